import type { Section } from '@/server/brief/domain/sections';
import type { Discipline, Edition, Range } from '@/server/forecast/engine/types';

/** The parts of business software that the catalogue is ordered by, in the order to show. */
export const CATALOGUE_AREAS = [
  'Foundations',
  'Accounts and access',
  'People and organisations',
  'Core records',
  'Scheduling',
  'Workflow',
  'Payments and money',
  'Search and lists',
  'Reporting',
  'Files and documents',
  'Messaging',
  'Content',
  'Integrations',
  'Mobile and field',
  'Trust and compliance',
  'Operations',
  'Launch',
] as const;
export type CatalogueArea = (typeof CATALOGUE_AREAS)[number];

/** Feature of business software as studios build it again and again: what a plan is suggested from. */
export interface CatalogueFeature {
  /** Short, unique, never changed: `sign-in`. Plans and other features name it by this. */
  key: string;
  area: string;
  title: string;
  /** What it is and where it ends, in one or two sentences. */
  summary: string;
  /** The edition in which it usually belongs. */
  edition: Edition;
  /** Starting points at P10, P50, P90, with their reasoning in docs/catalogue.md. */
  effortHours: Partial<Record<Discipline, Range>>;
  /** Keys of the features that must be finished before it. */
  needs: readonly string[];
  /** Names of the kinds of people that it brings: `Administrator`. */
  roles: readonly string[];
  /** Keys of the entities (./catalogue-entity.ts) that it brings. */
  entities: readonly string[];
  risks: readonly CatalogueRisk[];
  /** What in a brief asks for it. Empty: it is only added by hand or because another feature needs it. */
  calls: readonly Call[];
}

export interface CatalogueRisk {
  /** Short, unique in the feature. */
  key: string;
  title: string;
  /** What the studio will do about it. */
  response: string;
  probability: number;
  /**
   * `hours`: share of the feature's own likely hours; `days`: working days of delay.
   * Low, likely and high are P10, P50 and P90.
   */
  impact: { kind: 'hours-share' | 'days'; range: Range };
}

/** What in a brief asks for a feature. */
export type Call =
  /** Every product needs it. */
  | { kind: 'always' }
  /** Any answer in one of these sections says one of the phrases. */
  | {
      kind: 'words';
      sections: readonly Section[];
      /**
       * Lower case. A phrase is found where its words begin words of the answer, in order and beside each other:
       * `invoic` finds "invoices" and "Invoicing", `bank transfer` finds "by bank transfers". Words of up to
       * three letters are found whole: `app` does not find "appointment". See ./words.ts.
       */
      phrases: readonly string[];
      /** In a sentence, with no full stop: "somebody has to be told when it happens". */
      why: string;
    }
  /** The brief has at least this many answers in a section. */
  | { kind: 'count'; section: Section; atLeast: number; why: string }
  /** The brief names a number of people, over all roles, of at least this. */
  | { kind: 'people'; atLeast: number; why: string };
