import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const TWENTY_SEVEN: readonly (readonly [number, string])[] = [
  [0x80, '€'],
  [0x82, '‚'],
  [0x83, 'ƒ'],
  [0x84, '„'],
  [0x85, '…'],
  [0x86, '†'],
  [0x87, '‡'],
  [0x88, 'ˆ'],
  [0x89, '‰'],
  [0x8a, 'Š'],
  [0x8b, '‹'],
  [0x8c, 'Œ'],
  [0x8e, 'Ž'],
  [0x91, '‘'],
  [0x92, '’'],
  [0x93, '“'],
  [0x94, '”'],
  [0x95, '•'],
  [0x96, '–'],
  [0x97, '—'],
  [0x98, '˜'],
  [0x99, '™'],
  [0x9a, 'š'],
  [0x9b, '›'],
  [0x9c, 'œ'],
  [0x9e, 'ž'],
  [0x9f, 'Ÿ'],
];

describe('a text in Windows-1252', () => {
  it.each(TWENTY_SEVEN)('has at byte %i the character %s', (byte, character) => {
    expect(decodeText(Uint8Array.from([0x46, byte, 0x46]))).toEqual({
      text: `F${character}F`,
      encoding: 'Windows-1252',
    });
  });

  it('keeps the five bytes that stand for nothing, and all others are Latin 1', () => {
    const named = new Set(TWENTY_SEVEN.map(([byte]) => byte));
    const others = Array.from({ length: 255 }, (_, at) => at + 1).filter(byte => !named.has(byte));
    expect(others.filter(byte => byte >= 0x80 && byte < 0xa0)).toHaveLength(5);
    expect(decodeText(Uint8Array.from(others)).text).toBe(String.fromCharCode(...others));
  });
});
