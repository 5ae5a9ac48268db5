import { describe, expect, test } from 'vitest';
import { type NumberBounds, readNumber } from './read-number';

const bounds: NumberBounds = {
  locale: 'en-GB',
  min: 0,
  max: Number.POSITIVE_INFINITY,
  maximumFractionDigits: 2,
  required: true,
  withUnit: figure => figure,
};
const read = (text: string, some: Partial<NumberBounds> = {}) => {
  const reading = readNumber(text, { ...bounds, ...some });
  return reading.ok ? reading.value : reading.sentence;
};

describe('what a text means in a number field', () => {
  test('is a number within its bounds, the bounds themselves among them', () => {
    expect(read('1,200.50')).toBe(1200.5);
    expect(read('0')).toBe(0);
    expect(read('100', { max: 100 })).toBe(100);
    expect(read(' 2.50 ', { maximumFractionDigits: 1 })).toBe(2.5);
    expect(read('-3', { min: -5 })).toBe(-3);
  });

  test('is never another number than the one that stands there', () => {
    expect(read('−5')).toBe('At least 0.');
    expect(read('9999', { max: 200, withUnit: figure => `${figure} h` })).toBe('At most 200 h.');
    expect(read('250', { max: 100, withUnit: figure => `${figure}%` })).toBe('At most 100%.');
    expect(read('1000000000000', { max: 1e9 })).toBe('At most 1,000,000,000.');
    expect(read('2,5', { maximumFractionDigits: 0 })).toBe('A whole number.');
    expect(read('2.55', { maximumFractionDigits: 1 })).toBe('At most 1 decimal.');
    expect(read('2.555')).toBe('At most 2 decimals.');
  });

  test('is nothing where it is no number, and an example fits the bounds', () => {
    expect(read('many')).toBe('A number, such as 1,200.');
    expect(read('1e12')).toBe('A number, such as 1,200.');
    expect(read('-')).toBe('A number, such as 1,200.');
    expect(read('half', { max: 100 })).toBe('A number, such as 100.');
    expect(read('half', { max: 100, before: 14.5 })).toBe('A number, such as 14.5.');
  });

  test('is empty where it may be, and missing where it may not', () => {
    expect(read('  ')).toBe('A number is needed.');
    expect(read('  ', { required: false })).toBeNull();
  });
});
