import { readCount, readRange } from '../amounts';
import { findDay, readDay } from '../days';
import { DIRECTION_WORDS, HORIZON_WORDS } from '../said';
import {
  type BriefAnswers,
  DIRECTIONS,
  type Direction,
  HORIZONS,
  type Horizon,
  MOST_LINE,
  MOST_ROWS,
  PRIORITIES,
  type Priority,
} from '../sections';
import type { Item } from './blocks';
import { type Place, plain } from './names';

/** What is being filled. */
export interface Placing {
  answers: BriefAnswers;
  /** For amounts that name none. */
  currency: string;
  minor: (value: number, currency: string) => number;
  nextId: () => string;
  unplaced: string[];
  /** A heading inside of a section that names what follows: a workflow, a role. */
  subject: string | null;
}

/** Places one line of text where it belongs; what does not fit is given back. */
export function placeText(placing: Placing, place: Place, text: string): void {
  placeItem(placing, place, { text, isUnsaid: false, lists: [] });
}

/** Takes a list that is one thing as a whole: the steps of a workflow, the rights of a role. */
export function placeList(placing: Placing, place: Place, items: readonly Item[], ordered: boolean): boolean {
  const { answers, nextId, subject } = placing;
  const isFlat = items.every(item => !item.lists.length);
  if (!isFlat) return false;
  const lines = items.map(item => item.text.trim()).filter(Boolean);
  if (place.section === 'workflows' && (ordered || subject !== null)) {
    const last = answers.workflows.items.at(-1);
    if (subject === null && last && !last.steps.length) last.steps = lines;
    else push(placing, answers.workflows.items, { id: nextId(), name: subject ?? '', steps: lines });
    placing.subject = null;
    return true;
  }
  if (place.section === 'roles' && subject !== null) {
    push(placing, answers.roles.items, { id: nextId(), ...named(subject), may: lines.join('\n') });
    placing.subject = null;
    return true;
  }
  return false;
}

export function placeItem(placing: Placing, place: Place, item: Item) {
  const { answers, nextId } = placing;
  const head = item.isUnsaid ? '' : item.text.trim();
  const subs = item.lists.flatMap(list => list.items);
  const id = nextId();
  switch (place.section) {
    case 'goals': {
      const told = labelled(
        subs,
        'how one would know',
        'how would you know',
        'measure',
        'measured by',
        'kpi',
      );
      const [goal, measure] = headAndBody(head, MEASURE, told, rest(subs));
      return push(placing, answers.goals.items, { id, goal, measure });
    }
    case 'features': {
      const said = labelled(subs, 'priority');
      const [marked, priority] = said === undefined ? priorityIn(head) : [head, priorityNamed(said)];
      const told = labelled(subs, 'because', 'why', 'reason', 'so that');
      const others = subs.filter(one => !/^priority\s*:/i.test(one.text));
      const [what, why] = headAndBody(marked, BECAUSE, told, rest(others));
      return push(placing, answers.features.items, {
        id,
        what,
        why,
        priority: priority ?? place.priority ?? null,
      });
    }
    case 'roles':
      return placeRole(placing, id, head, item);
    case 'workflows':
      return placeWorkflow(placing, id, head, subs);
    case 'references': {
      const told = labelled(subs, 'what you like about it', 'like', 'liked', 'why');
      const [address, liked] = headAndBody(head, DASH_OR_COLON, told, rest(subs));
      return push(placing, answers.references.items, { id, address, liked });
    }
    case 'integrations':
      return placeIntegration(placing, id, head, subs);
    case 'vision': {
      const [label, inline] = cut(head, COLON);
      const horizon = inline === undefined ? null : horizonNamed(label);
      const what = horizon ? inline! : head;
      return push(placing, answers.vision.items, {
        id,
        horizon: horizon ?? place.horizon ?? horizonIn(what) ?? 'two-years',
        what,
      });
    }
    case 'budget':
      return placeBudget(placing, place, head, subs);
    case 'timeline':
      return placeTimeline(placing, place, id, item);
  }
}

