import { expect, test } from 'vitest';
import { scoresFrom, workOf } from '../testing/histories';
import { DISCIPLINES } from '../types';
import { calibrationOf, type FinishedTask } from './next-forecast';

const projectsOver = (bias: number, n: number, spread = 0.2) => {
  const score = scoresFrom(11);
  return workOf(Array.from({ length: n }, () => bias + spread * score()));
};
const tasksOver = (bias: number, n: number, discipline: FinishedTask['discipline']): FinishedTask[] =>
  projectsOver(bias, n, 0.5).map(task => ({ ...task, discipline }));

test('without finished work nothing is applied', () => {
  expect(calibrationOf([], [])).toBe(null);
});

test('a long history of projects a third over raises all hours by nearly a third, and tells their spread', () => {
  const { hoursFactor, projectSpread } = calibrationOf(projectsOver(0.3, 200), [])!;
  for (const discipline of DISCIPLINES) expect(hoursFactor[discipline]).toBeCloseTo(Math.exp(0.3), 1);
  expect(projectSpread!.scale).toBeCloseTo(0.2, 1);
  expect(projectSpread!.degreesOfFreedom).toBe(206);
});

test('a short history moves little, and estimates that were right are left nearly alone', () => {
  const factor = (bias: number, n: number) => calibrationOf(projectsOver(bias, n), [])!.hoursFactor.backend;
  expect(factor(0.3, 1)).toBeLessThan(1.08);
  expect(factor(0.3, 8)).toBeGreaterThan(factor(0.3, 1));
  expect(factor(0.3, 40)).toBeGreaterThan(factor(0.3, 8));
  expect(factor(0, 40)).toBeCloseTo(1, 1);
});

test('a discipline with tasks of its own is corrected by them, others by the projects', () => {
  const tasks = tasksOver(0.7, 120, 'qa');
  const { hoursFactor } = calibrationOf(projectsOver(0.1, 60), tasks)!;
  expect(hoursFactor.qa).toBeGreaterThan(1.4);
  expect(hoursFactor.design).toBeLessThan(1.2);
  expect(hoursFactor.design).toBe(hoursFactor.backend);
});

test('the first task of a discipline departs little from what projects say, and not at all where it agrees', () => {
  const factors = (ratio: number) => {
    const task = { ...workOf([ratio])[0]!, discipline: 'qa' as const };
    return calibrationOf(projectsOver(0.7, 60), [task])!.hoursFactor;
  };
  const same = factors(0.7);
  expect(same.qa / same.design).toBeCloseTo(1, 1);
  const less = factors(0);
  expect(less.qa).toBeLessThan(less.design);
  expect(less.qa).toBeGreaterThan(0.8 * less.design);
});

test('tasks alone tell hours, but no spread of projects', () => {
  const { hoursFactor, projectSpread } = calibrationOf([], tasksOver(0.7, 120, null))!;
  expect(projectSpread).toBe(null);
  expect(hoursFactor.pm).toBeGreaterThan(1.4);
});
