import type { Section } from '@/server/brief/domain/sections';
import { PEOPLE } from '@/server/catalogue/domain/base/people';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import type { Edition } from '@/server/forecast/engine/types';
import { SHARED_WORDS, SOLD_WORDS } from '../architecture/demand-words';
import { calledBy } from './called';
import type { Called, Calling } from './called-feature';
import { editionFor } from './edition-rules';
import type { Said } from './said';
import { phraseIn } from './words';

/** The record of an organisation that has the product for itself. */
const TENANT = 'tenant';

/** A vision tells of others who share it; a goal may name them for other reasons. */
const ASKING: Partial<Record<Section, readonly string[]>> = { vision: SHARED_WORDS, goals: SOLD_WORDS };

/**
 * A goal or vision for which the architecture keeps organisations apart (“Sell it to other laboratories”) asks
 * for the feature that does so, and is no feature of its own.
 */
export function withSharing(
  called: readonly Called[],
  said: readonly Said[],
  catalogue: readonly CatalogueFeature[],
): Called[] {
  const feature = catalogue.find(one => one.entities.includes(TENANT));
  const sharing = said.filter(({ section, head }) => phraseIn(head, ASKING[section] ?? []) !== null);
  if (!feature || !sharing.length) return [...called];
  const before = called.find(one => one.feature === feature);
  const by = said.flatMap((one): Calling[] => {
    const known = before?.by.find(calling => calling.said === one);
    return sharing.includes(one) ? [known?.asks === 'it' ? known : callingOf(one)] : known ? [known] : [];
  });
  const shared: Called = { feature, always: false, counted: null, ...before, by };
  const others = called.filter(one => one !== before);
  return catalogue.flatMap(one => [...others, shared].find(({ feature }) => feature === one) ?? []);
}

/**
 * From which edition on several organisations share it, and the answer that says so: what calls for the
 * feature that keeps them apart, so that the architecture and the features read the same of a brief.
 */
export function sharingFrom(said: readonly Said[]): { said: Said; edition: Edition } | null {
  const [called] = withSharing(calledBy(said, KEEPS_APART), said, KEEPS_APART);
  if (!called) return null;
  const edition = editionFor(called);
  const by = called.by.filter(one => one.calls);
  const first = by.find(one => editionFor({ ...called, by: [one] }) === edition) ?? by[0]!;
  return { said: first.said, edition };
}

const KEEPS_APART = PEOPLE.filter(one => one.entities.includes(TENANT));

const callingOf = (said: Said): Calling => ({
  said,
  line: said.head,
  isHead: true,
  why: 'several organisations use it and none may see another',
  asks: 'it',
  calls: true,
});