function placeWorkflow(placing: Placing, id: string, head: string, subs: readonly Item[]) {
  const { items } = placing.answers.workflows;
  const isBare = labelled(subs, 'steps') === '';
  const steps = isBare ? [] : subs.map(one => one.text.trim()).filter(Boolean);
  if (isBare || steps.length) return push(placing, items, { id, name: head, steps });
  const [name, inline] = cut(head, COLON);
  if (inline !== undefined) return push(placing, items, { id, name, steps: stepsIn(inline) });
  const isSteps = ARROW.test(head);
  return push(placing, items, { id, name: isSteps ? '' : head, steps: isSteps ? stepsIn(head) : [] });
}

function placeRole(placing: Placing, id: string, head: string, item: Item) {
  const { roles } = placing.answers;
  const subs = item.lists.flatMap(list => list.items);
  const [label, inline] = subs.length ? [head, undefined] : cut(head, DASH_OR_COLON);
  // “patients, therapists and reception” names three.
  const names =
    inline === undefined && !subs.length ? label.split(/,\s*|\s+and\s+/).filter(Boolean) : [label];
  if (names.length > 1 && names.every(name => name.split(/\s+/).length <= 3)) {
    for (const name of names) push(placing, roles.items, { id: placing.nextId(), ...named(name), may: '' });
    return;
  }
  const people = labelled(subs, 'people', 'how many', 'how many people', 'number');
  const isAbout = (one: Item) => /^(people|how many|how many people|number)\s*:/i.test(one.text);
  const mayItem = subs.find(one => /^(may|can|rights|permissions)\s*:?$/i.test(one.text.trim()));
  const isBare = !mayItem && labelled(subs, 'may') === '';
  const listed = mayItem
    ? mayItem.lists.flatMap(list => list.items.map(one => one.text.trim()))
    : subs.filter(one => !isAbout(one)).map(rightOf);
  const may = isBare ? [] : listed.length ? listed : inline ? inline.split(/[;,]\s+/) : [];
  const role = people === undefined ? named(label) : { name: label, people: readCount(people) };
  push(placing, roles.items, {
    id,
    ...role,
    may: may
      .map(right => right.trim())
      .filter(Boolean)
      .join('\n'),
  });
}

const rightOf = (item: Item): string => item.text.replace(/^(may|can)\s*:?\s+/i, '');

/** `Patient (9,000 people)`: the name and how many they are. */
function named(text: string): { name: string; people: number | null } {
  const found = /^(.*?)\s*\(\s*(?:about |ca\.? |~)?([\d.,\s]+k?)\s*(?:people|users|persons)?\s*\)\s*$/i.exec(
    text,
  );
  const people = found ? readCount(found[2]!) : null;
  return people === null ? { name: text.trim(), people: null } : { name: found![1]!.trim(), people };
}

function placeIntegration(placing: Placing, id: string, head: string, subs: readonly Item[]) {
  const { integrations } = placing.answers;
  if (/^(there is )?(nothing to connect|none|no integrations?|nothing)\.?$/i.test(head)) {
    integrations.none = true;
    return;
  }
  const [name, inline] = subs.length ? [head, undefined] : cut(head, DASH_OR_COLON);
  const names = inline === undefined && !subs.length ? name.split(/,\s+|\s+and\s+/) : [name];
  if (names.length > 1 && names.every(one => one.split(/\s+/).length <= 3)) {
    for (const one of names)
      push(placing, integrations.items, {
        id: placing.nextId(),
        name: one.trim(),
        purpose: '',
        direction: null,
      });
    return;
  }
  const purpose = labelled(subs, 'what for', 'purpose', 'why', 'for');
  const direction = labelled(subs, 'direction', 'which way');
  push(placing, integrations.items, {
    id,
    name,
    purpose: purpose ?? inline ?? rest(subs.filter(one => !/^direction\s*:/i.test(one.text))),
    direction: directionNamed(direction ?? ''),
  });
}

