import type { Edition, Histogram } from '@/server/forecast/engine/types';

export type ProposalStatus = 'sent' | 'accepted' | 'declined' | 'withdrawn';

/** One edition as the client sees it: price and dates, never cost, rate or margin. */
export interface ProposedEdition {
  edition: Edition;
  priceMinor: number;
  /** Features of this edition and the ones before, by area. */
  features: { area: string; title: string; note: string; edition: Edition }[];
  finish: { p50: string; p80: string; p95: string; histogram: Histogram };
  /** Chance to be ready by the client's deadline; null when they gave none. */
  onTime: number | null;
}

/** Everything that the client's page shows. Hashed, stored, never recomputed. */
export interface ProposalContent {
  title: string;
  studioName: string;
  clientName: string;
  currency: string;
  preparedBy: string;
  preparedOn: string;
  validUntil: string;
  startsOn: string;
  budgetMinor: number | null;
  deadline: string | null;
  introduction: string;
  editions: ProposedEdition[];
}
