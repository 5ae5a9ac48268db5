import { isValidElement, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { USUAL_GUIDE } from '@/server/brief/domain/guide';
import { EMPTY_ANSWERS, SECTIONS } from '@/server/brief/domain/sections';
import { BriefDocument, type PrintedBrief } from './brief-document';

const BRIEF: PrintedBrief = {
  title: 'Tool library',
  clientName: 'Mia',
  clientEmail: 'mia@example.com',
  answers: { ...EMPTY_ANSWERS, goals: { items: [{ id: '1', goal: 'Lend more', measure: '' }] } },
  order: SECTIONS,
  guide: USUAL_GUIDE,
  attached: [
    { place: 'goals', name: 'Plan.pdf', address: null },
    { place: 'vision', name: 'Our board', address: 'https://board.example/a' },
    { place: '', name: 'Everything.zip', address: null },
  ],
  currency: 'EUR',
  studioName: 'Northlight',
  sentOn: null,
  printedOn: '2026-11-22',
};

/** All words of a document, in their order: what is drawn needs a reader of PDF to be read again. */
function wordsIn(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(wordsIn).filter(Boolean).join('|');
  if (!isValidElement<{ children?: ReactNode }>(node))
    return node === null || typeof node === 'boolean' ? '' : String(node ?? '');
  const { type, props } = node;
  return wordsIn(typeof type === 'function' ? (type as (all: object) => ReactNode)(props) : props.children);
}

it('prints each section, says which is not answered, and lists what is attached at its place', () => {
  const words = wordsIn(<BriefDocument brief={BRIEF} />);
  expect(words).toContain(
    '|Business goals|1|Lend more|Attached:|·  |Plan.pdf|Core features|Not answered yet.|',
  );
  expect(words.match(/Not answered yet\./g)).toHaveLength(8);
  expect(words).toMatch(
    /\|Future vision\|Not answered yet\.\|Attached:\|· {2}\|Our board, https:\/\/board\.example\/a\|Attached:\|· {2}\|Everything\.zip$/,
  );
});
