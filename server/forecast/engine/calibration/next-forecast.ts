import { exp } from '../numbers/exponential';
import { type Calibration, DISCIPLINES, type Discipline } from '../types';
import { type FinishedWork, logRatioOf, USUAL_SPREAD, type WorkKind } from './finished-work';
import { type Belief, beliefAfter, beliefBefore, Evidence, predictiveOf } from './posterior';
import { rawRangeOf } from './raw-range';
import { walkForward } from './walk-forward';

export type FinishedTask = FinishedWork & { discipline: Discipline | null };

/**
 * What finished work says of the next forecast, trusted as far as it is trusted of the next piece of work; null
 * where nothing is finished.
 *
 * Hours are multiplied by e^(share · location) of the studio's projects; without projects, of all its tasks. A discipline
 * with tasks of its own departs from that as far as these say and are trusted: a first task moves little. The spread is that of a project's
 * prediction, between the usual one and Student's t in the same share.
 */
export function calibrationOf(
  projects: readonly FinishedWork[],
  tasks: readonly FinishedTask[],
): Calibration | null {
  if (projects.length + tasks.length === 0) return null;
  const ofProjects = learned(projects, 'project');
  const ofTasks = learned(tasks, 'task');
  const studio = projects.length > 0 ? ofProjects : ofTasks;
  const common = studio.share * studio.belief.location;
  const factorOf = (discipline: Discipline): number => {
    const own = tasks.filter(task => task.discipline === discipline);
    const { location } = beliefOf(own, { ...beliefBefore(USUAL_SPREAD.task), location: common });
    return exp(common + ofTasks.share * (location - common));
  };
  return {
    hoursFactor: Object.fromEntries(DISCIPLINES.map(one => [one, factorOf(one)])) as Record<
      Discipline,
      number
    >,
    projectSpread: projects.length > 0 ? projectSpread(ofProjects) : null,
  };
}

interface Learned {
  belief: Belief;
  /** How far it is trusted: the weight that the next prediction would give it. */
  share: number;
}

function learned(work: readonly FinishedWork[], kind: WorkKind): Learned {
  const belief = beliefOf(work, beliefBefore(USUAL_SPREAD[kind]));
  if (work.length === 0) return { belief, share: 0 };
  const { history, trust } = walkForward(work, kind);
  const next: FinishedWork = { group: null, estimate: 1, actual: 1, range: null, dates: null };
  const raw = rawRangeOf(next, kind);
  return { belief, share: trust.mix(raw.quantiles, history.predict(next, raw)).share };
}

function beliefOf(work: readonly FinishedWork[], before: Belief): Belief {
  const evidence = new Evidence();
  for (const piece of work) evidence.add(logRatioOf(piece));
  return beliefAfter(before, evidence);
}

function projectSpread({ belief, share }: Learned): NonNullable<Calibration['projectSpread']> {
  const { scale, degreesOfFreedom } = predictiveOf(belief);
  return { scale: share * scale + (1 - share) * USUAL_SPREAD.project, degreesOfFreedom };
}
