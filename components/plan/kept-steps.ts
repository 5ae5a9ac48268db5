/** Where steps that can be taken back are kept, so that they outlive a reload. */
export interface StepStore {
  read: () => string | null;
  write: (text: string) => void;
}

const MOST_STEPS = 200;
const MOST_CHARACTERS = 1_000_000;

/** A place of this tab's own. */
export const inTab = (name: string): StepStore => ({
  read: () => sessionStorage.getItem(name),
  write: text => sessionStorage.setItem(name, text),
});

/** What of a plan is kept: work in the grid, work on its parts, decisions about suggestions. */
const KINDS = ['undo', 'undo-parts', 'decided'] as const;

/** The place of one person's steps of one plan. */
export const stepsInTab = (kind: (typeof KINDS)[number], planId: string, userId: string): StepStore =>
  inTab(`groundwork.${kind}.${planId}.${userId}`);

/** Forgets all steps of a plan that are kept in this tab, also of pages that are not open. */
export function forgetInTab(planId: string): void {
  const isOfPlan = (name: string) => KINDS.some(kind => name.startsWith(`groundwork.${kind}.${planId}.`));
  for (const name of Object.keys(sessionStorage).filter(isOfPlan)) sessionStorage.removeItem(name);
}

/** As many as anybody will take back, the last ones. */
export const lastSteps = <T>(steps: readonly T[]): T[] => steps.slice(-MOST_STEPS);

/** What an earlier page kept; null where there is nothing that can be read. */
export function readSteps(store: StepStore): unknown {
  try {
    return JSON.parse(store.read() ?? 'null');
  } catch {
    return null;
  }
}

/** Writes the last of the steps, as many as there is room for, and answers them. */
export function writeSteps<T>(
  store: StepStore,
  steps: readonly T[],
  whole: (steps: readonly T[]) => unknown,
) {
  let kept = steps;
  let text = JSON.stringify(whole(kept));
  while (text.length > MOST_CHARACTERS && kept.length > 1) {
    kept = kept.slice(Math.ceil(kept.length / 4));
    text = JSON.stringify(whole(kept));
  }
  try {
    store.write(text);
  } catch {
    // Storage that is full or shut: they can be taken back until the page goes.
  }
  return kept;
}
