import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whilePressed } from './while-pressed';

const HEIGHT = 800;
let frames: (() => void)[] = [];
let scroller: { scrollTop: number };

beforeEach(() => {
  frames = [];
  scroller = { scrollTop: 0 };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerHeight: HEIGHT }));
  vi.stubGlobal('document', { scrollingElement: scroller });
  vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.push(step));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
    frames[frame - 1] = () => {};
  });
});
afterEach(() => vi.unstubAllGlobals());

const tell = (kind: string, more: object = {}) =>
  window.dispatchEvent(Object.assign(new Event(kind), { clientX: 10, buttons: 1, ...more }));
const drawFrames = (count: number) => {
  for (let one = 0; one < count; one++) frames.at(-1)?.();
};

/** Rows of 40 px, pressed in the one that begins 40 px above the lower edge. */
function pressLast() {
  const onAt = vi.fn();
  const onEnd = vi.fn();
  whilePressed({
    inside: { scrollHeight: 0, clientHeight: 0, parentElement: null } as Element,
    hasLeft: ({ y }) => y < HEIGHT - 40 || y >= HEIGHT,
    onAt,
    onEnd,
  });
  return { onAt, onEnd };
}

it('does not scroll while the pointer is where it was pressed, however near to an edge', () => {
  const { onAt } = pressLast();
  tell('mousemove', { clientY: HEIGHT - 20 });
  drawFrames(5);
  expect(scroller.scrollTop).toBe(0);
  expect(onAt).toHaveBeenCalledTimes(1);
});

it('scrolls once the pointer has left it, with every frame, and says where the pointer is then', () => {
  const { onAt, onEnd } = pressLast();
  tell('mousemove', { clientY: HEIGHT + 5 });
  drawFrames(3);
  expect(scroller.scrollTop).toBe(3 * 18);
  expect(onAt.mock.calls).toEqual(Array(4).fill([{ x: 10, y: HEIGHT + 5 }]));
  tell('mouseup');
  expect(onEnd.mock.calls).toEqual([[true]]);
  drawFrames(3);
  tell('mousemove', { clientY: 100 });
  expect(scroller.scrollTop).toBe(3 * 18);
  expect(onAt).toHaveBeenCalledTimes(4);
});

it.each([
  ['mousemove', { clientY: 300, buttons: 0 }],
  ['dragstart', {}],
  ['blur', {}],
])('ends where nobody tells that the button was let go: %s', (kind, more) => {
  const { onAt, onEnd } = pressLast();
  tell('mousemove', { clientY: HEIGHT + 5 });
  tell(kind, more);
  tell('mouseup');
  drawFrames(3);
  expect(onEnd.mock.calls).toEqual([[false]]);
  expect(onAt).toHaveBeenCalledTimes(1);
  expect(scroller.scrollTop).toBe(0);
});
