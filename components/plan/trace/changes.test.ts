import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { anyAnswers, exampleBrief } from '@/server/plan/domain/suggest/testing/examples';
import { changedAnswers } from './changes';

describe('changed answers', () => {
  const { answers: before } = exampleBrief('clinics');
  const edited = (edit: (answers: BriefAnswers) => void): BriefAnswers => {
    const copy = structuredClone(before);
    edit(copy);
    return copy;
  };

  it('names what was added, changed and removed, by ids that stay', () => {
    const after = edited(({ goals, features, budget }) => {
      goals.items.reverse();
      goals.items[0]!.measure = 'Something else';
      features.items.splice(1, 1);
      features.items.push({ id: 'new', what: 'A page for courses', why: '', priority: null });
      budget.highMinor = 1;
    });
    expect(changedAnswers(before, after).map(({ ref, row }) => `${row.kind} ${ref}`)).toEqual([
      'changed goals.utilisation',
      'added features.new',
      'removed features.reminders',
      'changed budget',
    ]);
  });

  it('of a brief and itself are none, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const moved = { ...answers, features: { items: [...answers.features.items].reverse() } };
        expect(changedAnswers(answers, moved)).toEqual([]);
      }),
    );
  });
});
