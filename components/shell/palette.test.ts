import { describe, expect, it } from 'vitest';
import { ranked } from './palette';

const groups = [
  {
    label: 'Go to',
    items: [
      { label: 'Plans', href: '/plans' },
      { label: 'Team', href: '/team' },
    ],
  },
  {
    label: 'Do',
    items: [
      { label: 'Add a person to the team', href: '/new' },
      { label: 'New plan', href: '/plan' },
    ],
  },
];
const found = (text: string) => ranked(groups, text).flatMap(group => group.items.map(item => item.label));

describe('the palette', () => {
  it('finds by name before it finds by letters, across groups', () => {
    expect(found('team').slice(0, 2)).toEqual(['Team', 'Add a person to the team']);
    expect(found('add')[0]).toBe('Add a person to the team');
    expect(found('pla')[0]).toBe('Plans');
  });

  it('leaves out what does not match', () => {
    expect(found('zzz')).toEqual([]);
  });
});
