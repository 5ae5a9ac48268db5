import type { BriefAnswers } from '@/server/brief/domain/sections';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from '../suggest-plan';
import type { SuggestedPartOf } from '../suggested';
import { answersWith } from './examples';

/** What a brief's records, relations and rights come to, by name: “Customer receives Invoice”. */
export function partsFrom(given: Partial<{ [S in keyof BriefAnswers]: unknown }>) {
  const { parts } = suggestPlan({ answers: answersWith(given), catalogue: BASE_CATALOGUE });
  const of = <K extends 'role' | 'entity' | 'relation' | 'permission'>(kind: K) =>
    parts.filter((part): part is SuggestedPartOf<K> & (typeof parts)[number] => part.kind === kind);
  const names = new Map([...of('role'), ...of('entity')].map(({ key, content }) => [key, content.name]));
  return {
    names: of('entity').map(({ content }) => content.name),
    relations: of('relation').map(
      ({ content: { from, to, label } }) => `${names.get(from)} ${label} ${names.get(to)}`,
    ),
    /** The level of a role's right to a record; null where it has none. */
    level: (role: string, entity: string) =>
      of('permission').find(
        ({ content }) => names.get(content.role) === role && names.get(content.entity) === entity,
      )?.content.level ?? null,
  };
}
