import { Segments } from '@/components/ui/segments';
import { isBlank } from '@/server/brief/domain/blank';
import type { Guide } from '@/server/brief/domain/guide';
import { overflowing } from '@/server/brief/domain/import/combine';
import type { Recognised } from '@/server/brief/domain/import/recognise';
import { type BriefAnswers, EMPTY_ANSWERS, SECTIONS, type Section } from '@/server/brief/domain/sections';
import { SectionDocument } from '../section-document';
import type { Choice } from './choice';

/** What was recognised, section by section, and what was not placed. */
export function FoundSections({
  found,
  guide,
  answers,
  currency,
  choiceOf,
  onChoice,
}: {
  found: Recognised;
  guide: Guide;
  answers: BriefAnswers;
  currency: string;
  choiceOf: (section: Section) => Choice;
  onChoice: (section: Section, choice: Choice) => void;
}) {
  const sections = SECTIONS.filter(section => found.sections[section]);
  return (
    <>
      <h3 className="font-medium text-2xl">
        {sections.length === 0
          ? 'Nothing was recognised yet'
          : sections.length === 1
            ? 'One section was recognised'
            : `${sections.length} sections were recognised`}
      </h3>
      {sections.length === 0 ? (
        <p className="mt-1 text-soft">
          Put a heading above each part: Goals, Features, Users, Workflows, Budget, Timeline, References,
          Integrations, Vision.
        </p>
      ) : null}
      <div className="mt-4 grid gap-7">
        {sections.map(section => (
          <section key={section} aria-label={guide[section].name}>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-ink border-b pb-1.5">
              <h4 className="font-medium font-serif text-xl">{guide[section].name}</h4>
              <Segments
                aria-label={`What to do with ${guide[section].name}`}
                required
                options={choicesFor(answers[section])}
                value={choiceOf(section)}
                onValueChange={choice => choice && onChoice(section, choice)}
              />
            </div>
            <Overflow
              count={
                choiceOf(section) === 'add' ? overflowing(answers[section], found.sections[section]!) : 0
              }
            />
            <div className={choiceOf(section) === 'leave' ? 'opacity-50' : undefined}>
              <SectionDocument
                section={section}
                answers={{ ...EMPTY_ANSWERS, [section]: found.sections[section] }}
                currency={currency}
                guide={guide[section]}
              />
            </div>
          </section>
        ))}
      </div>
      {found.unplaced.length ? (
        <section className="mt-8">
          <h4 className="font-medium font-serif text-xl">Not placed</h4>
          <p className="mt-1 mb-2 text-soft text-sm">
            This is not taken over. Copy what matters to its place, or put it below a heading.
          </p>
          <ul className="grid gap-1.5 border-line border-l-2 pl-4">
            {found.unplaced.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are read only and hold no state.
              <li key={at} className="wrap-anywhere whitespace-pre-line">
                {text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const choicesFor = (there: object): { value: Choice; label: string }[] =>
  isBlank(there)
    ? [
        { value: 'add', label: 'Take' },
        { value: 'leave', label: 'Leave out' },
      ]
    : [
        { value: 'add', label: 'Add to mine' },
        { value: 'replace', label: 'Replace mine' },
        { value: 'leave', label: 'Leave out' },
      ];

function Overflow({ count }: { count: number }) {
  if (!count) return null;
  return (
    <p className="mb-2 text-sm text-warn">
      {count === 1 ? 'The last entry does' : `The last ${count} entries do`} not fit behind yours: a section
      has at most 60. Replace yours, or take some out first.
    </p>
  );
}
