import { dayNumber } from './calendar-days';
import { disciplinesOf } from './plan/work';
import { DISCIPLINE_WORDS, DISCIPLINES, type ForecastInput } from './types';

const NARROW_RATIO = 1.5;
const LARGE_SHARE = 0.25;
const FEW_TRIALS = 1000;

/** Where the model is doubtful, as sentences for the studio. Needs a checked input. */
export function warningsFor(input: ForecastInput): string[] {
  return [
    ...aboutFeatures(input),
    ...aboutPeople(input),
    ...aboutRanges(input),
    ...aboutDeadline(input),
    ...(input.trials < FEW_TRIALS
      ? [`With ${input.trials} trials the figures still move from run to run; use ${FEW_TRIALS} or more.`]
      : []),
  ];
}

function aboutDeadline({ deadline, start, progress }: ForecastInput): string[] {
  if (deadline === null) return [];
  if (dayNumber(deadline)! < dayNumber(start)!)
    return ['The deadline is before the day on which the work begins, so it cannot be met.'];
  if (progress && dayNumber(deadline)! < dayNumber(progress.from)!)
    return ['The deadline has passed by the day on which the rest may go on.'];
  return [];
}

function aboutFeatures({ features }: ForecastInput): string[] {
  if (features.length === 0)
    return ['The plan has no features yet, so only fixed costs and risks are counted.'];
  const withoutWork = features.filter(feature => disciplinesOf(feature).length === 0);
  return [
    ...(features.length > 3 && features.every(feature => feature.needs.length === 0)
      ? ['No feature needs another. Real plans have an order; without it the finish comes out too early.']
      : []),
    ...(withoutWork.length > 0
      ? [`No hours are estimated for ${list(withoutWork.map(feature => `“${feature.title}”`))}.`]
      : []),
  ];
}

function aboutPeople({ features, team }: ForecastInput): string[] {
  const hours = DISCIPLINES.map(discipline =>
    features.reduce((sum, feature) => sum + (feature.effortHours[discipline]?.likely ?? 0), 0),
  );
  const total = hours.reduce((a, b) => a + b, 0);
  if (total === 0) return [];
  if (team.length === 1) {
    return [`${team[0]!.name} does everything alone: any absence moves the finish by as much.`];
  }
  return team.flatMap(person => {
    const alone = DISCIPLINES.filter(
      (discipline, d) =>
        hours[d]! > 0 &&
        person.disciplines.includes(discipline) &&
        team.filter(other => other.disciplines.includes(discipline)).length === 1,
    );
    const share = alone.reduce((sum, discipline) => sum + hours[DISCIPLINES.indexOf(discipline)]!, 0) / total;
    return share > LARGE_SHARE
      ? [
          `Only ${person.name} does ${list(alone.map(discipline => DISCIPLINE_WORDS[discipline]))}, ${Math.round(100 * share)}% of all hours: an absence stops that work.`,
        ]
      : [];
  });
}

function aboutRanges({ features, systemicShare }: ForecastInput): string[] {
  const ratios = features
    .flatMap(feature => disciplinesOf(feature).map(discipline => feature.effortHours[discipline]!))
    .map(range => (range.low > 0 ? range.high / range.low : Number.POSITIVE_INFINITY))
    .sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)];
  return [
    ...(middle !== undefined && middle < NARROW_RATIO
      ? [
          'Most estimates have a narrow range (high less than 1.5 times low); such ranges are seldom kept in practice.',
        ]
      : []),
    ...(systemicShare === 0 && ratios.length > 1
      ? [
          'Estimates are taken to go wrong independently of each other, which makes the total look too certain.',
        ]
      : []),
  ];
}

function list(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
