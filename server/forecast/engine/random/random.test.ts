import { expect, test } from 'vitest';
import { standardErrorsOff } from '../testing/standard-errors';
import { Draws } from './draws';
import { philox4x32 } from './philox';
import { sequence } from './sequence';

const philox = (counter: number[], key: number[], rounds = 10) => {
  const out = new Uint32Array(4);
  const [c0, c1, c2, c3] = counter as [number, number, number, number];
  philox4x32(c0, c1, c2, c3, key[0]!, key[1]!, out, 0, rounds);
  return [...out].map(word => word.toString(16).padStart(8, '0')).join(' ');
};

test('Philox4x32 gives the known answers published with Random123', () => {
  expect(philox([0, 0, 0, 0], [0, 0], 7)).toBe('5f6fb709 0d893f64 4f121f81 4f730a48');
  expect(philox([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
  const ones = 0xffffffff;
  expect(philox([ones, ones, ones, ones], [ones, ones])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
  expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe(
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  );
});

test('a draw depends on seed, trial and name only: not on order, nor on the other streams', () => {
  const alone = new Draws(7, ['b']);
  const among = new Draws(7, ['a', 'b', 'c']);
  const forward: number[] = [];
  for (let trial = 0; trial < 50; trial++) {
    alone.seek(trial);
    forward.push(alone.uniform(0));
  }
  for (let trial = 49; trial >= 0; trial--) {
    among.seek(trial);
    expect(among.uniform(1)).toBe(forward[trial]);
  }
});

test('draws of neighbouring names are uniform and uncorrelated', () => {
  const draws = new Draws(1, ['f1/backend', 'f2/backend']);
  const n = 20_000;
  let sum = 0;
  let product = 0;
  for (let trial = 0; trial < n; trial++) {
    draws.seek(trial);
    sum += draws.uniform(0);
    product += (draws.uniform(0) - 0.5) * (draws.uniform(1) - 0.5);
  }
  expect(standardErrorsOff(sum / n, 0.5, Math.sqrt(1 / 12 / n))).toBeLessThan(4);
  expect(standardErrorsOff((product / n) * 12, 0, Math.sqrt(1 / n))).toBeLessThan(4);
});

test('a sequence repeats from its seed', () => {
  const [a, b] = [sequence(3), sequence(3)];
  expect(Array.from({ length: 9 }, a)).toEqual(Array.from({ length: 9 }, b));
});
