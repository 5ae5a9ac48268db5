'use client';

import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useFocusNext } from '@/components/ui/use-focus-next';
import type { SectionGuide } from '@/server/brief/domain/guide';
import { MOST_LINE } from '@/server/brief/domain/sections';
import type { SectionWording } from '@/server/brief/domain/template';
import { newRowId } from '../answers/row-id';
import { MoveButtons, moveButton } from './move-buttons';

const MOST_TEXT = 2_000;
const MOST_QUESTIONS = 12;

/** One section of a template: its words, and the studio's own questions at its end. */
export function TemplateSection({
  usual,
  wording,
  onChange,
}: {
  usual: SectionGuide;
  wording: SectionWording;
  onChange: (wording: SectionWording) => void;
}) {
  const { questions } = wording;
  const set = (change: Partial<SectionWording>) => onChange({ ...wording, ...change });
  const changed = [wording.name, wording.question, wording.why, wording.example].filter(Boolean).length;
  const ask = (at: number, change: Partial<(typeof questions)[number]>) =>
    set({ questions: questions.map((one, place) => (place === at ? { ...one, ...change } : one)) });
  const body = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(body);
  const fieldOf = (question: { id: string } | undefined) =>
    question ? `[data-question="${question.id}"] input` : '[data-add]';
  function move(at: number, to: number) {
    set({ questions: questions.toSpliced(at, 1).toSpliced(to, 0, questions[at]!) });
    focusNext(moveButton(questions[at]!.id, at, to));
  }
  function add() {
    const question = { id: `q-${newRowId()}`, ask: '', why: '' };
    set({ questions: [...questions, question] });
    focusNext(fieldOf(question));
  }
  function remove(at: number) {
    const left = questions.toSpliced(at, 1);
    set({ questions: left });
    focusNext(fieldOf(left[Math.min(at, left.length - 1)]));
  }
  return (
    <details className="group border-line border-b" open={changed + questions.length > 0}>
      <summary className="flex min-h-12 items-center justify-between gap-4 rounded-sm py-2 pr-16">
        <span className="font-medium font-serif text-xl">{usual.name}</span>
        <span className="text-muted text-sm">{summaryOf(changed, questions.length)}</span>
      </summary>
      <div ref={body} className="grid gap-4 pt-1 pb-6">
        <TextField
          label="Name"
          most={MOST_LINE}
          placeholder={usual.name}
          value={wording.name}
          onValue={name => set({ name })}
        />
        <TextField
          label="Question"
          lines={2}
          most={MOST_LINE}
          placeholder={usual.question}
          value={wording.question}
          onValue={question => set({ question })}
        />
        <TextField
          label="Why you ask"
          lines={2}
          most={MOST_TEXT}
          placeholder={usual.why}
          value={wording.why}
          onValue={why => set({ why })}
        />
        <TextField
          label="A good answer"
          lines={2}
          most={MOST_TEXT}
          placeholder={usual.example}
          value={wording.example}
          onValue={example => set({ example })}
        />
        {questions.length ? (
          <ol className="grid gap-4 border-line border-t pt-4">
            {questions.map((question, at) => (
              <li
                key={question.id}
                data-question={question.id}
                className="relative grid gap-3 border-line border-l-2 pl-4"
              >
                <TextField
                  label={`Your question ${at + 1}`}
                  most={MOST_LINE}
                  placeholder="Who decides in the end?"
                  value={question.ask}
                  onValue={text => ask(at, { ask: text })}
                />
                <TextField
                  label="Why it matters"
                  optional
                  lines={2}
                  most={MOST_TEXT}
                  value={question.why}
                  onValue={why => ask(at, { why })}
                />
                <span className="-top-1.5 absolute right-0 flex gap-0.5">
                  <MoveButtons
                    id={question.id}
                    what={`question ${at + 1}`}
                    at={at}
                    of={questions.length}
                    onMove={to => move(at, to)}
                  />
                  <Button
                    variant="quiet"
                    size="icon-sm"
                    aria-label={`Remove question ${at + 1}`}
                    onClick={() => remove(at)}
                  >
                    <X aria-hidden />
                  </Button>
                </span>
              </li>
            ))}
          </ol>
        ) : null}
        <Button
          className="justify-self-start"
          disabled={questions.length >= MOST_QUESTIONS}
          aria-label={`Add a question of your own to ${usual.name}`}
          data-add
          onClick={add}
        >
          <Plus aria-hidden /> Add a question of your own
        </Button>
      </div>
    </details>
  );
}

function summaryOf(changed: number, questions: number): string {
  const words = changed ? 'your words' : 'the usual words';
  if (!questions) return words;
  return `${words}, ${questions === 1 ? '1 question' : `${questions} questions`}`;
}
