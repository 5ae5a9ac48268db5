import { withChosen } from '@/components/forecast/chosen';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';

/** What is looked at; all of it is in the address. */
export interface LaterView {
  figures: 'price' | 'cost';
  /** Editions that the cheap build is held against, smallest first; never none. */
  compared: readonly Edition[];
}

/** `offered`: the editions that there is something to compare with, smallest first. */
export function readView(
  parameters: { get: (name: string) => string | null },
  offered: readonly Edition[],
): LaterView {
  const named = parameters.get('with')?.split('.') ?? [];
  const compared = offered.filter(edition => named.includes(edition));
  return {
    figures: parameters.get('figures') === 'cost' ? 'cost' : 'price',
    compared: compared.length ? compared : offered,
  };
}

/** The address with this view; what is as it is by default is not in it, and what else is chosen stays. */
export const writeView = (
  { figures, compared }: LaterView,
  address: Iterable<[string, string]>,
  offered: readonly Edition[],
): string =>
  withChosen(address, {
    figures: figures === 'cost' ? figures : null,
    with: compared.length < offered.length ? compared.join('.') : null,
  });

/** With the edition, or without it; the last one stays. */
export function toggled(compared: readonly Edition[], edition: Edition): readonly Edition[] {
  if (!compared.includes(edition)) return EDITIONS.filter(one => one === edition || compared.includes(one));
  return compared.length > 1 ? compared.filter(one => one !== edition) : compared;
}
