import { expect, it } from 'vitest';
import { saidBy } from '../said';
import type { SuggestedPartOf } from '../suggested';
import { answersWith } from '../testing/examples';
import { TO_AGREE, withFieldsSaid } from './fields-said';

const record = (name: string, fields: string[] = ['Name'], note = ''): SuggestedPartOf<'entity'> => ({
  key: `entity:${name}`,
  kind: 'entity',
  content: { name, fields: fields.map(one => ({ name: one, type: 'text', personal: false })), note },
  because: '',
  serves: [],
});

/** The fields of an Offer and a Machine, for a brief with these lines. */
function fieldsOf(more: { features?: string[]; steps?: string[]; workflow?: string }) {
  const { features = [], steps = [], workflow = 'Publish an offer' } = more;
  const said = saidBy(
    answersWith({
      features: { items: features.map(what => ({ what, why: '' })) },
      workflows: { items: [{ name: workflow, steps }] },
      roles: { items: [{ name: 'Buyer', people: 3, may: '' }] },
    }),
  );
  const entities = withFieldsSaid([record('Offer', ['Name', 'Pictures'], TO_AGREE), record('Machine')], said);
  return Object.fromEntries(
    entities.map(({ content }) => [
      content.name,
      content.fields.slice(1).map(({ name, type }) => (type === 'text' ? name : `${name}: ${type}`)),
    ]),
  );
}

it('are what stands behind “with” and “gets”', () => {
  expect(
    fieldsOf({ features: ['Sellers list a machine with photos, year, hours run and service papers'] }),
  ).toEqual({
    Offer: ['Pictures'],
    Machine: ['Photos: file', 'Year: number', 'Hours run: number', 'Service papers: file'],
  });
  expect(fieldsOf({ steps: ['A machine gets a class from A to C and a deadline'] })['Machine']).toEqual([
    'Class: choice',
    'Deadline: day',
  ]);
});

it('are what a step enters, of the record that the way of working names', () => {
  expect(
    fieldsOf({ steps: ['The seller enters maker, model, the asking price and at least six photos'] })[
      'Offer'
    ],
  ).toEqual(['Pictures', 'Maker', 'Model', 'Asking price: money']);
  expect(fieldsOf({ steps: ['The seller enters maker and model'], workflow: 'Get paid' })['Offer']).toEqual([
    'Pictures',
  ]);
});

it('are no sentences, no single things, no roles and no other records', () => {
  const none = { Offer: ['Pictures'], Machine: [] };
  expect(fieldsOf({ features: ['Machines with photos'] })).toEqual(none);
  expect(fieldsOf({ steps: ['The seller enters it, and the buyer is told'] })).toEqual(none);
  expect(fieldsOf({ features: ['Machines with offers and buyers'] })).toEqual(none);
  expect(fieldsOf({ features: ['A machine with one click and no paper'] })).toEqual(none);
  expect(fieldsOf({ features: ['A machine with Dr Smith and Dr Jones'] })).toEqual(none);
  expect(fieldsOf({ steps: ['Machines have apples and dogs'] })).toEqual(none);
  expect(fieldsOf({ steps: ['A machine gets an e-mail and a text message'] })).toEqual(none);
});

it('tell where they are from, in place of that they are to be agreed', () => {
  const said = saidBy(
    answersWith({ features: { items: [{ what: 'An offer with maker and price', why: '' }] } }),
  );
  const [offer, other] = withFieldsSaid(
    [record('Offer', [], TO_AGREE), record('Machine', [], TO_AGREE)],
    said,
  );
  expect(offer!.content.note).toBe('Fields from the brief: “An offer with maker and price”.');
  expect(other!.content.note).toBe(TO_AGREE);
});
