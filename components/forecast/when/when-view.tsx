import { ChoicePills } from '@/components/forecast/choice-pills';
import { addDays, EDITION_NAMES, editionInSentence, formatDay } from '@/components/format';
import { HAS_NO_HOURS, isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import type { withoutRates } from '@/server/forecast/domain/view';
import { EDITIONS, type Edition, type Forecast, type ForecastInput } from '@/server/forecast/engine/types';
import { capitalised } from '@/server/kernel/capitalised';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import type { Plan } from '@/server/plan/domain/plan';
import { Gantt } from './gantt';
import { rowsByArea, rowsByPerson } from './gantt-rows';
import { loadInWords, loadTable } from './load-table';
import { timeTable } from './time-table';

interface WhenViewProps {
  studio: string;
  plan: Pick<Plan, 'id' | 'startsOn' | 'features'>;
  forecast: ReturnType<typeof withoutRates<{ input: ForecastInput; result: Forecast }>>;
  edition: Edition;
  rows: 'area' | 'person';
  locale: string;
  today: string;
}

/** When an edition is done, and what is worked on until then. */
export function WhenView(props: WhenViewProps) {
  const { studio, plan, forecast, edition, locale, today } = props;
  const { basis, result } = forecast;
  const { finish } = result.editions[edition];
  // A forecast is kept with its detail.
  const detail = result.editions[edition].detail!;
  const areas = new Map(plan.features.map(feature => [feature.id as string, feature.area]));
  const features = basis.features.map(feature => ({ ...feature, area: areas.get(feature.id) ?? '' }));
  const isEmpty = isEmptyEdition(result.editions[edition]);
  const { pieces } = detail;
  const rows = pieces.length ? props.rows : 'area';
  const weeks = new Map(detail.load.map(one => [one.personId, one.weeks]));
  const load = basis.people.map(({ id, name: called, timeOff }) => ({
    id,
    name: called,
    timeOff,
    weeks: weeks.get(id) ?? [],
  }));
  const name = capitalised(editionInSentence(edition));
  const day = (iso: string) => formatDay(iso, locale, { today });
  const last = detail.features.toSorted((a, b) => b.finish[1] - a.finish[1])[0];
  const lastTitle = features.find(one => one.id === last?.id)?.title;
  return (
    <>
      {/* Not hoisted, so that it goes with this page. */}
      <style>{'@page { size: A4 landscape; margin: 10mm; }'}</style>
      {/* Not what it says while another start is tried. */}
      <h2 className="display in-[main:has([data-moved])]:text-muted mt-9 mb-2.5 max-w-[25em] text-balance print:mt-2 print:max-w-none print:text-2xl">
        {isEmpty ? (
          <>
            {name} {HAS_NO_HOURS}.
          </>
        ) : (
          <>
            {name} is likely done by <mark className="whitespace-nowrap">{day(finish.p50)}</mark>, and 80%
            sure by{' '}
            <span className="whitespace-nowrap">
              {finish.p80 === finish.p50 ? 'that day' : day(finish.p80)}
            </span>
            .
          </>
        )}
      </h2>
      <p hidden={isEmpty} className="max-w-[46em] text-soft print:hidden">
        {rows === 'area'
          ? 'Each bar runs from the likely start to the likely finish of a feature; the lines above and below it say between which days either lies in 8 of 10 simulated projects. The whole is likely done with the last bar or later: it waits for whichever feature comes last.'
          : 'What falls to each person when all work takes its median. In the simulated projects people take over from each other, so this is one likely order of many; what runs late holds others up, so the whole is mostly done later than this.'}
      </p>
      <div className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <ChoicePills
          label="Edition"
          name="edition"
          options={EDITIONS.map(one => ({ value: one, label: EDITION_NAMES[one] }))}
          value={edition}
        />
        {pieces.length && !isEmpty ? (
          <ChoicePills
            label="Rows"
            name="rows"
            options={[
              { value: 'area', label: 'By area' },
              { value: 'person', label: 'By person' },
            ]}
            value={rows}
          />
        ) : null}
      </div>
      {isEmpty ? null : (
        <Gantt
          key={`${edition} ${rows}`}
          studio={studio}
          planId={plan.id}
          rows={
            rows === 'area'
              ? rowsByArea(detail.features, features)
              : rowsByPerson(pieces, features, basis.people, DISCIPLINE_SHORT_NAMES)
          }
          needs={Object.fromEntries(features.flatMap(one => (one.needs.length ? [[one.id, one.needs]] : [])))}
          load={{
            people: load,
            alt: loadInWords(load),
            figures: loadTable(load, { start: basis.start, edition, locale, today }),
          }}
          start={basis.start}
          startsOn={plan.startsOn}
          deadline={basis.deadline}
          finish={finish}
          holidays={basis.holidays}
          alt={`Time plan of ${EDITION_NAMES[edition]}, ${detail.features.length} features from ${day(basis.start)}: half of the simulated projects are done by ${day(finish.p50)}, 80% by ${day(finish.p80)}.${
            last && lastTitle
              ? ` Last to finish is ${lastTitle}, likely on ${day(addDays(basis.start, last.finish[1]))}.`
              : ''
          }${basis.deadline ? ` The deadline is ${day(basis.deadline)}.` : ''}`}
          figures={timeTable(detail.features, features, { start: basis.start, edition, locale, today })}
          locale={locale}
          today={today}
        />
      )}
    </>
  );
}
