import { expect, test } from 'vitest';
import { unitsInUse, unusualUnitsSentence } from './units';

const pieces = (...units: (string | null)[]) => units.map(unit => ({ unit }));

test('units that are not usual are named in a sentence, and usual ones are not', () => {
  expect(unusualUnitsSentence(pieces('hours', 'Days', 'person-days', 'story points', 'h', null))).toBeNull();
  expect(
    unusualUnitsSentence(
      pieces('minute', 'mins', 'pts', 'MD', 'PDs', 'person-day', 'persondays', 'man days'),
    ),
  ).toBeNull();
  expect(unusualUnitsSentence(pieces('parsecs', 'hours', 'parsecs'))).toBe(
    '“parsecs” is not a unit we know: that does no harm where estimate and actual are both counted in it.',
  );
  expect(unusualUnitsSentence(pieces('a', 'b', 'c', 'e', 'f', 'g'))).toMatch(
    /^“a”, “b”, “c”, “e”, “f” and 1 more are not units we know/,
  );
});

test('the commonest unit comes first', () => {
  expect(unitsInUse(pieces('days', 'hours', null, 'hours', 'days', 'hours'))).toEqual(['hours', 'days']);
  expect(unitsInUse([])).toEqual([]);
});
