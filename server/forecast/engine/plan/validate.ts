import { dayNumber } from '../calendar-days';
import { checkAbove, checkNumber, checkWhole, refuse } from '../checks';
import type { Feature, ForecastInput, Person, Risk } from '../types';
import { checkDay, checkDiscipline, checkEdition, checkRange } from './checks';
import { refuseCycles } from './cycles';
import { MOST_HOURS, MOST_MONEY_MINOR, MOST_TRIALS } from './limits';
import { checkCalibration, checkProgress } from './validate-history';
import { disciplinesOf, isIn } from './work';

const LEAST_HOURS_PER_WORKDAY = 0.01;

/** Throws `EngineInputError`, with the place and what to do, for the first thing that cannot be computed. */
export function validate(input: ForecastInput): void {
  checkSettings(input);
  checkIds('features', input.features);
  checkIds('team', input.team);
  checkIds('risks', input.risks);
  input.team.forEach((person, i) => {
    checkPerson(`team[${i}]`, person, input);
  });
  input.features.forEach((feature, i) => {
    checkFeature(`features[${i}]`, feature, input);
  });
  checkNeeds(input.features);
  refuseCycles(input.features);
  input.risks.forEach((risk, i) => {
    checkRisk(`risks[${i}]`, risk, input);
  });
  input.fixedCosts.forEach((cost, i) => {
    checkEdition(`fixedCosts[${i}].edition`, cost.edition);
    checkWhole(`fixedCosts[${i}].amountMinor`, cost.amountMinor, 0, MOST_MONEY_MINOR);
    if (cost.per !== undefined && cost.per !== 'project' && cost.per !== 'month') {
      refuse(`fixedCosts[${i}].per`, `'${cost.per}' is not known; use 'project' or 'month'`);
    }
  });
  if (input.calibration) checkCalibration(input.calibration);
  if (input.progress) checkProgress(input.progress, input);
}

function checkSettings(input: ForecastInput): void {
  const start = checkDay('start', input.start);
  if (start < dayNumber('1970-01-01')! || start > dayNumber('2199-12-31')!) {
    refuse('start', `${input.start} is out of reach; give a day between 1970 and 2199`);
  }
  if (input.deadline !== null) checkDay('deadline', input.deadline);
  input.holidays.forEach((day, i) => {
    checkDay(`holidays[${i}]`, day);
  });
  checkAbove('hoursPerDay', input.hoursPerDay, 0, 24);
  checkAbove('focusFactor', input.focusFactor, 0, 1);
  if (input.distribution !== 'lognormal' && input.distribution !== 'pert') {
    refuse('distribution', `'${input.distribution}' is not known; use 'lognormal' or 'pert'`);
  }
  checkNumber('rangeConfidence', input.rangeConfidence, 0.2, 0.999);
  checkNumber('systemicShare', input.systemicShare, 0, 0.6);
  if (input.budgetMinor !== null) checkWhole('budgetMinor', input.budgetMinor, 0, MOST_MONEY_MINOR);
  checkWhole('seed', input.seed, 0, 0xffffffff);
  checkWhole('trials', input.trials, 1, MOST_TRIALS);
}

function checkIds(path: string, things: readonly { id: string }[]): void {
  const firstAt = new Map<string, number>();
  things.forEach(({ id }, i) => {
    if (id === '') refuse(`${path}[${i}].id`, 'is empty; give each its own id');
    const earlier = firstAt.get(id);
    if (earlier !== undefined) {
      refuse(`${path}[${i}].id`, `'${id}' is already the id of ${path}[${earlier}]; give each its own id`);
    }
    firstAt.set(id, i);
  });
}

function checkPerson(path: string, person: Person, input: ForecastInput): void {
  person.disciplines.forEach((discipline, i) => {
    checkDiscipline(`${path}.disciplines[${i}]`, discipline);
  });
  checkAbove(`${path}.share`, person.share, 0, 1);
  if (person.share * input.hoursPerDay * input.focusFactor < LEAST_HOURS_PER_WORKDAY) {
    refuse(
      `${path}.share`,
      `leaves ${person.name} less than a minute of work a day; give more or leave them out`,
    );
  }
  checkWhole(`${path}.rateMinorPerHour`, person.rateMinorPerHour, 0, MOST_MONEY_MINOR);
  if (person.weekdays.length === 0) {
    refuse(`${path}.weekdays`, 'is empty; name at least one weekday, 1 for Monday to 7 for Sunday');
  }
  person.weekdays.forEach((day, i) => {
    checkWhole(`${path}.weekdays[${i}]`, day, 1, 7);
  });
  person.timeOff.forEach(({ from, to }, i) => {
    if (checkDay(`${path}.timeOff[${i}].from`, from) > checkDay(`${path}.timeOff[${i}].to`, to)) {
      refuse(`${path}.timeOff[${i}]`, `ends (${to}) before it begins (${from}); swap the two days`);
    }
  });
}

function checkFeature(path: string, feature: Feature, input: ForecastInput): void {
  checkEdition(`${path}.edition`, feature.edition);
  for (const [discipline, range] of Object.entries(feature.effortHours)) {
    checkDiscipline(`${path}.effortHours.${discipline}`, discipline);
    if (range !== undefined) checkRange(`${path}.effortHours.${discipline}`, range, MOST_HOURS, input);
  }
  for (const discipline of disciplinesOf(feature)) {
    if (!input.team.some(person => person.disciplines.includes(discipline))) {
      refuse(
        `${path}.effortHours.${discipline}`,
        `nobody in the team does ${discipline}; add somebody who can, or take these hours out`,
      );
    }
  }
}

function checkNeeds(features: readonly Feature[]): void {
  const byId = new Map(features.map(feature => [feature.id, feature]));
  features.forEach((feature, i) => {
    feature.needs.forEach((need, k) => {
      const path = `features[${i}].needs[${k}]`;
      const needed = byId.get(need);
      if (!needed) refuse(path, `there is no feature '${need}'; name one that exists or take it out`);
      else if (!isIn(feature.edition, needed.edition)) {
        refuse(
          path,
          `'${feature.id}' is in ${feature.edition} but needs '${need}', which comes only with ${needed.edition}; ` +
            `move '${need}' to ${feature.edition} or '${feature.id}' to ${needed.edition}`,
        );
      }
    });
  });
}

function checkRisk(path: string, risk: Risk, input: ForecastInput): void {
  checkEdition(`${path}.edition`, risk.edition);
  checkNumber(`${path}.probability`, risk.probability, 0, 1);
  checkNumber(`${path}.systemicShare`, risk.systemicShare ?? 0, 0, 0.6);
  const { impact } = risk;
  if (impact.kind !== 'hours' && impact.kind !== 'days' && impact.kind !== 'money') {
    refuse(`${path}.impact.kind`, "is not known; use 'hours', 'days' or 'money'");
  }
  checkRange(
    `${path}.impact.range`,
    impact.range,
    impact.kind === 'money' ? MOST_MONEY_MINOR : MOST_HOURS,
    input,
  );
  if (impact.kind !== 'hours') return;
  let likelyHours = 0;
  impact.featureIds.forEach((id, i) => {
    const feature = input.features.find(candidate => candidate.id === id);
    if (!feature) {
      refuse(
        `${path}.impact.featureIds[${i}]`,
        `there is no feature '${id}'; name one that exists or take it out`,
      );
    }
    for (const range of Object.values(feature.effortHours)) likelyHours += range?.likely ?? 0;
  });
  if (likelyHours === 0) {
    refuse(
      `${path}.impact.featureIds`,
      'names no feature with hours of work; name those that the risk would make longer',
    );
  }
}
