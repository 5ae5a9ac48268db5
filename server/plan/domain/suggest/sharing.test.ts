import { describe, expect, it } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from './suggest-plan';
import { answersWith } from './testing/examples';

const planOf = (given: Parameters<typeof answersWith>[0]) =>
  suggestPlan({ answers: answersWith(given), catalogue: BASE_CATALOGUE });

describe('to sell it to others', () => {
  it('is a feature and a decision, with the edition that the vision is for, and nothing of its own', () => {
    for (const what of [
      'Sell it to other laboratories',
      'Offer it to partner companies under their own name',
    ]) {
      const { features, demands } = planOf({ vision: { items: [{ horizon: 'five-years', what }] } });
      const feature = features.find(one => one.key === 'feature:workspaces');
      expect(feature).toMatchObject({ edition: 'enterprise', serves: ['vision.1'] });
      expect(features.filter(one => one.title === what)).toEqual([]);
      expect(demands.tenancy).toEqual({ mvp: 'one', scalable: 'one', enterprise: 'many' });
    }
  });

  it('is built from the first edition on where it is a goal', () => {
    const goal = 'Sell it as a product to other studios';
    const { features, demands } = planOf({ goals: { items: [{ goal, measure: '' }] } });
    expect(features.find(one => one.key === 'feature:workspaces')).toMatchObject({ edition: 'mvp' });
    expect(demands.tenancy.mvp).toBe('many');
  });

  it('is not meant by what the house sells', () => {
    const what = 'Sell vouchers to other guests';
    const { features, demands } = planOf({ vision: { items: [{ horizon: 'two-years', what }] } });
    expect(features.some(one => one.key === 'feature:workspaces')).toBe(false);
    expect(demands.tenancy.enterprise).toBe('one');
    const goal = planOf({ goals: { items: [{ goal: 'Fewer calls from partner companies', measure: '' }] } });
    expect(goal.features.some(one => one.key === 'feature:workspaces')).toBe(false);
  });

  it('is read once, so that the architecture keeps apart what the feature does', () => {
    const what = 'All 23 brigades of the district use it, each with its own members and rosters';
    const answers = answersWith({
      roles: { items: [{ name: 'Member', people: 90, may: 'See the roster' }] },
      vision: { items: [{ horizon: 'two-years', what }] },
    });
    const { features, demands, parts } = suggestPlan({ answers, catalogue: BASE_CATALOGUE });
    expect(features.find(one => one.key === 'feature:workspaces')).toMatchObject({ edition: 'enterprise' });
    expect(demands.tenancy).toEqual({ mvp: 'one', scalable: 'one', enterprise: 'many' });
    expect(demands.people.enterprise, 'it is made for one brigade').toBe(23 * 90);
    expect(parts.find(one => one.key === 'component:enterprise:tenancy')).toMatchObject({
      content: { option: 'row-level' },
      serves: ['vision.1'],
    });
    const own = planOf({
      features: { items: [{ what: 'Rules for partner companies', why: '', priority: 'must' }] },
    });
    expect(own.features.some(one => one.key === 'feature:workspaces')).toBe(false);
    expect(own.demands.tenancy.enterprise).toBe('one');
  });
});
