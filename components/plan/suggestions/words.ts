import { LOCALE } from '@/components/format/locale';
import type { Edition } from '@/server/forecast/engine/types';
import { decisionByKey, optionByKey } from '@/server/plan/domain/architecture/decisions';
import type { Level, PartContent } from '@/server/plan/domain/parts';
import { joined } from '@/server/plan/domain/suggest/words';
import type { Weighed, WeighedPart } from '@/server/plan/domain/weigh';
import { plural } from '../words';
import { suggestedParts } from './suggestions';

/** `34 features, 6 risks, 5 roles, 12 entities and 30 decisions`: all that is suggested. */
export function suggestedWords(weighed: Weighed): string {
  const parts = suggestedParts(weighed.parts);
  const count = (kind: WeighedPart['kind']) => parts.filter(part => part.kind === kind).length;
  const roles = count('role');
  const entities = count('entity');
  const counted: [number, string, string?][] = [
    [weighed.features.length, 'feature'],
    [weighed.risks.length, 'risk'],
    [roles, 'role'],
    [entities, 'entity', 'entities'],
    [parts.length - roles - entities, 'decision'],
  ];
  return joined(counted.filter(([many]) => many > 0).map(([many, one, more]) => plural(many, one, more)));
}

export interface PartWords {
  title: string;
  /** What is worth knowing of it in one glance. */
  detail: string;
  edition?: Edition;
  /** What else there is to say, behind the reason. */
  more?: string;
}

/** A part in words; `nameOf` names the entities and roles that it speaks of. */
export function partWords(
  part: Pick<WeighedPart, 'kind' | 'content'>,
  nameOf: (key: string) => string,
): PartWords {
  switch (part.kind) {
    case 'role': {
      const { name, people } = part.content as PartContent<'role'>;
      return {
        title: name,
        detail: people === null ? '' : `${whole(people)} ${people === 1 ? 'person' : 'people'}`,
      };
    }
    case 'entity': {
      const { name, fields } = part.content as PartContent<'entity'>;
      const personal = fields.filter(field => field.personal).length;
      return {
        title: name,
        detail: `${plural(fields.length, 'field')}${personal ? `, ${personal} personal` : ''}`,
      };
    }
    case 'relation': {
      const { from, to, label } = part.content as PartContent<'relation'>;
      return { title: `${nameOf(from)} ${label || 'and'} ${nameOf(to)}`, detail: '' };
    }
    case 'permission': {
      const { role, entity, level } = part.content as PartContent<'permission'>;
      return { title: `${nameOf(role)} ${LEVEL_WORDS[level]} ${nameOf(entity)}`, detail: '' };
    }
    case 'component': {
      const { edition, decision, option } = part.content as PartContent<'component'>;
      return {
        title: `${decisionByKey(decision)?.name ?? decision}: ${optionByKey(decision, option)?.name ?? option}`,
        detail: '',
        edition,
      };
    }
    case 'control': {
      const { edition, requirement, chapter } = part.content as PartContent<'control'>;
      return { title: requirement, detail: '', edition, more: `ASVS 5, ${chapter}.` };
    }
    case 'target': {
      const { edition, measure, value } = part.content as PartContent<'target'>;
      return { title: `${measure}: ${value}`, detail: '', edition };
    }
  }
}

/** The names of roles and entities, by the keys under which rights and relations speak of them. */
export function partNames(parts: readonly WeighedPart[]): (key: string) => string {
  const names = new Map(
    parts
      .filter(part => part.kind === 'role' || part.kind === 'entity')
      .map(part => [part.key, (part.content as PartContent<'role'>).name]),
  );
  return key => names.get(key) ?? 'something that is gone';
}

const LEVEL_WORDS: Record<Level, string> = {
  none: 'has nothing to do with',
  own: 'works on their own',
  see: 'sees',
  edit: 'changes',
  manage: 'manages',
};

/** A whole figure, as it is read: hours, people. */
export const whole = (value: number): string =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 }).format(value);
