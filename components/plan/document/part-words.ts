import { relationKindName } from '@/components/charts/entity-diagram-words';
import { formatMoney, LOCALE } from '@/components/format';
import { EDITION_NAMES } from '@/components/format/edition';
import { decisionByKey, optionByKey } from '@/server/plan/domain/architecture/decisions';
import type { ContentKind, Level, PartContent } from '@/server/plan/domain/parts';
import { plural } from '../words';

export const LEVEL_NAMES: Record<Level, string> = {
  none: 'None',
  own: 'Own',
  see: 'See',
  edit: 'Edit',
  manage: 'Manage',
};

export type NameOf = (key: string) => string;

export interface Said {
  label: string;
  words: string;
}

/** What a part says, field by field, in words. */
export function saidBy(kind: ContentKind, content: PartContent, nameOf: NameOf): Said[] {
  const said = (label: string, words: string) => ({ label, words });
  switch (kind) {
    case 'role': {
      const { name, people, note } = content as PartContent<'role'>;
      return [said('Name', name), said('People', people === null ? '' : String(people)), said('May', note)];
    }
    case 'entity': {
      const { name, fields, note } = content as PartContent<'entity'>;
      return [
        said('Name', name),
        said('Fields', fields.map(field => `${field.name}${field.personal ? ' (personal)' : ''}`).join(', ')),
        said('Note', note),
      ];
    }
    case 'relation': {
      const { from, to, kind: many, label } = content as PartContent<'relation'>;
      return [
        said('Between', `${nameOf(from)} and ${nameOf(to)}`),
        said('How many', relationKindName(many)),
        said('Called', label),
      ];
    }
    case 'permission':
      return [said('Level', LEVEL_NAMES[(content as PartContent<'permission'>).level])];
    case 'component': {
      const { decision, option, monthlyUsd } = content as PartContent<'component'>;
      return [
        said('Choice', optionByKey(decision, option)?.name ?? option),
        said('Cost a month', usdRange(monthlyUsd)),
      ];
    }
    case 'control': {
      const { requirement, how, edition } = content as PartContent<'control'>;
      return [said('Edition', EDITION_NAMES[edition]), said('Asks', requirement), said('Met by', how)];
    }
    case 'target': {
      const { measure, value, how } = content as PartContent<'target'>;
      return [said('Measure', measure), said('Figure', value), said('How', how)];
    }
  }
}

/** Where two contents of one part differ. */
export function differences(
  kind: ContentKind,
  one: PartContent,
  other: PartContent,
  nameOf: NameOf,
): { label: string; one: string; other: string }[] {
  const others = saidBy(kind, other, nameOf);
  return saidBy(kind, one, nameOf)
    .map(({ label, words }, at) => ({ label, one: words, other: others[at]!.words }))
    .filter(row => row.one !== row.other);
}

/** A part's name in a message. */
export function partName(kind: ContentKind, content: PartContent, nameOf: NameOf): string {
  switch (kind) {
    case 'role':
    case 'entity':
      return `“${(content as PartContent<'role'>).name}”`;
    case 'relation': {
      const { from, to } = content as PartContent<'relation'>;
      return `the relation of ${nameOf(from)} and ${nameOf(to)}`;
    }
    case 'permission': {
      const { role, entity } = content as PartContent<'permission'>;
      return `the right of ${nameOf(role)} to ${nameOf(entity)}`;
    }
    case 'component': {
      const { decision } = content as PartContent<'component'>;
      return `“${decisionByKey(decision)?.name ?? decision}”`;
    }
    case 'control':
      return `control ${asvsOf((content as PartContent<'control'>).requirement).number || 'of your own'}`;
    case 'target':
      return `“${(content as PartContent<'target'>).measure}”`;
  }
}

/** `US$40–180`; empty where it is part of another's bill. */
export function usdRange(range: { low: number; high: number } | null): string {
  if (!range) return '';
  const usd = (value: number) => formatMoney(Math.round(value) * 100, 'USD', LOCALE, { style: 'short' });
  return range.low === range.high
    ? usd(range.low)
    : `${usd(range.low)}–${usd(range.high).replace(/^[^\d]*/, '')}`;
}

/** A requirement begins with its number in ASVS. */
export function asvsOf(requirement: string): { number: string; text: string } {
  const [, number = '', text = requirement] = /^(\d+\.\d+\.\d+)\s+(.*)$/s.exec(requirement) ?? [];
  return { number, text };
}

export const fieldCount = (fields: PartContent<'entity'>['fields']): string => {
  const personal = fields.filter(field => field.personal).length;
  return `${plural(fields.length, 'field')}${personal ? `, ${personal} personal` : ''}`;
};