function placeBudget(placing: Placing, place: Place, head: string, subs: readonly Item[]) {
  const { budget } = placing.answers;
  const [label, inline] = cut(head, COLON);
  const field = place.field ?? BUDGET_LABELS[plain(label)];
  const text = place.field || inline === undefined || !field ? head : inline;
  if (field === 'note') return addTo(budget, 'note', text, subs);
  const range = readRange(text) ?? readRange(text.replace(/\s*[(,;].*$/, ''));
  if (!range) return addTo(budget, 'note', head, subs);
  const currency = range.currency ?? budget.currency ?? placing.currency;
  const put = (key: 'lowMinor' | 'highMinor', value: number | null) => {
    if (value === null) return;
    if (budget[key] === null && (budget.currency === null || budget.currency === currency)) {
      budget[key] = placing.minor(value, currency);
      budget.currency = currency;
    } else placing.unplaced.push(head);
  };
  if (field === 'low') return put('lowMinor', range.high ?? range.low);
  if (field === 'high') return put('highMinor', range.high ?? range.low);
  put('lowMinor', range.low);
  put('highMinor', range.high);
  // What is said beside the amounts is not lost.
  const beside = /[(,;]\s*(.+?)\)?$/.exec(text)?.[1];
  if (!readRange(text) && beside) addTo(budget, 'note', beside, []);
  if (subs.length) addTo(budget, 'note', '', subs);
}

const BUDGET_LABELS: Readonly<Record<string, 'low' | 'high' | 'note'>> = {
  from: 'low',
  'at least': 'low',
  minimum: 'low',
  'at most': 'high',
  'up to': 'high',
  maximum: 'high',
  'to know': 'note',
  note: 'note',
  notes: 'note',
};

function placeTimeline(placing: Placing, place: Place, id: string, item: Item) {
  const { timeline } = placing.answers;
  const head = item.isUnsaid ? '' : item.text.trim();
  const subs = item.lists.flatMap(list => list.items);
  const [label, inline] = cut(head, COLON);
  const field = place.field ?? (inline === undefined ? undefined : TIMELINE_LABELS[plain(label)]);
  const text = place.field || !field ? head : inline!;
  if (field === 'reason') return addTo(timeline, 'reason', text, subs);
  if (field === 'deadline' && /^(no|any|none|open)\b/i.test(text)) {
    timeline.anyDay = true;
    return;
  }
  if (field === 'start' || field === 'deadline') {
    const edge = field === 'start' ? 'first' : 'last';
    const day = readDay(text, edge) ?? findDay(text, edge)?.day ?? null;
    if (day === null || timeline[field] !== null) return addTo(timeline, 'reason', head, subs);
    timeline[field] = day;
    const beside = readDay(text, edge) ? '' : text;
    return beside || subs.length ? addTo(timeline, 'reason', beside, subs) : undefined;
  }
  const unsaid = /^not said\s*:\s*(.*)$/i.exec(head);
  const day = inline === undefined ? null : readDay(label);
  if (day || (unsaid && item.isUnsaid === false && head.startsWith('not said'))) {
    return push(placing, timeline.dates, {
      id,
      day,
      reason: [day ? inline! : unsaid![1]!, ...subs.map(one => one.text)].join(' ').trim(),
    });
  }
  const bare = readDay(head);
  if (bare) return push(placing, timeline.dates, { id, day: bare, reason: rest(subs) });
  if (/^(there is )?no (fixed )?(date|deadline)\.?$/i.test(head)) {
    timeline.anyDay = true;
    return;
  }
  const found = findDay(head);
  if (found && timeline.deadline === null && /\b(by|until|before|deadline|live|launch|ready)\b/i.test(head)) {
    timeline.deadline = found.day;
    return addTo(timeline, 'reason', head, subs);
  }
  if (found) return push(placing, timeline.dates, { id, day: found.day, reason: head });
  addTo(timeline, 'reason', head, subs);
}

const TIMELINE_LABELS: Readonly<Record<string, 'start' | 'deadline' | 'reason'>> = {
  'could start': 'start',
  start: 'start',
  begin: 'start',
  'must be there by': 'deadline',
  'must be there': 'deadline',
  deadline: 'deadline',
  launch: 'deadline',
  'go live': 'deadline',
  'live by': 'deadline',
  end: 'deadline',
  why: 'reason',
  'why these dates': 'reason',
  reason: 'reason',
};

function addTo<K extends string>(into: Record<K, string>, key: K, text: string, subs: readonly Item[]): void {
  const all = [text, ...subs.map(one => one.text)].map(one => one.trim()).filter(Boolean);
  into[key] = [into[key], ...all].filter(Boolean).join('\n') as Record<K, string>[K];
}

/** A row that is too long or one too many is given back whole: nothing is cut. */
function push<R extends { id: string }>(placing: Placing, rows: R[], row: R): void {
  const texts = Object.entries(row).flatMap(([key, value]) =>
    key === 'id' || key === 'may' ? [] : Array.isArray(value) ? (value as string[]) : [value],
  );
  const tooLong = texts.some(text => typeof text === 'string' && text.length > MOST_LINE);
  if (!tooLong && rows.length < MOST_ROWS) rows.push(row);
  else
    placing.unplaced.push(
      [...texts, 'may' in row ? row.may : '']
        .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
        .join('\n'),
    );
}

/** The text of a sub-item with one of these labels, without the label. */
function labelled(items: readonly Item[], ...labels: string[]): string | undefined {
  for (const { text } of items) {
    const found = /^([^:]{2,40}):\s*([\s\S]*)$/.exec(text);
    if (!found || !labels.includes(plain(found[1]!))) continue;
    const said = found[2]!.trim();
    return said === 'not said' ? '' : said;
  }
  return undefined;
}

const rest = (items: readonly Item[]): string =>
  items
    .map(item => item.text.trim())
    .filter(Boolean)
    .join('; ');

/** The words of a row and what is said about them: below it, or else behind it on the same line. */
function headAndBody(head: string, by: RegExp, told: string | undefined, below: string): [string, string] {
  if (told !== undefined) return [head, told];
  const [before, after] = cut(head, by);
  return after === undefined ? [head, below] : [before, after];
}

/** Before and after what divides them; undefined where nothing does. */
function cut(text: string, by: RegExp): [string, string | undefined] {
  const found = by.exec(text);
  if (!found?.index) return [text.trim(), undefined];
  const after = text
    .slice(found.index + found[0].length)
    .replace(/\)\s*$/, found[0].includes('(') ? '' : '$&');
  return after.trim() ? [text.slice(0, found.index).trim(), after.trim()] : [text.trim(), undefined];
}

