import type { Guide } from '@/server/brief/domain/guide';
import type { Readiness } from '@/server/brief/domain/readiness';
import type { Section } from '@/server/brief/domain/sections';
import type { Finding } from './findings';
import type { StepLink } from './use-step';

/** Where a reason leads: a link that changes the step, or a place on the same page. */
export type ReasonLink = StepLink | ((section: Section) => { href: string });

/** The score in words, for people to whom a number says nothing. */
export function readinessWords(score: number): string {
  if (score >= 90) return 'Ready to plan from';
  if (score >= 65) return 'Enough for a first plan';
  if (score >= 30) return 'Enough to talk about';
  return 'A beginning';
}

/** What is missing and why it matters, the weightiest first, each leading to its section. */
export function ReadinessReasons({
  readiness,
  guide,
  linkTo,
  most = 200,
}: {
  readiness: Readiness;
  guide: Guide;
  linkTo: ReasonLink;
  most?: number;
}) {
  const reasons = readiness.reasons.toSorted((a, b) => b.points - a.points);
  if (!reasons.length) return <p className="text-soft text-sm">Nothing is missing.</p>;
  return (
    <>
      <ul className="border-line border-t">
        {reasons.slice(0, most).map((reason, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may lack the same, in the same words.
          <li key={`${reason.section}${reason.text}${at}`} className="border-line border-b py-2 text-sm">
            <a {...linkTo(reason.section)} className="group block rounded-sm">
              <span className="flex justify-between gap-3">
                <span className="font-medium text-accent group-hover:underline">
                  {guide[reason.section].name}
                </span>
                <span className="text-muted">+{reason.points}</span>
              </span>
              <span className="block text-soft">{reason.text}</span>
            </a>
          </li>
        ))}
      </ul>
      {reasons.length > most ? (
        <p className="mt-2 text-muted text-sm">and {reasons.length - most} more</p>
      ) : null}
    </>
  );
}

/** What does not go together, each leading to its section. */
export function FindingList({
  findings,
  guide,
  linkTo,
}: {
  findings: readonly Finding[];
  guide: Guide;
  linkTo: ReasonLink;
}) {
  return (
    <section>
      <h2 className="font-medium font-sans text-sm text-warn">
        {findings.length === 1
          ? 'One thing does not fit together'
          : `${findings.length} things do not fit together`}
      </h2>
      <ul className="mt-1.5 border-warn/60 border-t">
        {findings.map(({ rule, section, answer, text }) => (
          <li key={`${rule}${answer}${text}`} className="border-line border-b py-2 text-sm">
            <a {...linkTo(section)} className="group block rounded-sm">
              <span className="block font-medium text-accent group-hover:underline">
                {guide[section].name}
              </span>
              <span className="block text-soft">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
