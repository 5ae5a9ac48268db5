import { type AmountRange, readRange } from '../amounts';
import { findDay, readDay } from '../days';
import { MOST_SENTENCE } from '../sentences';
import type { Item } from './blocks';
import { type Place, plain } from './names';
import { addTo, type Placing, push } from './placing';
import { budgetIn } from './prose/amounts';
import { COLON, cut, rest } from './row-text';

export function placeBudget(placing: Placing, place: Place, head: string, subs: readonly Item[]) {
  const { budget } = placing.answers;
  const [label, inline] = cut(head, COLON);
  const field = place.field ?? BUDGET_LABELS[plain(label)];
  const text = place.field || inline === undefined || !field ? head : inline;
  if (field === 'note') return addTo(budget, 'note', text, subs);
  const range = readRange(text) ?? readRange(text.replace(/\s*[(,;].*$/, ''));
  if (!range) {
    const said = text.length > MOST_SENTENCE ? null : budgetIn(`Budget: ${text}`);
    if (said) fillBudget(placing, said);
    return addTo(budget, 'note', head, subs);
  }
  const currency = range.currency ?? budget.currency ?? placing.currency;
  const put = (key: 'lowMinor' | 'highMinor', value: number | null) => {
    if (value === null) return;
    if (budget[key] === null && (budget.currency === null || budget.currency === currency)) {
      budget[key] = placing.minor(value, currency);
      budget.currency = currency;
    } else placing.unplaced.push({ text: head, why: 'amount' });
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

/** Whether there was room for it: a budget is said once. */
export function fillBudget({ answers: { budget }, currency, minor }: Placing, range: AmountRange): boolean {
  if (budget.lowMinor !== null || budget.highMinor !== null) return false;
  budget.currency = range.currency ?? currency;
  budget.lowMinor = range.low === null ? null : minor(range.low, budget.currency);
  budget.highMinor = range.high === null ? null : minor(range.high, budget.currency);
  return true;
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

export function placeTimeline(placing: Placing, place: Place, id: string, item: Item) {
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
