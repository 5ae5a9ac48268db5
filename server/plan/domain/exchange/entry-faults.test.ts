import { describe, expect, it } from 'vitest';
import { readPlanFileJson } from './plan-file';

const feature = { id: 'f', edition: 'mvp' };
const said = (file: Record<string, unknown>) => {
  const { unread } = readPlanFileJson({ features: [], ...file });
  return unread.map(one => one.sentence).join(' | ');
};

describe('what is wrong with an entry of a plan file', () => {
  it.each([
    [
      { features: [feature, feature, feature, { ...feature, edition: 'x' }] },
      'The edition of the 4th feature has to be MVP, Scalable or Enterprise, not “x”.',
    ],
    [{ features: [{ id: 'f' }] }, 'The edition of the 1st feature has to be MVP, Scalable or Enterprise.'],
    [{ features: [{ edition: 'mvp' }] }, 'The id of the 1st feature is missing.'],
    [{ features: [{ ...feature, title: 7 }] }, 'The title of the 1st feature has to be text, not 7.'],
    [
      { features: [{ ...feature, title: 'x'.repeat(201) }] },
      'The title of the 1st feature is longer than 200 characters.',
    ],
    [{ features: [feature, 'Login'] }, 'The 2nd feature has to be a group of fields in braces, not “Login”.'],
    [
      { features: [{ ...feature, effortHours: { backend: { low: 9, likely: 5, high: 12 } } }] },
      'The backend estimate of the 1st feature: Low (9) is above likely (5). Write low, likely, high, smallest first.',
    ],
    [
      { features: [{ ...feature, effortHours: { backend: { low: 'a', likely: 5, high: 12 } } }] },
      'The low figure of the backend estimate of the 1st feature has to be a number, not “a”.',
    ],
    [
      {
        risks: [
          { id: 'r', probability: 40, impact: { kind: 'days', range: { low: 1, likely: 2, high: 3 } } },
        ],
      },
      'The chance of the 1st risk has to be 1 at most, not 40.',
    ],
    [
      { risks: [{ id: 'r', probability: 0.4, impact: { kind: 'pain' } }] },
      'The kind of the 1st risk is of no kind that is known: use hours, days or money.',
    ],
    [
      { fixedCosts: [{ title: '', amountMinor: -4 }] },
      'The title of the 1st fixed cost is empty. The amount of the 1st fixed cost has to be 0 or more, not -4.',
    ],
    [
      {
        entities: [
          {
            id: 'e',
            name: 'Booking',
            note: '',
            fields: [
              { name: 'Day', type: 'day' },
              { name: 'x', type: 'sound' },
            ],
          },
        ],
      },
      /^The type of the 2nd field of the 1st entity has to be .* or .*, not “sound”\.$/,
    ],
    [
      { features: [...Array.from({ length: 11 }, () => feature), { ...feature, needs: 'f' }] },
      'The list of needs of the 12th feature has to be a list, not “f”.',
    ],
  ])('is told in sentences, all of it: %j', (file, sentence) => {
    if (typeof sentence === 'string') expect(said(file)).toBe(sentence);
    else expect(said(file)).toMatch(sentence);
  });

  it('is told five times, and then counted', () => {
    const needs = (count: number) => said({ features: [{ ...feature, needs: Array(count).fill(7) }] });
    expect(needs(5)).toMatch(/5th need of the 1st feature has to be text, not 7\.$/);
    expect(needs(5)).not.toMatch(/more/);
    expect(needs(30)).toMatch(/5th need of the 1st feature has to be text, not 7\. And 25 more\.$/);
  });
});
