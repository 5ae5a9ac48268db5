import { describe, expect, it } from 'vitest';
import type { Id } from '@/server/kernel/ids';
import type { PartContent, PlanPart } from './parts';
import type { Plan, PlanFeature, PlanRisk } from './plan';
import type { SuggestedFeature, SuggestedPart, SuggestedPlan, SuggestedRisk } from './suggest/suggested';
import { undecided, weigh } from './weigh';

const AT = '2026-03-02T09:00:00.000Z';
const fid = (name: string) => `feat_${name}` as Id<'feature'>;
const rid = (name: string) => `risk_${name}` as Id<'risk'>;

const suggestedFeature = (key: string, title: string): SuggestedFeature => ({
  ...{ key, title, area: 'Booking', note: '', edition: 'mvp', because: 'Asked for.' },
  ...{ serves: ['goals.1'], effortHours: {}, needs: [] },
});
const suggestedRisk = (key: string, title: string): SuggestedRisk => ({
  ...{ key, title, response: '', because: 'Often so.', serves: [], probability: 0.2, edition: 'mvp' },
  ...{ impact: 'days', low: 1, likely: 2, high: 4, threatens: [] },
});
const feature = (id: string, title: string, origin: string | null = null): PlanFeature => ({
  ...{ id: fid(id), title, origin, area: 'Booking', note: '', edition: 'mvp', because: '', serves: [] },
  ...{ position: 1, updatedAt: AT, effortHours: {}, needs: [] },
});
const risk = (id: string, title: string, origin: string | null = null): PlanRisk => ({
  ...{ id: rid(id), title, origin, response: '', because: '', probability: 0.2, edition: 'mvp' },
  ...{ impact: 'days', low: 1, likely: 2, high: 4, featureIds: [], position: 1, updatedAt: AT },
});
const role = (name: string): PartContent<'role'> => ({ name, people: null, note: '' });
const suggestedRole = (key: string, name: string): SuggestedPart => ({
  ...{ key, kind: 'role', content: role(name), because: 'Named.', serves: ['roles.1'] },
});
const row = (key: string, kind: PlanPart['kind'], more: Partial<PlanPart> = {}): PlanPart => ({
  ...{ key, kind, state: 'accepted', content: null, suggested: null, because: '', serves: [] },
  ...{ position: 1, updatedAt: AT, ...more },
});

const plan = (more: Partial<Plan> = {}) => ({ features: [], risks: [], parts: [], ...more });
const suggests = (more: Partial<SuggestedPlan>) =>
  ({ features: [], risks: [], parts: [], ...more }) as unknown as SuggestedPlan;

describe('suggested features and risks', () => {
  const suggested = suggests({
    features: [suggestedFeature('feature:calendar', 'Booking calendar')],
    risks: [suggestedRisk('risk:data', 'Old data is worse than thought')],
  });
  const decisions = (of: ReturnType<typeof plan>) => {
    const { features, risks } = weigh(of, suggested);
    return { feature: features[0]!, risk: risks[0]! };
  };

  it('wait for a decision', () => {
    const { feature: one, risk: other } = decisions(plan());
    expect(one).toMatchObject({ decision: 'suggested', featureId: null });
    expect(other).toMatchObject({ decision: 'suggested', riskId: null });
    expect(undecided(weigh(plan(), suggested))).toEqual(['feature:calendar', 'risk:data']);
  });

  it('are accepted where the plan has what was made of them, whatever it is called now', () => {
    const made = plan({
      features: [feature('a', 'Diary', 'feature:calendar')],
      risks: [risk('a', 'Data', 'risk:data')],
    });
    expect(decisions(made).feature).toMatchObject({ decision: 'accepted', featureId: fid('a') });
    expect(decisions(made).risk).toMatchObject({ decision: 'accepted', riskId: rid('a') });
  });

  it('are accepted where the plan has one of that title from no suggestion', () => {
    const earlier = plan({
      features: [feature('b', 'Payments'), feature('a', '  booking   Calendar ')],
      risks: [risk('a', 'OLD DATA is worse than\tthought')],
    });
    expect(decisions(earlier).feature).toMatchObject({ decision: 'accepted', featureId: fid('a') });
    expect(decisions(earlier).risk).toMatchObject({ decision: 'accepted', riskId: rid('a') });
    expect(undecided(weigh(earlier, suggested))).toEqual([]);
  });

  it('are not taken for one that came from another suggestion, or is called otherwise', () => {
    const others = plan({
      features: [
        feature('a', 'Booking calendar', 'feature:other'),
        feature('b', 'Booking calendars'),
        feature('c', ''),
      ],
    });
    expect(decisions(others).feature).toMatchObject({ decision: 'suggested', featureId: null });
  });

  it('name the one made of them before one that only has the title', () => {
    const both = plan({
      features: [feature('a', 'Diary', 'feature:calendar'), feature('b', 'Booking calendar')],
    });
    expect(decisions(both).feature.featureId).toBe(fid('a'));
  });

  it('are refused where that was said, or where they were accepted and taken out', () => {
    for (const state of ['refused', 'accepted'] as const) {
      const parts = [row('feature:calendar', 'feature', { state }), row('risk:data', 'risk', { state })];
      expect(decisions(plan({ parts })).feature).toMatchObject({ decision: 'refused', featureId: null });
      expect(decisions(plan({ parts })).risk).toMatchObject({ decision: 'refused', riskId: null });
    }
  });
});

describe('parts', () => {
  const weighed = (parts: PlanPart[], suggested: SuggestedPart[] = [suggestedRole('role:owner', 'Owner')]) =>
    weigh(plan({ parts }), suggests({ parts: suggested })).parts;

  it('follow the rules until somebody decides', () => {
    expect(weighed([])).toMatchObject([
      { decision: 'suggested', content: role('Owner'), because: 'Named.', source: 'rules', updatedAt: null },
    ]);
  });

  it('are shown as suggested where they are refused', () => {
    expect(weighed([row('role:owner', 'role', { state: 'refused' })])).toMatchObject([
      { decision: 'refused', content: role('Owner'), nowSuggested: null },
    ]);
  });

  it('stay as accepted, and say what the rules say since', () => {
    const accepted = (content: string, suggested: string) =>
      weighed([row('role:owner', 'role', { content: role(content), suggested: role(suggested) })])[0]!;
    expect(accepted('Boss', 'Owner')).toMatchObject({ content: role('Boss'), nowSuggested: null });
    expect(accepted('Boss', 'Keeper').nowSuggested).toEqual(role('Owner'));
    expect(accepted('Owner', 'Keeper').nowSuggested).toBeNull();
  });

  it('of the studio’s own, or not suggested any more, come after in their order; refused ones are gone', () => {
    const parts = [
      row('own:2', 'role', { content: role('Guest'), position: 3 }),
      row('role:cook', 'role', { content: role('Cook'), position: 2 }),
      row('role:driver', 'role', { state: 'refused' }),
    ];
    expect(weighed(parts).map(({ key, source }) => [key, source])).toEqual([
      ['role:owner', 'rules'],
      ['role:cook', 'no longer suggested'],
      ['own:2', 'own'],
    ]);
  });
});
