import { EngineInputError } from './errors';
import type { Range } from './types';

/** A number within bounds, both included. */
export function checkNumber(path: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most)) refuse(path, `is ${value}; give a number from ${least} to ${most}`);
}

export function checkAbove(path: string, value: number, floor: number, most: number): void {
  if (!(value > floor && value <= most))
    refuse(path, `is ${value}; give a number above ${floor} and at most ${most}`);
}

export function checkWhole(path: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    refuse(path, `is ${value}; give a whole number from ${least} to ${most}`);
  }
}

/** Three points within bounds and in rising order. */
export function checkThreePoints(path: string, range: Range, least: number, most: number): void {
  const { low, likely, high } = range;
  checkNumber(`${path}.low`, low, least, most);
  checkNumber(`${path}.likely`, likely, least, most);
  checkNumber(`${path}.high`, high, least, most);
  const rising = 'put the three figures in rising order';
  if (low > likely) refuse(path, `low (${low}) is more than likely (${likely}); ${rising}`);
  if (likely > high) refuse(path, `likely (${likely}) is more than high (${high}); ${rising}`);
}

export function refuse(path: string, reason: string): never {
  throw new EngineInputError(path, reason);
}
