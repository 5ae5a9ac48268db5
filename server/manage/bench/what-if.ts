import { type Browser, chromium, type Page } from '@playwright/test';
import { CommandError } from '../command-error';
import { strictCommand, wholeNumber } from '../strict-command';
import { findBrowser } from '../test/browser';
import { median } from './calibration';
import { machine } from './machine';
import { progress } from './progress';
import { table } from './table';
import { longestTasks, type Tasks } from './trace';

const PLAN = 'Physio clinics: booking and billing';
/** One frame of a screen that draws sixty a second. */
const FRAME_MS = 1000 / 60;

interface Options {
  at: string;
  runs: number;
}

interface Change {
  name: string;
  make: (page: Page, run: number) => Promise<unknown>;
}

/** Each of them anew in every run, so that nothing is known from the run before. */
const CHANGES: readonly Change[] = [
  {
    name: 'a feature left out',
    make: (page, run) =>
      page
        .getByLabel(/ comes with$/)
        .nth(run)
        .selectOption('out'),
  },
  {
    name: 'another rate',
    make: (page, run) =>
      page
        .getByLabel(/what an hour costs/)
        .first()
        .fill(String(80 + run)),
  },
  {
    name: 'another start',
    make: (page, run) => page.getByLabel('Start', { exact: true }).fill(`2027-0${3 + (run % 6)}-15`),
  },
  {
    name: 'more shared by all work',
    make: (page, run) => page.getByRole('slider').press(run % 2 ? 'ArrowLeft' : 'ArrowRight'),
  },
];

/** `bench what-if`: how soon the page answers a change, and what its own thread does for it. */
export function whatIfBench() {
  return strictCommand('what-if')
    .description('time the page “What if” of a running product with its demo studio, in a real browser')
    .option('--at <address>', 'where the product runs', 'http://localhost:3000')
    .option('--runs <n>', 'runs, of which the median and the most are told', wholeNumber(1, 20), 5)
    .action(async ({ at, runs }: Options) => {
      const browser = await chromium.launch({
        executablePath: await findBrowser(),
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      });
      try {
        const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
        const features = await openWhatIf(page, at);
        const show = progress(CHANGES.length * (runs + 1));
        const rows: string[][] = [];
        let done = 0;
        for (const change of CHANGES) {
          const answers: Answered[] = [];
          for (let run = 0; run < runs; run++) {
            answers.push(await answered(page, change, run));
            show(++done);
          }
          const tasks = await tasksOf(browser, page, () => answered(page, change, runs));
          show(++done);
          rows.push(rowOf(change, answers, tasks));
        }
        process.stdout.write(
          `${[
            table(
              [
                `${features} features, three editions`,
                'first answer',
                'most',
                'all trials',
                'longest task',
                'over a frame',
              ],
              rows,
            ),
            '',
            `From the event to the next frame with the answer. Medians and the most of ${runs} runs. The longest task is of the page’s own thread in one change more, until all trials are shown; over a frame are those above ${FRAME_MS.toFixed(1)} ms. ${machine()}, Chromium ${browser.version()}.`,
          ].join('\n')}\n`,
        );
      } finally {
        await browser.close();
      }
    });
}

interface Answered {
  /** Milliseconds from the change to the frame that shows what a few trials say. */
  firstMs: number;
  /** … what all trials say. */
  allMs: number;
}

function rowOf({ name }: Change, answers: readonly Answered[], { longestMs, overFrame }: Tasks): string[] {
  const time = (ms: number) => `${ms.toFixed(0)} ms`;
  const first = answers.map(one => one.firstMs);
  return [
    name,
    time(median(first)),
    time(Math.max(...first)),
    time(median(answers.map(one => one.allMs))),
    time(longestMs),
    String(overFrame),
  ];
}

/** Signs in as the demo studio's owner; answers how many features its plan has. */
async function openWhatIf(page: Page, at: string): Promise<number> {
  const next = '/s/northlight/plans';
  await page.goto(`${at}/sign-in?next=${encodeURIComponent(next)}`).catch(() => {
    throw new CommandError(
      `Nothing answers at ${at}. Start the product with its demo studio (docs/benchmarks.md says how), or say with --at where it runs.`,
    );
  });
  await page.getByLabel('E-mail').fill('ada@northlight.example');
  await page.getByLabel('Password', { exact: true }).fill('demo demo demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`**${next}`);
  const plan = await page.getByRole('link', { name: PLAN }).last().getAttribute('href');
  // The answers are compared with a forecast that is there.
  await page.goto(`${at}${plan}/forecast`);
  await page.getByText('Both', { exact: true }).first().waitFor({ timeout: 60_000 });
  await page.goto(`${at}${plan}/forecast/what-if`);
  await page.getByText('As planned.').waitFor({ timeout: 60_000 });
  return page.getByLabel(/ comes with$/).count();
}

async function answered(page: Page, { make }: Change, run: number): Promise<Answered> {
  const [answer] = await Promise.all([page.evaluate(untilAnswered), make(page, run)]);
  await page.getByRole('button', { name: 'Back to the plan' }).click();
  await page.getByText('As planned.').waitFor();
  return answer;
}

/** Runs in the page; must not refer to anything outside itself. */
async function untilAnswered(): Promise<Answered> {
  const seen = { began: 0, firstMs: 0 };
  for (const kind of ['keydown', 'input', 'change'])
    addEventListener(
      kind,
      ({ timeStamp }) => {
        seen.began ||= timeStamp;
      },
      { capture: true, once: true },
    );
  for (;;) {
    await new Promise(requestAnimationFrame);
    const text = document.body.textContent ?? '';
    const isAll = text.includes('From all ');
    const sinceMs = performance.now() - seen.began;
    if (!seen.began) continue;
    if (isAll || text.includes('A first answer')) seen.firstMs ||= sinceMs;
    if (isAll) return { firstMs: seen.firstMs, allMs: sinceMs };
  }
}

async function tasksOf(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<Tasks> {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', '__metadata'],
  });
  await work();
  return longestTasks(await browser.stopTracing(), FRAME_MS);
}
