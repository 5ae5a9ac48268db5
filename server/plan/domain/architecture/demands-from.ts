import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { EDITION_NAMES } from '../editions';
import { isSince } from '../suggest/edition-rules';
import { type Said, saidBy, textOf } from '../suggest/said';
import { sharingFrom } from '../suggest/sharing';
import { type Heard, hear, phraseIn, quoted as quotedText } from '../suggest/words';
import { ASSUMED } from './assumed';
import { crowdOf } from './crowd';
import { COMPLIANCE_WORDS, REAL_TIME_WORDS, ROUND_THE_CLOCK_WORDS } from './demand-words';
import { COMPLIANCE, type Compliance, type Demands } from './demands';
import { growthOf } from './growth';
import { filesOf, recordsOf } from './loads';
import { peopleFrom, timesAsMany } from './people';
import { editionOf, isLive, timeLimitsIn } from './time-limits';

/** One derived figure, in words: what it is, where it comes from. */
export interface DemandReason {
  field: keyof Demands;
  because: string;
  serves: string[];
}

/** The demands that a brief makes; what it does not say is `ASSUMED`. */
export const demandsFrom = (answers: BriefAnswers): Demands => derive(answers).demands;

/** Where each figure of `demandsFrom` comes from, in the order to show. */
export const demandReasons = (answers: BriefAnswers): DemandReason[] => derive(answers).reasons;

/** How many times as many people as at launch the larger editions are for, by the brief. */
export const growthFrom = (answers: BriefAnswers) => growthOf(saidBy(answers));

function derive(answers: BriefAnswers): { demands: Demands; reasons: DemandReason[] } {
  const said = saidBy(answers);
  const crowd = crowdOf(said);
  const growth = growthOf(said);
  const records = recordsOf(said, crowd);
  const files = filesOf(said, crowd);
  const clock = firstSaying(said, ROUND_THE_CLOCK_WORDS);
  const live = liveSince(said);
  const many = sharingFrom(said);
  const rules = complianceOf(said);
  const connections = said.filter(one => one.section === 'integrations');
  const demands: Demands = {
    people: peopleFrom(crowd.people, growth),
    activeShare: crowd.activeShare,
    requestsPerPerson: crowd.requestsPerPerson,
    peakHourShare: ASSUMED.peakHourShare,
    serviceMs: ASSUMED.serviceMs,
    recordsPerPersonYear: records.perPersonYear,
    recordKilobytes: ASSUMED.recordKilobytes,
    filesMegabytesPerPersonYear: files.perPersonYear,
    awayHoursPerMonth: { ...(clock ? ASSUMED.awayHoursRoundTheClock : ASSUMED.awayHoursPerMonth) },
    realTime: inEach(edition => isSince(live, edition)),
    tenancy: inEach(edition => (isSince(many, edition) ? 'many' : 'one')),
    compliance: rules.map(rule => rule.kind),
    integrations: connections.length,
  };
  const reason = (field: keyof Demands, because: string, from: readonly (Said | null)[] = []) => ({
    field,
    because,
    serves: from.flatMap(one => (one ? [one.ref] : [])),
  });
  return {
    demands,
    reasons: [
      reason('people', `${crowd.because} ${growthInWords(growth)}`, [
        ...crowd.from,
        ...new Set([growth.scalable.said, growth.enterprise.said]),
      ]),
      reason('activeShare', crowd.mix, crowd.from),
      reason('requestsPerPerson', crowd.mix, crowd.from),
      reason('peakHourShare', 'Assumed: a fifth of a working day’s requests fall into its busiest hour.'),
      reason(
        'serviceMs',
        'Assumed: a screen of business software with a database behind it takes 80 ms to answer.',
      ),
      reason('recordsPerPersonYear', records.because, records.from),
      reason('recordKilobytes', 'Assumed: a record and what is logged about it take 2 kB.'),
      reason('filesMegabytesPerPersonYear', files.because, files.from),
      reason(
        'awayHoursPerMonth',
        clock
          ? `${quoted(clock)} speaks of use at any hour, so it may be away for a short time only.`
          : crowd.visitors
            ? `Assumed: it is used in the evening too, by ${crowd.visitors}, but a night’s work on it does no harm.`
            : 'Assumed: it is used in working hours, so an evening’s work on it does no harm.',
        [clock],
      ),
      reason(
        'realTime',
        live
          ? `${quotedText(live.line ?? live.said.head)} cannot wait until somebody loads the page again${since(live)}.`
          : 'Nothing in the brief has to be seen by others within a second.',
        [live?.said ?? null],
      ),
      reason(
        'tenancy',
        many
          ? `${quoted(many.said)} means that several organisations share it and must not see each other${since(many)}.`
          : 'The brief speaks of one organisation.',
        [many?.said ?? null],
      ),
      reason(
        'compliance',
        rules.length
          ? rules.map(rule => rule.because).join(' ')
          : 'The brief names nobody whose data it would keep.',
        rules.map(rule => rule.from),
      ),
      reason(
        'integrations',
        connections.length === 1
          ? 'The brief names one.'
          : `The brief names ${connections.length || 'none'}.`,
        connections,
      ),
    ],
  };
}

