import { Segments } from '@/components/ui/segments';
import type { Guide, SectionGuide } from '@/server/brief/domain/guide';
import type { Meeting } from '@/server/brief/domain/import/combine';
import { EMPTY_ANSWERS, SECTIONS, type Section, type SectionContent } from '@/server/brief/domain/sections';
import { SectionDocument } from '../section-document';
import type { Choice } from './choice';
import { changesIn, meetingWords } from './meeting-words';
import { UnplacedTexts } from './unplaced-texts';
import type { Found } from './use-recognised';

/** What was recognised, section by section, and what was not placed. */
export function FoundSections({
  found,
  guide,
  meetings,
  currency,
  choiceOf,
  onChoice,
  into,
  onPut,
}: {
  found: Found;
  guide: Guide;
  /** What each section is to what is there; null where nothing is there. */
  meetings: Partial<Record<Section, Meeting | null>>;
  currency: string;
  choiceOf: (section: Section) => Choice;
  onChoice: (section: Section, choice: Choice) => void;
  /** Texts of no place that were put into a section. */
  into: ReadonlyMap<string, Section>;
  onPut: (text: string, section: Section | null) => void;
}) {
  const sections = SECTIONS.filter(section => found.sections[section]);
  const isNothingNew =
    sections.length > 0 && sections.every(section => meetings[section]?.isThere && !meetings[section]?.keeps);
  return (
    <>
      <h3 className="font-medium text-2xl">
        {sections.length === 0
          ? 'Nothing was recognised yet'
          : sections.length === 1
            ? 'One section was recognised'
            : `${sections.length} sections were recognised`}
        {isNothingNew ? ', nothing in them is new' : ''}
      </h3>
      {sections.length === 0 ? (
        <p className="mt-1 text-soft">
          Say below where each text belongs, or put a heading above each part: Goals, Features, Users,
          Workflows, Budget, Timeline, References, Integrations, Vision.
        </p>
      ) : null}
      <div className="mt-4 grid gap-7">
        {sections.map(section => (
          <FoundSection
            key={section}
            section={section}
            content={found.sections[section]!}
            guide={guide[section]}
            meeting={meetings[section] ?? null}
            sources={found.sources}
            currency={currency}
            choice={choiceOf(section)}
            onChoice={choice => onChoice(section, choice)}
          />
        ))}
      </div>
      <UnplacedTexts texts={found.unplaced} left={found.left} guide={guide} into={into} onPut={onPut} />
    </>
  );
}

function FoundSection<S extends Section>({
  section,
  content,
  guide,
  meeting,
  sources,
  currency,
  choice,
  onChoice,
}: {
  section: S;
  content: SectionContent<S>;
  guide: SectionGuide;
  meeting: Meeting | null;
  sources: Found['sources'];
  currency: string;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}) {
  const isAdded = meeting !== null && choice !== 'replace';
  const words = isAdded ? meetingWords(meeting) : [];
  const changes = isAdded ? changesIn(section, meeting) : new Map<string, string>();
  return (
    <section aria-label={guide.name}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-ink border-b pb-1.5">
        <h4 className="font-medium font-serif text-xl">{guide.name}</h4>
        <Segments
          aria-label={`What to do with ${guide.name}`}
          required
          options={choicesFor(meeting)}
          value={choice}
          onValueChange={one => one && onChoice(one)}
        />
      </div>
      {words.length ? <p className="mb-2 max-w-prose text-soft text-sm">{words.join(' ')}</p> : null}
      {choice === 'add' && meeting ? <Overflow count={meeting.overflow} /> : null}
      {isAdded && meeting.isThere && !meeting.keeps ? null : (
        <div className={choice === 'leave' ? 'opacity-50' : undefined}>
          <SectionDocument
            section={section}
            answers={{ ...EMPTY_ANSWERS, [section]: isAdded ? withoutSame(content, meeting) : content }}
            currency={currency}
            guide={guide}
            at={answer => <RowNotes change={changes.get(answer)} source={sources.get(answer)} />}
          />
        </div>
      )}
    </section>
  );
}

/** Beside a row: what it changes, and the sentence that it was taken from. */
function RowNotes({ change, source }: { change: string | undefined; source: string | undefined }) {
  return (
    <>
      {change ? <p className="wrap-anywhere text-soft text-sm">{change}</p> : null}
      {source ? <p className="wrap-anywhere max-w-prose text-muted text-sm">From “{source}”</p> : null}
    </>
  );
}

/** Without the rows that are there already. */
function withoutSame<S extends Section>(content: SectionContent<S>, { rows }: Meeting): SectionContent<S> {
  const same = new Set(rows.flatMap(met => (met.kind === 'same' ? [met.found.id] : [])));
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      key === 'items' || key === 'dates'
        ? (value as { id: string }[]).filter(row => !same.has(row.id))
        : value,
    ]),
  ) as SectionContent<S>;
}

function choicesFor(meeting: Meeting | null): { value: Choice; label: string }[] {
  if (!meeting)
    return [
      { value: 'add', label: 'Take' },
      { value: 'leave', label: 'Leave out' },
    ];
  return [
    ...(meeting.isThere ? [] : [{ value: 'add' as const, label: 'Add to mine' }]),
    { value: 'replace', label: 'Replace mine' },
    { value: 'leave', label: 'Leave out' },
  ];
}

function Overflow({ count }: { count: number }) {
  if (!count) return null;
  return (
    <p className="mb-2 text-sm text-warn">
      {count === 1 ? 'The last entry does' : `The last ${count} entries do`} not fit behind yours: a section
      has at most 60. Replace yours, or take some out first.
    </p>
  );
}
