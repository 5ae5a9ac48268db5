import type { Section } from '@/server/brief/domain/sections';
import type { Said } from '../suggest/said';
import { phraseIn, quoted } from '../suggest/words';
import { ASSUMED } from './assumed';
import { figure, megabytes } from './capacity';
import type { Crowd } from './crowd';
import { FILE_WORDS } from './demand-words';

/** What one person adds in a year, whether active on the busiest day or not. */
export interface Load {
  /** Three figures, as it is shown, so that the arithmetic can be done again. */
  perPersonYear: number;
  because: string;
  from: Said[];
}

/** Records that one person makes in a year, on average. */
export function recordsOf(crowd: Crowd): Load {
  const { staff, public: visitor } = ASSUMED;
  const perPersonYear = meanOf(crowd, staff.recordsPerYear, visitor.recordsPerYear);
  return {
    perPersonYear,
    because: `Assumed: ${eachOf(crowd, figure(staff.recordsPerYear), figure(visitor.recordsPerYear))}${onAverage(crowd, figure(perPersonYear))}.`,
    from: crowd.from,
  };
}

/** Megabytes of files that one person adds in a year, on average: by the heaviest kind that the brief speaks of. */
export function filesOf(said: readonly Said[], crowd: Crowd): Load {
  const { kind, from } = kindOf(said);
  const each = ASSUMED.fileMegabytesPerYear[kind];
  const perPersonYear = meanOf(crowd, each.staff, each.public);
  const speaks = from ? `${quoted(from.head)} brings ${kind}` : 'The brief speaks of no files';
  return {
    perPersonYear,
    because: `${speaks}. Assumed: ${eachOf(crowd, megabytes(each.staff), megabytes(each.public))}${onAverage(crowd, megabytes(perPersonYear))}.`,
    from: from ? [from] : [],
  };
}

/** What is years away does not fill the disk of the first year; references and limits only describe others. */
const NEAR: readonly Section[] = ['goals', 'features', 'roles', 'workflows', 'integrations'];

function kindOf(said: readonly Said[]): {
  kind: keyof typeof ASSUMED.fileMegabytesPerYear;
  from: Said | null;
} {
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

const meanOf = ({ people, staffPeople, publicPeople }: Crowd, staff: number, visitor: number): number =>
  Number(((staffPeople * staff + publicPeople * visitor) / people).toPrecision(3));

/** “1,000 a year from each of 13 who work with it, 4 from each of 15,500 others”. */
const eachOf = ({ staffPeople, publicPeople }: Crowd, staff: string, visitor: string): string => {
  const others = `${visitor} ${staffPeople ? '' : 'a year '}from each of ${figure(publicPeople)} ${staffPeople ? 'others' : 'who come from outside'}`;
  const workers = `${staff} a year from each who works with it`;
  if (!publicPeople) return workers;
  return staffPeople
    ? `${staff} a year from each of ${figure(staffPeople)} who work with it, ${others}`
    : others;
};

const onAverage = ({ staffPeople, publicPeople }: Crowd, mean: string): string =>
  staffPeople && publicPeople ? `: ${mean} on average` : '';
