import type { Edition } from '@/server/forecast/engine/types';
import type { EffortHours } from '../plan';
import type { Called } from './called';
import { phrasesIn } from './called';
import { plainlySay } from './plainly';
import { type Said, textOf } from './said';
import { CONNECTION_KINDS, DIRECTION_FACTORS, effortFrom, OTHER_CONNECTION } from './sizes';
import type { SuggestedFeature } from './suggested';
import { meaningOf, phraseIn, titleFrom } from './words';

/** Areas whose features already are a connection to somebody else's system, where one is named. */
const CONNECTING = new Set(['Integrations', 'Payments and money', 'Messaging', 'Accounts and access']);

/** Catalogue features that a named system plainly stands for, such as card payments for a payment provider. */
export const connectionsMeeting = (system: Said, called: readonly Called[]): Called[] =>
  called.filter(
    ({ feature, by }) =>
      CONNECTING.has(feature.area) &&
      by.some(one => one.said.ref === system.ref) &&
      plainlySay(phrasesIn(system.head, system, [feature]), system.head),
  );

/** The connection to a system that the client named and nothing in the catalogue is. */
export function connectionFrom(system: Said, others: readonly Said[]): SuggestedFeature {
  const user = firstUser(system, others);
  const name = titleFrom(system.head, 70);
  return {
    key: `feature:${system.ref}`,
    area: 'Integrations',
    title: `Connection to ${name}`,
    note: system.details.join('\n'),
    edition: editionOf(user),
    serves: [system.ref],
    because: becauseOf(system, user),
    effortHours: hoursOf(system),
    needs: [],
  };
}

/** A connection is in the MVP where a workflow or a core feature that must be there names the system. */
const editionOf = (user: Said | null): Edition => (user ? 'mvp' : 'scalable');

function firstUser(system: Said, others: readonly Said[]): Said | null {
  const names = meaningOf(system.head);
  const [first] = names;
  if (!first) return null;
  return (
    others.find(
      one =>
        (one.section === 'workflows' || (one.section === 'features' && one.priority === 'must')) &&
        meaningOf(textOf(one)).includes(first),
    ) ?? null
  );
}

function becauseOf(system: Said, user: Said | null): string {
  const purpose = system.details[0] ? `: ${system.details[0].replace(/[.;]+$/, '')}` : '';
  return user
    ? `“${titleFrom(user.head)}” works with ${system.head}${purpose}.`
    : `The brief names ${system.head} among the systems that exist${purpose}.`;
}

function hoursOf(system: Said): EffortHours {
  const text = textOf(system);
  const hours = CONNECTION_KINDS.find(one => phraseIn(text, one.phrases))?.hours ?? OTHER_CONNECTION;
  const factor = system.direction ? DIRECTION_FACTORS[system.direction] : 1;
  return effortFrom(
    Object.fromEntries(
      Object.entries(hours).map(([discipline, likely]) => [discipline, Math.round(likely * factor)]),
    ),
    'outside',
  );
}
