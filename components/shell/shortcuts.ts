/** The shortcuts of whatever is on the screen: one listener, a registry that the help reads. */

export interface Shortcut {
  /** `?`, `j`, `mod+k`, or two in a row: `g p`. `mod` is Ctrl, and Cmd on a Mac. */
  keys: string;
  /** What it does, for the help. */
  label: string;
  run: (event: KeyboardEvent) => void;
}

/** Keys that a part of the page answers itself while it has the focus: only told of here. */
export interface KeyGroup {
  title: string;
  keys: readonly Pick<Shortcut, 'keys' | 'label'>[];
}

/** How long the second key of a pair may take. */
const PAIR_MS = 1200;
const OFF_KEY = 'groundwork.single-key-shortcuts';

/** What a field does itself while somebody types into it. */
const OF_A_FIELD = new Set(['mod+a', 'mod+x', 'mod+c', 'mod+v']);
const UNDO = new Set(['mod+z', 'mod+y']);

const registry = new Set<Shortcut>();
/** The field that has the focus and that somebody typed in since: it has something to undo. */
let typedIn: EventTarget | null = null;
const watchers = new Set<() => void>();
let listed: readonly Shortcut[] = [];
let groups: readonly KeyGroup[] = [];
let pending: { chord: string; at: number } | null = null;

export function register(shortcut: Shortcut): () => void {
  if (registry.size === 0) listen('addEventListener');
  registry.add(shortcut);
  announce();
  return () => {
    registry.delete(shortcut);
    if (registry.size === 0) listen('removeEventListener');
    announce();
  };
}

export function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Lists a group in the help until the returned function is called. */
export function tellOf(group: KeyGroup): () => void {
  groups = [...groups, group];
  announce();
  return () => {
    groups = groups.filter(one => one !== group);
    announce();
  };
}

export const keyGroups = (): readonly KeyGroup[] => groups;

export const registered = (): readonly Shortcut[] => listed;

/** People who speak to their computer must be able to switch bare keys off (WCAG 2.1.4). */
export const singleKeysOn = (): boolean => localStorage.getItem(OFF_KEY) !== 'off';

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(OFF_KEY, on ? 'on' : 'off');
  announce();
}

/** What was pressed, in the words that `keys` uses; null for a modifier alone. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string | null {
  if (['Shift', 'Control', 'Alt', 'Meta', 'Dead'].includes(event.key)) return null;
  const mod = event.ctrlKey || event.metaKey;
  // Shift already shows in a printed character: `?` is Shift and `/`.
  const shift = event.shiftKey && event.key.length > 1;
  const name = event.key === ' ' ? 'space' : event.key.toLowerCase();
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${name}`;
}

/** Which of `all` the chord calls, given the one pressed before it; `waits` when it may begin a pair. */
export function match<T extends { keys: string }>(
  all: readonly T[],
  chord: string,
  before: string | null,
): { found: T | undefined; waits: boolean } {
  const find = (keys: string) => all.findLast(shortcut => shortcut.keys.toLowerCase() === keys);
  const found = (before ? find(`${before} ${chord}`) : undefined) ?? find(chord);
  return { found, waits: !found && all.some(({ keys }) => keys.toLowerCase().startsWith(`${chord} `)) };
}

function listen(how: 'addEventListener' | 'removeEventListener') {
  window[how]('keydown', onKeyDown as EventListener);
  window[how]('input', onInput, { capture: true });
  window[how]('focusout', onFocusOut, { capture: true });
}

function onInput({ target }: Event) {
  typedIn = target;
}

function onFocusOut() {
  typedIn = null;
}

function onKeyDown(event: KeyboardEvent) {
  const chord = chordOf(event);
  if (!chord || event.defaultPrevented || event.isComposing) return;
  if (event.repeat && !['j', 'k'].includes(chord)) return;
  const isBare = !chord.startsWith('mod+');
  if (isBare && (isTyping(event.target) || isDialogOpen() || !singleKeysOn())) return;
  if (OF_A_FIELD.has(chord) && isWriting(event.target)) return;
  if (UNDO.has(chord) && keepsOwnUndo(event.target)) return;
  const before = pending && Date.now() - pending.at < PAIR_MS ? pending.chord : null;
  const { found, waits } = match([...registry], chord, before);
  pending = waits ? { chord, at: Date.now() } : null;
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

/** Whether letters go there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    isWriting(target) ||
    (target instanceof HTMLElement &&
      target.closest('select, [role="menu"], [role="listbox"], [role="combobox"]') !== null)
  );
}

/** Whether it is a text, which can be copied, and has an undo of its own. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}

/** Whether undo is the field's own there: one that nobody typed in has nothing to undo. */
export const keepsOwnUndo = (target: EventTarget | null): boolean => isWriting(target) && target === typedIn;

export const isDialogOpen = () => document.querySelector('[role="dialog"][data-state="open"]') !== null;

function announce() {
  listed = [...registry];
  for (const watcher of watchers) watcher();
}
