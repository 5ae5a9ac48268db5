import { checkAbove, checkNumber, checkWhole, refuse } from '../checks';
import { type Calibration, DISCIPLINES, type ForecastInput, type Progress } from '../types';
import { checkDay, checkDiscipline } from './checks';
import { MOST_HOURS, MOST_MONEY_MINOR } from './limits';

const MOST_FACTOR = 100;
const MOST_SPREAD = 5;

export function checkCalibration({ hoursFactor, projectSpread }: Calibration): void {
  for (const discipline of DISCIPLINES) {
    checkAbove(`calibration.hoursFactor.${discipline}`, hoursFactor[discipline], 0, MOST_FACTOR);
  }
  if (!projectSpread) return;
  checkNumber('calibration.projectSpread.scale', projectSpread.scale, 0, MOST_SPREAD);
  checkAbove('calibration.projectSpread.degreesOfFreedom', projectSpread.degreesOfFreedom, 2, 1e6);
}

export function checkProgress(progress: Progress, { features }: ForecastInput): void {
  checkDay('progress.from', progress.from);
  checkWhole('progress.spentMinor', progress.spentMinor, 0, MOST_MONEY_MINOR);
  const seen = new Set<string>();
  progress.items.forEach(({ featureId, discipline, hours, isDone }, i) => {
    const path = `progress.items[${i}]`;
    const feature = features.find(one => one.id === featureId);
    if (!feature) {
      refuse(`${path}.featureId`, `there is no feature '${featureId}'; name one that exists or take it out`);
    }
    checkDiscipline(`${path}.discipline`, discipline);
    if (!((feature.effortHours[discipline]?.high ?? 0) > 0)) {
      refuse(
        `${path}.discipline`,
        `'${featureId}' has no estimate for ${discipline}; estimate it or take this out`,
      );
    }
    if (seen.has(`${featureId}/${discipline}`)) {
      refuse(path, `${discipline} of '${featureId}' is told twice; put its hours together`);
    }
    seen.add(`${featureId}/${discipline}`);
    checkNumber(`${path}.hours`, hours, 0, MOST_HOURS);
    if (isDone && hours === 0) {
      refuse(`${path}.hours`, `is 0, but it is done; give the hours that it took`);
    }
  });
}
