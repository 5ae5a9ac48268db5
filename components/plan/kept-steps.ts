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