/** “Assumed: 2 times as many in Scalable. “Twelve clinics” means 1.7 times as many in Enterprise.” */
const growthInWords = (growth: ReturnType<typeof growthOf>): string =>
  (['scalable', 'enterprise'] as const)
    .map(edition => {
      const { said } = growth[edition];
      return `${said ? `${quoted(said)} means` : 'Assumed:'} ${timesAsMany(growth[edition])} in ${EDITION_NAMES[edition]}.`;
    })
    .join(' ');

/** Of whom and of what it is, rather than a goal that happens to say the word. */
const firstAbout = (said: readonly Said[], phrases: readonly string[]): Said | null =>
  firstSaying(said, phrases, ['roles', 'features', 'workflows', 'integrations']) ??
  firstSaying(said, phrases);

function complianceOf(said: readonly Said[]): { kind: Compliance; because: string; from: Said }[] {
  return COMPLIANCE.flatMap(kind => {
    const { phrases, because } = COMPLIANCE_WORDS[kind];
    const from =
      kind === 'personal-data'
        ? (said.find(one => one.section === 'roles') ?? firstSaying(said, phrases))
        : firstAbout(said, phrases);
    return from ? [{ kind, from, because: `${quoted(from)} ${because}` }] : [];
  });
}

/** Sections that say what it is to do; references and limits only describe others. */
const TELLING: readonly Section[] = ['goals', 'features', 'roles', 'workflows', 'integrations', 'vision'];

const firstSaying = (
  said: readonly Said[],
  phrases: readonly string[],
  sections: readonly Section[] = TELLING,
): Said | null =>
  said.find(one => sections.includes(one.section) && phraseIn(heardOf(one), phrases) !== null) ?? null;

/** What speaks of it for the earliest edition, and which that is: a vision or a later feature asks for it later. */
interface Since {
  said: Said;
  edition: Edition;
  /** The line that does, where it is not the answer’s first. */
  line?: string;
}

function sinceWhen(said: readonly Said[], phrases: readonly string[]): Since | null {
  const saying = said
    .filter(one => TELLING.includes(one.section) && phraseIn(heardOf(one), phrases) !== null)
    .map((one): Since => ({ said: one, edition: editionOf(one) }));
  return EDITIONS.flatMap(edition => saying.find(one => one.edition === edition) ?? []).at(0) ?? null;
}

/** What says within how many seconds others are told comes before what only speaks of something live. */
function liveSince(said: readonly Said[]): Since | null {
  const told = timeLimitsIn(said).filter(isLive);
  const spoken = sinceWhen(said.map(withoutReason), REAL_TIME_WORDS);
  return (
    EDITIONS.flatMap(
      edition => told.find(one => one.edition === edition) ?? (spoken?.edition === edition ? spoken : []),
    ).at(0) ?? null
  );
}

/** Why the client wants a feature, and how a goal is measured, tell how it is today: “in four chat groups”. */
const withoutReason = (said: Said): Said =>
  said.section === 'features' || said.section === 'goals' ? { ...said, details: [] } : said;

const since = ({ edition }: Since): string =>
  edition === 'mvp'
    ? ''
    : edition === 'enterprise'
      ? ', in Enterprise'
      : `, from ${EDITION_NAMES[edition]} on`;
const inEach = <T>(of: (edition: Edition) => T): Record<Edition, T> => ({
  mvp: of('mvp'),
  scalable: of('scalable'),
  enterprise: of('enterprise'),
});

/** An answer is held against a dozen lists, and read once. */
const HEARD = new WeakMap<Said, Heard>();
function heardOf(said: Said): Heard {
  const heard = HEARD.get(said) ?? hear(textOf(said));
  HEARD.set(said, heard);
  return heard;
}

const quoted = ({ head }: Said): string => quotedText(head);
