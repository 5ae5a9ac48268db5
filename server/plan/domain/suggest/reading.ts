import { type BriefAnswers, SECTIONS } from '@/server/brief/domain/sections';

/** Characters of a brief that the rules read: ten thousand words, many times what anybody plans from. */
export const MOST_READ = 60_000;

/**
 * The answers as far as the rules read them, the same object where that is all. What names a goal, a
 * feature, a role, a system counts first, then what more is said of it, line by line in the brief's order.
 */
export function asRead(answers: BriefAnswers, most = MOST_READ): BriefAnswers {
  const page = new Page(most);
  const { goals, features, roles, workflows, budget, timeline, references, integrations, vision } = answers;
  const named = {
    goals: goals.items.map(row => ({ ...row, goal: page.take(row.goal) })),
    features: features.items.map(row => ({ ...row, what: page.take(row.what) })),
    roles: roles.items.map(row => ({ ...row, name: page.take(row.name) })),
    workflows: workflows.items.map(row => ({ ...row, name: page.take(row.name) })),
    integrations: integrations.items.map(row => ({ ...row, name: page.take(row.name) })),
    vision: vision.items.map(row => ({ ...row, what: page.take(row.what) })),
    references: references.items.map(row => ({ ...row, address: page.take(row.address) })),
    dates: timeline.dates.map(row => ({ ...row, reason: page.take(row.reason) })),
  };
  const read: BriefAnswers = {
    goals: { items: named.goals.map(row => ({ ...row, measure: page.take(row.measure) })) },
    features: { items: named.features.map(row => ({ ...row, why: page.take(row.why) })) },
    roles: { items: named.roles.map(row => ({ ...row, may: page.take(row.may) })) },
    workflows: { items: named.workflows.map(row => ({ ...row, steps: row.steps.map(page.take) })) },
    integrations: {
      ...integrations,
      items: named.integrations.map(row => ({ ...row, purpose: page.take(row.purpose) })),
    },
    vision: { items: named.vision },
    references: { items: named.references.map(row => ({ ...row, liked: page.take(row.liked) })) },
    budget: { ...budget, note: page.take(budget.note) },
    timeline: { ...timeline, dates: named.dates, reason: page.take(timeline.reason) },
  };
  for (const section of SECTIONS) {
    const { extra } = answers[section];
    read[section].extra = extra && page.record(extra);
  }
  return page.isFull ? read : answers;
}

/** Hands out room, whole lines at a time; the first line that does not fit ends it. */
class Page {
  #left: number;
  isFull = false;

  constructor(most: number) {
    this.#left = most;
  }

  take = (text: string): string => {
    if (this.isFull) return '';
    if (text.length <= this.#left) {
      this.#left -= text.length;
      return text;
    }
    this.isFull = true;
    return text.slice(0, text.lastIndexOf('\n', this.#left) + 1).trimEnd();
  };

  record = (texts: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, this.take(text)]));
}
