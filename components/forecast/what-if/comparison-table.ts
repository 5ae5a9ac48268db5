import type { Cell, Figures as FiguresTable } from '@/components/charts/chart-figures';
import { moneyCell, moneyTitle } from '@/components/charts/money-cell';
import { shareCell, shareTitle } from '@/components/charts/share-cell';
import { EDITION_NAMES } from '@/components/format/edition';
import { EDITIONS } from '@/server/forecast/engine/types';
import type { EditionFigures, Figures } from './figures';

export interface ComparedRow {
  id: string;
  name: string;
  /** What is different from the plan, one thing a line. */
  differs: readonly string[];
  /** Null while it is worked out, and where it cannot be forecast. */
  figures: Figures | null;
  refusal: string | null;
}

/**
 * The comparison as it is saved: figures unshortened, nothing where there is none, why in a column of its own.
 * Null while a row is being worked out: its empty cells would stand in a file that nobody completes.
 */
export function comparisonTable(
  rows: readonly ComparedRow[],
  { money, currency, locale }: { money: 'Price' | 'Cost'; currency: string; locale: string },
): FiguresTable | null {
  if (rows.some(({ figures, refusal }) => !figures && !refusal)) return null;
  return {
    caption: 'Scenarios, side by side',
    head: [
      'Scenario',
      'Differs by',
      ...EDITIONS.flatMap(edition => {
        const name = EDITION_NAMES[edition];
        return [
          moneyTitle(`${name}: ${money} P50`, currency),
          moneyTitle(`${name}: ${money} P80`, currency),
          `${name}: finish P50`,
          `${name}: finish P80`,
          shareTitle(`${name}: meets what was asked`),
        ];
      }),
      'Cannot be forecast',
    ],
    rows: rows.map(({ name, differs, figures, refusal }) => [
      name,
      differs.join('; '),
      ...EDITIONS.flatMap(edition => cells(figures?.[edition])),
      refusal ?? '',
    ]),
  };

  function cells(of: EditionFigures | undefined): Cell[] {
    if (!of || of.isEmpty) return Array.from({ length: 5 }, () => ({ shown: '–', raw: null }));
    return [
      moneyCell(of.moneyP50, currency, locale),
      moneyCell(of.moneyP80, currency, locale),
      of.finishP50,
      of.finishP80,
      shareCell(of.chance, locale),
    ];
  }
}
