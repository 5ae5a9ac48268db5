import { ASKING_SECTIONS } from '@/server/brief/domain/cited-answers';
import type { Section } from '@/server/brief/domain/sections';
import type { Discipline, Range } from '@/server/forecast/engine/types';
import { spread } from '@/server/plan/domain/estimate';
import type { Call, CatalogueRisk } from '../catalogue-feature';

/** The few words that the base catalogue is written in, so that a feature reads like an entry. */

type Likely = Partial<Record<Discipline, number>>;

/** How far the P10 and P90 lie from the likely hours, by what is known beforehand: docs/catalogue.md. */
export const SPREADS = {
  /** Built the same way each time. */
  known: { low: 0.8, high: 1.4 },
  /** The usual screen or rule, with each client's own turn. */
  usual: { low: 0.7, high: 1.7 },
  /** The rules come to light while it is built. */
  open: { low: 0.6, high: 2.1 },
  /** Depends on somebody else's system, data or consent. */
  foreign: { low: 0.55, high: 2.5 },
} as const;

const spreadBy = (kind: keyof typeof SPREADS) => (likely: Likely) =>
  Object.fromEntries(
    Object.entries(likely).map(([discipline, hours]) => [discipline, spread(hours, SPREADS[kind])]),
  ) as Partial<Record<Discipline, Range>>;

export const known = spreadBy('known');
export const usual = spreadBy('usual');
export const open = spreadBy('open');
export const foreign = spreadBy('foreign');

export const always: Call = { kind: 'always' };

/** Where the client speaks of the product itself; what it is connected to is left out. */
export const WORK: readonly Section[] = ASKING_SECTIONS.filter(section => section !== 'integrations');

/** Phrases with commas or lines between them. */
export const says = (phrases: string, why: string, sections: readonly Section[] = ASKING_SECTIONS): Call => ({
  kind: 'words',
  sections,
  phrases: phrases
    .split(/[,\n]/)
    .map(phrase => phrase.trim())
    .filter(Boolean),
  why,
});

export const counts = (section: Section, atLeast: number, why: string): Call => ({
  kind: 'count',
  section,
  atLeast,
  why,
});
export const people = (atLeast: number, why: string): Call => ({ kind: 'people', atLeast, why });

type Points = readonly [low: number, likely: number, high: number];
const threat =
  (kind: CatalogueRisk['impact']['kind']) =>
  (
    key: string,
    probability: number,
    [low, likely, high]: Points,
    title: string,
    response: string,
  ): CatalogueRisk => ({
    key,
    title,
    response,
    probability,
    impact: { kind, range: { low, likely, high } },
  });

/** A risk that makes the feature longer, by shares of its own likely hours. */
export const moreHours = threat('hours-share');
/** A risk that makes everybody wait, in working days. */
export const delay = threat('days');
