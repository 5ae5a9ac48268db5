import { expect, it } from 'vitest';
import { answersWith } from '../suggest/testing/examples';
import { runningCostAllowed, runningCostSaid } from './running-cost';

const said = (note: string) =>
  runningCostSaid(answersWith({ budget: { lowMinor: null, highMinor: null, note } }));

it('is the sentence that says what running it may cost', () => {
  expect(
    said('The board has agreed once. Running costs of up to 600 euros a month are fine. More is not.'),
  ).toBe('Running costs of up to 600 euros a month are fine.');
  expect(said('- Hosting at most 2,000 kr a year')).toBe('Hosting at most 2,000 kr a year');
  expect(said('About six hundred euros a month to run it.')).not.toBeNull();
});

it('is nothing where no sum stands beside it, or another sum', () => {
  expect(said('')).toBeNull();
  expect(said('Hosting within the country, in a data centre with a certificate.')).toBeNull();
  expect(said('Servers must be in the EU since 2019.')).toBeNull();
  expect(said('Maintenance contract is separate, see offer 4711.')).toBeNull();
  expect(said('Fixed by the county budget for 2027; what is not called by 15 December is lost.')).toBeNull();
});

it('is so much a month, in the currency that is named, or of the budget for crowns', () => {
  const allowed = (note: string, currency: string | null = null) => {
    const sum = runningCostAllowed(
      answersWith({ budget: { lowMinor: null, highMinor: null, currency, note } }),
    );
    return sum && `${sum.perMonth} ${sum.currency}`;
  };
  expect(allowed('Running costs of at most 90 euros a month.')).toBe('90 EUR');
  expect(allowed('About six hundred dollars a month to run it.')).toBe('600 USD');
  expect(allowed('Hosting for €1,200 a year.')).toBe('100 EUR');
  expect(allowed('Hosting at most 2,400 kr a year', 'NOK')).toBe('200 NOK');
  expect(allowed('Hosting at most 2,400 kr a year'), 'crowns of which country').toBeNull();
  expect(allowed('Servers for 900 euros'), 'once, or how often').toBeNull();
});
