import type { Day } from '@/server/kernel/clock';
import { isBlank } from '../blank';
import { readDay } from '../days';
import type { Guide } from '../guide';
import { type BriefAnswers, SECTIONS, type Section } from '../sections';
import type { Block, Item } from './blocks';
import { type Place, placeNamed, plain } from './names';
import { placeItem, placeList, placeText } from './place';
import { newPlacing } from './placing';
import { readProse } from './prose/read-prose';

export interface Recognised {
  /** The project's name, where the text has one. */
  title: string | null;
  /** Only sections of which something was recognised. */
  sections: { [S in Section]?: BriefAnswers[S] };
  /** What found no place, in its order. */
  unplaced: string[];
  /** The sentences that rows were taken from which do not hold them, by `section.row`. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Reads the nine sections out of a text: by headings, by labels such as `Budget: 40-60k EUR`, and by the
 * shape of what stands below them; out of prose what it plainly says. What it cannot place is given back,
 * never dropped. `today` tells days to come from days gone by.
 */
export function recognise(
  blocks: readonly Block[],
  { guide, currency, today }: { guide: Guide; currency: string; today: Day },
): Recognised {
  const placing = newPlacing(currency);
  let title: string | null = null;
  let place: Place | null = null;
  let question: { section: Section; id: string } | null = null;
  const enter = (next: Place | null) => {
    place = next;
    question = null;
    placing.subject = null;
  };

  let isSignedOff = false;
  const leave = (paragraph: string) => {
    isSignedOff ||= SIGN_OFF.test(paragraph);
    const rest = isSignedOff ? paragraph : readProse(placing, paragraph, today);
    if (rest) placing.unplaced.push({ text: rest, why: 'unknown' });
  };
  /** Lines of a paragraph that belong nowhere: read together, as sentences run on. */
  const loose: string[] = [];
  const takeLine = (line: string) => {
    const text = line.trim();
    if (!text) return;
    const named = placeNamed(text.replace(/:$/, ''), guide);
    if (named && text.length < 60) return enter(named);
    const labelled = labelledBy(text, guide, place);
    if (labelled) {
      placeText(placing, labelled.place, labelled.rest);
      // What follows a line about something else no longer belongs to the heading above it.
      if (place && labelled.place.section !== place.section) enter(null);
      return;
    }
    if (place) return placeText(placing, place, text);
    loose.push(text);
  };
  /** In a list under a heading the items are that section's, whatever words they begin with. */
  const takeItem = (item: Item, isSettled: boolean) => {
    const named = item.isUnsaid ? null : placeNamed(item.text.replace(/:$/, ''), guide);
    if (named && opens(named, place, item, isSettled)) {
      enter(named);
      for (const list of item.lists) takeList(list.items, list.ordered);
      return;
    }
    const labelled = isSettled || item.isUnsaid ? null : labelledBy(item.text, guide, place);
    if (labelled) placeText(placing, labelled.place, labelled.rest);
    else if (place) placeItem(placing, place, item);
    else for (const line of linesOf(item)) leave(line);
  };
  const takeList = (items: readonly Item[], ordered: boolean) => {
    const isSettled = place !== null && !items.every(item => isSection(item, guide));
    if (place && placeList(placing, place, items, ordered)) return;
    for (const item of items) takeItem(item, isSettled);
  };

  for (const block of blocks) {
    if (block.kind === 'heading') {
      const named = placeNamed(block.text, guide);
      const own = ownQuestion(block.text, guide);
      if (own) {
        enter({ section: own.section });
        question = own;
      } else if (named) enter(named);
      else if (title === null && place === null && block.depth === 1) title = block.text.trim();
      else if (place && block.depth >= 3) placing.subject = block.text.trim();
      else {
        enter(null);
        placing.unplaced.push({ text: block.text.trim(), why: 'unknown' });
      }
    } else if (question) {
      const text = block.kind === 'list' ? block.items.flatMap(linesOf).join('\n') : block.text.trim();
      answer(placing.answers, question, text);
    } else if (block.kind === 'list') takeList(block.items, block.ordered);
    else if (title !== null && place === null && isSignature(block.text)) continue;
    else {
      for (const line of block.text.split('\n')) takeLine(line);
      if (loose.length) leave(loose.splice(0).join('\n'));
    }
  }
  const sections = Object.fromEntries(
    SECTIONS.flatMap(section =>
      isBlank(placing.answers[section]) ? [] : [[section, placing.answers[section]]],
    ),
  ) as Recognised['sections'];
  const unplaced = placing.unplaced.map(one => one.text);
  return { title, sections, unplaced, sources: placing.sources };
}

/** A list in which each item is the name of a section, with what belongs to it below. */
const isSection = (item: Item, guide: Guide): boolean =>
  !item.isUnsaid &&
  item.lists.length > 0 &&
  placeNamed(item.text.replace(/:$/, ''), guide) !== null &&
  !item.lists.some(list => list.items.some(one => ROW_LABELS.test(one.text)));

/** What is said about a row, not rows of their own. */
const ROW_LABELS =
  /^(how one would know|measure|because|why|priority|people|may|steps|what you like about it|what for|direction)\s*:/i;

/** `1. Goals` with a list below it stands for a heading; so does “Must have” among features. */
function opens(named: Place, here: Place | null, item: Item, isSettled: boolean): boolean {
  if (!item.lists.length) return !isSettled;
  if (!isSettled) return true;
  const isGroup = here?.section === named.section && (named.priority ?? named.horizon) !== undefined;
  return isGroup && !item.lists.some(list => list.items.some(one => /^[^:]{2,40}:/.test(one.text)));
}

/** `Budget: 40-60k EUR`: a label that names another place, or a field of this one. */
function labelledBy(text: string, guide: Guide, here: Place | null): { place: Place; rest: string } | null {
  const found = /^([^:]{2,60}?)\s*:\s+(\S[\s\S]*)$/.exec(text);
  if (!found) return null;
  const named = placeNamed(found[1]!, guide);
  if (!named) return null;
  // Inside a section its own names are words of an answer, unless they name a field.
  const isField = named.field !== undefined || named.horizon !== undefined;
  if (here && here.section === named.section && !isField && !named.priority) return null;
  // “Start: …” among goals is a goal; under no heading it is a date.
  const isDay = named.section === 'timeline' && readDay(found[2]!) !== null;
  if (here && here.section !== named.section && STAYS.has(plain(found[1]!)) && !isDay) return null;
  return { place: named, rest: found[2]! };
}

/** Too usual as words to be taken for another section's. */
const STAYS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'finish',
  'why',
  'important',
  'must',
  'should',
  'could',
  'later',
  'people',
  'user',
  'role',
  'goal',
  'feature',
  'price',
  'process',
  'steps',
  'purpose',
  'launch',
  'delivery',
  'api',
  'tools',
  'examples',
  'when',
  'to know',
  'at most',
  'due',
  'optional',
]);

function ownQuestion(text: string, guide: Guide): { section: Section; id: string } | null {
  for (const section of SECTIONS) {
    const found = guide[section].questions.find(one => plain(one.ask) === plain(text));
    if (found) return { section, id: found.id };
  }
  return null;
}

function answer(answers: BriefAnswers, { section, id }: { section: Section; id: string }, text: string) {
  const content = answers[section];
  const before = content.extra?.[id];
  content.extra = { ...content.extra, [id]: before ? `${before}\n\n${text}` : text };
}

/** Behind it stand a name and an address, not a brief. */
const SIGN_OFF =
  /^((with )?(kind|best|warm|many)( regards| wishes| greetings)|best|regards|sincerely|yours( \w+)?|cheers|thanks|thank you|many thanks|mit freundlichen grüßen|viele grüße|hilsen|mvh)[,.!]?(\n|$)/i;

/** The line below the title in a brief that was written out: a name and an address. */
const isSignature = (text: string): boolean => /^[^\n]{1,250}@[^\s@]+\.[^\s@]+$/.test(text.trim());

const linesOf = (item: Item): string[] => [
  ...(item.text.trim() ? [item.text.trim()] : []),
  ...item.lists.flatMap(list => list.items.flatMap(linesOf)),
];
