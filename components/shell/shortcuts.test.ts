import { describe, expect, test } from 'vitest';
import { chordOf, match } from './shortcuts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('shortcuts', () => {
  test('are named alike on a Mac and elsewhere, and by the character where Shift makes one', () => {
    expect(press('k', { ctrlKey: true })).toBe('mod+k');
    expect(press('k', { metaKey: true })).toBe('mod+k');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('Enter', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+enter');
    expect(press('Shift', { shiftKey: true })).toBeNull();
  });

  test('two in a row are one shortcut', () => {
    const all = [{ keys: 'g p' }, { keys: 'p' }, { keys: 'j' }];
    expect(match(all, 'g', null)).toEqual({ found: undefined, waits: true });
    expect(match(all, 'p', 'g').found?.keys).toBe('g p');
    expect(match(all, 'p', null).found?.keys).toBe('p');
    expect(match(all, 'j', 'g').found?.keys).toBe('j');
    expect(match(all, 'z', 'g')).toEqual({ found: undefined, waits: false });
  });

  test('the newest registration of the same keys wins', () => {
    const first = { keys: 'x', name: 'page' };
    const second = { keys: 'x', name: 'panel' };
    expect(match([first, second], 'x', null).found).toBe(second);
  });
});
