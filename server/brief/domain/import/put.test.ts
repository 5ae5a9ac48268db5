import { describe, expect, it } from 'vitest';
import { USUAL_GUIDE } from '../guide';
import type { Section } from '../sections';
import { withPut } from './put';
import { recognise } from './recognise';

const read = (...paragraphs: string[]) =>
  recognise(
    paragraphs.map(text => ({ kind: 'text' as const, text })),
    { guide: USUAL_GUIDE, currency: 'EUR', today: '2026-11-22' },
  );

describe('a text that was put into a section by hand', () => {
  it('stands behind what was recognised there, under an id of its own', () => {
    const found = read('About 30 teachers work here.', 'The caretaker opens the house.', 'Nobody waits.');
    const into = new Map<string, Section>([
      ['The caretaker opens the house.', 'workflows'],
      ['Nobody waits.', 'goals'],
    ]);
    const { sections, left } = withPut(found, into, 'EUR');
    expect(sections.workflows!.items).toMatchObject([{ name: 'The caretaker opens the house.' }]);
    expect(sections.goals!.items).toMatchObject([{ goal: 'Nobody waits.' }]);
    expect(sections.roles).toEqual(found.sections.roles);
    expect(left).toEqual([]);
  });

  it('is put there sentence by sentence where it is long, and what is too long even so is told', () => {
    const [sentence, long] = [`It does ${'a thing '.repeat(20).trim()}.`, 'x'.repeat(301)];
    const text = `${sentence} ${sentence} Yes.`;
    const { sections, left } = withPut(
      read(text, long),
      new Map<string, Section>([
        [text, 'features'],
        [long, 'features'],
      ]),
      'EUR',
    );
    expect(sections.features!.items.map(one => one.what)).toEqual([sentence, sentence, 'Yes.']);
    expect(left).toEqual([{ text: long, why: 'long' }]);
  });

  it('that does not fit is told with its reason', () => {
    const goals = Array.from({ length: 60 }, (_, at) => `Goal: aim ${at}`);
    const texts = ['Nobody waits.', 'At most 70k EUR', 'Somewhere near the river'];
    const found = read(...goals, 'Budget: 40-60k EUR');
    const { left } = withPut(
      { ...found, unplaced: texts },
      new Map<string, Section>([
        ['Nobody waits.', 'goals'],
        ['At most 70k EUR', 'budget'],
        ['Somewhere near the river', 'budget'],
      ]),
      'EUR',
    );
    expect(left).toEqual([
      { text: 'Nobody waits.', why: 'full' },
      { text: 'At most 70k EUR', why: 'amount' },
    ]);
  });
});
