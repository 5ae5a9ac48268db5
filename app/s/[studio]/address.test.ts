import { describe, expect, it } from 'vitest';
import { newId } from '@/server/kernel/ids';
import { firstOf, readCursor, writeCursor } from './address';

describe('a place in a list, in the address', () => {
  const cursor = { updatedAt: '2027-03-01T10:20:30.123Z', id: newId('brief') };

  it('is read back as it was written', () => {
    expect(readCursor('brief', writeCursor(cursor))).toEqual(cursor);
    expect(readCursor('brief', [writeCursor(cursor), 'x'])).toEqual(cursor);
  });

  it('is the beginning where it is not one that we wrote', () => {
    const { updatedAt, id } = cursor;
    const odd = [
      undefined,
      '',
      '~',
      'x',
      `x~${id}`,
      `~${id}`,
      `2027-03-01~${id}`,
      `1 March 2027~${id}`,
      `2027-02-30T10:20:30.123Z~${id}`,
      `${updatedAt}~`,
      `${updatedAt}~brief_`,
      `${updatedAt}~${newId('plan')}`,
      `${updatedAt}~${id}~more`,
    ];
    for (const text of odd) expect(readCursor('brief', text)).toBeNull();
  });
});

describe('a parameter', () => {
  it('given twice counts once, the first', () => {
    expect(firstOf(['a', 'b'])).toBe('a');
    expect(firstOf('a')).toBe('a');
    expect(firstOf([])).toBe('');
    expect(firstOf(undefined)).toBe('');
  });
});
