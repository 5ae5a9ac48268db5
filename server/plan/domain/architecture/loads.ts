import type { Section } from '@/server/brief/domain/sections';
import type { Said } from '../suggest/said';
import { joined, phraseIn, quoted } from '../suggest/words';
import { amountsIn, type FileKind, filesPerThing, kindOfFile, sizesIn } from './amounts';
import { ASSUMED } from './assumed';
import { figure, megabytes } from './capacity';
import type { Crowd } from './crowd';
import { FILE_WORDS } from './demand-words';
import { MOST_MEGABYTES, MOST_RECORDS } from './demands';

/** What one person adds in a year, whether active on the busiest day or not. */
export interface Load {
  /** Three figures, as it is shown, so that the arithmetic can be done again. */
  perPersonYear: number;
  because: string;
  from: Said[];
}

/** Records that one person makes in a year, on average: as assumed, or by what the brief counts where that is more. */
export function recordsOf(said: readonly Said[], crowd: Crowd): Load {
  const { staff, public: visitor, recordsOfCounted: each } = ASSUMED;
  const assumed = meanOf(crowd, staff.recordsPerYear, visitor.recordsPerYear);
  const heard = amountsIn(said).map(
    ({ said, wording, perYear }): Heard => ({
      said,
      wording,
      inYear: perYear * each,
      sum: `${quoted(wording)} are ${figure(perYear)} a year, each with ${each} records`,
      replaces: false,
    }),
  );
  return larger(
    crowd,
    heard,
    { inWords: figure, most: MOST_RECORDS },
    {
      perPersonYear: assumed,
      because: `Assumed: ${eachOf(crowd, figure(staff.recordsPerYear), figure(visitor.recordsPerYear))}${onAverage(crowd, figure(assumed))}.`,
      from: crowd.from,
    },
  );
}

/**
 * Megabytes of files that one person adds in a year, on average: as assumed for the heaviest kind that the
 * brief speaks of, or by the numbers of that kind that it names; and where that is more, by the sizes and
 * numbers of others.
 */
export function filesOf(said: readonly Said[], crowd: Crowd): Load {
  const { kind, from } = kindOf(said);
  const each = ASSUMED.fileMegabytesPerYear[kind];
  const assumed = meanOf(crowd, each.staff, each.public);
  const speaks = from ? `${quoted(from.head)} brings ${kind}` : 'The brief speaks of no files';
  return larger(
    crowd,
    filesHeard(said, crowd, kind),
    { inWords: megabytes, most: MOST_MEGABYTES },
    {
      perPersonYear: assumed,
      because: `${speaks}. Assumed: ${eachOf(crowd, megabytes(each.staff), megabytes(each.public))}${onAverage(crowd, megabytes(assumed))}.`,
      from: from ? [from] : [],
    },
  );
}

/** What is years away does not fill the disk of the first year; references and limits only describe others. */
const NEAR: readonly Section[] = ['goals', 'features', 'roles', 'workflows', 'integrations'];

function kindOf(said: readonly Said[]): { kind: FileKind | 'none'; from: Said | null } {
  for (const kind of ['video', 'photos', 'documents'] as const) {
    const from = said.find(
      one =>
        NEAR.includes(one.section) &&
        [one.head, ...one.details].some(line => phraseIn(line, FILE_WORDS[kind]) !== null),
    );
    if (from) return { kind, from };
  }
  return { kind: 'none', from: null };
}

/** What the brief says in figures, and what it comes to for everybody in a year. */
interface Heard {
  said: Said;
  wording: string;
  inYear: number;
  /** The arithmetic up to there, in words. */
  sum: string;
  /** Whether it says how many there are of what is assumed else, so that nothing is left to assume. */
  replaces: boolean;
}

