import { describe, expect, it } from 'vitest';
import { askedInSentence, beginsRefusing } from './refusals';
import { clausesOf, findPhrase, wordsOf } from './words';

const heard = (phrase: string, text: string): boolean =>
  clausesOf(text).some(clause => findPhrase(wordsOf(phrase), clause) !== null);

describe('a refusal', () => {
  it.each([
    'No tracking of where members are: the minutes are typed',
    'No chat either, we have enough of those.',
    'No GPS tracking of members and no chat',
    'No',
    'No, thank you',
    'None.',
    'Not wanted: GPS tracking, chat.',
    'There must be no GPS tracking and no chat.',
    'GPS tracking of members, a chat (both are not wanted)',
    'Chat, reviews and a shop are not wanted',
    'Never an online shop for single bottles',
    'No online shop for single bottles.',
    'We do not want a second price list',
    'We need no app',
    'No chat is wanted',
  ])('is “%s”', sentence => {
    expect(beginsRefusing(sentence)).toBe(true);
  });

  it.each([
    'No inspection is overdue',
    'No patient waits longer than a week',
    'No double bookings',
    'No overview of the stock today',
    'No waiting at the door',
    'No-show fees',
    'No later than the fair',
    'No more than 50 guests',
    'Nobody goes into smoke with an expired examination',
    'No parcel leaves without a scan',
    'Never lose an order again',
    'Inspections on the phone without network',
    'Guests cancel without calling',
    'Guests who do not want an account',
    'Patients do not need to call',
    'Number of guests',
  ])('is not “%s”', sentence => {
    expect(beginsRefusing(sentence)).toBe(false);
  });

  it('leaves what the sentence goes on to ask for', () => {
    expect(askedInSentence('No app, but a website')).toBe('a website');
    expect(askedInSentence('No tracking: the minutes are typed')).toBe('the minutes are typed');
    expect(askedInSentence('Not wanted: tracking, chat')).toBe('');
  });

  it('silences what a clause does without, unless nothing may do without it', () => {
    expect(heard('online payment', 'Invoices without online payment')).toBe(false);
    expect(heard('invoice', 'Invoices without online payment')).toBe(true);
    expect(heard('without network', 'Inspections without network')).toBe(true);
    expect(heard('scan', 'No parcel leaves without a scan')).toBe(true);
    expect(heard('chat', 'A website and no chat')).toBe(false);
    expect(heard('gps', 'The minutes are typed, never read from GPS')).toBe(false);
    expect(heard('no network', 'There may be no network')).toBe(true);
  });
});
