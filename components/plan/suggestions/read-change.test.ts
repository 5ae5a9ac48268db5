import { describe, expect, it } from 'vitest';
import { optionByKey } from '@/server/plan/domain/architecture/decisions';
import { type Changeable, readChange, wrongInputs } from './read-change';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const of = (kind: string, content: object) =>
  ({ kind, key: `${kind}:1`, title: 'One', content }) as Changeable;
const read = (one: Changeable, fields: Record<string, string>) => readChange(one, form(fields), 'EUR');

describe('a changed suggestion, as its form says it', () => {
  const feature = of('feature', {
    area: 'Booking',
    title: 'Calendar',
    note: '',
    edition: 'mvp',
    serves: ['goals.1'],
    because: 'Asked for.',
    effortHours: { qa: { low: 1, likely: 2, high: 4 } },
  });

  it('keeps what the form does not ask', () => {
    const { change } = read(feature, { title: ' Diary ', edition: 'scalable', note: '', backend: '4 8 16' });
    expect(change).toEqual({
      kind: 'feature',
      key: 'feature:1',
      content: {
        area: 'Booking',
        title: 'Diary',
        note: '',
        edition: 'scalable',
        serves: ['goals.1'],
        because: 'Asked for.',
        effortHours: { backend: { low: 4, likely: 8, high: 16 } },
      },
    });
  });

  it('says what is wrong at the field where it is', () => {
    const { change, wrong } = read(feature, { title: '', edition: 'mvp', note: '', backend: '16 8 4' });
    expect(change).toBeNull();
    expect(Object.keys(wrong).toSorted()).toEqual(['backend', 'title']);
  });

  it('reads a risk’s chance in percent and its money in whole units', () => {
    const figures = { low: 100_000, likely: 200_000, high: 400_000 };
    const said = { title: 'Late', response: '', because: '', edition: 'mvp', impact: 'money' };
    const risk = of('risk', { ...said, probability: 0.25, ...figures });
    const fields = {
      title: 'Late',
      edition: 'mvp',
      response: 'Ask',
      probability: '40',
      points: '500 900 2000',
    };
    expect(read(risk, fields).change?.content).toMatchObject({
      probability: 0.4,
      response: 'Ask',
      low: 50_000,
      likely: 90_000,
      high: 200_000,
    });
    expect(read(risk, { ...fields, points: '' }).wrong).toHaveProperty('points');
    expect(read(risk, { ...fields, probability: '' }).wrong).toHaveProperty('probability');
  });

  it('reads parts by their kind: no people where none are given, the fields of an entity, another option’s bill', () => {
    const role = of('role', { name: 'Desk', people: 3, note: '' });
    expect(read(role, { name: 'Desk', note: '', people: '' }).change?.content).toMatchObject({
      people: null,
    });
    const entity = of('entity', { name: 'Order', fields: [], note: '' });
    const fields = JSON.stringify([{ name: 'Day', type: 'day', personal: false }]);
    expect(read(entity, { name: 'Order', note: '', fields }).change?.content).toMatchObject({
      fields: [{ name: 'Day', type: 'day' }],
    });
    const hosting = { edition: 'mvp', decision: 'hosting', option: 'one-server', note: '' };
    const component = of('component', { ...hosting, monthlyUsd: { low: 1, high: 2 } });
    expect(read(component, { option: 'one-server' }).change?.content).toMatchObject({
      monthlyUsd: { low: 1, high: 2 },
    });
    expect(read(component, { option: 'platform' }).change?.content).toMatchObject({
      option: 'platform',
      monthlyUsd: optionByKey('hosting', 'platform')!.monthlyUsd,
    });
    const target = of('target', { edition: 'mvp', measure: 'Away', value: '1 h', how: '' });
    expect(read(target, { value: '', how: '' }).wrong).toHaveProperty('value');
  });
});

describe('what the server finds wrong with a change', () => {
  it('is said at the field of the form that it is about', () => {
    expect(
      wrongInputs({
        'changed.0.content.name': 'Give another name.',
        'changed.0.content.effortHours.backend': 'Low is above likely.',
        'changed.0.content.likely': 'Above zero.',
        'changed.0.content.fields.2.name': 'Give the field a name.',
        planId: 'Not an id.',
      }),
    ).toEqual({
      name: 'Give another name.',
      backend: 'Low is above likely.',
      points: 'Above zero.',
      fields: 'Give the field a name.',
    });
  });
});
