import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeInput } from '@/server/forecast/domain/compose-input';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { validate } from '@/server/forecast/engine/plan/validate';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { plan as anyPlan } from '../../testing/plans';
import type { Plan, PlanFeature } from '../plan';
import { comparePlans } from './compare';
import { CHANGE_GROUPS, groupsIn, withGroups } from './groups';

const AT = '2027-01-04T08:00:00.000Z';
const feature = (id: string, more: Partial<PlanFeature> = {}): PlanFeature => ({
  id: `feat_${id}`,
  area: 'Booking',
  title: id,
  note: '',
  edition: 'mvp',
  serves: [],
  because: '',
  origin: null,
  position: 1,
  updatedAt: AT,
  effortHours: { backend: { low: 4, likely: 8, high: 16 } },
  needs: [],
  ...more,
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'plan_1',
  briefId: null,
  title: 'Clinics',
  clientName: 'Halden',
  clientEmail: 'ines@halden.example',
  startsOn: '2027-02-01',
  budgetMinor: null,
  deadline: null,
  systemicShare: 0.25,
  demands: null,
  revision: 1,
  createdAt: AT,
  updatedAt: AT,
  features: [],
  risks: [],
  fixedCosts: [],
  parts: [],
  ...more,
});

describe('comparing two states of a plan', () => {
  it('says what was added, removed, re-estimated, renamed, moved, and what needs changed', () => {
    const before = plan({
      features: [feature('a'), feature('b', { needs: ['feat_a'] }), feature('c')],
    });
    const after = plan({
      features: [
        feature('b', {
          title: 'B',
          area: 'Money',
          edition: 'scalable',
          needs: ['feat_d'],
          because: 'asked for',
          effortHours: {
            backend: { low: 6, likely: 12, high: 20 },
            qa: { low: 1, likely: 2, high: 4 },
          },
        }),
        feature('c', { position: 99, updatedAt: '2027-02-02T08:00:00.000Z' }),
        feature('d'),
      ],
    });
    const { features, same } = comparePlans(before, after);
    expect(same).toBe(false);
    expect(features.added.map(one => one.title)).toEqual(['d']);
    expect(features.removed.map(one => one.title)).toEqual(['a']);
    expect(features.changed).toHaveLength(1);
    expect(features.changed[0]!.changes).toEqual([
      { what: 'title', before: 'b', after: 'B' },
      { what: 'area', before: 'Booking', after: 'Money' },
      { what: 'edition', before: 'mvp', after: 'scalable' },
      {
        what: 'estimate',
        disciplines: [
          {
            discipline: 'backend',
            before: { low: 4, likely: 8, high: 16 },
            after: { low: 6, likely: 12, high: 20 },
          },
          { discipline: 'qa', before: null, after: { low: 1, likely: 2, high: 4 } },
        ],
        likelyBefore: 8,
        likelyAfter: 14,
      },
      { what: 'needs', added: ['d'], removed: ['a'] },
      { what: 'because', before: '', after: 'asked for' },
    ]);
  });

  it('names parts by what they are called, and rights and relations by their sides', () => {
    const part = (key: string, kind: 'role' | 'entity' | 'permission' | 'component', content: object) =>
      ({
        key,
        kind,
        content,
        state: 'accepted',
        suggested: null,
        because: '',
        serves: [],
        position: 1,
        updatedAt: AT,
      }) as Plan['parts'][number];
    const therapist = part('role:therapist', 'role', { name: 'Therapist', people: 34, note: '' });
    const right = (level: string) =>
      part('permission:therapist:invoice', 'permission', {
        role: 'role:therapist',
        entity: 'entity:invoice-line',
        level,
      });
    const { parts } = comparePlans(
      plan({ parts: [therapist, right('see')] }),
      plan({
        parts: [
          part('entity:session', 'entity', { name: 'Session', fields: [], note: '' }),
          therapist,
          right('edit'),
        ],
      }),
    );
    expect(parts.added).toMatchObject([{ kind: 'entity', name: 'Session' }]);
    expect(parts.changed).toMatchObject([
      {
        one: { kind: 'permission', name: 'Therapist on invoice line' },
        changes: [{ field: 'level', before: 'see', after: 'edit' }],
      },
    ]);
    const hosting = (option: string) =>
      part('component:mvp:hosting', 'component', {
        edition: 'mvp',
        decision: 'hosting',
        option,
        monthlyUsd: null,
        note: '',
      });
    const chosen = comparePlans(
      plan({ parts: [hosting('platform')] }),
      plan({ parts: [hosting('kubernetes')] }),
    ).parts.changed;
    expect(chosen).toMatchObject([
      {
        one: { name: 'Where it runs, MVP' },
        changes: [
          { field: 'option', before: 'A platform that runs containers', after: 'Managed Kubernetes' },
        ],
      },
    ]);
  });

  it('finds nothing between a plan and itself, whenever it was read and however it was sorted', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 500 }), (one, revision) => {
        const again: Plan = {
          ...structuredClone(one),
          revision,
          updatedAt: '2030-01-01T00:00:00.000Z',
          features: one.features.toReversed().map((each, at) => ({ ...each, position: at })),
        };
        const found = comparePlans(one, again);
        expect(found.same).toBe(true);
        expect(groupsIn(found).size).toBe(0);
      }),
    );
  });

  it('is the same read backwards: what was added is removed, what was before is after', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const there = comparePlans(a, b);
        const back = comparePlans(b, a);
        expect(back.same).toBe(there.same);
        expect(back.features.added).toEqual(there.features.removed);
        expect(back.risks.removed).toEqual(there.risks.added);
        expect(new Set(back.features.changed.map(one => one.one.id))).toEqual(
          new Set(there.features.changed.map(one => one.one.id)),
        );
        expect(back.details.map(({ field, before, after }) => [field, after, before])).toEqual(
          there.details.map(({ field, before, after }) => [field, before, after]),
        );
      }),
    );
  });

  it('misses nothing: a plan in which nothing differs but what was told is the other plan', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const { features, risks, fixedCosts } = comparePlans(a, b);
        const told = new Set(
          [features, risks, fixedCosts].flatMap(list => [
            ...list.added.map(one => one.id as string),
            ...list.removed.map(one => one.id as string),
            ...list.changed.map(({ one }) => one.id as string),
          ]),
        );
        const untold = (of: Plan) =>
          [...of.features, ...of.risks, ...of.fixedCosts]
            .filter(one => !told.has(one.id))
            .toSorted((x, y) => (x.id < y.id ? -1 : 1));
        expect(untold(a)).toEqual(untold(b));
      }),
    );
  });
});

