/**
 * Keeps what is typed, chosen and pressed before the page's scripts are there to hear it, and says it again once they
 * are: on a slow phone nobody waits for that, and React passes over a text that stood in a field before it came.
 * Stands in the page itself as text, so nothing from outside of it can be used in it.
 */
export function hearEarly(): void {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  /** In the order in which they were touched; each answers whether it was heard. */
  const waiting = new Map<HTMLElement, () => boolean>();
  const AGAIN_MS = 30;
  let isSaying = false;

  const isKnown = (element: HTMLElement) => Object.keys(element).some(key => key.startsWith('__reactProps'));

  function later(element: HTMLElement, say: () => boolean) {
    if (!waiting.size) setTimeout(sayNext, AGAIN_MS);
    waiting.set(element, say);
  }
  function sayNext() {
    const [element, say] = waiting.entries().next().value ?? [];
    if (!element || !say) return;
    if (!element.isConnected || (isKnown(element) && say())) waiting.delete(element);
    if (waiting.size) setTimeout(sayNext, AGAIN_MS);
  }

  /** An event that React is not ready for yet, it stops on the way to the element. */
  function arrives(element: HTMLElement, kind: string, send: () => void): boolean {
    let hasArrived = false;
    const note = () => {
      hasArrived = true;
    };
    element.addEventListener(kind, note);
    isSaying = true;
    send();
    isSaying = false;
    element.removeEventListener(kind, note);
    return hasArrived;
  }

  function sayText(field: Field, text: string): boolean {
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
    if (isHeard && !isHere) field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    return isHeard;
  }

  /** From here on it is heard by itself, and counts instead of what waits. */
  function isHeardAnyway(element: HTMLElement): boolean {
    if (!isSaying && isKnown(element)) waiting.delete(element);
    return isSaying || isKnown(element);
  }
  function onInput({ target }: Event) {
    if (
      !(target instanceof HTMLInputElement) &&
      !(target instanceof HTMLTextAreaElement) &&
      !(target instanceof HTMLSelectElement)
    )
      return;
    if (isHeardAnyway(target)) return;
    // The files are still in their field.
    if (target.type === 'file')
      return later(target, () =>
        arrives(target, 'change', () => target.dispatchEvent(new Event('change', { bubbles: true }))),
      );
    if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')) {
      const { checked } = target;
      return later(target, () => {
        target.checked = !checked;
        return arrives(target, 'click', () => target.click());
      });
    }
    const { value } = target;
    later(target, () => sayText(target, value));
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