/** Files counted by themselves, by what they come with, and by their size alone; a size belongs to its own answer. */
function filesHeard(said: readonly Said[], crowd: Crowd, heaviest: FileKind | 'none'): Heard[] {
  const amounts = amountsIn(said);
  const sizes = sizesIn(said);
  const sizeIn = (one: Said, kind: FileKind) =>
    sizes.find(size => size.said === one)?.megabytes ?? ASSUMED.megabytesOfOne[kind];
  const counted = amounts.flatMap(({ said, wording, perYear, what }): Heard[] => {
    const kind = kindOfFile(what);
    if (!kind) return [];
    const size = sizeIn(said, kind);
    const sum = `${quoted(wording)} are ${figure(perYear)} a year, of ${megabytes(size)} each`;
    return [{ said, wording, inYear: perYear * size, sum, replaces: kind === heaviest }];
  });
  const perThing = filesPerThing(said).flatMap(({ said, wording, count, kind, each }): Heard[] => {
    const things = amounts.find(one => (each ? one.what === each : one.said === said));
    if (!each && !things) return [];
    const perYear = things?.perYear ?? everybodys(crowd, ASSUMED.thingsPerYear);
    const size = sizeIn(said, kind);
    const how = things ? quoted(things.wording) : `assumed ${figure(perYear)} a year`;
    const sum = `${quoted(wording)}, ${how}, of ${megabytes(size)} each`;
    const replaces = kind === heaviest && things !== undefined;
    return [{ said, wording, inYear: count * perYear * size, sum, replaces }];
  });
  const told = new Set([...counted, ...perThing].map(one => one.said));
  const { staff, public: visitor } = ASSUMED.sizedFilesPerYear;
  const sized = sizes
    .filter(({ said }) => !told.has(said))
    .map(({ said, wording, megabytes: size }): Heard => {
      const things = amounts.find(one => one.said === said);
      const perYear = things?.perYear ?? everybodys(crowd, ASSUMED.sizedFilesPerYear);
      const sum = things
        ? `${quoted(things.wording)} are ${figure(perYear)} a year, with ${wording} each`
        : `${quoted(said.head)} brings files of ${wording}; assumed: ${eachOf(crowd, figure(staff), figure(visitor))}`;
      return { said, wording, inYear: perYear * size, sum, replaces: false };
    });
  return [...counted, ...perThing, ...sized];
}

/** The load that is heard, where it replaces the assumed one or is more; else the assumed one, and what was heard beside it. */
function larger(
  { people }: Crowd,
  heard: readonly Heard[],
  { inWords, most }: { inWords: (perPerson: number) => string; most: number },
  assumed: Load,
): Load {
  if (!heard.length) return assumed;
  const sum = heard.reduce((sum, one) => sum + one.inYear, 0);
  const perPersonYear = Math.min(most, inFigures(sum / people));
  const from = [...new Set(heard.map(one => one.said))];
  const sums = `${joined(heard.map(one => one.sum))}: ${inWords(perPersonYear)} for each of ${figure(people)} people`;
  if (perPersonYear > assumed.perPersonYear) return { perPersonYear, because: `${sums}.`, from };
  if (heard.some(one => one.replaces))
    return {
      perPersonYear,
      because: `${sums}, in place of ${inWords(assumed.perPersonYear)} that are assumed where nobody counts them.`,
      from,
    };
  return {
    ...assumed,
    because: `${assumed.because} ${sums}, which is not more.`,
    from: [...new Set([...assumed.from, ...from])],
  };
}

const inFigures = (value: number): number => Number(value.toPrecision(3));

interface EachYear {
  staff: number;
  public: number;
}
const everybodys = ({ staffPeople, publicPeople }: Crowd, each: EachYear): number =>
  staffPeople * each.staff + publicPeople * each.public;

const meanOf = (crowd: Crowd, staff: number, visitor: number): number =>
  inFigures(everybodys(crowd, { staff, public: visitor }) / crowd.people);

/** “1,000 a year from each of 13 who work with it, 4 from each of 15,500 others”. */
const eachOf = ({ staffPeople, publicPeople }: Crowd, staff: string, visitor: string): string => {
  if (!publicPeople) return `${staff} a year from each who works with it`;
  return staffPeople
    ? `${staff} a year from each of ${figure(staffPeople)} who work with it, ${visitor} from each of ${figure(publicPeople)} others`
    : `${visitor} a year from each of ${figure(publicPeople)} who come from outside`;
};

const onAverage = ({ staffPeople, publicPeople }: Crowd, mean: string): string =>
  staffPeople && publicPeople ? `: ${mean} on average` : '';
