import {
  type AnswerRef,
  ASKING_SECTIONS,
  type CitedAnswer,
  citedAnswers,
  sectionOf,
} from '@/server/brief/domain/cited-answers';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { isRefusal } from './said';
import { quoted } from './words';

interface Serving {
  serves: readonly AnswerRef[];
}

/** A feature of a plan, with the suggestion that it was made from, or a suggested one, with its key. */
interface ServingFeature extends Serving {
  area: string;
  origin?: string | null;
  key?: string;
  because?: string;
}

interface ServingPart extends Serving {
  kind: string;
}

/** One answer, and what of a plan has to do with it. */
export interface Served<F, P> {
  answer: CitedAnswer;
  /** Whether it asks for work; the others are limits, what is not wanted, and taste. */
  asks: boolean;
  /** What serves it. */
  features: F[];
  parts: P[];
  /** Features that only carry it, or count how far it was reached. */
  carrying: F[];
}

export interface Trace<F, P> {
  /** Every answer, in the brief's order. */
  answers: Served<F, P>[];
  /** Answers that ask for work and that nothing serves. */
  orphanAnswers: CitedAnswer[];
  /** Features that cite no answer of the brief as it is now. */
  orphanFeatures: F[];
}

/** Which answers are served by what, and the orphans both ways. A section cited as a whole serves none of its rows. */
export function traceOf<F extends ServingFeature, P extends ServingPart>(
  brief: BriefAnswers,
  { features, parts }: { features: readonly F[]; parts: readonly P[] },
): Trace<F, P> {
  const cited = citedAnswers(brief);
  const known = new Set<AnswerRef>(cited.flatMap(answer => [answer.ref, answer.section]));
  const answers = cited.map((answer): Served<F, P> => {
    const citing = features.filter(one => one.serves.includes(answer.ref));
    return {
      answer,
      asks: ASKING_SECTIONS.includes(answer.section) && !isRefusal(answer),
      features: citing.filter(one => !isCarrying(one, answer)),
      carrying: citing.filter(one => isCarrying(one, answer)),
      parts: parts.filter(part => canServe(part, answer) && part.serves.includes(answer.ref)),
    };
  });
  return {
    answers,
    orphanAnswers: answers
      .filter(one => one.asks && !one.features.length && !one.parts.length)
      .map(one => one.answer),
    orphanFeatures: features.filter(one => !one.serves.some(ref => known.has(ref))),
  };
}

/**
 * What the rules suggest for every product cites some of the answers that stand on it, and figures cite
 * the goals that they measure, and lists show whatever is kept. None brings an answer about, so none is
 * anything that serves it. Proof of age is in the same area as what every product needs, and is there
 * because an answer asks for it: its reason has the answer's words.
 */
const isCarrying = (feature: ServingFeature, answer: CitedAnswer): boolean =>
  (isForAllAnswers(feature) && !(feature.area === TRUST && tellsOf(feature, answer))) ||
  (feature.origin !== null && MEASURING.includes(feature.key ?? feature.origin ?? ''));

/** What the rules suggest for every product or for all answers together: no change of one is a change of it. */
export const isForAllAnswers = (feature: ServingFeature): boolean =>
  (feature.origin !== null && CARRYING_AREAS.includes(feature.area)) || isForAll(feature);

const tellsOf = ({ because = '' }: ServingFeature, { words }: CitedAnswer): boolean =>
  because.includes(quoted(words));

const TRUST = 'Trust and compliance';
const CARRYING_AREAS: readonly string[] = ['Foundations', 'Operations', 'Launch', TRUST];
const MEASURING: readonly string[] = ['feature:goal-figures'];

/** Lists that come because there is much to keep; those that an answer asks for serve it. */
const isForAll = ({ key, origin, serves }: ServingFeature): boolean =>
  (key ?? origin) === 'feature:lists-filters' &&
  serves.filter(ref => sectionOf(ref) === 'features').length >= MANY;
const MANY = 3;

/**
 * An entity or a right comes with a feature, and so does a role that the client did not name. A choice
 * of architecture, a control or a target can be all that an answer asks for.
 */
const canServe = ({ kind }: ServingPart, { section }: CitedAnswer): boolean =>
  kind === 'role' ? section === 'roles' : ['component', 'control', 'target'].includes(kind);

/** The features that a change of these answers concerns. */
export const affectedBy = <F extends Serving>(refs: readonly AnswerRef[], features: readonly F[]): F[] =>
  features.filter(one => one.serves.some(ref => refs.includes(ref)));
