import { fromMarkdown } from 'mdast-util-from-markdown';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import type { Discipline } from '@/server/forecast/engine/types';
import { hoursLine } from '../domain/exchange/body';
import { editionIn } from '../domain/exchange/edition-words';
import { FEATURES_HEADING, OTHER_HEADINGS } from '../domain/exchange/markdown';
import {
  type Beyond,
  MOST_ROWS,
  oneBeyond,
  oneLine,
  type Read,
  type ReadFeature,
  type Unread,
} from '../domain/exchange/reading';
import { titleWithHours } from '../domain/exchange/title-hours';

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type Item = Extract<Block, { type: 'list' }>['children'][number];
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** Headings are areas, the points of a list features; their own points are hours, needs and reasons. */
export function readMarkdown(text: string, totalsAre: Discipline): Read {
  const { children } = fromMarkdown(text);
  const isOurs = children.some(
    block => block.type === 'heading' && block.depth === 2 && wordsOf(block.children) === FEATURES_HEADING,
  );
  const features: ReadFeature[] = [];
  const unread: Unread[] = [];
  let beyond: Beyond | undefined;
  let area: string | undefined;
  let aside = isOurs;
  for (const block of children) {
    if (block.type === 'heading') {
      const words = oneLine(wordsOf(block.children));
      if (isOurs && block.depth <= 2) {
        aside = words !== FEATURES_HEADING;
        area = undefined;
      } else if (block.depth > 1 || !isTitle(block, children)) {
        aside = !isOurs && OTHER_HEADINGS.some(heading => heading === words);
        area = words.slice(0, 80) || undefined;
      }
      continue;
    }
    if (aside || block.type !== 'list') continue;
    for (const item of block.children) {
      const row = item.position?.start.line ?? null;
      if (features.length >= MOST_ROWS) {
        beyond = oneBeyond(beyond, row);
        continue;
      }
      const read = featureOf(item, area, row, totalsAre);
      if (typeof read === 'string')
        unread.push({ row, text: textOfItem(item).slice(0, 120), sentence: read });
      else features.push(read);
    }
  }
  return { features, unread, beyond };
}

/** The first heading of a document is its title, where others of a lower rank follow. */
const isTitle = (block: Block, all: readonly Block[]): boolean =>
  all.find(one => one.type === 'heading') === block &&
  all.some(one => one.type === 'heading' && one.depth > 1);

function featureOf(
  item: Item,
  area: string | undefined,
  row: number | null,
  totalsAre: Discipline,
): ReadFeature | string {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return 'It begins with no line of text.';
  const [lead] = first.children;
  const isStrong = lead?.type === 'strong' && first.children.length <= 2;
  const whole = oneLine(wordsOf(first.children));
  const behind = isStrong ? oneLine(wordsOf(first.children.slice(1))) : '';
  const named = isStrong
    ? { title: oneLine(wordsOf(lead.children)), range: titleWithHours(`x ${behind}`).range }
    : titleWithHours(whole.replace(/^\[[ xX]\]\s+/, ''));
  const { title } = named;
  if (!title) return 'It has no title.';
  if (title.length > 200) return 'Its title is longer than 200 characters.';
  const edition = /\(([^()]+)\)/.exec(behind)?.[1]?.split(',').map(editionIn).find(Boolean);
  const feature: ReadFeature = {
    row,
    names: [],
    title,
    ...(area ? { area } : {}),
    ...(edition ? { edition } : {}),
    ...(named.range ? { effortHours: { [totalsAre]: named.range } } : {}),
  };
  const notes: string[] = [];
  for (const block of rest) {
    if (block.type === 'list') for (const point of block.children) readPoint(point, feature, notes);
    else if ('children' in block) notes.push(wordsOf(block.children as Inline[]).trim());
    else if ('value' in block) notes.push(String(block.value));
  }
  const note = notes.filter(Boolean).join('\n\n');
  if (note.length > 8_000) return 'Its note is longer than 8,000 characters.';
  // A document of ours says of each feature all that there is to say.
  if (isStrong)
    return { needs: [], serves: [], because: '', ...feature, note, effortHours: feature.effortHours ?? {} };
  return note ? { ...feature, note } : feature;
}

function readPoint(point: Item, feature: ReadFeature, notes: string[]): void {
  const line = textOfItem(point);
  const hours = hoursLine(line);
  const labelled = /^(Needs|Because|Serves):\s*(.*)$/s.exec(line);
  if (hours) feature.effortHours = { ...feature.effortHours, [hours.discipline]: hours.range };
  else if (labelled?.[1] === 'Needs') feature.needs = [...(feature.needs ?? []), oneLine(labelled[2]!)];
  else if (labelled?.[1] === 'Because') feature.because = oneLine(labelled[2]!).slice(0, 300);
  else if (labelled?.[1] === 'Serves')
    feature.serves = labelled[2]!.split(/[\s,;]+/).filter(ref => sectionOf(ref) !== null);
  else notes.push(`- ${oneLine(line)}`);
}

const textOfItem = (item: Item): string =>
  item.children
    .map(block => ('children' in block ? wordsOf(block.children as Inline[]) : ''))
    .join('\n')
    .trim();

/** Plain text of what is inside a line: marks taken off, breaks kept. */
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (inline.type === 'break') return '\n';
      if ('value' in inline) return inline.value;
      if ('children' in inline) return wordsOf(inline.children as Inline[]);
      return 'alt' in inline ? (inline.alt ?? '') : '';
    })
    .join('');
}
