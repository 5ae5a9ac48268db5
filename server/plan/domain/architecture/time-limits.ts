import { NUMBER, numberIn } from '@/server/brief/domain/numbers';
import type { Section } from '@/server/brief/domain/sections';
import type { Edition } from '@/server/forecast/engine/types';
import { EARLIEST_BY_HORIZON } from '../suggest/edition-rules';
import type { Said } from '../suggest/said';

/** “Each member gets a push message within five seconds”: by when somebody has to know of what happens. */
export interface TimeLimit {
  said: Said;
  /** The line that says so. */
  line: string;
  /** As it was written: “five seconds”. */
  wording: string;
  seconds: number;
  edition: Edition;
}

/** An hour or more is a deadline of somebody’s work, and none that a system is tested by. */
const MOST_SECONDS = 3_600;

/** The limits that the brief sets, one for each answer, the shortest of it. */
export const timeLimitsIn = (said: readonly Said[]): TimeLimit[] =>
  said.flatMap(
    one =>
      linesOf(one)
        .flatMap(line => limitIn(line, one) ?? [])
        .toSorted((a, b) => a.seconds - b.seconds)[0] ?? [],
  );

/** From which edition on others see a change within seconds, as nobody loads a page so often. */
export const isLive = ({ seconds }: TimeLimit): boolean => seconds < 60;

/** “A search answers within two seconds” is how fast a page is; only what reaches somebody unasked is meant here. */
const TOLD =
  /\b(?:told|tells?|know|knows|learns?|sees?|notified|informed|warned|alarmed|alerted|(?:get|gets|receives?|reach|reaches|arrives?)\b.*\b(?:messages?|notices?|alarms?|alerts?|calls?|pushe?s?)|(?:messages?|notices?|alarms?|alerts?|push)\b.*\b(?:reach|reaches|arrives?|appears?|go(?:es)? out))\b/i;
const LIMIT = new RegExp(
  `\\b(?:within|in (?:less|no more) than|in under|in at most)\\s+(?<wording>(?<number>${NUMBER}|an?)\\s+(?<unit>second|minute)s?)(?!\\p{L})`,
  'iu',
);

function limitIn(line: string, said: Said): TimeLimit | null {
  const { wording, number, unit } = LIMIT.exec(line)?.groups ?? {};
  if (!wording || !TOLD.test(line)) return null;
  const count = /^an?$/i.test(number!) ? 1 : (numberIn(number!) ?? 0);
  const seconds = count * (unit!.toLowerCase() === 'minute' ? 60 : 1);
  return seconds > 0 && seconds < MOST_SECONDS
    ? { said, line, wording, seconds, edition: editionOf(said) }
    : null;
}

/** From which edition on an answer demands something: a vision or a later feature asks for it later. */
export const editionOf = ({ horizon, priority }: Said): Edition =>
  horizon ? EARLIEST_BY_HORIZON[horizon] : priority && priority !== 'must' ? 'scalable' : 'mvp';

/** The reason of a feature and the measure of a goal tell how it is today. */
const HEAD_ALONE: readonly Section[] = ['goals', 'features', 'vision'];
const WHOLE: readonly Section[] = ['roles', 'workflows', 'integrations'];
const linesOf = ({ section, head, details }: Said): string[] =>
  HEAD_ALONE.includes(section) ? [head] : WHOLE.includes(section) ? [head, ...details] : [];

/** “In a storm up to 140 alarms in one night” is how much it bears, and no thing to build. */
export const speaksOfLoad = ({ head }: Pick<Said, 'head'>): boolean => LOAD.test(head.trim());
const LOAD = new RegExp(
  `^(?:(?:in|on|during|at)\\s+[^,\\d]{1,40}?\\s+)?(?:up to|at most|as many as)\\s+(?:${NUMBER})\\s+(?:\\p{L}+\\s+){1,3}?(?:(?:an?|per|each|every|in an?|in one|within an?|within one)\\s+(?:second|minute|hour|day|night|evening|weekend|week|month)|at once|at the same (?:time|moment))(?!\\p{L})`,
  'iu',
);
