import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error';

export const SETS = ['j30', 'j60'] as const;
export type PsplibSet = (typeof SETS)[number];

/** Against what the deviation of a set is stated, as in the literature. */
export const REFERENCES: Record<PsplibSet, string> = {
  j30: 'from the optimum',
  j60: 'from the critical path',
};

export interface Instance {
  set: PsplibSet;
  name: string;
  file: string;
  criticalPath: number;
  bestLowerBound: number;
  /** What the deviation is measured from. */
  reference: number;
}

/** The instances that `psplib/bounds.csv` in the folder of test data names, every n-th of them. */
export function instancesOf(sets: readonly PsplibSet[], every: number): Instance[] {
  const folder = process.env['GROUNDWORK_DATA'];
  if (!folder) {
    throw new CommandError('Set GROUNDWORK_DATA to the folder that holds psplib/ (bounds.csv, j30/, j60/).');
  }
  const instances = boundsIn(join(folder, 'psplib'));
  return sets.flatMap(set => instances.filter(one => one.set === set).filter((_, i) => i % every === 0));
}

function boundsIn(folder: string): Instance[] {
  let text: string;
  try {
    text = readFileSync(join(folder, 'bounds.csv'), 'utf8');
  } catch {
    throw new CommandError(`There is no ${join(folder, 'bounds.csv')}; GROUNDWORK_DATA should hold psplib/.`);
  }
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .flatMap(line => {
      const [set, name, , criticalPath, lower, upper] = line.split(',');
      if (!isSet(set) || !name) return [];
      const file = join(folder, set, `${name}.sm`);
      const reference = Number(set === 'j30' ? upper : criticalPath);
      return [
        { set, name, file, criticalPath: Number(criticalPath), bestLowerBound: Number(lower), reference },
      ];
    });
}

export const isSet = (word: unknown): word is PsplibSet => SETS.some(set => set === word);
