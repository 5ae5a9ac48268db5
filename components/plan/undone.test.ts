import { expect, it } from 'vitest';
import { Undone } from './undone';

it('does again what was undone, the last first, until something else is done', () => {
  const undone = new Undone<string>();
  const log: string[] = [];
  const act = (name: string) => {
    log.push(name);
    undone.did(name, () => act(name));
  };
  for (const name of ['a', 'b', 'c']) act(name);
  for (const name of ['c', 'b', 'a']) undone.undid(name);
  expect(undone.redo()).toBe(true);
  expect(undone.redo()).toBe(true);
  expect(log.slice(3)).toEqual(['a', 'b']);
  undone.undid('b');
  act('d');
  expect(undone.redo()).toBe(false);
  undone.undid('d');
  undone.forget();
  expect(undone.redo()).toBe(false);
});
