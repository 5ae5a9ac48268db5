import { describe, expect, test } from 'vitest';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { withOption } from '@/server/plan/domain/architecture/chosen-option';
import { demandsFrom } from '@/server/plan/domain/architecture/demands-from';
import { goingWith } from '@/server/plan/domain/part-references';
import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import type { Suggestions } from '../suggestions/suggestions';
import { applied } from './part-change';

const part = (
  key: string,
  kind: ContentKind,
  content: PartContent,
  more: Partial<WeighedPart> = {},
): WeighedPart => ({
  key,
  kind,
  content,
  decision: 'suggested',
  because: 'The brief says so.',
  serves: ['roles.1'],
  nowSuggested: null,
  nowBecause: null,
  source: 'rules',
  updatedAt: null,
  ...more,
});
const PARTS = [
  part('role:1', 'role', { name: 'Therapist', people: 3, note: '' }),
  part('entity:a', 'entity', { name: 'A', fields: [], note: '' }),
  part('entity:b', 'entity', { name: 'B', fields: [], note: '' }),
  part('relation:a.b', 'relation', { from: 'entity:a', to: 'entity:b', kind: 'one-to-many', label: '' }),
  part('permission:1:b', 'permission', { role: 'role:1', entity: 'entity:b', level: 'see' }),
  part('own:x', 'role', { name: 'Own', people: null, note: '' }, { source: 'own', decision: 'accepted' }),
];
const SHOWN = { features: [], risks: [], parts: PARTS, ownDemands: false } as unknown as Suggestions;
const shownAfter = (change: Parameters<typeof applied>[1], shown = SHOWN) => {
  const { parts } = applied(shown, change);
  return { keys: parts.map(one => one.key), of: (key: string) => parts.find(one => one.key === key) };
};

describe('what is done shows at once', () => {
  test('a decision, for those it names', () => {
    const { of } = shownAfter({ kind: 'decide', decision: 'refused', keys: ['role:1'] });
    expect(of('role:1')?.decision).toBe('refused');
    expect(of('entity:a')?.decision).toBe('suggested');
  });

  test('a changed suggestion is accepted, with its reason', () => {
    const content = { name: 'Physio', people: 4, note: '' };
    const { of } = shownAfter({ kind: 'save', key: 'role:1', part: 'role', content, basedOn: null });
    expect(of('role:1')).toMatchObject({
      content,
      decision: 'accepted',
      because: 'The brief says so.',
      source: 'rules',
    });
  });

  test('another option does not stand with the reason of the one given up', () => {
    const demands = demandsFrom(EMPTY_ANSWERS);
    const content = {
      edition: 'mvp' as const,
      decision: 'hosting',
      option: 'one-server',
      monthlyUsd: null,
      note: '',
    };
    const shown = { ...SHOWN, demands, parts: [part('component:mvp:hosting', 'component', content)] };
    const other = withOption(content, 'kubernetes');
    const key = 'component:mvp:hosting';
    const { of } = shownAfter({ kind: 'save', key, part: 'component', content: other, basedOn: null }, shown);
    expect(of(key)?.because).toMatch(/^Chosen by the studio: right when .* Suggested was /);
  });

  test('with an entity go its relations and rights; suggested ones are refused, own ones are gone', () => {
    expect(goingWith(PARTS, 'entity:b').map(one => one.key)).toEqual([
      'entity:b',
      'relation:a.b',
      'permission:1:b',
    ]);
    const { of } = shownAfter({ kind: 'remove', key: 'entity:b' });
    for (const key of ['entity:b', 'relation:a.b', 'permission:1:b'])
      expect(of(key)?.decision).toBe('refused');
    expect(shownAfter({ kind: 'remove', key: 'own:x' }).of('own:x')).toBeUndefined();
  });

  test('what is suggested now is taken with its reason', () => {
    const now = { name: 'Physiotherapist', people: 5, note: '' };
    const more = { decision: 'accepted', nowSuggested: now, nowBecause: 'The brief names them so.' } as const;
    const parts = [{ ...PARTS[0]!, ...more }, PARTS[1]!];
    const { of } = shownAfter(
      { kind: 'take-now', rows: [{ key: 'role:1', updatedAt: null }] },
      { ...SHOWN, parts },
    );
    expect(of('role:1')).toMatchObject({
      decision: 'accepted',
      content: now,
      because: 'The brief names them so.',
      nowSuggested: null,
      nowBecause: null,
    });
    expect(of('entity:a')).toBe(PARTS[1]);
  });

  test('other demands, and those of the brief again where they are known', () => {
    const brief = demandsFrom(EMPTY_ANSWERS);
    const own = { ...brief, integrations: 7 };
    const set = applied(SHOWN, { kind: 'demands', demands: own });
    expect(set).toMatchObject({ demands: own, ownDemands: true });
    expect(applied(set, { kind: 'demands', demands: null, brief })).toMatchObject({
      demands: brief,
      ownDemands: false,
    });
  });

  test('what is restored is as it was', () => {
    const removed = applied(SHOWN, { kind: 'remove', key: 'own:x' });
    const { of } = shownAfter(
      { kind: 'restore', parts: goingWith(PARTS, 'own:x'), before: [], after: [] },
      removed,
    );
    expect(of('own:x')).toEqual(PARTS.at(-1));
  });

  test('what the rules say now is taken when it is accepted anew', () => {
    const now = { name: 'Physiotherapist', people: 5, note: '' };
    const shown = {
      ...SHOWN,
      parts: [{ ...PARTS[0]!, decision: 'accepted' as const, nowSuggested: now }],
    };
    expect(
      shownAfter({ kind: 'decide', decision: 'suggested', keys: ['role:1'] }, shown).of('role:1'),
    ).toMatchObject({
      decision: 'suggested',
      content: now,
      nowSuggested: null,
    });
  });
});
