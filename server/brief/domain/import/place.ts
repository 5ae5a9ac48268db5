import { DIRECTION_WORDS, HORIZON_WORDS } from '../said';
import { DIRECTIONS, type Direction, HORIZONS, type Horizon, PRIORITIES, type Priority } from '../sections';
import type { Item } from './blocks';
import { type Place, plain } from './names';
import { placeBudget, placeTimeline } from './place-frame';
import { named, placeRole } from './place-role';
import { isTooMany, type Placing, push } from './placing';
import { BECAUSE, COLON, cut, DASH_OR_COLON, headAndBody, labelled, MEASURE, rest } from './row-text';

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
    if (subject === null && last && !last.steps.length && !isTooMany(lines)) last.steps = lines;
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
