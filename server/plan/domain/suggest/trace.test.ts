import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKING_SECTIONS, citedAnswers } from '@/server/brief/domain/cited-answers';
import { answersWith, anyAnswers } from './testing/examples';
import { affectedBy, traceOf } from './trace';

const feature = (title: string, ...serves: string[]) => ({ title, serves, area: 'Booking' });

describe('the trace', () => {
  const answers = answersWith({
    goals: { items: [{ goal: 'Half of it online', measure: '' }] },
    features: { items: [{ what: 'Book online', why: '' }] },
    budget: { lowMinor: 1, highMinor: 2, note: '' },
  });

  it('shows what serves each answer, and the orphans both ways', () => {
    const booking = feature('Booking', 'features.1');
    const lost = feature('Lost', 'features.9');
    const steering = feature('Steering', 'budget');
    const trace = traceOf(answers, { features: [booking, lost, steering], parts: [] });
    expect(trace.answers.map(one => [one.answer.ref, one.features.map(by => by.title)])).toEqual([
      ['goals.1', []],
      ['features.1', ['Booking']],
      ['budget', ['Steering']],
    ]);
    expect(trace.orphanAnswers.map(one => one.ref)).toEqual(['goals.1']);
    expect(trace.orphanFeatures).toEqual([lost]);
  });

  it('counts neither what carries every answer nor what only measures a goal, unless the studio put it there', () => {
    const refs = ['goals.1', 'features.1'];
    const base = { ...feature('Set-up', ...refs), area: 'Foundations' };
    const figures = { ...feature('Figures', 'goals.1'), area: 'Reporting', key: 'feature:goal-figures' };
    const orphans = (...features: (typeof base & { key?: string; origin?: string | null })[]) =>
      traceOf(answers, { features, parts: [] }).orphanAnswers.map(one => one.ref);
    expect(orphans(base, figures)).toEqual(refs);
    const { key: origin, ...inPlan } = figures;
    expect(orphans({ ...inPlan, origin })).toEqual(refs);
    expect(orphans({ ...base, origin: null })).toEqual([]);
    const { answers: served } = traceOf(answers, { features: [base, figures], parts: [] });
    expect(served[0]!.carrying.map(one => one.title)).toEqual(['Set-up', 'Figures']);
  });

  it('takes a choice, a control or a target for something that serves, what only comes with a feature for nothing', () => {
    const part = (kind: string) => ({ kind, serves: ['goals.1'] });
    const orphans = (kind: string) =>
      traceOf(answers, { features: [], parts: [part(kind)] }).orphanAnswers.map(one => one.ref);
    expect(orphans('target')).toEqual(['features.1']);
    expect(orphans('entity')).toEqual(['goals.1', 'features.1']);
    expect(orphans('role')).toEqual(['goals.1', 'features.1']);
    const named = answersWith({ roles: { items: [{ name: 'Desk', people: 2, may: '' }] } });
    const desk = { kind: 'role', serves: ['roles.1'] };
    expect(traceOf(named, { features: [], parts: [desk] }).orphanAnswers).toEqual([]);
  });

  it('of any brief and any features accounts for every answer that asks for work, once', () => {
    const refs = fc.array(fc.constantFrom('goals.1', 'features.1', 'features.2', 'roles.1', 'nowhere.1'));
    fc.assert(
      fc.property(anyAnswers, fc.array(refs.map(serves => feature('', ...serves))), (any, features) => {
        const { answers: all, orphanAnswers, orphanFeatures } = traceOf(any, { features, parts: [] });
        const asking = all.filter(one => one.asks);
        const cited = citedAnswers(any);
        expect(all.map(one => one.answer)).toEqual(cited);
        expect(asking.map(one => one.answer)).toEqual(
          cited.filter(answer => ASKING_SECTIONS.includes(answer.section)),
        );
        expect(orphanAnswers.length + asking.filter(one => one.features.length > 0).length).toBe(
          asking.length,
        );
        for (const lost of orphanFeatures) expect(all.some(one => one.features.includes(lost))).toBe(false);
      }),
    );
  });
});

it('a change of answers affects the features that cite them and no others', () => {
  const features = [feature('a', 'goals.1', 'features.1'), feature('b', 'features.2'), feature('c')];
  expect(affectedBy(['features.1', 'goals.7'], features).map(one => one.title)).toEqual(['a']);
});
