import { expect, test } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from './domain/suggest/suggest-plan';
import { exampleBrief } from './domain/suggest/testing/examples';
import { keyOfSuggestions, suggestedFrom } from './suggestions';

const asked = { answers: exampleBrief('clinics').answers, catalogue: BASE_CATALOGUE, demands: null };

test('is what the rules suggest, again and again, whatever is done to a result', () => {
  const expected = suggestPlan(asked);
  const first = suggestedFrom(asked);
  expect(first).toEqual(expected);
  first.features.length = 0;
  first.parts[0]!.because = 'changed';
  expect(suggestedFrom(structuredClone(asked))).toEqual(expected);
});

test('is another once an answer, the catalogue or the demands are', () => {
  const { answers, catalogue } = asked;
  const { demands } = suggestPlan(asked);
  const keys = [
    asked,
    { ...asked, answers: { ...answers, vision: { items: [] } } },
    { ...asked, catalogue: catalogue.slice(1) },
    { ...asked, catalogue: catalogue.with(0, { ...catalogue[0]!, title: 'Another' }) },
    { ...asked, demands },
  ].map(keyOfSuggestions);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOfSuggestions(structuredClone(asked))).toBe(keys[0]);
});
