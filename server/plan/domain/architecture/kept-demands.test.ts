import { describe, expect, it } from 'vitest';
import { capacityOf } from './capacity';
import { demandsSchema } from './demands';
import { asKeptNow, demandsOf } from './kept-demands';

/** As a studio set them while files were counted for everybody at launch. */
const BEFORE = {
  people: { mvp: 15_513, scalable: 31_026, enterprise: 77_565 },
  activeShare: 0.03,
  requestsPerPerson: 40,
  peakHourShare: 0.2,
  serviceMs: 80,
  recordsPerPersonYear: 120,
  recordKilobytes: 2,
  filesGigabytesPerYear: 31,
  awayHoursPerMonth: { mvp: 7, scalable: 4, enterprise: 2 },
  realTime: true,
  tenancy: 'many' as const,
  compliance: [],
  integrations: 0,
};

describe('demands kept before', () => {
  it('come to what they did, by one person’s files and records', () => {
    const now = demandsOf(BEFORE);
    expect(now).toMatchObject({ recordsPerPersonYear: 3.6, filesMegabytesPerPersonYear: 2 });
    expect(now).not.toHaveProperty('filesGigabytesPerYear');
    expect(capacityOf('mvp', now).filesGigabytesPerYear).toBeCloseTo(31, 0);
    expect(capacityOf('enterprise', now).filesGigabytesPerYear).toBeCloseTo(155, 0);
    expect(demandsSchema.parse(now)).toEqual(now);
  });

  it('with nobody at launch are for one person at least', () => {
    const nobody = { ...BEFORE, people: { mvp: 0, scalable: 100, enterprise: 200 } };
    const now = demandsOf(nobody);
    expect(now.people).toEqual({ mvp: 1, scalable: 100, enterprise: 200 });
    expect(capacityOf('scalable', now).filesGigabytesPerYear).toBe(31);
    const empty = demandsOf({ ...BEFORE, people: { mvp: 0, scalable: 0, enterprise: 0 } });
    expect(demandsSchema.parse(empty)).toEqual(empty);
  });

  it('are read unchanged once they are kept as now, and what is no demands is left to the check', () => {
    const now = demandsOf(BEFORE);
    expect(demandsOf(now)).toEqual(now);
    expect(asKeptNow(now)).toBe(now);
    expect(demandsSchema.parse(asKeptNow(BEFORE))).toEqual(now);
    for (const other of [null, 3, {}, { filesGigabytesPerYear: 3 }]) expect(asKeptNow(other)).toBe(other);
  });

  it('for nobody are refused in a sentence', () => {
    const now = demandsOf(BEFORE);
    const nobody = { ...now, people: { ...now.people, scalable: 0 } };
    expect(demandsSchema.safeParse(nobody).error?.issues).toMatchObject([
      { path: ['people', 'scalable'], message: 'At least 1 person.' },
    ]);
  });
});
