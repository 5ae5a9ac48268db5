import { machine } from './machine';
import type { Measured } from './measurement';
import { table } from './table';

export interface SizeFigures {
  items: number;
  people: number;
  thread: Measured;
  allCoresMs: number;
  isSameOnAllCores: boolean;
  browser: Measured | null;
}

interface About {
  trials: number;
  runs: number;
  cores: number;
  browser: string | null;
  memory: readonly { trials: number; megabytes: number }[];
}

export function forecastReport(sizes: readonly SizeFigures[], about: About): string {
  const head = [`${about.trials} trials`, ...sizes.map(one => `${one.items} items, ${one.people} people`)];
  const row = (title: string, cell: (one: SizeFigures) => string) => [title, ...sizes.map(cell)];
  const time = (ms: number) => `${ms.toFixed(0)} ms`;
  const inBrowser = (pick: (measured: Measured) => string) => (one: SizeFigures) =>
    one.browser ? pick(one.browser) : '';
  const loops = (measured: Measured) => measured.figuresPerLoop.toFixed(2);
  const rows = [
    row('one edition, figures, one thread', one => time(one.thread.figuresMs)),
    row('… ÷ calibration loop', one => loops(one.thread)),
    row('one edition, with detail, one thread', one => time(one.thread.detailedMs)),
    row('priority lists of three editions', one => time(one.thread.prepareMs)),
    row('three editions with their lists, one thread', one => time(one.thread.wholeMs)),
    row(`three editions with their lists, ${about.cores} threads`, one => time(one.allCoresMs)),
    row('… one thread ÷ all', one => (one.thread.wholeMs / one.allCoresMs).toFixed(2)),
    row('… same bytes', one => yesNo(one.isSameOnAllCores)),
  ];
  if (about.browser) {
    rows.push(
      row(
        'browser’s worker: one edition, figures',
        inBrowser(one => time(one.figuresMs)),
      ),
      row('… ÷ calibration loop', inBrowser(loops)),
      row(
        'browser’s worker: with detail',
        inBrowser(one => time(one.detailedMs)),
      ),
      row(
        'browser’s worker: three editions with their lists',
        inBrowser(one => time(one.wholeMs)),
      ),
      row('… same bytes', one => (one.browser ? yesNo(one.browser.answer === one.thread.answer) : '')),
    );
  }
  const loop = sizes.map(one => one.thread.calibrationMs.toFixed(0)).join(', ');
  const memory = about.memory.map(
    ({ trials, megabytes }) => `${megabytes.toFixed(1)} MB after ${trials} trials`,
  );
  return [
    table(head, rows),
    '',
    `Memory alive with one edition of ${sizes[0]!.items} items, detail included: ${memory.join(', ')}.`,
    `Medians of ${about.runs} runs; calibration loop ${loop} ms. ${[machine(), about.browser].filter(Boolean).join(', ')}.`,
  ].join('\n');
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');
