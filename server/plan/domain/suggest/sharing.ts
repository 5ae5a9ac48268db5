import type { Section } from '@/server/brief/domain/sections';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { SHARED_WORDS, SOLD_WORDS } from '../architecture/demand-words';
import type { Called, Calling } from './called';
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

const callingOf = (said: Said): Calling => ({
  said,
  line: said.head,
  isHead: true,
  why: 'several organisations use it and none may see another',
  asks: 'it',
  calls: true,
});
