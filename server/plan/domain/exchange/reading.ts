import type { Discipline, Edition, Range } from '@/server/forecast/engine/types';
import type { ContentKind, PartContent } from '../parts';
import type { PlanFixedCost, PlanRisk } from '../plan';

/** What may be brought in at once. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_ROWS = 2_000;

export const FILE_KINDS = ['csv', 'xlsx', 'json', 'markdown', 'trello', 'jira'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A feature as a file has it. What the file says nothing about is left out and stays as it is in the plan. */
export interface ReadFeature {
  /** Where it stands in the file, as a person counts; null where that says nothing. */
  row: number | null;
  title: string;
  /** Every name that the file's needs may call it by, besides its title. */
  names: string[];
  area?: string | undefined;
  note?: string | undefined;
  edition?: Edition | undefined;
  because?: string | undefined;
  serves?: string[] | undefined;
  /** Null: no work of that discipline. */
  effortHours?: Partial<Record<Discipline, Range | null>> | undefined;
  /** By name or title. */
  needs?: string[] | undefined;
}

export type ReadRisk = Omit<PlanRisk, 'id' | 'featureIds' | 'origin' | 'position' | 'updatedAt'> & {
  /** Features by name or title. */
  on: string[];
};
export type ReadCost = Omit<PlanFixedCost, 'id'>;

export interface ReadPart {
  key: string;
  kind: ContentKind;
  content: PartContent;
  because: string;
  serves: string[];
}

/** Something in the file that is not taken, and why. */
export interface Unread {
  row: number | null;
  text: string;
  sentence: string;
}

/** What is in the file behind the last feature that is read at once. */
export interface Beyond {
  count: number;
  /** The row that it begins with; null where that says nothing. */
  from: number | null;
  /** There is more than was counted. */
  isLeast?: true | undefined;
  /** Rows that were not looked at, whatever was read before them. */
  isRows?: true | undefined;
}

export interface Read {
  features: ReadFeature[];
  /** Left out: the file has none of the kind, and those of the plan stay. */
  risks?: ReadRisk[] | undefined;
  fixedCosts?: ReadCost[] | undefined;
  parts?: ReadPart[] | undefined;
  unread: Unread[];
  beyond?: Beyond | undefined;
}

/** With one more behind the last that is read. */
export const oneBeyond = (beyond: Beyond | undefined, row: number | null): Beyond =>
  beyond ? { ...beyond, count: beyond.count + 1 } : { count: 1, from: row };

/** Titles that differ only in case and space are one name. */
export const nameKey = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** A title is one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
