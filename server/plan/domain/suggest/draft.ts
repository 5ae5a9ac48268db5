import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { type Called, calledBy, phrasesIn } from './called';
import { connectionFrom, connectionsMeeting } from './connections';
import { featureFrom, roleFeature } from './features-from-answers';
import { plainlySay, speakOfTheSame } from './plainly';
import type { Said } from './said';
import type { SuggestedFeature } from './suggested';
import { wordsOf } from './words';

/** What the brief asks for, before needs, steering and order. */
export interface Draft {
  called: Called[];
  /** Features made from answers that no catalogue feature meets. */
  own: SuggestedFeature[];
  /** Answers that are met by what meets another answer: the first is served by whatever serves the second. */
  alike: { ref: string; as: string }[];
}

/** Sorts every answer that asks for work into what meets it: the catalogue, another answer's feature, or one of its own. */
export function draftOf(said: readonly Said[], catalogue: readonly CatalogueFeature[]): Draft {
  const called = calledBy(said, catalogue);
  const draft: Draft = { called, own: [], alike: [] };
  const isMet = (one: Said) => plainlySay(phrasesIn(one.head, one, callersOf(one, called)), one.head);
  for (const one of said)
    switch (one.section) {
      case 'roles':
        draft.own.push(roleFeature(one));
        break;
      case 'features':
      case 'vision':
        if (isMet(one) || (one.section === 'vision' && speaksOfGrowth(one))) break;
        addOwn(draft, one, said);
        break;
      case 'workflows':
        if (isMet(one) || mostStepsAreMet(one, called)) break;
        addOwn(draft, one, said);
        break;
      case 'integrations':
        if (!connectionsMeeting(one, called).length) draft.own.push(connectionFrom(one, said));
        break;
    }
  return draft;
}

/** Never two features for the same words: the second answer joins the first. */
function addOwn(draft: Draft, one: Said, said: readonly Said[]): void {
  const before = said.slice(0, said.indexOf(one));
  const same = before.find(
    other =>
      (other.section === 'features' || other.section === 'workflows') && speakOfTheSame(one.head, other.head),
  );
  if (same) draft.alike.push({ ref: one.ref, as: same.ref });
  else draft.own.push(featureFrom(one));
}

export const callersOf = (said: Said, called: readonly Called[]): CatalogueFeature[] =>
  called.filter(({ by }) => by.some(one => one.said.ref === said.ref && one.calls)).map(one => one.feature);

/** A way of working is met where more than half of its steps speak of features. */
function mostStepsAreMet(workflow: Said, called: readonly Called[]): boolean {
  const callers = callersOf(workflow, called);
  const met = workflow.details.filter(step => phrasesIn(step, workflow, callers).length > 0);
  return met.length > workflow.details.length / 2;
}

const GROWTH = new Set(
  `all every twice double triple ten twelve twenty thirty fifty hundred thousand million half whole nationwide europe
  worldwide countries cities market leader`.split(/\s+/),
);

/** "Twelve clinics in three countries" is how far it goes, not a thing to build: architecture and targets carry it. */
export const speaksOfGrowth = ({ head }: Said): boolean =>
  wordsOf(head)
    .slice(0, 3)
    .some(word => GROWTH.has(word) || /^\d+$/.test(word));
