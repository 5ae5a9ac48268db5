import { describe, expect, it } from 'vitest';
import type { Id } from '@/server/kernel/ids';
import { readBecause, writeBecause } from './because';
import { readEstimate, spread, writeEstimate } from './estimate';
import { blockedNeeds, type NeedingFeature, wrongNeeds } from './needs';
import { positionFor } from './place';
import { usualStart } from './start-day';

const fid = (name: string) => `feat_${name}` as Id<'feature'>;
const feature = (name: string, edition: NeedingFeature['edition'], ...needs: string[]): NeedingFeature => ({
  id: fid(name),
  title: name,
  edition,
  needs: needs.map(fid),
});

describe('an estimate as it is typed', () => {
  it.each([
    ['4 8 16', { low: 4, likely: 8, high: 16 }],
    ['4/8/16', { low: 4, likely: 8, high: 16 }],
    [' 4 – 8 – 16 ', { low: 4, likely: 8, high: 16 }],
    ['1,5 2.5 3', { low: 1.5, likely: 2.5, high: 3 }],
    ['4, 8, 16', { low: 4, likely: 8, high: 16 }],
    ['4h 8h 16h', { low: 4, likely: 8, high: 16 }],
    ['', null],
    ['0', null],
  ])('reads “%s”', (text, range) => {
    expect(readEstimate(text)).toEqual({ ok: true, range });
  });

  it('takes a single figure as the likely one and spreads it wider above than below', () => {
    expect(readEstimate('8')).toEqual({ ok: true, range: { low: 5.5, likely: 8, high: 13 } });
    for (const likely of [0.1, 0.25, 0.5, 1, 3, 40, 1000]) {
      const { low, high } = spread(likely);
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(likely);
      expect(high).toBeGreaterThanOrEqual(likely);
    }
  });

  it.each([
    ['16 8 4', 'Low (16) is above likely (8)'],
    ['4 20 16', 'Likely (20) is above high (16)'],
    ['4 8', 'Two numbers'],
    ['1 2 3 4', 'more than three'],
    ['about 8', '“about” is not a number'],
    ['0 8 16', 'above zero'],
    ['1 2 9999999', 'At most'],
  ])('refuses “%s” in words', (text, sentence) => {
    const reading = readEstimate(text);
    expect(reading.ok ? '' : reading.sentence).toContain(sentence);
  });

  it('is written as it can be read again', () => {
    const range = { low: 1.5, likely: 2, high: 3.25 };
    expect(readEstimate(writeEstimate(range))).toEqual({ ok: true, range });
  });
});

describe('needs', () => {
  it('stand where nothing goes in a circle and nothing comes too late', () => {
    const all = [feature('a', 'mvp'), feature('b', 'scalable', 'a'), feature('c', 'enterprise', 'a', 'b')];
    for (const one of all) expect(wrongNeeds(all, one.id)).toBeNull();
  });

  it('in a circle are refused with the way round it', () => {
    const all = [feature('a', 'mvp', 'b'), feature('b', 'mvp', 'c'), feature('c', 'mvp', 'a')];
    expect(wrongNeeds(all, fid('a'))).toContain(
      '“a” cannot need “b”, because “b” needs “c”, which needs “a”',
    );
    expect(wrongNeeds([feature('a', 'mvp', 'a')], fid('a'))).toContain('cannot need itself');
  });

  it('of a larger edition are refused with both names, whichever side changed', () => {
    const all = [feature('small', 'mvp', 'large'), feature('large', 'enterprise')];
    const sentence = '“small” is in MVP and cannot need “large”, which comes only with Enterprise';
    expect(wrongNeeds(all, fid('small'))).toContain(sentence);
    expect(wrongNeeds(all, fid('large'))).toContain(sentence);
  });

  it('that cannot be chosen are known beforehand, and no others', () => {
    const all = [
      feature('a', 'mvp'),
      feature('b', 'mvp', 'a'),
      feature('c', 'scalable', 'b'),
      feature('d', 'mvp'),
    ];
    expect([...blockedNeeds(all, fid('a'))]).toEqual([
      [fid('c'), 'circle'],
      [fid('b'), 'circle'],
    ]);
    expect([...blockedNeeds(all, fid('d'))]).toEqual([[fid('c'), 'later']]);
  });
});

describe('a place in the plan', () => {
  const placed = [
    { id: fid('a'), position: 1, area: 'One' },
    { id: fid('b'), position: 2, area: 'One' },
    { id: fid('c'), position: 3, area: 'Two' },
  ];
  it('lies between its new neighbours, or at the end of all', () => {
    expect(positionFor(placed, 'One', fid('a'))).toBe(1.5);
    expect(positionFor(placed, 'Two', null)).toBe(2.5);
    expect(positionFor(placed, 'One', null)!).toBeLessThan(1);
    expect(positionFor(placed, 'New', null)!).toBeGreaterThan(3);
    expect(positionFor([], 'New', null)).toBeGreaterThan(0);
  });
  it('asks for numbering anew where there is no room', () => {
    const tight = [
      { id: fid('a'), position: 1, area: 'x' },
      { id: fid('b'), position: 1 + 1e-9, area: 'x' },
    ];
    expect(positionFor(tight, 'x', fid('a'))).toBeNull();
  });
});

describe('the usual start', () => {
  it('is the first Monday at least two weeks away, by the studio’s calendar', () => {
    expect(usualStart('2026-11-21T20:00:00.000Z', 'Europe/Oslo')).toBe('2026-12-07');
    expect(usualStart('2026-11-23T12:00:00.000Z', 'UTC')).toBe('2026-12-07');
    // Already Tuesday in Auckland.
    expect(usualStart('2026-11-23T12:00:00.000Z', 'Pacific/Auckland')).toBe('2026-12-14');
  });
});

describe('because', () => {
  it('reads a section before a colon, and keeps the answers for words alone', () => {
    expect(readBecause('Roles: patient', [])).toEqual({ serves: ['roles'], because: 'patient' });
    expect(readBecause('goal: half online', [])).toEqual({ serves: ['goals'], because: 'half online' });
    expect(readBecause('at 9:30 sharp', ['workflows.2'])).toEqual({
      serves: ['workflows.2'],
      because: 'at 9:30 sharp',
    });
    expect(readBecause('', ['roles.1'])).toEqual({ serves: [], because: '' });
  });
  it('keeps the answers of a section that is named again', () => {
    expect(readBecause('Roles: patients', ['roles.1', 'goals.2'])).toEqual({
      serves: ['roles.1', 'goals.2'],
      because: 'patients',
    });
  });
  it('keeps what is cited of other sections, and leads with the one that was typed', () => {
    expect(readBecause('Roles: patients', ['goals.2', 'roles.1']).serves).toEqual(['roles.1', 'goals.2']);
    expect(readBecause('Roles: patients', ['goals.2']).serves).toEqual(['roles', 'goals.2']);
    const mixed = { serves: ['roles.1', 'goals.2', 'roles.3'], because: 'patients' };
    expect(readBecause(writeBecause(mixed), mixed.serves)).toEqual(mixed);
  });
  it('is written as it can be read again', () => {
    const because = { serves: ['features.7'], because: 'online booking' };
    expect(readBecause(writeBecause(because), because.serves)).toEqual(because);
  });
});
