import type { Edition } from '@/server/forecast/engine/types';
import { EARLIEST_BY_HORIZON, EDITION_BY_PRIORITY } from './edition-rules';
import type { Said } from './said';
import { effortOf, effortTimes, sizeOfLine, sizeOfSteps } from './sizes';
import type { SuggestedFeature } from './suggested';
import { askedFor } from './why';
import { fitting, joined, titleFrom } from './words';

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
        effortHours: effortOf(sizeOfLine(said.head), 'distant'),
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

/** What each kind of person finds after signing in. The rights themselves are a feature of the catalogue. */
export const rolesFeature = (roles: readonly Said[]): SuggestedFeature => ({
  key: 'feature:roles',
  area: 'Accounts and access',
  title: roles.length === 1 ? 'First page after signing in' : 'A first page for each role',
  note: fitting(roles.map(noteOf).join('\n'), 4_000),
  edition: 'mvp',
  serves: roles.map(role => role.ref),
  because: fitting(
    roles.length === 1
      ? `${roles[0]!.head} has rights of its own in the brief.`
      : `${joined(roles.map(role => role.head))} do different work, and each begins with their own.`,
    300,
  ),
  effortHours: effortTimes('role', roles.length),
  needs: [],
});

const noteOf = ({ head, details }: Said): string =>
  details.length ? `${head}: ${details.join('; ')}` : head;

/** What the client calls core without saying when is the MVP. */
const editionAsked = ({ priority }: Said): Edition => (priority ? EDITION_BY_PRIORITY[priority] : 'mvp');

const featureNote = ({ head, details }: Said): string =>
  [titleFrom(head) === head.trim() ? '' : head.trim(), ...details].filter(Boolean).join('\n');

const stepsNote = (steps: readonly string[]): string =>
  fitting(steps.map((step, at) => `${at + 1}. ${step}`).join('\n'), 4_000);
