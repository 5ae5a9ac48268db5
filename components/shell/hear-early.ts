/**
 * Keeps what is typed, chosen and pressed before the page's scripts are there to hear it, and says it again once they
 * are: on a slow phone nobody waits for that, and React passes over a text that stood in a field before it came.
 * Stands in the page itself as text, so nothing from outside of it can be used in it.
 */
export function hearEarly(): void {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** In the order in which they were touched; each answers whether it was heard, and is asked so often once it could be. */
  const waiting = new Map<HTMLElement, { say: () => boolean; asksLeft: number }>();
  const AGAIN_MS = 30;
  const MOST_ASKS = 100;
  const MOST_TIMES_SAID = 3;
  let isSaying = false;

  const isReached = (element: HTMLElement) =>
    Object.keys(element).some(key => key.startsWith('__reactProps'));
  /** Whether React hears it. From a field it takes what differs from a value of its own, which it notes a little later. */
  function isKnown(element: HTMLElement): boolean {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    if (!isField || !isReached(element)) return isReached(element);
    return Object.hasOwn(element, ['checkbox', 'radio'].includes(element.type) ? 'checked' : 'value');
  }

  function later(element: HTMLElement, say: () => boolean) {
    if (!waiting.size) setTimeout(sayNext, AGAIN_MS);
    waiting.set(element, { say, asksLeft: MOST_ASKS });
  }
  function sayNext() {
    const [element, first] = waiting.entries().next().value ?? [];
    if (!element || !first) return;
    if (!element.isConnected || (isReached(element) && isOver(element, first))) waiting.delete(element);
    if (waiting.size) setTimeout(sayNext, AGAIN_MS);
  }
  /** What cannot be said is given up, so that it is not said long after, and what waits behind it is. */
  function isOver(element: HTMLElement, first: { say: () => boolean; asksLeft: number }): boolean {
    if (element.matches(':disabled')) return true;
    try {
      return (isKnown(element) && first.say()) || --first.asksLeft <= 0;
    } catch {
      return true;
    }
  }

  /** An event that React is not ready for yet, it stops on the way to the element. */
  function arrives(element: HTMLElement, kind: string, send: () => void): boolean {
    let hasArrived = false;
    const note = () => {
      hasArrived = true;
    };
    element.addEventListener(kind, note);
    isSaying = true;
    try {
      send();
    } finally {
      isSaying = false;
      element.removeEventListener(kind, note);
    }
    return hasArrived;
  }

  function sayText(field: Field, text: string, heard: { times: number }): boolean {
    const first = 'defaultValue' in field ? field.defaultValue : null;
    // Something newer stands there, and was heard.
    if (field.value !== text && first !== null && field.value !== first) return true;
    const isHere = document.activeElement === field;
    const [from, to] = 'selectionStart' in field ? [field.selectionStart, field.selectionEnd] : [null, null];
    const isAsTyped = field.value === text;
    // Through the field's own `value` React would take it for its own doing.
    if (first !== null) field.value = first;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    if (isHere && isAsTyped && from !== null && 'setSelectionRange' in field)
      field.setSelectionRange(from, to);
    const kind = field instanceof HTMLSelectElement ? 'change' : 'input';
    const isHeard = arrives(field, kind, () => field.dispatchEvent(new Event(kind, { bubbles: true })));
    // React may just be drawing what it had before and put that over it; or whoever heard it does not want it.
    if (!isHeard || (field.value !== text && ++heard.times < MOST_TIMES_SAID)) return false;
    // In a task of its own, so that whoever hears it has heard the text.
    if (!isHere) setTimeout(() => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    return true;
  }

  /** From here on it is heard by itself, and counts instead of what waits. */
  function isHeardAnyway(element: HTMLElement): boolean {
    if (!isSaying && isKnown(element)) waiting.delete(element);
    return isSaying || isKnown(element);
  }
  /**
   * A part that React was only about to know, it draws before it hears what was typed there, and may put over that what it
   * had before; or it is not done with it and stops the event.
   */
  function unlessItArrives(field: Field, text: string, sayAgain: () => void) {
    let hasArrived = false;
    const note = () => {
      hasArrived = field.value === text;
    };
    field.addEventListener('input', note, { once: true });
    setTimeout(() => {
      field.removeEventListener('input', note);
      if (!hasArrived) sayAgain();
    });
  }
  function onInput({ target }: Event) {
    if (
      !(target instanceof HTMLInputElement) &&
      !(target instanceof HTMLTextAreaElement) &&
      !(target instanceof HTMLSelectElement)
    )
      return;
    const isHeard = isHeardAnyway(target);
    // The files are still in their field.
    if (target.type === 'file') {
      if (isHeard) return;
      return later(target, () =>
        arrives(target, 'change', () => target.dispatchEvent(new Event('change', { bubbles: true }))),
      );
    }
    if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')) {
      if (isHeard) return;
      const { checked } = target;
      return later(target, () => {
        target.checked = !checked;
        return arrives(target, 'click', () => target.click());
      });
    }
    const { value } = target;
    const heard = { times: 0 };
    const sayAgain = () => later(target, () => sayText(target, value, heard));
    if (!isHeard) sayAgain();
    else if (!isSaying) unlessItArrives(target, value, sayAgain);
  }
  function onClick({ target }: Event) {
    const button = target instanceof Element ? target.closest('button') : null;
    // Sending a form is heard as that.
    if (!button || (button.type === 'submit' && button.form) || isHeardAnyway(button)) return;
    later(button, () => arrives(button, 'click', () => button.click()));
  }
  function onSubmit(event: SubmitEvent) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    // No form is sent by the browser itself.
    if (isSaying || !isKnown(form)) event.preventDefault();
    if (isHeardAnyway(form)) return;
    const { submitter } = event;
    later(form, () => arrives(form, 'submit', () => form.requestSubmit(submitter)));
  }
  // Before any other listener, and before anything that these stop.
  window.addEventListener('input', onInput, true);
  window.addEventListener('click', onClick, true);
  window.addEventListener('submit', onSubmit, true);
}
