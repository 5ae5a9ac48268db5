import { describe, expect, it } from 'vitest';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { EDITIONS } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import { readBecause, writeBecause } from './because';
import { readEstimate, spread, writeEstimate } from './estimate';
import { blockedNeeds, type NeedingFeature, wrongNeeds } from './needs';
import { positionFor } from './place';
import { usualStart } from './start-day';
import { starterPlan } from './starter/starter-plan';
import { likelyHoursByEdition, unservedSections } from './totals';

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
  it('reads a section before a colon, and keeps the section for words alone', () => {
    expect(readBecause('Roles: patient', null)).toEqual({ briefSection: 'roles', because: 'patient' });
    expect(readBecause('goal: half online', null)).toEqual({ briefSection: 'goals', because: 'half online' });
    expect(readBecause('at 9:30 sharp', 'workflows')).toEqual({
      briefSection: 'workflows',
      because: 'at 9:30 sharp',
    });
    expect(readBecause('', 'roles')).toEqual({ briefSection: null, because: '' });
  });
  it('is written as it can be read again', () => {
    const because = { briefSection: 'features' as const, because: 'online booking' };
    expect(readBecause(writeBecause(because), null)).toEqual(because);
  });
});

describe('a plan that starts from a brief', () => {
  const answers = {
    ...EMPTY_ANSWERS,
    goals: { items: [{ goal: 'Half of bookings online', measure: '50%' }] },
    features: {
      items: [
        { what: 'Online booking', why: 'Phones ring all day' },
        { what: ' ', why: '' },
      ],
    },
    roles: {
      items: [
        { name: 'Patient', may: 'book' },
        { name: 'Therapist', may: 'plan' },
      ],
    },
    workflows: {
      items: ['Book', 'Move', 'Pay', 'Report'].map(name => ({ name, steps: 'one\ntwo\nthree\nfour' })),
    },
    integrations: { items: [{ name: 'PhysioSoft', purpose: 'calendars' }] },
    vision: { inSixMonths: '', inTwoYears: 'Hospital groups with single sign-on. In three countries.' },
  };
  const { features, risks } = starterPlan(answers);
  const titled = (title: string) => features.find(one => one.title.startsWith(title));

  it('has what was asked for, each in its edition, with the answer that it serves', () => {
    expect(titled('Online booking')).toMatchObject({
      edition: 'mvp',
      briefSection: 'features',
      because: 'Phones ring all day',
      needs: ['sign-in'],
    });
    expect(titled('Pay')).toMatchObject({ edition: 'mvp', briefSection: 'workflows' });
    expect(titled('Report')).toMatchObject({ edition: 'scalable' });
    expect(titled('Connection to PhysioSoft')).toMatchObject({
      edition: 'scalable',
      briefSection: 'integrations',
      because: 'calendars',
    });
    expect(titled('Hospital groups with single sign-on')).toMatchObject({
      edition: 'enterprise',
      briefSection: 'vision',
    });
    expect(titled('Sign in')).toMatchObject({ because: 'Patient, Therapist', briefSection: 'roles' });
    expect(features.filter(one => one.area === 'Core features')).toHaveLength(1);
  });

  it('has hours for every feature, and serves an answer with each', () => {
    for (const one of features) {
      expect(Object.keys(one.effortHours).length).toBeGreaterThan(0);
      expect(one.briefSection).not.toBeNull();
      expect(one.because).not.toBe('');
    }
    const totals = likelyHoursByEdition(features);
    expect(totals.mvp).toBeGreaterThan(0);
    expect(totals.scalable).toBeGreaterThan(totals.mvp);
    expect(totals.enterprise).toBeGreaterThan(totals.scalable);
    expect(unservedSections(answers, features)).toEqual([]);
  });

  it('stands: needs are known, without circles, and never of a larger edition', () => {
    const needing = features.map(one => ({ ...one, id: fid(one.key), needs: one.needs.map(fid) }));
    for (const one of needing) expect(wrongNeeds(needing, one.id)).toBeNull();
    expect(new Set(features.map(one => one.key)).size).toBe(features.length);
  });

  it('names two or three risks, in order and with a response', () => {
    expect(risks).toHaveLength(3);
    for (const risk of risks) {
      expect(risk.low).toBeLessThanOrEqual(risk.likely);
      expect(risk.likely).toBeLessThanOrEqual(risk.high);
      expect(risk.response).not.toBe('');
    }
  });

  it('from an empty brief still has what every product needs, and says that no answer asks for it', () => {
    const empty = starterPlan(EMPTY_ANSWERS);
    expect(empty.features.map(one => one.key)).toContain('deployment');
    expect(empty.features.every(one => one.briefSection === null)).toBe(true);
    expect(empty.risks).toHaveLength(1);
    for (const edition of EDITIONS) expect(empty.features.some(one => one.edition === edition)).toBe(true);
  });
});
