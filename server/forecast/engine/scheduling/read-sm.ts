import { EngineInputError } from '../errors';
import { graphOf, topologicalOrder } from '../graph';
import { type Problem, problemOf } from './problem';

/** Periods × resources of the longest schedule, all of which are kept in memory. */
const MOST_CELLS = 20_000_000;

/**
 * Reads a project in PSPLIB's single-mode `.sm` form (Kolisch and Sprecher, EJOR 96, 1996): precedence relations,
 * requests and durations, resource availabilities. Throws `EngineInputError` with the line for anything amiss.
 */
export function readSm(text: string): Problem {
  const lines = text.split(/\r\n|\r|\n/);
  const capacities = readCapacities(lines);
  const jobs = declaredJobs(lines);
  const successors = readSuccessors(lines, jobs);
  const [durations, demands] = readRequests(lines, jobs, capacities);
  const periods = durations.reduce((a, b) => a + b, 0);
  if (periods * capacities.length > MOST_CELLS) {
    throw new EngineInputError(
      'REQUESTS/DURATIONS',
      `the jobs last ${periods} periods in all; with ${capacities.length} resources, at most ${Math.floor(MOST_CELLS / capacities.length)} are understood`,
    );
  }
  const graph = graphOf(successors);
  if (topologicalOrder(graph).length < jobs) {
    throw new EngineInputError('PRECEDENCE RELATIONS', 'some jobs wait for each other in a circle');
  }
  return problemOf(graph, durations, demands, capacities);
}

function declaredJobs(lines: readonly string[]): number {
  const at = lines.findIndex(line => /^jobs\b.*:/.test(line));
  if (at < 0)
    throw new EngineInputError(
      '',
      "there is no line 'jobs (incl. supersource/sink ): …'; is this a .sm file?",
    );
  const jobs = Number(lines[at]!.split(':')[1]);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 10_000)
    refuse(at, 'the number of jobs is not a whole number from 1 to 10000');
  return jobs;
}

function readSuccessors(lines: readonly string[], jobs: number): number[][] {
  return rowsOf(lines, 'PRECEDENCE RELATIONS', jobs).map(({ at, figures }, job) => {
    const [number, modes, count, ...successors] = figures;
    if (number !== job + 1) refuse(at, `job ${job + 1} was expected`);
    if (modes !== 1) refuse(at, `job ${number} has ${modes} modes; only one is understood`);
    if (successors.length !== count)
      refuse(at, `job ${number} should have ${count} successors but lists ${successors.length}`);
    for (const successor of successors) {
      if (successor < 1 || successor > jobs) refuse(at, `there is no job ${successor}`);
    }
    return [...new Set(successors)].map(successor => successor - 1);
  });
}

function readRequests(
  lines: readonly string[],
  jobs: number,
  capacities: Int32Array,
): [Int32Array, Int32Array] {
  const resources = capacities.length;
  const durations = new Int32Array(jobs);
  const demands = new Int32Array(jobs * resources);
  rowsOf(lines, 'REQUESTS/DURATIONS', jobs).forEach(({ at, figures }, job) => {
    const [number, mode, duration, ...requests] = figures;
    if (number !== job + 1 || mode !== 1) refuse(at, `job ${job + 1}, mode 1 was expected`);
    if (duration === undefined || requests.length !== resources) {
      refuse(at, `job ${number} needs a duration and ${resources} requests`);
    }
    if (duration > 100_000) refuse(at, `job ${number} lasts ${duration}; at most 100000 is understood`);
    durations[job] = duration;
    requests.forEach((request, k) => {
      if (request > capacities[k]! && duration > 0) {
        refuse(
          at,
          `job ${number} asks ${request} of resource ${k + 1}, of which there is only ${capacities[k]}`,
        );
      }
      demands[job * resources + k] = request;
    });
  });
  return [durations, demands];
}

function readCapacities(lines: readonly string[]): Int32Array {
  for (const kind of ['nonrenewable', 'doubly constrained']) {
    const at = lines.findIndex(line => line.trim().startsWith(`- ${kind}`));
    if (at >= 0 && !/:\s*0\b/.test(lines[at]!)) refuse(at, `${kind} resources are not understood`);
  }
  const title = sectionAt(lines, 'RESOURCEAVAILABILITIES');
  const row = rowAt(lines, title + 2);
  const names = lines[title + 1]?.match(/[A-Z]\s*\d+/g)?.length ?? 0;
  if (row.length === 0 || row.length !== names) refuse(title + 2, `${names} availabilities were expected`);
  return Int32Array.from(row);
}

interface Row {
  at: number;
  figures: number[];
}

/** Exactly so many rows of figures, under the section's title and its headings. */
function rowsOf(lines: readonly string[], title: string, count: number): Row[] {
  let at = sectionAt(lines, title) + 1;
  while (at < lines.length && !/^\s*\d/.test(lines[at]!) && !lines[at]!.startsWith('***')) at++;
  const rows = Array.from({ length: count }, (_, i) => {
    const figures = rowAt(lines, at + i);
    if (figures.length === 0) refuse(at + i, `under ${title}, job ${i + 1} of ${count} is missing`);
    return { at: at + i, figures };
  });
  if (/^\s*\d/.test(lines[at + count] ?? ''))
    refuse(at + count, `under ${title} there are more than ${count} jobs`);
  return rows;
}

function sectionAt(lines: readonly string[], title: string): number {
  const at = lines.findIndex(line => line.startsWith(title));
  if (at < 0) throw new EngineInputError('', `the section ${title} is missing; the file may be cut off`);
  return at;
}

/** The whole numbers of a line; none when the line is missing, empty or a rule. */
function rowAt(lines: readonly string[], at: number): number[] {
  const line = (lines[at] ?? '').trim();
  if (line === '' || line.startsWith('*')) return [];
  return line.split(/\s+/).map(word => {
    if (!/^\d{1,9}$/.test(word)) refuse(at, `'${word.slice(0, 20)}' is not a whole number`);
    return Number(word);
  });
}

function refuse(lineIndex: number, reason: string): never {
  throw new EngineInputError(`line ${lineIndex + 1}`, reason);
}
