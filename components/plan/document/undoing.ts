import { toast, toastUndo } from '@/components/ui/toaster';

interface Step {
  /** “Removed Invoice and 2 relations or rights”. */
  what: string;
  back: () => void;
}

const MOST_STEPS = 200;
/** One message about the last change, however fast they are made. */
const TOAST = 'part-changed';

/** What was done to the parts of a plan in this tab and can be taken back, the last first. */
export class Undoing {
  #steps: readonly Step[] = [];

  did(what: string, back: () => void): void {
    const step = { what, back };
    this.#steps = [...this.#steps, step].slice(-MOST_STEPS);
    toastUndo(what, () => this.#takeBack(step), { id: TOAST });
  }

  undo = (): void => {
    const step = this.#steps.at(-1);
    if (step) this.#takeBack(step);
    toast(step ? `Undone: ${step.what}` : 'Nothing to undo', { duration: 2_500, id: TOAST });
  };

  #takeBack(step: Step): void {
    if (!this.#steps.includes(step)) return;
    this.#steps = this.#steps.filter(one => one !== step);
    step.back();
  }
}
