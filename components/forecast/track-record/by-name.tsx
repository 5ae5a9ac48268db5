import { ChartFigure } from '@/components/charts/chart-figures';
import { heldInWords } from '@/server/forecast/domain/history/in-words';
import type { TrackRecord } from '@/server/forecast/engine/calibration/track-record';
import { byNameTable, shareHeld } from './by-name-table';

interface ByNameProps {
  title: string;
  groups: TrackRecord['groups'];
  nameOf?: (group: string) => string;
  locale: string;
}

/** How estimates did, told apart by discipline, by who estimated, or by the studio's own groups. */
export function ByName({ title, groups, nameOf = group => group, locale }: ByNameProps) {
  if (!groups.length) return null;
  const called = (group: string | null) => (group === null ? 'Not told' : nameOf(group));
  return (
    <ChartFigure
      isTable
      isInteractive
      className="mt-10 max-w-200 print:mt-6"
      alt={`How estimates did by ${title.toLowerCase()}.`}
      figures={byNameTable(title, groups, called, locale)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="overflow-x-auto" aria-label={`By ${title.toLowerCase()}`} tabIndex={0}>
        <table className="w-full border-ink border-t text-left">
          <thead>
            <tr className="border-line border-b text-muted text-sm">
              <th scope="col" className="py-2 pr-4 font-normal">
                {title}
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal md:w-24">
                Finished
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal md:w-40">
                Taken ÷ estimated
              </th>
              <th scope="col" className="py-2 pr-4 text-right font-normal md:w-36">
                Your 80% held
              </th>
              <th scope="col" className="py-2 text-right font-normal md:w-40">
                Corrected 80% held
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, n, predicted, bias, given, calibrated }) => (
              <tr key={group ?? ''} className="border-line border-b">
                <th scope="row" className="py-1.5 pr-4 font-medium">
                  {called(group)}
                </th>
                <td className="py-1.5 pr-4 text-right">{n}</td>
                <td className="py-1.5 pr-4 text-right">{bias === null ? '–' : `${bias.toFixed(2)}×`}</td>
                <td className="whitespace-nowrap py-1.5 pr-4 text-right">
                  {held(shareHeld(given), given.n)}
                </td>
                <td className="whitespace-nowrap py-1.5 text-right">
                  {held(calibrated.coverage[80], predicted)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFigure>
  );
}

const held = (share: number | null, n: number) => (share === null ? '–' : heldInWords(share, n));
