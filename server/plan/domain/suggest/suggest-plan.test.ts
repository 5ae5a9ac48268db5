import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASKING_SECTIONS, citedAnswers } from '@/server/brief/domain/cited-answers';
import { type BriefAnswers, EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { EDITIONS } from '@/server/forecast/engine/types';
import { featureFields } from '../fields';
import { PART_SCHEMAS, partKeySchema } from '../parts';
import { suggestPlan } from './suggest-plan';
import type { SuggestedPlan } from './suggested';
import { answersWith, anyAnswers, EXAMPLES, exampleBrief } from './testing/examples';

const planOf = (answers: BriefAnswers, catalogue: readonly CatalogueFeature[] = BASE_CATALOGUE) =>
  suggestPlan({ answers, catalogue });

/** Everything that must hold of any suggested plan. */
function expectSound({ features, risks, parts }: SuggestedPlan, answers: BriefAnswers) {
  const cited = new Set(citedAnswers(answers).map(answer => answer.ref));
  const keys = [...features, ...risks, ...parts].map(one => one.key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) partKeySchema.parse(key);
  for (const one of [...features, ...risks, ...parts]) {
    expect(one.because).toMatch(/\S.*\.$/s);
    expect(one.because.length).toBeLessThanOrEqual(300);
    expect(one.serves.filter(ref => !cited.has(ref))).toEqual([]);
  }
  const byKey = new Map(features.map(one => [one.key, one]));
  const done = new Set<string>();
  const finish = (key: string, path: readonly string[]): void => {
    expect(path).not.toContain(key);
    if (done.has(key)) return;
    const feature = byKey.get(key)!;
    for (const needed of feature.needs) {
      expect(byKey.has(needed)).toBe(true);
      expect(EDITIONS.indexOf(byKey.get(needed)!.edition)).toBeLessThanOrEqual(
        EDITIONS.indexOf(feature.edition),
      );
      finish(needed, [...path, key]);
    }
    done.add(key);
  };
  for (const { key } of features) finish(key, []);
  for (const { title, area, note, effortHours, serves, because } of features)
    featureFields
      .pick({ title: true, area: true, note: true, effortHours: true, serves: true, because: true })
      .parse({ title, area, note, effortHours, serves, because });
  for (const risk of risks) {
    expect(0 < risk.low && risk.low <= risk.likely && risk.likely <= risk.high).toBe(true);
    expect(risk.threatens.length > 0).toBe(risk.impact === 'hours');
    expect(risk.threatens.every(key => byKey.has(key))).toBe(true);
  }
  for (const { kind, content } of parts) expect(PART_SCHEMAS[kind].parse(content)).toEqual(content);
}

describe.each(EXAMPLES)('the plan of the example brief %s', name => {
  const { answers } = exampleBrief(name);
  const plan = planOf(answers);
  const size = (edition: string) => plan.features.filter(one => one.edition === edition).length;

  it('is sound, and the same each time', () => {
    expectSound(plan, answers);
    expect(JSON.stringify(planOf(structuredClone(answers)))).toBe(JSON.stringify(plan));
  });

  it('has an MVP that one can look through, and more behind it', () => {
    expect(size('mvp')).toBeGreaterThanOrEqual(18);
    expect(size('mvp')).toBeLessThanOrEqual(40);
    expect(size('scalable')).toBeGreaterThan(0);
    expect(size('enterprise')).toBeGreaterThan(0);
  });

  it('serves every answer that asks for work but the goals that no feature speaks of', () => {
    const served = new Set(plan.features.flatMap(one => one.serves));
    const orphans = citedAnswers(answers).filter(
      answer =>
        ASKING_SECTIONS.includes(answer.section) && answer.section !== 'goals' && !served.has(answer.ref),
    );
    expect(orphans).toEqual([]);
    expect(plan.features.filter(one => !one.serves.length)).toEqual([]);
  });

  it('gives what must be there to the MVP', () => {
    const musts = answers.features.items.filter(item => item.priority === 'must');
    for (const { id } of musts)
      expect(plan.features.some(one => one.edition === 'mvp' && one.serves.includes(`features.${id}`))).toBe(
        true,
      );
  });
});

describe('a suggested plan', () => {
  it('of any brief is sound', () => {
    fc.assert(
      fc.property(anyAnswers, answers => expectSound(planOf(answers), answers)),
      { numRuns: 40 },
    );
  }, 60_000);

  it('of an empty brief has what every product needs, and cites nothing', () => {
    const { features } = planOf(EMPTY_ANSWERS);
    expect(features.map(one => one.key)).toContain('feature:deployment');
    expect(features.flatMap(one => one.serves)).toEqual([]);
  });

  it('makes a feature of an answer that nothing meets, and none of one that a catalogue feature is', () => {
    const { features } = planOf(
      answersWith({
        features: {
          items: [
            { what: 'Book, move and cancel sessions', why: '' },
            { what: 'Seating by astrological sign', why: 'Our guests ask for it at the door' },
          ],
        },
      }),
    );
    const keys = features.map(one => one.key);
    expect(keys).toContain('feature:appointments');
    expect(keys).not.toContain('feature:features.1');
    expect(features.find(one => one.key === 'feature:features.2')).toMatchObject({
      title: 'Seating by astrological sign',
      serves: ['features.2'],
      because: 'Our guests ask for it at the door, so the brief asks for “Seating by astrological sign”.',
    });
  });

  it('follows the client’s priorities and horizons', () => {
    const editions = (priority: string) =>
      planOf(
        answersWith({ features: { items: [{ what: 'Waiting list', why: '', priority }] } }),
      ).features.find(one => one.key === 'feature:waiting-list')?.edition;
    expect(['must', 'should', 'later'].map(editions)).toEqual(['mvp', 'scalable', 'scalable']);
    const vision = planOf(
      answersWith({ vision: { items: [{ horizon: 'five-years', what: 'Waiting list' }] } }),
    );
    expect(vision.features.find(one => one.key === 'feature:waiting-list')?.edition).toBe('enterprise');
  });

  it('takes a condition of what must be there into the MVP, with all that it needs', () => {
    const { features } = planOf(
      answersWith({
        features: {
          items: [{ what: 'Inspections on the phone without network', why: '', priority: 'must' }],
        },
      }),
    );
    const editionOf = (key: string) => features.find(one => one.key === `feature:${key}`)?.edition;
    expect([editionOf('offline'), editionOf('installable'), editionOf('phone-screens')]).toEqual([
      'mvp',
      'mvp',
      'mvp',
    ]);
    expect(features.find(one => one.key === 'feature:installable')?.because).toBe(
      '“Work without a network” in the MVP cannot do without it.',
    );
  });

  it('connects each system once', () => {
    const { features } = planOf(
      answersWith({
        integrations: {
          items: [
            { name: 'DATEV', purpose: 'Our tax adviser wants bookings there' },
            {
              name: 'Old PhysioSoft',
              purpose: 'The old software: patients have to come over',
              direction: 'read',
            },
            { name: 'Quux', purpose: 'Counts visitors at the door', direction: 'both' },
          ],
        },
      }),
    );
    const connecting = (ref: string) =>
      features
        .filter(one => one.serves.includes(ref) && one.key !== 'feature:connection-ground')
        .filter(one => one.area === 'Integrations' || one.key === 'feature:data-move')
        .map(one => one.title);
    expect(connecting('integrations.1')).toEqual(['Handover to the accounts: DATEV']);
    expect(connecting('integrations.2')).toEqual(['Data moved from the old system']);
    expect(connecting('integrations.3')).toEqual(['Connection to Quux']);
  });

  it('serves a goal by the way of working that speaks of it, where no core feature does', () => {
    const step = 'The planner closes the defect';
    const goals = { items: [{ goal: 'Defects are closed off the same day', measure: '' }] };
    const workflows = { items: [{ name: 'Repair', steps: [step, 'The crew is thanked'] }] };
    const servedWith = (more: object) =>
      suggestPlan({ answers: answersWith({ goals, workflows, ...more }), catalogue: BASE_CATALOGUE })
        .features.filter(one => one.serves.includes('workflows.1'))
        .map(one => one.serves.includes('goals.1'));
    expect(servedWith({})).toContain(true);
    const asked = { what: 'List of closed defects', why: '', priority: 'must' };
    expect(servedWith({ features: { items: [asked] } })).not.toContain(true);
  });

  it('grows with a catalogue in which features wait for each other in a circle, and breaks the circle', () => {
    const of = (key: string, needs: string[]): CatalogueFeature => ({
      key,
      area: 'Workflow',
      title: key,
      summary: '',
      edition: 'mvp',
      effortHours: { backend: { low: 1, likely: 2, high: 3 } },
      needs,
      roles: [],
      entities: [],
      risks: [],
      calls: [{ kind: 'always' }],
    });
    const answers = answersWith({ goals: { items: [{ goal: 'Be there', measure: '' }] } });
    const catalogue = [of('a', ['b']), of('b', ['c']), of('c', ['a', 'gone'])];
    expectSound(planOf(answers, catalogue), answers);
  });

  it('steers each edition with 8% of what it adds', () => {
    const { features } = planOf(exampleBrief('clinics').answers);
    const hours = (edition: string, isSteering: boolean) =>
      features
        .filter(one => one.edition === edition && one.key.startsWith('feature:steering') === isSteering)
        .flatMap(one => Object.values(one.effortHours))
        .reduce((sum, range) => sum + range.likely, 0);
    for (const edition of EDITIONS)
      expect(hours(edition, true)).toBe(Math.max(6, Math.round(hours(edition, false) * 0.08)));
  });

  it('warns of the first date that comes before the deadline, and of none after it', () => {
    const dates = [
      { day: '2027-07-01', reason: 'Open day' },
      { day: '2027-05-01', reason: 'Trial' },
      { day: '2028-01-01', reason: 'The books are closed' },
    ];
    const risksOf = (deadline: string) =>
      planOf(answersWith({ timeline: { start: '2027-02-01', deadline, reason: '', dates } })).risks.filter(
        one => one.key === 'risk:early-date',
      );
    expect(risksOf('2027-09-01')).toMatchObject([
      { because: '“Trial” is on 1 May 2027, before the deadline.', serves: ['timeline.2'], impact: 'days' },
    ]);
    expect(risksOf('2027-04-01')).toEqual([]);
  });

  it('says of a date which of the features that it speaks of come only with a later edition', () => {
    const because = (priority: string) =>
      planOf(
        answersWith({
          features: { items: [{ what: 'Book a machine by the hour', why: '', priority }] },
          timeline: {
            start: '2027-02-01',
            deadline: '2027-09-01',
            reason: '',
            dates: [{ day: '2027-05-01', reason: 'Members try booking a machine' }],
          },
        }),
      ).risks.find(one => one.key === 'risk:early-date')?.because;
    const isEarly = '“Members try booking a machine” is on 1 May 2027, before the deadline';
    expect(because('must')).toBe(`${isEarly}.`);
    expect(because('should')).toBe(`${isEarly}, and “Book a machine by the hour” comes only with Scalable.`);
  });

  it('quotes of a note on the budget the sentence that leaves no reserve', () => {
    const budgetRisk = (note: string) =>
      planOf(answersWith({ budget: { lowMinor: null, highMinor: 900, note } })).risks.find(
        one => one.key === 'risk:budget',
      );
    expect(budgetRisk('Two owners pay it. The upper figure is fixed. Invoices go to Ms. Lee.')?.because).toBe(
      'The note on the budget says: “The upper figure is fixed”.',
    );
    expect(budgetRisk('Two owners pay it.')).toBeUndefined();
  });

  it('takes what is not needed for what it says, and a noun for no verb', () => {
    const asked = [
      'We do not need a shop and no chat',
      'Egg book for the vet',
      'Guests who do not want an account order by mail',
    ];
    const { features } = planOf(answersWith({ features: { items: asked.map(what => ({ what, why: '' })) } }));
    const keys = features.map(one => one.key);
    expect(keys).not.toContain('feature:features.1');
    expect(keys).toContain('feature:features.2');
    expect(keys).not.toContain('feature:appointments');
    expect(keys).toContain('feature:features.3');
  });

  it('brings what is only mentioned no earlier than the feature that mentions it', () => {
    const editionWith = (priority: string) =>
      planOf(
        answersWith({
          features: { items: [{ what: 'Practice sends a photograph of the smile', why: '', priority }] },
        }),
      ).features.find(one => one.key === 'feature:attachments')?.edition;
    expect(['must', 'should', 'later'].map(editionWith)).toEqual(['mvp', 'scalable', 'enterprise']);
  });

  it('makes no feature of a way of working whose steps are core features', () => {
    const steps = ['The glaze is mixed', 'The kiln is fired by the evening', 'The shards are counted'];
    const ways = (...whats: string[]) =>
      planOf(
        answersWith({
          features: { items: whats.map(what => ({ what, why: '' })) },
          workflows: { items: [{ name: 'A vase', steps }] },
        }),
      ).features.some(one => one.key === 'feature:workflows.1');
    expect(ways('Paint a vase')).toBe(true);
    expect(ways('Mix a glaze of three colours', 'Fire the kiln overnight')).toBe(false);
  });

  it('takes the demands as given', () => {
    const { answers } = exampleBrief('clinics');
    const demands = {
      ...planOf(answers).demands,
      realTime: { mvp: false, scalable: true, enterprise: true },
    };
    expect(suggestPlan({ answers, catalogue: BASE_CATALOGUE, demands }).demands).toEqual(demands);
  });
});
