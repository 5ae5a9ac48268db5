import type { Day } from '@/server/kernel/clock';
import { MOST_LINE, MOST_ROWS } from '../../sections';
import { MOST_SENTENCE, sentencesIn } from '../../sentences';
import { asWords } from '../meet';
import { fillBudget } from '../place-frame';
import { addTo, type Placing } from '../placing';
import { budgetIn } from './amounts';
import { daysIn } from './days';
import { peopleIn } from './people';
import { referenceIn } from './references';
import { systemsToConnect } from './systems';

/**
 * Takes out of a paragraph without a heading what it plainly says: a budget, days, systems, references,
 * people. A sentence goes along with what was found in it, as its note or reason; the others, and those
 * that name people, are given back, as they say more.
 */
export function readProse(placing: Placing, paragraph: string, today: Day): string {
  let isReason = false;
  return sentencesIn(paragraph)
    .map(line =>
      line
        .filter(sentence => {
          if (sentence.length > MOST_SENTENCE) return true;
          // “That is when the licence ends.” belongs to the day that was said before it.
          if (isReason && GIVES_REASON.test(sentence)) {
            addTo(placing.answers.timeline, 'reason', sentence, []);
            return false;
          }
          isReason = takeDays(placing, sentence, today);
          const isKept = [
            takeBudget(placing, sentence),
            takeReference(placing, sentence) || takeSystems(placing, sentence),
          ];
          takePeople(placing, sentence);
          return !isReason && !isKept.includes(true);
        })
        .join(' '),
    )
    .filter(Boolean)
    .join('\n');
}

const GIVES_REASON =
  /^(because|that(’|'| i)s (when|because|why)|this is (when|because)|the reason|otherwise|after that,?)\b/i;

/** Whether the sentence is kept with what was found in it. */
function takeBudget(placing: Placing, sentence: string): boolean {
  const range = budgetIn(sentence);
  if (!range || !fillBudget(placing, range)) return false;
  addTo(placing.answers.budget, 'note', sentence, []);
  return true;
}

function takeDays(placing: Placing, sentence: string, today: Day): boolean {
  const { timeline } = placing.answers;
  const days = daysIn(sentence, today);
  const others = days.filter(({ day, is }) => {
    if (is === 'other' || timeline[is] !== null) return true;
    timeline[is] = day;
    return false;
  });
  if (others.length < days.length) addTo(timeline, 'reason', sentence, []);
  if (sentence.length > MOST_LINE) return others.length < days.length;
  const room = MOST_ROWS - timeline.dates.length;
  for (const { day } of others.slice(0, room))
    timeline.dates.push({ id: placing.nextId(), day, reason: sentence });
  return others.length < days.length || (days.length > 0 && room > 0);
}

function takeReference(placing: Placing, sentence: string): boolean {
  const { items } = placing.answers.references;
  const address = referenceIn(sentence);
  const isKnown = items.some(one => asWords(one.address) === asWords(address));
  if (!address || isKnown || !hasRoom(items, sentence)) return false;
  items.push({ id: placing.nextId(), address, liked: sentence === address ? '' : sentence });
  return true;
}

function takeSystems(placing: Placing, sentence: string): boolean {
  const { items } = placing.answers.integrations;
  if (!hasRoom(items, sentence)) return false;
  const names = systemsToConnect(sentence)
    .filter(name => !items.some(one => asWords(one.name) === asWords(name)))
    .slice(0, MOST_ROWS - items.length);
  for (const name of names) items.push({ id: placing.nextId(), name, purpose: sentence, direction: null });
  return names.length > 0;
}

function takePeople(placing: Placing, sentence: string): void {
  const { items } = placing.answers.roles;
  for (const { name, people } of peopleIn(sentence)) {
    if (items.length >= MOST_ROWS || items.some(one => asWords(one.name) === asWords(name))) continue;
    const id = placing.nextId();
    items.push({ id, name, people, may: '' });
    placing.sources.set(`roles.${id}`, sentence);
  }
}

const hasRoom = (rows: readonly unknown[], sentence: string): boolean =>
  rows.length < MOST_ROWS && sentence.length <= MOST_LINE;
