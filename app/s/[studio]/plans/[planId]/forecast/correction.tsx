import 'server-only';
import { CorrectionLine } from '@/components/forecast/correction-line';
import { caller } from '@/server/trpc/server';
import type { ForecastOnPage } from './forecast-on-page';

/** Whether the studio's finished work corrects the forecast on the page; nothing where none is finished. */
export async function Correction({ studio, forecast }: Pick<ForecastOnPage, 'studio' | 'forecast'>) {
  const finished = await (await caller()).forecast.finishedInBrief({ studio });
  if (!finished) return null;
  const { editions } = forecast.result;
  return (
    <CorrectionLine
      corrected={forecast.basis.corrected}
      finished={finished}
      costReaches={Object.values(editions).map(({ curve }) => curve.costMinor[90]! / curve.costMinor[10]!)}
      href={`/s/${studio}/track-record`}
    />
  );
}
