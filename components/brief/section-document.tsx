import type { ReactNode } from 'react';
import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { isBlank } from '@/server/brief/domain/blank';
import type { SectionGuide } from '@/server/brief/domain/guide';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { DIRECTION_NAMES, HORIZON_NAMES, PRIORITY_NAMES } from './guide';
import { rangeWords } from './range-words';

interface DocumentRow {
  id: string;
  head: string;
  /** What the head is called where it is missing. */
  headName: string;
  /** In small, behind the head: a priority, a number of people. */
  note?: string | undefined;
  body?: ReactNode;
  /** What is missing from the body: "Measure". */
  lack?: string | undefined;
}

/** The answer to one section, to be read. `at` sets something at each answer: a question, say. */
export function SectionDocument({
  section,
  answers,
  currency,
  guide,
  at,
  empty = 'Nothing yet.',
}: {
  section: Section;
  answers: BriefAnswers;
  currency: string;
  /** For the studio's own questions and their answers. */
  guide?: SectionGuide;
  at?: (answer: string) => ReactNode;
  empty?: ReactNode;
}) {
  const own = guide?.questions ?? [];
  const { extra, ...usual } = answers[section];
  return (
    <div className="grid gap-5">
      {isBlank(usual) ? (
        (own.length === 0 || isBlank(extra)) && <p className="text-muted">{empty}</p>
      ) : (
        <Usual section={section} answers={answers} currency={currency} at={at} />
      )}
      {own.map(({ id, ask }) => (
        <div key={id} id={`${section}.${id}`} className="group/row relative scroll-mt-20">
          <p className="text-muted">{ask}</p>
          <p className="wrap-anywhere max-w-prose whitespace-pre-line">
            {extra?.[id]?.trim() || <span className="text-muted">Not answered</span>}
          </p>
          {at?.(`${section}.${id}`)}
        </div>
      ))}
    </div>
  );
}

function Usual({
  section,
  answers,
  currency,
  at,
}: {
  section: Section;
  answers: BriefAnswers;
  currency: string;
  at: ((answer: string) => ReactNode) | undefined;
}) {
  if (section === 'budget')
    return (
      <div className="group/row relative">
        <Facts facts={budgetFacts(answers.budget, currency)} />
        {at?.('budget')}
      </div>
    );
  if (section === 'timeline')
    return (
      <>
        <div className="group/row relative">
          <Facts facts={timelineFacts(answers.timeline)} />
          {at?.('timeline')}
        </div>
        {isBlank(answers.timeline.dates) ? null : (
          <Rows rows={rowsOf('timeline', answers)} section={section} at={at} />
        )}
      </>
    );
  if (section === 'integrations' && answers.integrations.none && isBlank(answers.integrations.items))
    return <p>There is nothing to connect.</p>;
  return <Rows rows={rowsOf(section, answers)} section={section} at={at} />;
}

function Rows({
  rows,
  section,
  at,
}: {
  rows: readonly DocumentRow[];
  section: Section;
  at: ((answer: string) => ReactNode) | undefined;
}) {
  return (
    <ol className="grid gap-3">
      {rows.map((row, place) => (
        <li
          key={row.id}
          id={`${section}.${row.id}`}
          className="group/row relative grid scroll-mt-20 grid-cols-[1.75rem_minmax(0,1fr)]"
        >
          <span className="font-serif text-muted">{place + 1}</span>
          <div className="min-w-0">
            <p className="wrap-anywhere">
              {row.head ? (
                <span className="font-medium">{row.head}</span>
              ) : (
                <span className="text-muted">{row.headName}: not said</span>
              )}
              {row.note ? <span className="ml-2 text-muted text-sm">{row.note}</span> : null}
            </p>
            {row.body ? (
              <div className="wrap-anywhere max-w-prose whitespace-pre-line text-soft">{row.body}</div>
            ) : null}
            {row.lack ? <p className="text-muted">{row.lack}: not said</p> : null}
            {at?.(`${section}.${row.id}`)}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The rows of a section in which something is said. */
function rowsOf(section: Section, answers: BriefAnswers): DocumentRow[] {
  const some = <R extends { id: string }>(
    items: readonly R[],
    look: (row: R) => Omit<DocumentRow, 'id'>,
  ): DocumentRow[] => items.filter(row => !isBlank(row)).map(row => ({ id: row.id, ...look(row) }));
  const text = (body: string, name: string) => (body.trim() ? { body } : { lack: name });
  switch (section) {
    case 'goals':
      return some(answers.goals.items, one => ({
        head: one.goal,
        headName: 'Goal',
        ...text(one.measure, 'How one would know'),
      }));
    case 'features':
      return some(answers.features.items, one => ({
        head: one.what,
        headName: 'What people can do',
        note: one.priority ? PRIORITY_NAMES[one.priority] : undefined,
        ...text(one.why, 'Because'),
      }));
    case 'roles':
      return some(answers.roles.items, one => ({
        head: one.name,
        headName: 'Who',
        note: one.people === null ? undefined : peopleWords(one.people),
        ...(one.may.trim() ? { body: <Lines lines={one.may.split('\n')} /> } : { lack: 'What they may do' }),
      }));
    case 'workflows':
      return some(answers.workflows.items, one => ({
        head: one.name,
        headName: 'Name',
        ...(isBlank(one.steps) ? { lack: 'Steps' } : { body: <Lines lines={one.steps} numbered /> }),
      }));
    case 'references':
      return some(answers.references.items, one => ({
        head: one.address,
        headName: 'Product',
        ...text(one.liked, 'What you like about it'),
      }));
    case 'integrations':
      return some(answers.integrations.items, one => ({
        head: one.name,
        headName: 'System',
        note: one.direction ? DIRECTION_NAMES[one.direction] : undefined,
        ...text(one.purpose, 'What for'),
      }));
    case 'vision':
      return some(answers.vision.items, one => ({
        head: HORIZON_NAMES[one.horizon],
        headName: 'When',
        ...text(one.what, 'What'),
      }));
    case 'timeline':
      return some(answers.timeline.dates, one => ({
        head: one.day ? dayWords(one.day) : '',
        headName: 'Day',
        ...text(one.reason, 'Why'),
      }));
    case 'budget':
      return [];
  }
}

function Lines({ lines, numbered = false }: { lines: readonly string[]; numbered?: boolean }) {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className={numbered ? 'ml-5 list-decimal' : 'ml-4 list-disc marker:text-muted'}>
      {lines
        .filter(line => line.trim())
        .map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are read only and hold no state.
          <li key={place}>{line}</li>
        ))}
    </List>
  );
}

type Fact = [label: string, value: string];

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted max-sm:-mb-2">{label}</dt>
          <dd className="wrap-anywhere max-w-prose whitespace-pre-line">
            {value || <span className="text-muted">Not said</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const budgetFacts = (budget: BriefAnswers['budget'], currency: string): Fact[] => [
  ['Range', rangeWords(budget, currency)],
  ...optional('To know', budget.note),
];

const timelineFacts = ({ start, deadline, anyDay, reason }: BriefAnswers['timeline']): Fact[] => [
  ['Could start', start ? dayWords(start) : ''],
  ['Must be there', anyDay ? 'No fixed date' : deadline ? dayWords(deadline) : ''],
  ...optional('Why', reason),
];

const dayWords = (day: string) => formatDay(day, LOCALE, { year: 'always', month: 'long' });
const peopleWords = (count: number) =>
  count === 1 ? '1 person' : `${new Intl.NumberFormat(LOCALE).format(count)} people`;
const optional = (label: string, value: string): Fact[] => (value.trim() ? [[label, value]] : []);
