import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { calibrateCommand } from './calibrate';
import { CommandError } from './command-error';

const file = join(tmpdir(), `history-${process.pid}.csv`);

/** Runs the command on a file's text; answers what it wrote to stdout and stderr. */
async function run(history: string | Uint8Array, ...args: string[]): Promise<{ out: string; told: string }> {
  writeFileSync(file, history);
  const [written, told]: string[][] = [[], []];
  const stdout = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation(text => written!.push(String(text)) > 0);
  const stderr = vi.spyOn(console, 'error').mockImplementation(text => void told!.push(String(text)));
  try {
    await calibrateCommand().parseAsync([file, ...args], { from: 'user' });
    return { out: written!.join(''), told: told!.join('\n') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const HEADER = 'id,group,estimate,actual,unit,start,end';
const THREE = `${HEADER}\n1,a,100,130,hours,,\n2,b,10,12,days,,\n3,a,50,90,hours,,\n`;

test('--json prints exactly the figures of the specification', async () => {
  const figures = JSON.parse((await run(THREE, '--json')).out);
  const coverage = { 80: expect.any(Number), 90: expect.any(Number) };
  expect(figures).toEqual({
    n: 3,
    bias: 1.3,
    sigma: expect.closeTo(0.21475, 5),
    coverage: { raw: coverage, calibrated: coverage },
    pinball: { raw: expect.any(Number), calibrated: expect.any(Number) },
  });
});

test('one row has a bias and nothing else; none has nothing', async () => {
  const nothing = { 80: null, 90: null };
  const empty = {
    coverage: { raw: nothing, calibrated: nothing },
    pinball: { raw: null, calibrated: null },
  };
  expect(JSON.parse((await run(`${HEADER}\n1,,10,12,hours,,`, '--json')).out)).toEqual({
    n: 1,
    bias: 1.2,
    sigma: null,
    ...empty,
  });
  expect(JSON.parse((await run(HEADER, '--json')).out)).toEqual({ n: 0, bias: null, sigma: null, ...empty });
});

test('without --json a person reads the sentence, before and after, and each group', async () => {
  const { out } = await run(THREE, '--kind', 'task');
  expect(out).toMatch(
    /^Work takes 1.3 times what you estimate; no ranges were given with the estimates; corrected ones/,
  );
  expect(out).toContain('3 tasks, 2 of them predicted from work finished before');
  expect(out).toContain('Before is the range given with the estimate, or the usual one where none was given');
  expect(out).toContain('Units are mixed (hours, days)');
  expect(out).toMatch(/^a +2 /m);
});

test('rows that cannot be used are told on stderr with their line, and the others count', async () => {
  const { out, told } = await run(`${THREE}4,a,0,5,hours,,\n`, '--json');
  expect(told).toBe(`${file}: line 5 is left out: estimate is '0'; it must be above 0`);
  expect(JSON.parse(out).n).toBe(3);
});

test('a file of nothing usable, and wrong options, end with one line and exit code 2', async () => {
  for (const [history, ...args] of [
    [''],
    ['not a history'],
    [`${HEADER}\n1,a,0,1,h,,`],
    [THREE, '--kind', 'epic'],
  ] as [string, ...string[]][]) {
    const error = await run(history, ...args).catch(error => error);
    expect(error).toBeInstanceOf(CommandError);
    expect(error.exitCode).toBe(2);
    expect(error.message).not.toContain('\n');
  }
});

test('a file is read in whatever encoding a spreadsheet saved it, as the page reads it; what is no text is refused', async () => {
  const text = `${HEADER}\n1,a,10,12,M\u00fcnzen,,`;
  // As Windows-1252 and as UTF-16 write it.
  for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')])
    expect((await run(bytes)).out).toContain('“Münzen” is not a unit we know');
  const error = await run(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])).catch(error => error);
  expect(error).toBeInstanceOf(CommandError);
  expect(error.message).toBe(`${file}: is no text; save it as CSV`);
});

test('a unit that is not usual is named, and the future is no finished work', async () => {
  const { out, told } = await run(`${THREE}4,a,5,6,parsecs,,\n5,a,5,6,hours,2999-01-01,2999-02-01`);
  expect(out).toContain('“parsecs” is not a unit we know');
  expect(told).toContain('line 6 is left out: ends on 2999-02-01, which is in the future');
});

const estimates = `${process.env['GROUNDWORK_DATA'] ?? ''}/estimates`;
const isThere = existsSync(estimates);
if (!isThere)
  process.stdout.write('Published histories skipped: set GROUNDWORK_DATA to the folder with estimates/\n');

test.skipIf(!isThere)('on no published history does correction make the loss worse', async () => {
  for (const name of ['norwegian_effort', 'norwegian_duration', 'simula18_effort', 'jorgensen49_effort']) {
    for (const kind of ['project', 'task']) {
      const { out, told } = await run(
        readFileSync(`${estimates}/${name}.csv`, 'utf8'),
        '--kind',
        kind,
        '--json',
      );
      const { pinball, coverage } = JSON.parse(out);
      expect(told).toBe('');
      expect(pinball.calibrated).toBeLessThan(0.97 * pinball.raw);
      expect(Math.abs(coverage.calibrated[80] - 0.8)).toBeLessThanOrEqual(Math.abs(coverage.raw[80] - 0.8));
    }
  }
});
