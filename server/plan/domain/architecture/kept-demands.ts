import type { z } from 'zod';
import { type Demands, type demandsSchema, forEachEdition, MOST_MEGABYTES } from './demands';

type KeptNow = z.input<typeof demandsSchema>;

/**
 * As demands were kept before: all files of a year at launch, in place of those of one person, and the records
 * of one person who is active on the busiest day, in place of those of everybody. People could be none.
 */
type KeptBefore = Omit<KeptNow, 'filesMegabytesPerPersonYear'> & { filesGigabytesPerYear: number };

/** Demands from the database, at whatever time they were kept. What they came to at launch, they still do. */
export function demandsOf(kept: KeptNow | KeptBefore): Demands {
  const now = isBefore(kept) ? fromBefore(kept) : kept;
  return { ...now, realTime: forEachEdition(now.realTime), tenancy: forEachEdition(now.tenancy) };
}

/** The same for what has not been checked yet: anything but whole demands of before is given back as it is. */
export const asKeptNow = (kept: unknown): unknown => (isBefore(kept) ? fromBefore(kept) : kept);

function fromBefore({ filesGigabytesPerYear, ...kept }: KeptBefore): KeptNow {
  const launch = kept.people.mvp || kept.people.scalable || kept.people.enterprise || 1;
  return {
    ...kept,
    people: {
      mvp: Math.max(1, kept.people.mvp),
      scalable: Math.max(1, kept.people.scalable),
      enterprise: Math.max(1, kept.people.enterprise),
    },
    recordsPerPersonYear: inFigures(kept.recordsPerPersonYear * kept.activeShare),
    filesMegabytesPerPersonYear: Math.min(
      MOST_MEGABYTES,
      inFigures((filesGigabytesPerYear * 1_000) / launch),
    ),
  };
}

const isBefore = (kept: unknown): kept is KeptBefore => {
  if (typeof kept !== 'object' || kept === null || !('filesGigabytesPerYear' in kept)) return false;
  const { filesGigabytesPerYear, recordsPerPersonYear, activeShare, people } = kept as Partial<KeptBefore>;
  const figures = [filesGigabytesPerYear, recordsPerPersonYear, activeShare];
  const counts = [people?.mvp, people?.scalable, people?.enterprise];
  return [...figures, ...counts].every(one => typeof one === 'number');
};

/** Three that count, as they are shown. */
const inFigures = (value: number): number => Number(value.toPrecision(3));
