'use client';

import { TextField } from '@/components/ui/text-field';
import type { SectionGuide } from '@/server/brief/domain/guide';
import { MOST_TEXT, type Section } from '@/server/brief/domain/sections';
import { useAnswerNotes } from './answer-notes';

/** What the studio asks beyond the usual, at the end of a section. */
export function OwnQuestions({
  section,
  questions,
  extra = {},
  onExtra,
}: {
  section: Section;
  questions: SectionGuide['questions'];
  extra: Record<string, string> | undefined;
  onExtra: (extra: Record<string, string>) => void;
}) {
  const notes = useAnswerNotes();
  if (!questions.length) return null;
  return (
    <div className="mt-7 grid gap-6">
      {questions.map(({ id, ask, why }) => (
        <div key={id} className="grid gap-3">
          <TextField
            label={ask}
            {...(why ? { hint: why } : {})}
            lines={2}
            most={MOST_TEXT}
            value={extra[id] ?? ''}
            onValue={text => onExtra({ ...extra, [id]: text })}
          />
          {notes.at(`${section}.${id}`)}
        </div>
      ))}
    </div>
  );
}
