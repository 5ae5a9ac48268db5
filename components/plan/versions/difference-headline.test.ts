import { describe, expect, test } from 'vitest';
import { formatDay, LOCALE } from '@/components/format';
import { type BriefForecast, figuresOf } from '@/server/forecast/domain/version-figures';
import { differenceHeadline, sides } from './difference-headline';

const work = (p80: number, finish: string): BriefForecast => ({
  featureCount: 3,
  isEmpty: false,
  p50: p80,
  p80,
  finishP50: finish,
  finishP80: finish,
});
const nothing: BriefForecast = { ...work(0, '2027-02-01'), isEmpty: true };
const figures = (mvp: BriefForecast, scalable = mvp) =>
  figuresOf({ mvp, scalable, enterprise: scalable }, '2027-02-01', cost => cost * 2);
const told = (from: BriefForecast, to: BriefForecast, larger?: BriefForecast) =>
  differenceHeadline(figures(from, larger), figures(to, larger), {
    of: one => one.cost,
    currency: 'EUR',
    day: iso => formatDay(iso, LOCALE, { today: '2027-01-01' }),
    between: sides('First cut', null),
  });

describe('what became of a plan, in a sentence', () => {
  const small = work(1_000_000, '2027-03-01');
  const large = work(1_500_000, '2027-03-11');

  test('tells the money and the days of the smallest edition', () => {
    expect(told(small, large)).toBe(
      'Since “First cut” the MVP became €5.0k dearer and is done 10 days later, on 11 March',
    );
    expect(told(large, small)).toMatch(/€5\.0k cheaper and is done 10 days earlier, on 1 March$/);
    expect(told(small, small)).toMatch(/no dearer and is done no later than 1 March$/);
  });

  test('never speaks of an edition without work as if it were done', () => {
    expect(told(nothing, large)).toBe(
      'Since “First cut” the MVP got its first features with hours: €15.0k, done on 11 March',
    );
    expect(told(small, nothing)).toBe('Since “First cut” nothing with hours is left in the MVP');
    expect(told(nothing, nothing, large)).toMatch(/^Since “First cut” Scalable became no dearer/);
    expect(told(nothing, nothing)).toBe('No edition has features with hours since “First cut”');
  });
});
