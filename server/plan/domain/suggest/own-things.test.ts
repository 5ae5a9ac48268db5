import { describe, expect, it } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { partKeySchema } from '../parts';
import { pluralOf, singularOf } from './nouns';
import { suggestPlan } from './suggest-plan';
import type { SuggestedPartOf } from './suggested';
import { answersWith, exampleBrief } from './testing/examples';

const planOf = (roles: Record<string, string>, more: object = {}) =>
  suggestPlan({
    catalogue: BASE_CATALOGUE,
    answers: answersWith({
      roles: { items: Object.entries(roles).map(([name, may]) => ({ name, people: 3, may })) },
      ...more,
    }),
  });
const entitiesOf = ({ parts }: ReturnType<typeof planOf>) =>
  parts.filter((part): part is SuggestedPartOf<'entity'> => part.kind === 'entity');
const namesOf = (plan: ReturnType<typeof planOf>) => entitiesOf(plan).map(one => one.content.name);

describe('the client’s own things', () => {
  const plan = planOf({
    Keeper: 'Manage beehives, swarms and invoices\nSee all harvests',
    Helper: 'Enter harvests of their own beehives',
  });

  it('are what a right enters or manages and no feature keeps, by the client’s name', () => {
    expect(namesOf(plan)).toEqual(expect.arrayContaining(['Beehive', 'Swarm', 'Harvest', 'Invoice']));
    const beehive = entitiesOf(plan).find(one => one.content.name === 'Beehive');
    expect(beehive).toMatchObject({
      key: 'entity:own.beehiv',
      because:
        '“Manage beehives, swarms and invoices” is a right of Keeper, and nothing else in the plan keeps it.',
      serves: ['roles.1'],
    });
    expect(namesOf(plan).filter(name => name === 'Invoice')).toHaveLength(1);
  });

  it('have rights by the lines that name them', () => {
    const level = (role: string, entity: string) =>
      plan.parts.find(one => one.key === `permission:roles.${role}:own.${entity}`)?.content;
    expect(level('1', 'beehiv')).toMatchObject({ level: 'manage' });
    expect(level('1', 'harvest')).toMatchObject({ level: 'see' });
    expect(level('2', 'harvest')).toMatchObject({ level: 'own' });
  });

  it('are kept by one feature, sized by how many they are', () => {
    const records = plan.features.find(one => one.key === 'feature:own-records');
    expect(records).toMatchObject({
      title: 'Records of beehives, swarms and harvests',
      edition: 'mvp',
      serves: ['roles.1', 'roles.2'],
    });
    const hours = Object.values(records!.effortHours).reduce((sum, range) => sum + range.likely, 0);
    expect(hours).toBe(3 * 13);
  });

  it('are related where a line says which has the other', () => {
    const { parts } = planOf(
      { Keeper: 'Manage beehives and queens\nReport losses of beehives' },
      { workflows: { items: [{ name: 'Raise', steps: ['A beehive gets a queen', 'The rest follows'] }] } },
    );
    const relations = parts.filter(
      (part): part is SuggestedPartOf<'relation'> => part.kind === 'relation' && /own/.test(part.key),
    );
    expect(
      relations.map(({ content, because }) => [content.from, content.label, content.to, because]),
    ).toEqual([
      ['entity:own.beehiv', 'has', 'entity:own.loss', '“Report losses of beehives” names both.'],
      ['entity:own.beehiv', 'has', 'entity:own.queen', '“A beehive gets a queen” names both.'],
    ]);
  });

  it('belong to what they are named side by side with, where no line says more', () => {
    const { parts } = planOf({
      Keeper: 'Manage beehives\nManage beehive keys',
      Helper: 'Enter swarms and losses',
    });
    const names = new Map(parts.flatMap(one => (one.kind === 'entity' ? [[one.key, one.content.name]] : [])));
    const own = parts.flatMap(one =>
      one.kind === 'relation' && /own/.test(one.key)
        ? [`${names.get(one.content.from)} ${one.content.label} ${names.get(one.content.to)}`]
        : [],
    );
    expect(own).toEqual(['Beehive has Beehive key', 'Swarm has Loss']);
  });

  it('have the catalogue’s fields where it knows them by another name', () => {
    const equipment = entitiesOf(planOf({ Keeper: 'Manage equipment' })).find(
      one => one.content.name === 'Equipment',
    );
    expect(equipment?.key).toBe('entity:asset');
    expect(equipment?.content.fields.map(field => field.name)).toContain('Serial number');
  });

  it('are not kept twice where the catalogue has two of nearly one name: an order is no work order', () => {
    const features = { items: [{ what: 'Orders from the basket', why: '', priority: 'must' }] };
    const names = namesOf(planOf({ Office: 'Manage orders' }, { features }));
    expect(names.filter(name => name === 'Order')).toHaveLength(1);
  });

  it('that are one to the catalogue have its fields each, and its relations once', () => {
    const { parts } = planOf(
      { Keeper: 'Manage vehicles and machines', Helper: 'Sign inspections of vehicles' },
      { features: { items: [{ what: 'Inspections of vehicles', why: '', priority: 'must' }] } },
    );
    const fields = (name: string) =>
      parts.flatMap(one =>
        one.kind === 'entity' && one.content.name === name ? one.content.fields.map(field => field.name) : [],
      );
    expect(fields('Vehicle')).toContain('Serial number');
    expect(fields('Machine')).toEqual(fields('Vehicle'));
    const between = parts.flatMap(one =>
      one.kind === 'relation' && one.content.from === 'entity:asset' && one.content.to === 'entity:inspection'
        ? one.content.label
        : [],
    );
    expect(between).toEqual(['is checked in']);
  });

  it('are not roles, views, figures or what somebody only looks at', () => {
    const names = namesOf(
      planOf({
        Office: 'Manage teachers, reports and prices\nSet the working hours\nSee auroras\nWrite to everybody',
        Teacher: 'See everything',
      }),
    );
    for (const name of ['Teacher', 'Report', 'Price', 'Working hour', 'Aurora', 'Everybody'])
      expect(names).not.toContain(name);
  });

  it('are the twenty-four that most lines name, with keys that can be kept, however much is written', () => {
    const word = (at: number) => `thing${'bcdfghjklm'[Math.floor(at / 10)]}o${'bcdfghjklm'[at % 10]}`;
    const rights = Array.from({ length: 90 }, (_, at) => `Manage ${word(at)}`);
    const { parts } = planOf({
      Keeper: [...rights, `Manage ${'x'.repeat(500)}`].join('\n'),
      Helper: Array.from({ length: 24 }, (_, at) => `Manage ${word(89 - at)}`).join('\n'),
    });
    const own = parts.filter(one => one.key.startsWith('entity:own.'));
    expect(own.map(one => one.key)).toEqual(
      Array.from({ length: 24 }, (_, at) => `entity:own.${word(66 + at)}`),
    );
    for (const { key } of parts) expect(partKeySchema.safeParse(key).success, key).toBe(true);
  });

  it('of the examples are those that an architect would draw', () => {
    const own = (name: 'clinics' | 'marketplace' | 'inspections') =>
      entitiesOf(suggestPlan({ answers: exampleBrief(name).answers, catalogue: BASE_CATALOGUE }))
        .filter(one => /and nothing else in the plan keeps it/.test(one.because))
        .map(one => one.content.name);
    expect(own('clinics')).toEqual(['Prescription']);
    expect(own('marketplace')).toEqual(['Machine']);
    expect(own('inspections')).toEqual(['Playground', 'Equipment', 'Defect']);
  });
});

it('nouns are bent as English bends them', () => {
  for (const one of ['gas', 'lens', 'bus', 'analysis', 'child']) expect(singularOf(one)).toBe(one);
  const pairs = [
    ['playground', 'playgrounds'],
    ['repair order', 'repair orders'],
    ['beehive', 'beehives'],
    ['category', 'categories'],
    ['tray', 'trays'],
    ['box', 'boxes'],
    ['class', 'classes'],
    ['batch', 'batches'],
    ['house', 'houses'],
    ['equipment', 'equipment'],
    ['child', 'children'],
    ['criterion', 'criteria'],
    ['lens', 'lenses'],
    ['bus', 'buses'],
    ['gas', 'gases'],
    ['menu', 'menus'],
  ] as const;
  for (const [one, many] of pairs) expect([singularOf(many), pluralOf(one)]).toEqual([one, many]);
});
