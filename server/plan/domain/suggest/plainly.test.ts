import { expect, test } from 'vitest';
import { askingOf, isInTitle, partsOf, speakOfTheSame } from './plainly';
import { phrasesIn } from './words';

const asking = (line: string, title: string, phrases: string[], summary = '') =>
  askingOf({ title, summary }, line, phrasesIn(line, phrases));

test('a line names its things before the first preposition', () => {
  expect(partsOf('Invoices and payment by card')).toEqual([['invoic'], ['payment']]);
  expect(partsOf('Prescriptions with their number of sessions')).toEqual([['prescription']]);
  expect(partsOf('Book, move and cancel sessions')).toEqual([['book'], ['mov'], ['cancel', 'session']]);
});

test('a feature is what a line asks for where its title names the thing', () => {
  expect(asking('Reminders by text message', 'Reminders before a date', ['reminder'])).toBe('it');
  expect(asking('Reminders by text message', 'Text messages', ['text message'])).toBe('it');
});

test('a phrase of several words that is all of a thing is enough', () => {
  expect(asking('A public API for partners', 'Interface for others', ['public api'])).toBe('it');
});

test('a phrase behind a preposition is a condition', () => {
  expect(asking('Inspections on the phone without network', 'Work offline', ['without network'])).toBe(
    'condition',
  );
});

test('another thing that only shares a word is a mention', () => {
  expect(asking('Prescriptions with their number of sessions', 'Claims to insurers', ['prescription'])).toBe(
    'mention',
  );
});

test('two lines speak of the same where they name the same thing and share most of it', () => {
  expect(speakOfTheSame('Search the offers', 'Offers: search them')).toBe(true);
  expect(
    speakOfTheSame(
      'A public API, so that others can show offers',
      'Moderation of new offers before they are public',
    ),
  ).toBe(false);
});

test('a line is in a title that names its thing and half of what it means', () => {
  expect(isInTitle('Signature of the customer on site', 'Visits on site with report and signature')).toBe(
    true,
  );
  expect(isInTitle('Scanning at the door', 'Entry tickets, sold and scanned')).toBe(true);
  expect(
    isInTitle('Repair orders to the crew until they are done', 'Orders from basket to handed over'),
  ).toBe(false);
});
