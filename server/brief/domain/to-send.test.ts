import { describe, expect, it } from 'vitest';
import { guideFor } from './guide';
import { orderFrom } from './section-order';
import { type BriefAnswers, EMPTY_ANSWERS, SECTIONS } from './sections';
import { emptySections, whyNotToSend } from './to-send';

const usual = guideFor(null);

describe('sending a brief', () => {
  it('in which nothing is answered is refused, and it is said where to begin', () => {
    const framed: BriefAnswers = {
      ...EMPTY_ANSWERS,
      features: { items: [{ id: '1', what: ' ', why: '', priority: 'must' }] },
      vision: { items: [{ id: '1', horizon: 'two-years', what: '' }], extra: { 'q-1': '\n' } },
    };
    for (const answers of [EMPTY_ANSWERS, framed])
      expect(whyNotToSend(answers, SECTIONS, usual)).toContain('Begin with “Business goals”');
    expect(whyNotToSend(framed, orderFrom(['budget']), usual)).toContain('Begin with “Budget range”');
  });

  it('takes one answer of any kind, the studio’s own question’s too', () => {
    const some: Partial<BriefAnswers>[] = [
      { goals: { items: [{ id: '1', goal: 'Fewer calls', measure: '' }] } },
      { budget: { ...EMPTY_ANSWERS.budget, highMinor: 0 } },
      { integrations: { items: [], none: true } },
      { roles: { items: [], extra: { 'q-1': 'The desk' } } },
    ];
    for (const answers of some)
      expect(whyNotToSend({ ...EMPTY_ANSWERS, ...answers }, SECTIONS, usual)).toBeNull();
  });

  it('names what is empty in the client’s order', () => {
    const answers = { ...EMPTY_ANSWERS, goals: { items: [{ id: '1', goal: 'Fewer calls', measure: '' }] } };
    expect(emptySections(answers, orderFrom(['vision', 'goals']))).toEqual([
      'vision',
      ...SECTIONS.filter(one => !['goals', 'vision'].includes(one)),
    ]);
  });
});
