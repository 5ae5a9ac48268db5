import { describe, expect, it } from 'vitest';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import type { Edition } from '@/server/forecast/engine/types';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { fromCatalogue, matching } from './from-catalogue';

const offer = (key: string, needs: string[] = [], edition: Edition = 'mvp'): CatalogueFeature => ({
  key,
  area: `Area of ${key}`,
  title: `The ${key}`,
  summary: `What ${key} is`,
  edition,
  effortHours: { backend: { low: 1, likely: 2, high: 4 } },
  needs,
  roles: [],
  entities: [],
  risks: [],
  calls: [],
});
const catalogue = [
  offer('accounts'),
  offer('sign-in', ['accounts']),
  offer('invoices', ['sign-in', 'accounts']),
];
const there = (key: string, edition: Edition = 'mvp') =>
  ({
    id: `feat_${key}`,
    title: key,
    edition,
    needs: [],
    origin: `feature:${key}`,
    position: 1,
  }) as unknown as PlanFeature;

describe('a feature from the catalogue', () => {
  it('is found by its words, and not where the plan has it', () => {
    const found = (text: string, features: PlanFeature[] = []) =>
      matching(text, catalogue, features).map(one => one.key);
    expect(found('the si')).toEqual(['sign-in']);
    expect(found('what invoices')).toEqual(['invoices']);
    expect(found('the in')).toEqual(['invoices', 'sign-in']);
    expect(found('sign', [there('sign-in')])).toEqual([]);
    expect(found('s')).toEqual([]);
  });

  it('comes with its hours, its origin, and the needs that the plan has', () => {
    const made = fromCatalogue(catalogue[2]!, 'Money', catalogue, [there('accounts')], false);
    expect(made).toMatchObject([
      {
        title: 'The invoices',
        area: 'Money',
        origin: 'feature:invoices',
        needs: ['feat_accounts'],
        effortHours: { backend: { likely: 2 } },
      },
    ]);
  });

  it('brings what it needs along, each before what needs it and once', () => {
    const made = fromCatalogue(catalogue[2]!, 'Money', catalogue, [], true);
    expect(made.map(one => one.title)).toEqual(['The accounts', 'The sign-in', 'The invoices']);
    expect(made.map(one => one.area)).toEqual(['Area of accounts', 'Area of sign-in', 'Money']);
    expect(made[2]!.needs).toEqual([made[1]!.id, made[0]!.id]);
  });

  it('does not need what the plan has only in a larger edition', () => {
    const [made] = fromCatalogue(catalogue[1]!, 'A', catalogue, [there('accounts', 'enterprise')], false);
    expect(made!.needs).toEqual([]);
  });
});