describe('the kinds of change, one at a time', () => {
  const studio = {
    currency: 'EUR',
    hoursPerDay: 8,
    focusFactor: 0.8,
    rangeConfidence: 0.8 as const,
    marginRate: 0.2,
    holidays: [],
    team: [
      {
        id: 'person_1',
        name: 'Ada',
        disciplines: DISCIPLINES,
        share: 1,
        rateMinorPerHour: 7000,
        weekdays: [1, 2, 3, 4, 5],
        timeOff: [],
        active: true,
      },
    ],
  };
  const sorted = <T extends { id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const forecastable = (of: Parameters<typeof composeInput>[0]) => {
    const { features, risks, ...rest } = composeInput(of, studio);
    return {
      ...rest,
      features: sorted(features).map(one => ({ ...one, title: '', needs: one.needs.toSorted() })),
      risks: sorted(risks),
    };
  };
  const standsAlone = (one: Plan) => {
    try {
      validate(composeInput(one, studio));
      return true;
    } catch (error) {
      if (error instanceof EngineInputError) return false;
      throw error;
    }
  };

  it('make a plan that can be forecast, whichever of them are made', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.subarray([...CHANGE_GROUPS]), (a, b, groups) => {
        validate(composeInput(withGroups(a, b, new Set(groups)), studio));
      }),
    );
  });

  it('make nothing of none and the later plan of all', () => {
    fc.assert(
      fc.property(anyPlan.filter(standsAlone), anyPlan.filter(standsAlone), (a, b) => {
        const later = { ...b, budgetMinor: a.budgetMinor, deadline: a.deadline };
        expect(forecastable(withGroups(a, b, new Set()))).toEqual(forecastable(a));
        expect(forecastable(withGroups(a, b, new Set(CHANGE_GROUPS)))).toEqual(forecastable(later));
      }),
    );
  });
});
