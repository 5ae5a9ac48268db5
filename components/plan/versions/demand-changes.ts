import { EDITION_NAMES, LOCALE } from '@/components/format';
import {
  BY_EDITION,
  complianceName,
  NUMBERS,
  type NumberDemand,
} from '@/components/plan/document/demand-fields';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { Demands } from '@/server/plan/domain/architecture/demands';

/** What a plan goes by for which the studio set no demands. */
export interface Unset {
  demands: Demands;
  /** “as the brief has it” */
  words: string;
}

interface DemandChange {
  label: string;
  before: string;
  after: string;
}

/** The demands of two states of a plan where they differ, each by its name and edition; null: not set by the studio. */
export function demandChanges(before: Demands | null, after: Demands | null, unset: Unset): DemandChange[] {
  if (!before && !after) return [];
  const said = (side: Demands | null, words: string) => (side ? words : `${unset.words}: ${words}`);
  const was = figuresOf(before ?? unset.demands);
  const changes = figuresOf(after ?? unset.demands).flatMap(({ label, words }, at) =>
    words === was[at]!.words
      ? []
      : [{ label, before: said(before, was[at]!.words), after: said(after, words) }],
  );
  if (changes.length) return changes;
  const who = (side: Demands | null) => (side ? 'as the studio set it' : unset.words);
  return who(before) === who(after)
    ? []
    : [{ label: 'All figures', before: who(before), after: `${who(after)}, the same` }];
}

/** Each demand by its name, with what it says; as many as there are editions where it may differ by them. */
function figuresOf(demands: Demands): { label: string; words: string }[] {
  const inEach = (label: string, of: (edition: Edition) => string) =>
    EDITIONS.map(edition => ({ label: `${label}, ${EDITION_NAMES[edition]}`, words: of(edition) }));
  return [
    ...BY_EDITION.flatMap(demand =>
      inEach(demand.label, edition => figure(demands[demand.field][edition], demand)),
    ),
    ...NUMBERS.map(demand => ({
      label: demand.label,
      words: figure(demands[demand.field] * demand.times, demand),
    })),
    ...inEach('Others see a change within a second', edition => (demands.realTime[edition] ? 'yes' : 'no')),
    ...inEach('Several organisations share it, kept apart', edition =>
      demands.tenancy[edition] === 'many' ? 'yes' : 'no',
    ),
    {
      label: 'What the law or a contract asks for',
      words: demands.compliance.map(complianceName).join(', ') || 'nothing',
    },
  ];
}

const figure = (value: number, { digits, unit }: Pick<NumberDemand, 'digits' | 'unit'>): string =>
  `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(value)}${unit ? ` ${unit}` : ''}`;
