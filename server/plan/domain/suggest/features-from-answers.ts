import type { Edition } from '@/server/forecast/engine/types';
import { EARLIEST_BY_HORIZON, EDITION_BY_PRIORITY } from './edition-rules';
import type { Said } from './said';
import { effortOf, sizeOfLine, sizeOfSteps } from './sizes';
import type { SuggestedFeature } from './suggested';
import { askedFor } from './why';
import { fitting, titleFrom } from './words';

export const AREA_OF_ASKED = 'Core features';
export const AREA_OF_VISION = 'Later';

/** A feature made from one answer that nothing in the catalogue meets: the client's words, hours by size. */
export function featureFrom(said: Said): SuggestedFeature {
  const base = {
    key: `feature:${said.ref}`,
    title: titleFrom(said.head),
    serves: [said.ref],
    because: askedFor(said),
    needs: [],
  };
  switch (said.section) {
    case 'workflows':
      return {
        ...base,
        area: 'Workflow',
        note: stepsNote(said.details),
        edition: 'mvp',
        effortHours: effortOf(sizeOfSteps(said.details)),
      };
    case 'vision':
      return {
        ...base,
        area: AREA_OF_VISION,
        note: titleFrom(said.head) === said.head ? '' : said.head,
        edition: EARLIEST_BY_HORIZON[said.horizon ?? 'two-years'],
        effortHours: effortOf('large', 'distant'),
      };
    default:
      return {
        ...base,
        area: AREA_OF_ASKED,
        note: featureNote(said),
        edition: editionAsked(said),
        effortHours: effortOf(sizeOfLine(said.head)),
      };
  }
}

/** What one kind of person finds after signing in, and what the others may not do. */
export const roleFeature = (role: Said): SuggestedFeature => ({
  key: `feature:${role.ref}`,
  area: 'Accounts and access',
  title: `${titleFrom(role.head)}: first page and rights`,
  note: fitting(role.details.join('\n'), 2_000),
  edition: 'mvp',
  serves: [role.ref],
  because: role.details.length
    ? `${role.head} ${role.people && role.people > 1 ? 'are' : 'is'} a role of the brief with rights of its own.`
    : `The brief names ${role.head} as a role.`,
  effortHours: effortOf('role'),
  needs: [],
});

/** What the client calls core without saying when is the MVP. */
const editionAsked = ({ priority }: Said): Edition => (priority ? EDITION_BY_PRIORITY[priority] : 'mvp');

const featureNote = ({ head, details }: Said): string =>
  [titleFrom(head) === head.trim() ? '' : head.trim(), ...details].filter(Boolean).join('\n');

const stepsNote = (steps: readonly string[]): string =>
  fitting(steps.map((step, at) => `${at + 1}. ${step}`).join('\n'), 4_000);
