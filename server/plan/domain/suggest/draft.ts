import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { speaksOfLoad } from '../architecture/time-limits';
import { calledBy, foundIn, isCalledBy } from './called';
import type { Called } from './called-feature';
import { type Connections, connectionFrom, connectionsOf } from './connections';
import { featureFrom, rolesFeature } from './features-from-answers';
import { speakOfTheSame } from './plainly';
import type { Said } from './said';
import { builtOnce } from './same-work';
import { withSharing } from './sharing';
import type { SuggestedFeature } from './suggested';
import { shared } from './words';

/** What the brief asks for, before needs, steering and order. */
export interface Draft {
  called: Called[];
  connections: Connections;
  /** Features made from answers that no catalogue feature meets. */
  own: SuggestedFeature[];
  /** Answers that say the same as another: the first is served by whatever serves the second. */
  alike: { ref: string; as: string }[];
}

/** Sorts every answer that asks for work into what meets it: the catalogue, another answer's feature, or one of its own. */
export function draftOf(said: readonly Said[], catalogue: readonly CatalogueFeature[]): Draft {
  const all = builtOnce(withSharing(calledBy(said, catalogue), said, catalogue));
  const connections = connectionsOf(said, all);
  const called = all.filter(one => !connections.idle.has(one.feature.key));
  const draft: Draft = { called, connections, own: [], alike: [] };
  const roles = said.filter(one => one.section === 'roles');
  if (roles.length) draft.own.push(rolesFeature(roles));
  for (const one of said) if (isUnmet(one, said, called)) addOwn(draft, one, said);
  for (const system of connections.unmet) draft.own.push(connectionFrom(system, said));
  return draft;
}

function isUnmet(one: Said, said: readonly Said[], called: readonly Called[]): boolean {
  if (one.refuses) return false;
  const isMet = called.some(({ by }) =>
    by.some(calling => calling.said.ref === one.ref && calling.asks === 'it'),
  );
  switch (one.section) {
    case 'features':
      return !isMet;
    case 'workflows':
      return !isMet && !halfOfStepsAreMet(one, said, called);
    case 'vision':
      return !isMet && !speaksOfGrowth(one) && !speaksOfLoad(one);
    default:
      return false;
  }
}

/** Never two features for the same words: the second answer joins the first. */
function addOwn(draft: Draft, one: Said, said: readonly Said[]): void {
  const same = said
    .slice(0, said.indexOf(one))
    .find(
      other =>
        (other.section === 'features' || other.section === 'workflows') &&
        speakOfTheSame(one.head, other.head),
    );
  if (same) draft.alike.push({ ref: one.ref, as: same.ref });
  else draft.own.push(featureFrom(one));
}

/** A way of working is met where half of its steps speak of features, of the catalogue's or of the client's own. */
function halfOfStepsAreMet(workflow: Said, said: readonly Said[], called: readonly Called[]): boolean {
  const callers = called.filter(one => isCalledBy(one, workflow));
  const asked = said.filter(one => one.section === 'features');
  const met = workflow.details.filter(
    step =>
      callers.some(({ feature }) => foundIn(step, workflow, feature).found.length > 0) ||
      asked.some(({ head }) => shared(step, head) >= 2),
  );
  return met.length > 0 && met.length * 2 >= workflow.details.length;
}

const GROWTH =
  /^(?:all|every|twice|double|triple|half of|\d[\d.,]*|ten|twelve|fifteen|twenty|thirty|fifty|a hundred|hundreds?|thousands?|a million|the whole)\b/i;

/** "Twelve clinics in three countries" is how far it goes, not a thing to build: architecture and targets carry it. */
export const speaksOfGrowth = ({ head }: Said): boolean => GROWTH.test(head.trim());
