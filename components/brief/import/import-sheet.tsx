'use client';

import { FileUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet';
import { Textarea } from '@/components/ui/textarea';
import { toastError } from '@/components/ui/toaster';
import { isBlank } from '@/server/brief/domain/blank';
import type { Guide } from '@/server/brief/domain/guide';
import { type Meeting, meeting, type Taking } from '@/server/brief/domain/import/combine';
import type { Recognised } from '@/server/brief/domain/import/recognise';
import { type BriefAnswers, SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { Day } from '@/server/kernel/clock';
import type { Choice } from './choice';
import { FoundSections } from './found-sections';
import { MOST_CHARACTERS, useRecognised } from './use-recognised';

/** Text that was written somewhere else: what is recognised is shown first, and taken only when told to. */
export function ImportSheet({
  guide,
  answers,
  currency,
  today,
  onTake,
}: {
  guide: Guide;
  answers: BriefAnswers;
  currency: string;
  /** The studio's day. */
  today: Day;
  onTake: (found: Recognised['sections'], choices: Partial<Record<Section, Taking>>) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<Partial<Record<Section, Choice>>>({});
  const [into, setInto] = useState<ReadonlyMap<string, Section>>(new Map());
  const found = useRecognised(isOpen ? text : '', into, { guide, currency, today });
  const file = useRef<HTMLInputElement>(null);
  const meetings = useMemo(
    () => (found ? meetingsOf(found, answers, currency) : {}),
    [found, answers, currency],
  );
  const choiceOf = (section: Section): Choice =>
    choices[section] ?? (meetings[section]?.isThere ? 'leave' : 'add');
  const taken = found ? SECTIONS.filter(one => found.sections[one] && choiceOf(one) !== 'leave') : [];

  async function read(chosen: File | undefined) {
    if (!chosen) return;
    if (chosen.size > MOST_CHARACTERS * 4)
      return toastError(`“${chosen.name}” is too large to be a brief. Paste the part that you mean.`);
    const content = await chosen.text();
    if (content.includes('\0'))
      return toastError(`“${chosen.name}” is not a text. Save it as text or Markdown, or paste it.`);
    return setText(content);
  }
  function take() {
    if (!found) return;
    onTake(found.sections, Object.fromEntries(taken.map(section => [section, choiceOf(section) as Taking])));
    setOpen(false);
    setText('');
    setChoices({});
    setInto(new Map());
  }
  function put(loose: string, section: Section | null) {
    const changed = new Map(into);
    if (section) changed.set(loose, section);
    else changed.delete(loose);
    setInto(changed);
  }
  const isTooLong = text.length > MOST_CHARACTERS;
  return (
    <Sheet open={isOpen} onOpenChange={setOpen}>
      <SheetTrigger asChild>
        <Button variant="quiet" size="sm">
          <FileUp aria-hidden /> Paste or import
        </Button>
      </SheetTrigger>
      <SheetContent
        size="lg"
        title="Bring in what you have written"
        description="A brief as Markdown, notes, an e-mail: what belongs where is recognised. Nothing is changed before you say so."
        footer={
          <Button variant="solid" disabled={!taken.length} onClick={take}>
            {taken.length
              ? `Take over ${taken.length === 1 ? '1 section' : `${taken.length} sections`}`
              : 'Take over'}
          </Button>
        }
      >
        <Field
          label="Your text"
          hint="Headings such as Goals, Must have, Users or Budget help."
          error={
            isTooLong
              ? `That is ${text.length.toLocaleString('en-GB')} characters; at most ${MOST_CHARACTERS.toLocaleString('en-GB')} are read at once. Paste it in parts.`
              : null
          }
        >
          <Textarea
            rows={8}
            maxRows={14}
            value={text}
            placeholder={
              'Goals\n- More bookings online (measure: 50% by December)\n\nBudget: 40-60k EUR\nDeadline: 30 June 2027'
            }
            onChange={event => setText(event.target.value)}
          />
        </Field>
        <input
          ref={file}
          type="file"
          accept=".md,.markdown,.txt,text/plain,text/markdown"
          className="sr-only"
          tabIndex={-1}
          aria-hidden
          onChange={event => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button size="sm" className="mt-3" onClick={() => file.current?.click()}>
          Choose a file
        </Button>
        <div className="mt-7" aria-live="polite">
          {found ? (
            <FoundSections
              found={found}
              guide={guide}
              meetings={meetings}
              currency={currency}
              choiceOf={choiceOf}
              onChoice={(section, choice) => setChoices({ ...choices, [section]: choice })}
              into={into}
              onPut={put}
            />
          ) : null}
        </div>
      </SheetContent>
    </Sheet>
  );
}

/** What each recognised section is to what is there; null where nothing is there. */
function meetingsOf(found: Recognised, answers: BriefAnswers, currency: string) {
  return Object.fromEntries(
    SECTIONS.flatMap(section => {
      const [there, content] = [answers[section], found.sections[section]];
      return content ? [[section, isBlank(there) ? null : meeting(there, content, currency)]] : [];
    }),
  ) as Partial<Record<Section, Meeting | null>>;
}
