import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ContextDiagram } from './context-diagram';
import { contextLayout } from './context-diagram-layout';
import { EntityDiagram } from './entity-diagram';
import { entityLayout } from './entity-diagram-layout';
import { RoleMatrix } from './role-matrix';
import { matrixKey } from './role-matrix-keys';

const ENTITIES = ['Customer', 'Order', 'Invoice', 'Note to self'].map(name => ({
  key: `entity:${name}`,
  name,
  fields: [
    { name: 'Name', type: 'text' as const, personal: name === 'Customer' },
    ...Array.from({ length: 13 }, (_, at) => ({ name: `Field ${at}`, type: 'number' as const })),
  ],
}));
const RELATIONS = [
  { key: '1', from: 'entity:Customer', to: 'entity:Order', kind: 'one-to-many' as const, label: 'places' },
  {
    key: '2',
    from: 'entity:Order',
    to: 'entity:Invoice',
    kind: 'one-to-one' as const,
    label: 'is billed by',
  },
  { key: '3', from: 'entity:Order', to: 'entity:Gone', kind: 'one-to-many' as const, label: 'is lost in' },
];

describe('the entity diagram', () => {
  test('leaves out relations to what is not there', () => {
    expect(entityLayout(ENTITIES, RELATIONS).relations.map(one => one.key)).toEqual(['1', '2']);
  });

  test('says how many fields it does not draw', () => {
    const drawn = entityLayout(ENTITIES, RELATIONS).entities.get('entity:Order')!;
    expect(drawn.rows.length + drawn.more).toBe(14);
    expect(drawn.more).toBeGreaterThan(1);
  });

  test('names every entity and relation in its text, and in the table behind it every field', () => {
    const html = renderToStaticMarkup(
      createElement(EntityDiagram, { entities: ENTITIES, relations: RELATIONS }),
    );
    const text = /<desc[^>]*>(.*?)<\/desc>/s.exec(html)![1]!;
    for (const { name } of ENTITIES) expect(text).toContain(`${name}: 14 fields`);
    expect(text).toContain('personal: Name');
    expect(text).toContain('One to many, places: Order.');
    expect(text).not.toContain('is lost in');
    expect(html).toContain('role="img"');
    const table = /<tbody>(.*?)<\/tbody>/s.exec(html)![1]!;
    expect(table).toContain('Field 12 (number)');
    expect(table).toContain('one to one Invoice (is billed by)');
  });

  test('that leads somewhere is a group of links, not one image', () => {
    const html = renderToStaticMarkup(
      createElement(EntityDiagram, {
        entities: ENTITIES,
        relations: RELATIONS,
        hrefOf: key => `?part=${key}`,
      }),
    );
    expect(html).not.toContain('role="img"');
    expect(html.match(/<a href="\?part=/g)).toHaveLength(4);
  });
});

const NODES = [
  { key: 'p', name: 'Therapist', kind: 'person' as const, note: '34 people' },
  { key: 'q', name: 'Patient', kind: 'person' as const, note: '' },
  { key: 'w', name: 'Web', kind: 'app' as const, note: 'One process' },
  { key: 'd', name: 'Database', kind: 'store' as const, note: 'Postgres' },
  { key: 'o', name: 'PhysioSoft', kind: 'outside' as const, note: '' },
];
const EDGES = [
  { from: 'p', to: 'w', label: 'uses' },
  { from: 'q', to: 'w', label: 'uses' },
  { from: 'w', to: 'd', label: 'reads and writes' },
  { from: 'o', to: 'w', label: 'tells of changes' },
];

describe('the context diagram', () => {
  test('stands people, application, stores and what is outside from left to right', () => {
    const { boxes, boundary } = contextLayout(NODES, EDGES);
    const at = (key: string) => boxes.find(box => box.key === key)!;
    expect(at('p').x).toBeLessThan(at('w').x);
    expect(at('w').x).toBeLessThan(at('d').x);
    expect(at('d').x).toBeLessThan(at('o').x);
    expect(boundary!.x).toBeLessThan(at('w').x);
    expect(boundary!.x).toBeGreaterThan(at('p').x + at('p').width);
    expect(boundary!.x + boundary!.width).toBeLessThan(at('o').x);
  });

  test('says once what several do alike', () => {
    expect(contextLayout(NODES, EDGES).edges.map(edge => edge.text)).toEqual([
      'uses',
      '',
      'reads and writes',
      'tells of changes',
    ]);
  });

  test('names everyone and everything in its text, and what is new', () => {
    const html = renderToStaticMarkup(
      createElement(ContextDiagram, {
        edition: 'scalable',
        title: 'Clinics',
        nodes: NODES,
        edges: EDGES,
        isNew: new Set(['d']),
      }),
    );
    const text = /<desc[^>]*>(.*?)<\/desc>/s.exec(html)![1]!;
    for (const { name } of NODES) expect(text).toContain(`${name}, `);
    expect(text).toContain('Database, store, new in this edition.');
    expect(text).toContain('Therapist, person, to Web (uses).');
    expect(html).toContain('new or changed in Scalable');
  });
});

describe('the role matrix', () => {
  const size = { rows: 3, columns: 2 };
  const key = (pressed: string, at = { row: 1, column: 1 }) => matrixKey({ key: pressed }, at, size, 'see');

  test('arrow keys go about and stop at the edges', () => {
    expect(key('ArrowUp')).toEqual({ go: { row: 0, column: 1 } });
    expect(key('ArrowLeft')).toEqual({ go: { row: 1, column: 0 } });
    expect(key('ArrowRight')).toEqual({ go: { row: 1, column: 1 } });
    expect(key('ArrowDown', { row: 2, column: 0 })).toEqual({ go: { row: 2, column: 0 } });
    expect(key('Home')).toEqual({ go: { row: 1, column: 0 } });
    expect(matrixKey({ key: 'End', ctrlKey: true }, { row: 0, column: 0 }, size, 'none')).toEqual({
      go: { row: 2, column: 1 },
    });
  });

  test('a letter sets its level, Enter the next, Delete none', () => {
    expect(['n', 'o', 's', 'e', 'M'].map(letter => key(letter))).toEqual(
      ['none', 'own', 'see', 'edit', 'manage'].map(set => ({ set })),
    );
    expect(key('Enter')).toEqual({ set: 'edit' });
    expect(matrixKey({ key: ' ' }, { row: 0, column: 0 }, size, 'manage')).toEqual({ set: 'none' });
    expect(key('Delete')).toEqual({ set: 'none' });
  });

  test('leaves to the browser what is the browser’s', () => {
    expect(matrixKey({ key: 's', ctrlKey: true }, { row: 0, column: 0 }, size, 'see')).toBeNull();
    expect(matrixKey({ key: 'n', metaKey: true }, { row: 0, column: 0 }, size, 'see')).toBeNull();
    expect(key('Tab')).toBeNull();
    expect(key('x')).toBeNull();
  });

  test('says each right in words, and has one stop for the tab key', () => {
    const roles = [
      { key: 'r1', name: 'Therapist' },
      { key: 'r2', name: 'Patient' },
    ];
    const entities = [{ key: 'e1', name: 'Appointment' }];
    const rights = [{ role: 'r1', entity: 'e1', level: 'edit' as const, suggested: true }];
    const worked = renderToStaticMarkup(
      createElement(RoleMatrix, { roles, entities, rights, onLevel: () => undefined }),
    );
    expect(worked).toContain('aria-label="Therapist, Appointment: edit, suggested"');
    expect(worked).toContain('aria-label="Patient, Appointment: none"');
    expect(worked.match(/tabindex="0"/g)).toHaveLength(1);
    const read = renderToStaticMarkup(createElement(RoleMatrix, { roles, entities, rights }));
    expect(read).not.toContain('<button');
    expect(read).toContain('edit');
  });
});
