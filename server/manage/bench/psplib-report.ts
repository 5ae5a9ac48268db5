import { machine } from './machine';
import type { PsplibAnswer } from './psplib-process';
import { type PsplibSet, REFERENCES, SETS } from './psplib-set';
import { table } from './table';

export interface PsplibRow {
  set: PsplibSet;
  schedules: number;
  instances: number;
  seeds: number;
  /** Average deviation in percent, over all seeds and of the worst. */
  meanPercent: number;
  worstPercent: number;
  /** Of the processor, per instance. */
  millisecondsPerInstance: number;
  schedulesUsed: number;
}

export function rowsOf(answers: readonly PsplibAnswer[]): PsplibRow[] {
  const budgets = [...new Set(answers.map(one => one.schedules))].sort((a, b) => a - b);
  return SETS.flatMap(set =>
    budgets.flatMap(schedules => {
      const own = answers.filter(one => one.instance.set === set && one.schedules === schedules);
      return own.length ? [rowOf(set, schedules, own)] : [];
    }),
  );
}

function rowOf(set: PsplibSet, schedules: number, answers: readonly PsplibAnswer[]): PsplibRow {
  const percent = ({ makespan, instance }: PsplibAnswer) =>
    (100 * (makespan - instance.reference)) / instance.reference;
  const seeds = [...new Set(answers.map(one => one.seed))];
  const bySeed = seeds.map(seed => average(answers.filter(one => one.seed === seed).map(percent)));
  return {
    set,
    schedules,
    instances: answers.length / seeds.length,
    seeds: seeds.length,
    meanPercent: average(bySeed),
    worstPercent: Math.max(...bySeed),
    millisecondsPerInstance: average(answers.map(one => one.processorMs)),
    schedulesUsed: average(answers.map(one => one.schedulesUsed)),
  };
}

/** Kolisch and Hartmann, EJOR 174 (2006), and the papers named; at 1,000 and 5,000 schedules. */
const PUBLISHED: readonly (readonly [string, Record<PsplibSet, Record<number, number>>])[] = [
  [
    'latest-finish-time sampling, serial',
    { j30: { 1000: 0.83, 5000: 0.53 }, j60: { 1000: 13.96, 5000: 13.53 } },
  ],
  [
    'both schemes, forward–backward (Tormos and Lova)',
    { j30: { 1000: 0.3, 5000: 0.16 }, j60: { 1000: 12.18, 5000: 11.87 } },
  ],
  ['genetic (Hartmann 1998)', { j30: { 1000: 0.54, 5000: 0.25 }, j60: { 1000: 12.68, 5000: 11.89 } }],
  [
    'hybrid genetic, justification (Valls et al.)',
    { j30: { 1000: 0.27, 5000: 0.06 }, j60: { 1000: 11.56, 5000: 11.1 } },
  ],
];

export function psplibReport(rows: readonly PsplibRow[]): string {
  const head = ['average deviation, %', ...rows.map(row => `${row.set} at ${row.schedules}`)];
  const line = (title: string, cell: (row: PsplibRow) => string) => [title, ...rows.map(cell)];
  const several = rows.some(row => row.seeds > 1);
  const body = [
    ...PUBLISHED.map(([title, figures]) =>
      line(title, row => figures[row.set][row.schedules]?.toFixed(2) ?? ''),
    ),
    line(several ? `Groundwork, mean of ${rows[0]!.seeds} seeds` : 'Groundwork', row =>
      row.meanPercent.toFixed(2),
    ),
    ...(several ? [line('Groundwork, worst seed', row => row.worstPercent.toFixed(2))] : []),
    line('milliseconds per instance', row => row.millisecondsPerInstance.toFixed(1)),
    line('schedules used', row => row.schedulesUsed.toFixed(0)),
  ];
  const sets = [...new Set(rows.map(row => row.set))];
  const counts = sets.map(set => {
    const { instances } = rows.find(row => row.set === set)!;
    return `${set}: ${instances} instances, deviation ${REFERENCES[set]}`;
  });
  return [table(head, body), '', `${counts.join('; ')}. ${machine()}.`].join('\n');
}

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
