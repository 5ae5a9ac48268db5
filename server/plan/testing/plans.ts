import fc from 'fast-check';
import { DISCIPLINES, EDITIONS } from '@/server/forecast/engine/types';
import { newId } from '@/server/kernel/ids';
import { addableNeeds } from '../domain/addable-needs';
import { COST_PERIODS, IMPACTS, type Plan, type PlanFeature, type PlanRisk } from '../domain/plan';

/** Plans as the commands would let them become: unique ids, needs without circles, points in order. */

const AT = '2027-01-04T08:00:00.000Z';
const FEATURE_IDS = Array.from({ length: 12 }, () => newId('feature'));
const RISK_IDS = Array.from({ length: 4 }, () => newId('risk'));
const COST_IDS = Array.from({ length: 4 }, () => newId('fixedCost'));

const edition = fc.constantFrom(...EDITIONS);
export const range = fc
  .tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 400 }).map(quarters => quarters / 4)))
  .map(points => points.sort((a, b) => a! - b!))
  .map(([low, likely, high]) => ({ low: low!, likely: likely!, high: high! }));
export const effort = fc.dictionary(fc.constantFrom(...DISCIPLINES), range, { maxKeys: 4 });

const WORDS = [
  'Booking',
  'Rechnung, bezahlt',
  'Prüfung "A"',
  'Sign in; roles',
  'E-mail',
  'PDF',
  'CSV',
  '=1+1',
  '+49 30',
  '-minus',
  '@home',
  'Zahlung 50 €',
  '# not a heading',
  '* star *',
  '[x] done',
  'a|b',
  '8h',
  '日本',
  '<b>bold</b>',
  'back\\slash',
  "'quoted",
  '1. first',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map(list => list.join(' ').slice(0, 80).trim());
export const note = fc
  .array(fc.oneof(words, fc.constant('')), { maxLength: 4 })
  .map(lines => lines.join('\n').trim());

const feature = (id: PlanFeature['id'], place: number): fc.Arbitrary<PlanFeature> =>
  fc.record({
    id: fc.constant(id),
    area: words,
    title: words.map(title => `${title} ${place}`),
    note,
    edition,
    serves: fc.subarray(['budget', 'goals.3f2a', 'features.booking']),
    because: words,
    origin: fc.constantFrom(null, `feature:${place}`),
    position: fc.constant(place * 1024),
    updatedAt: fc.constant(AT),
    effortHours: effort,
    needs: fc.subarray(FEATURE_IDS.filter(other => other !== id)),
  });

const risk = (id: PlanRisk['id'], place: number, features: readonly PlanFeature[]): fc.Arbitrary<PlanRisk> =>
  fc
    .record({
      id: fc.constant(id),
      title: words.map(title => `${title} ${place}`),
      response: note,
      because: words,
      origin: fc.constant(null),
      probability: fc.integer({ min: 0, max: 100 }).map(percent => percent / 100),
      edition,
      impact: fc.constantFrom(...IMPACTS),
      featureIds: fc.subarray(features.map(one => one.id)),
      position: fc.constant(place * 1024),
      updatedAt: fc.constant(AT),
      points: range,
    })
    .map(({ points, ...rest }) => ({
      ...rest,
      ...points,
      featureIds: rest.impact === 'hours' ? rest.featureIds : [],
    }));

export const plan: fc.Arbitrary<Plan> = fc
  .subarray(FEATURE_IDS)
  .chain(ids => fc.tuple(...ids.map(id => feature(id, FEATURE_IDS.indexOf(id) + 1))))
  .map(features => withRightNeeds(features as PlanFeature[]))
  .chain(features =>
    fc.record({
      id: fc.constant('plan_01h455vb4pex5vsknk084sn02q' as const),
      briefId: fc.constant(null),
      title: words,
      clientName: words,
      clientEmail: fc.constant('ines@halden.example'),
      startsOn: fc.constantFrom('2027-02-01', '2027-03-01'),
      budgetMinor: fc.constantFrom(null, 5_000_000),
      deadline: fc.constantFrom(null, '2027-09-30'),
      systemicShare: fc.constantFrom(0.25, 0.4),
      demands: fc.constant(null),
      revision: fc.integer({ min: 1, max: 99 }),
      createdAt: fc.constant(AT),
      updatedAt: fc.constant(AT),
      features: fc.constant(features),
      risks: fc
        .subarray(RISK_IDS)
        .chain(ids =>
          fc.tuple(...ids.map(id => risk(id, RISK_IDS.indexOf(id) + 1, features))),
        ) as fc.Arbitrary<PlanRisk[]>,
      fixedCosts: fc.subarray(COST_IDS).chain(ids =>
        fc.tuple(
          ...ids.map(id =>
            fc.record({
              id: fc.constant(id),
              title: words,
              amountMinor: fc.integer({ min: 0, max: 1_000_000 }),
              edition,
              per: fc.constantFrom(...COST_PERIODS),
            }),
          ),
        ),
      ) as fc.Arbitrary<Plan['fixedCosts']>,
      parts: fc.constant([]),
    }),
  );

function withRightNeeds(features: PlanFeature[]): PlanFeature[] {
  const there = new Set(features.map(one => one.id));
  const alone = features.map(one => ({ ...one, needs: [] as PlanFeature['needs'] }));
  const wanted = features.flatMap(one =>
    one.needs.filter(id => there.has(id)).map(needsId => ({ featureId: one.id, needsId })),
  );
  const byId = new Map(alone.map(one => [one.id, one]));
  for (const { featureId, needsId } of addableNeeds(alone, wanted)) byId.get(featureId)!.needs.push(needsId);
  return alone;
}
