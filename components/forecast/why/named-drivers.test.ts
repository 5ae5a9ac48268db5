import { describe, expect, test } from 'vitest';
import type { Driver } from '@/server/forecast/engine/types';
import { namedDrivers, whatDecides } from './named-drivers';

const titles = {
  features: [
    { id: 'f1', title: 'Payments' },
    { id: 'f2', title: 'Reports' },
  ],
  risks: [{ id: 'r1', title: 'Access comes late' }],
};
const drivers: Driver[] = [
  { kind: 'feature', id: 'f1', cost: [100, 140], finish: [20, 20] },
  { kind: 'systemic', id: '', cost: [80, 200], finish: [10, 60] },
  { kind: 'risk', id: 'r1', cost: [110, 150], finish: [15, 40] },
  { kind: 'feature', id: 'f2', cost: [120, 125], finish: [19, 21] },
];
const named = (figure: 'cost' | 'finish') => namedDrivers(drivers, figure, titles, '/p');

describe('what drives a figure', () => {
  test('comes in the order of that figure, and what does not move it is left out', () => {
    expect(named('cost').map(one => one.title)).toEqual([
      'How the whole project goes',
      'Payments',
      'Risk: Access comes late',
      'Reports',
    ]);
    expect(named('finish').map(one => one.title)).not.toContain('Payments');
  });

  test('leads to the feature or the risk; what all work has in common leads nowhere', () => {
    expect(named('cost').map(one => one.href)).toEqual([
      null,
      '/p?feature=f1',
      '/p?tab=risks&risk=r1',
      '/p?feature=f2',
    ]);
  });

  test('is named in a sentence, without what is small beside the greatest', () => {
    expect(whatDecides(named('cost'), 'the price')).toEqual({
      begins: 'Three things decide the price:',
      named: ['how the whole project goes', '“Payments”', 'the risk “Access comes late”'],
    });
    expect(whatDecides(named('finish'), 'the finish').begins).toBe('Two things decide the finish:');
    expect(whatDecides([], 'the finish').begins).toBe('Nothing moves the finish by as much as can be seen.');
  });
});
