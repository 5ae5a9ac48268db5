import { capitalised } from '@/server/kernel/capitalised';

/**
 * Whom a step says to act, where that can be told without guessing: one of the usual words for a role
 * at its very beginning ("The customer pays"), never in the middle of it.
 */
export function rolesActingIn(steps: readonly string[]): string[] {
  const acting = steps.flatMap(step => {
    const [, word = ''] = /^\s*(?:the|a|an|our|each|every)?\s*([\p{L}-]+)/iu.exec(step) ?? [];
    return USUAL_ROLES.has(singular(word)) ? [capitalised(singular(word))] : [];
  });
  return [...new Set(acting)];
}

/** Whether two names mean the same role: upper case, number and what stands around a known word aside. */
export function sameRole(a: string, b: string): boolean {
  const [left, right] = [wordsIn(a), wordsIn(b)];
  if (left.join(' ') === right.join(' ')) return true;
  // “Hotel guest” is the “Guest” of a step.
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length === 1 && USUAL_ROLES.has(short[0]!) && long.at(-1) === short[0];
}

/** Whether a word, in the singular or the plural, is one that usually names a role. */
export const isUsualRole = (word: string): boolean => USUAL_ROLES.has(singular(word));

const wordsIn = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word && word !== 'the')
    .map(singular);

const singular = (word: string): string => {
  const lower = word.toLowerCase();
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
};

const USUAL_ROLES: ReadonlySet<string> = new Set(
  `accountant admin administrator agent applicant approver assistant auditor author buyer captain caretaker carrier
  cashier chef cleaner client coach coordinator courier customer dispatcher doctor donor driver editor employee
  engineer guest host inspector instructor landlord librarian manager member mentor merchant moderator nurse
  operator organiser owner parent participant patient pharmacist planner receptionist reception referee resident
  reviewer seller steward student subscriber supervisor supplier teacher technician tenant therapist trainer
  treasurer tutor vendor visitor volunteer waiter`.split(/\s+/),
);
