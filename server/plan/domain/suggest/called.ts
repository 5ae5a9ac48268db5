import type { Call, CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { type Said, textOf } from './said';
import { phraseIn } from './words';

/** One answer that speaks of a feature. */
export interface Calling {
  said: Said;
  /** The line of the answer that does: its head, or a step, right or purpose. */
  line: string;
  phrase: string;
  /** What the catalogue says the phrase means. */
  why: string;
  /**
   * Whether it is enough to bring the feature. A reason for something else and a goal's measure only
   * support what another answer asks for.
   */
  calls: boolean;
}

/** A catalogue feature that the brief speaks of. */
export interface Called {
  feature: CatalogueFeature;
  always: boolean;
  /** One for each answer, in the brief's order. */
  by: Calling[];
  /** What follows from how much the brief names: "5 roles are named: …". */
  counted: { because: string; refs: string[] } | null;
}

/** The catalogue's features that a brief asks for, in the catalogue's order. */
export const calledBy = (said: readonly Said[], catalogue: readonly CatalogueFeature[]): Called[] =>
  catalogue.flatMap(feature => {
    const called: Called = {
      feature,
      always: feature.calls.some(call => call.kind === 'always'),
      by: said.flatMap(one => callingOf(one, feature.calls) ?? []),
      counted: countedFor(said, feature.calls),
    };
    return called.always || called.counted || called.by.some(one => one.calls) ? [called] : [];
  });

/** Whether any feature's phrases are said in a text, and which words they take. */
export function phrasesIn(
  text: string,
  said: Pick<Said, 'section'>,
  features: readonly CatalogueFeature[],
): string[] {
  return features.flatMap(feature =>
    feature.calls.flatMap(call =>
      call.kind === 'words' && call.sections.includes(said.section)
        ? call.phrases.filter(phrase => phraseIn(text, [phrase]) !== null)
        : [],
    ),
  );
}

function callingOf(said: Said, calls: readonly Call[]): Calling | null {
  const onlySupports = said.section === 'features' || said.section === 'goals';
  for (const { line, isHead } of linesOf(said))
    for (const call of calls) {
      if (call.kind !== 'words' || !call.sections.includes(said.section)) continue;
      const phrase = phraseIn(line, call.phrases);
      if (phrase) return { said, line, phrase, why: call.why, calls: isHead || !onlySupports };
    }
  return null;
}

const linesOf = (said: Said) => [
  ...(said.head ? [{ line: said.head, isHead: true }] : []),
  ...said.details.map(line => ({ line, isHead: false })),
];

function countedFor(said: readonly Said[], calls: readonly Call[]): Called['counted'] {
  for (const call of calls) {
    if (call.kind === 'count') {
      const rows = said.filter(one => one.section === call.section && textOf(one));
      if (rows.length >= call.atLeast)
        return {
          because: `The brief names ${rows.length} ${COUNTED[call.section] ?? call.section}: ${call.why}.`,
          refs: rows.map(one => one.ref),
        };
    }
    if (call.kind === 'people') {
      const roles = said.filter(one => one.section === 'roles' && (one.people ?? 0) > 0);
      const people = roles.reduce((sum, role) => sum + role.people!, 0);
      if (people >= call.atLeast)
        return {
          because: `${people.toLocaleString('en')} people are to use it: ${call.why}.`,
          refs: roles.map(one => one.ref),
        };
    }
  }
  return null;
}

const COUNTED: Partial<Record<Said['section'], string>> = {
  features: 'core features',
  roles: 'kinds of people',
  vision: 'plans for later',
};