const COLON = /:\s+/;
const DASH_OR_COLON = /:\s+|\s+[–—-]\s+/;
const MEASURE = /\s*\((?:measure[d by]*|kpi|metric)\s*:?\s*|\s*[,;–—-]?\s+measured by:?\s+/i;
const BECAUSE = /\s*[,;–—-]?\s+(?:because|so that)\s+|\s*\(because\s+/i;
const ARROW = /\s*(?:->|→|=>)\s*/;

const stepsIn = (text: string): string[] =>
  text
    .split(ARROW.test(text) ? ARROW : /[,;]\s+/)
    .map(step => step.trim())
    .filter(Boolean);

/** `[must] Book online`, `Book online (later)`. */
function priorityIn(text: string): [string, Priority | null] {
  const found =
    /^\s*[[(](must|should|could|later)(?:[ -]have)?[\])]\s*|\s*[[(](must|should|could|later)(?:[ -]have)?[\])]\s*$/i.exec(
      text,
    );
  if (!found) return [text, null];
  return [text.replace(found[0], ''), priorityNamed(found[1] ?? found[2] ?? '')];
}

function priorityNamed(text: string): Priority | null {
  const name = plain(text);
  return (
    PRIORITIES.find(one => one === name) ?? (name === 'could' || name === 'nice to have' ? 'later' : null)
  );
}

function directionNamed(text: string): Direction | null {
  const name = plain(text);
  return DIRECTIONS.find(one => one === name || plain(DIRECTION_WORDS[one]) === name) ?? null;
}

const horizonNamed = (text: string): Horizon | null =>
  HORIZONS.find(one => plain(HORIZON_WORDS[one]) === plain(text)) ?? horizonIn(text, 30);

/** By the words of a text that is no longer than `most`. */
function horizonIn(text: string, most = 10_000): Horizon | null {
  if (text.length > most) return null;
  if (/\b(six|6) months\b|half a year/i.test(text)) return 'six-months';
  if (/\b(two|2|three|3) years\b/i.test(text)) return 'two-years';
  if (/\b(five|5|ten|10) years\b/i.test(text)) return 'five-years';
  return null;
}
