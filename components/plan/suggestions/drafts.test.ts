import { describe, expect, it } from 'vitest';
import { type Draft, isTyped, numberOf, saidIn, startsWith } from './drafts';

const draft: Draft = {
  before: { name: 'Desk', note: 'Answers the phone', people: '' },
  said: { name: 'Reception', note: 'Answers the phone', people: '12' },
};

describe('what was typed into a suggestion’s form', () => {
  it('is there when the form is opened again, beside what is suggested by now for the rest', () => {
    const start = startsWith(draft);
    expect(start('name', 'Desk')).toBe('Reception');
    expect(start('note', 'Answers the phone and the door')).toBe('Answers the phone and the door');
    expect(numberOf(start('people', ''))).toBe(12);
    expect(startsWith(null)('name', 'Desk')).toBe('Desk');
  });

  it('may be that a field was emptied', () => {
    const emptied = { ...draft, said: { ...draft.before, note: '' } };
    expect(startsWith(emptied)('note', 'Answers the phone')).toBe('');
    expect(numberOf('')).toBeNull();
  });

  it('is nothing where the form says what it said before', () => {
    expect(isTyped(draft)).toBe(true);
    expect(isTyped({ before: draft.before, said: { ...draft.before } })).toBe(false);
    const data = new FormData();
    for (const [name, value] of Object.entries(draft.before)) data.set(name, value);
    expect(isTyped({ before: draft.before, said: saidIn(data) })).toBe(false);
  });
});
