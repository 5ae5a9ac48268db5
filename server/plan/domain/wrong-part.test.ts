import { describe, expect, test } from 'vitest';
import type { PartContent } from './parts';
import type { WeighedPart } from './weigh';
import { wrongPart } from './wrong-part';

const entity = (...fields: string[]): PartContent<'entity'> => ({
  name: 'Order',
  fields: fields.map(name => ({ name, type: 'text', personal: false })),
  note: '',
});
const part = (key: string, kind: 'entity' | 'relation', content: PartContent): WeighedPart => ({
  key,
  kind,
  content,
  decision: 'accepted',
  because: '',
  serves: [],
  nowSuggested: null,
  nowBecause: null,
  source: 'own',
  updatedAt: null,
});

describe('fields of one name', () => {
  const wrong = (content: PartContent, before: PartContent | null = null) =>
    wrongPart({ key: 'own:order', kind: 'entity', content }, [], before);

  test('are refused at the second, however it is spelled', () => {
    expect(wrong(entity('Name', 'Due day', 'name '))).toEqual({
      field: 'fields.2.name',
      sentence: 'There is a field “name” already. Give another name.',
    });
    expect(wrong(entity('Name', 'Due day'))).toBeNull();
  });

  test('that were there before stay while something else is changed, but let in no others', () => {
    const before = entity('Name', 'Name', 'Due day');
    expect(wrong({ ...before, note: 'Paid later' }, before)).toBeNull();
    expect(wrong(entity('Name', 'Name', 'Due day', 'Due day'), before)).toMatchObject({
      field: 'fields.3.name',
    });
  });
});

describe('a name that another has', () => {
  const others = [part('own:other', 'entity', { ...entity(), name: 'Order' })];
  const wrong = (content: PartContent, before: PartContent | null) =>
    wrongPart({ key: 'own:order', kind: 'entity', content }, others, before);

  test('is refused, unless it was its name before', () => {
    expect(wrong(entity(), null)).toMatchObject({ field: 'name' });
    expect(wrong(entity(), { ...entity(), name: 'Sale' })).toMatchObject({ field: 'name' });
    expect(wrong(entity('Day'), entity())).toBeNull();
  });
});

describe('a relation without a word', () => {
  const relation = (label: string): PartContent<'relation'> => ({
    from: 'own:order',
    to: 'own:order',
    kind: 'one-to-many',
    label,
  });
  const wrong = (label: string, before: string | null) =>
    wrongPart(
      { key: 'own:line', kind: 'relation', content: relation(label) },
      [part('own:order', 'entity', entity('Name'))],
      before === null ? null : relation(before),
    );

  test('is refused, unless it had none before', () => {
    expect(wrong('', null)).toMatchObject({ field: 'label' });
    expect(wrong('', 'places')).toMatchObject({ field: 'label' });
    expect(wrong('', '')).toBeNull();
    expect(wrong('places', null)).toBeNull();
  });
});
