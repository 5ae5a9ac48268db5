import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { basisOf } from './basis';
import type { Called, Calling } from './called-feature';
import { withoutCircles } from './circles';
import { CONNECTIONS, connectionBecause, connectionTitle, GROUND, isMove, latestFor } from './connections';
import { type Draft, draftOf } from './draft';
import { earlier, editionFor } from './edition-rules';
import { withGoals } from './goals';
import { withLaunchLast } from './launch';
import { featureKey, fromCatalogue, withNeeded } from './needs';
import { ordered } from './order';
import { recordsFeature } from './own-records';
import { ownThings } from './own-things';
import type { Said } from './said';
import { withSteering } from './steering';
import type { SuggestedFeature } from './suggested';
import { calledFor, loudest } from './why';

/** Where accounts are in the plan, everything that somebody signed in does needs them. */
const SIGN_IN = 'feature:sign-in';

/**
 * The features that a brief asks for: what the catalogue has for it, what follows from that, and what
 * only this client asks for. docs/suggestions.md tells the rules one by one.
 */
export function suggestFeatures(
  said: readonly Said[],
  catalogue: readonly CatalogueFeature[],
): SuggestedFeature[] {
  const draft = draftOf(said, catalogue);
  const asked = [...fromCalled(draft, said), ...draft.own.map(behindSignIn)];
  const keys = new Set(withNeeded(asked, catalogue).map(one => one.key));
  const things = ownThings(
    said,
    catalogue.filter(one => keys.has(featureKey(one))),
  );
  const first = [...asked, ...recordsFeature(things, draft.own)];
  const complete = withoutCircles(withNeeded(withGoals(first, said), catalogue));
  const served = inOrderOf(said, withAlike(complete, draft));
  return ordered(withLaunchLast(withSteering(served, said)));
}

function fromCalled({ called, connections }: Draft, said: readonly Said[]): SuggestedFeature[] {
  const told = new Set<string>();
  return called.map(one => {
    const { feature } = one;
    const loud = loudest(one.by);
    // What follows from how much there is counts before what is only foreseen.
    const calling = loud?.said.horizon && (one.counted || one.always) ? null : loud;
    const isFirst = calling !== null && !told.has(calling.said.ref);
    if (calling) told.add(calling.said.ref);
    const systems = said.filter(system => connections.met.get(feature.key)?.includes(system.ref));
    const basis = basisOf(feature, said);
    const entry = fromCatalogue(feature);
    return {
      ...entry,
      title: titleOf(entry, systems),
      edition: systems
        .map(system => (isMove(feature) ? feature.edition : latestFor(system, said)))
        .reduce(earlier, isConnection(one, systems) ? 'enterprise' : editionFor(one)),
      serves: servedBy(one, systems, basis.serves),
      because: reasonFor(one, systems, calling, isFirst, said) ?? basis.because,
    };
  });
}

/** What is only there for systems comes when they do, as what all connections stand on does with the first. */
const isConnection = ({ feature, always }: Called, systems: readonly Said[]): boolean =>
  feature.key === GROUND ||
  (feature.area === CONNECTIONS && systems.length > 0 && !always && !isMove(feature));

function reasonFor(
  one: Called,
  [system]: readonly Said[],
  calling: Calling | null,
  isFirst: boolean,
  said: readonly Said[],
): string | null {
  if (system && one.feature.area === CONNECTIONS) return connectionBecause(system, said);
  return calling ? calledFor(calling, isFirst) : (one.counted?.because ?? null);
}

/** A connection carries the name of the one system that it is for. */
function titleOf({ key, area, title }: SuggestedFeature, [system, ...more]: readonly Said[]): string {
  if (!system || more.length || area !== CONNECTIONS) return title;
  return key === 'feature:other-system' ? connectionTitle(system) : `${title}: ${system.head}`;
}

/** The answers that call for it or support it, systems that it connects to, what was counted; where none, the basis. */
function servedBy(one: Called, systems: readonly Said[], basis: readonly string[]): string[] {
  const refs = [...one.by.map(calling => calling.said.ref), ...systems.map(system => system.ref)];
  if (!one.by.some(calling => calling.calls && !calling.said.horizon))
    refs.push(...(one.counted?.refs ?? []));
  return [...new Set(refs.length ? refs : basis)];
}

/** Answers that say the same as another are served by what was made for it. */
const withAlike = (features: readonly SuggestedFeature[], { alike }: Draft): SuggestedFeature[] =>
  features.map(one => ({
    ...one,
    serves: [...one.serves, ...alike.filter(({ as }) => isFor(one, as)).map(({ ref }) => ref)],
  }));

const NOT_ABOUT_ONE = new Set(['Foundations', 'Operations', 'Launch', 'Trust and compliance']);
const isFor = ({ serves, area }: SuggestedFeature, ref: string): boolean =>
  serves.includes(ref) && !NOT_ABOUT_ONE.has(area);

const inOrderOf = (said: readonly Said[], features: readonly SuggestedFeature[]): SuggestedFeature[] =>
  features.map(one => ({
    ...one,
    serves: said.map(({ ref }) => ref).filter(ref => one.serves.includes(ref)),
  }));

const behindSignIn = (feature: SuggestedFeature): SuggestedFeature =>
  /^feature:(?:features|roles|workflows|vision)\b/.test(feature.key)
    ? { ...feature, needs: [...feature.needs, SIGN_IN] }
    : feature;
