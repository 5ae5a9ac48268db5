import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { basisOf } from './basis';
import type { Called } from './called';
import { withoutCircles } from './circles';
import { connectionsMeeting } from './connections';
import { type Draft, draftOf } from './draft';
import { editionFor } from './edition-rules';
import { withGoals } from './goals';
import { withLaunchLast } from './launch';
import { featureKey, fromCatalogue, withinEditions, withNeeded } from './needs';
import { ordered } from './order';
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
  const first = [...fromCalled(draft, said), ...draft.own];
  const needing = first.map(one =>
    needsSignIn(one, catalogue) ? { ...one, needs: [...one.needs, SIGN_IN] } : one,
  );
  const complete = withoutCircles(withNeeded(needing, catalogue));
  const settled = withinEditions(complete);
  const serving = withGoals(withAlike(settled, draft), said);
  return ordered(withLaunchLast(withSteering(serving, said)));
}

function fromCalled({ called }: Draft, said: readonly Said[]): SuggestedFeature[] {
  const spoken = new Set<string>();
  return called.map(one => {
    const calling = loudest(one.by);
    const isFirst = calling !== null && !spoken.has(calling.said.ref);
    if (calling) spoken.add(calling.said.ref);
    const basis = basisOf(one.feature, said);
    return {
      ...fromCatalogue(one.feature),
      edition: editionFor(one),
      serves: servedBy(one, said, called, basis.serves),
      because: calling ? calledFor(calling, isFirst) : (one.counted?.because ?? basis.because),
    };
  });
}

/** The answers that call for it or support it, what was counted, systems that it plainly is; where none, the basis. */
function servedBy(
  one: Called,
  said: readonly Said[],
  called: readonly Called[],
  basis: readonly string[],
): string[] {
  const refs = new Set([
    ...one.by.map(calling => calling.said.ref),
    ...(one.by.length ? [] : (one.counted?.refs ?? [])),
  ]);
  for (const system of said)
    if (system.section === 'integrations' && connectionsMeeting(system, called).includes(one))
      refs.add(system.ref);
  if (!refs.size) for (const ref of basis) refs.add(ref);
  return said.map(answer => answer.ref).filter(ref => refs.has(ref));
}

/** Answers that say the same as another are served by what serves it; growth is served by what carries it. */
function withAlike(features: readonly SuggestedFeature[], { alike }: Draft): SuggestedFeature[] {
  return features.map(one => {
    const more = alike.filter(({ as, ref }) => one.serves.includes(as) && !one.serves.includes(ref));
    return more.length ? { ...one, serves: [...one.serves, ...more.map(({ ref }) => ref)] } : one;
  });
}

const needsSignIn = ({ key }: SuggestedFeature, catalogue: readonly CatalogueFeature[]): boolean =>
  /^feature:(?:features|roles|workflows|vision)\./.test(key) &&
  catalogue.some(entry => featureKey(entry) === SIGN_IN);
