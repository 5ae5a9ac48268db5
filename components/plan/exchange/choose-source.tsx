'use client';

import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { MOST_BYTES } from '@/server/plan/domain/exchange/reading';
import { contentOf } from './file-content';

export interface Source {
  fileName: string;
  /** Base 64. */
  content: string;
}

interface ChooseSourceProps {
  pending: boolean;
  onSource: (source: Source) => void;
  onError: (sentence: string) => void;
}

/** Where the features come from: a file, or text that was copied elsewhere. */
export function ChooseSource({ pending, onSource, onError }: ChooseSourceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [text, setText] = useState('');
  async function take(file: File | undefined) {
    if (!file) return;
    if (file.size > MOST_BYTES)
      return onError('The file is larger than 5 MB. Split it, or leave out what is not needed.');
    try {
      onSource({ fileName: file.name, content: await contentOf(file) });
    } catch (error) {
      onError((error as Error).message);
    }
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  }
  return (
    <div className="grid max-w-5xl gap-x-12 gap-y-8 md:grid-cols-2">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the button inside. */}
      <div
        onDragOver={event => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={cn(
          'grid content-center justify-items-start gap-3 rounded-lg border border-edge border-dashed px-6 py-9',
          isOver && 'border-accent bg-accent/5',
        )}
      >
        <p className="font-medium font-serif text-xl">A file</p>
        <p className="text-soft">
          CSV, Excel (.xlsx), a plan file, Markdown, a Trello board as JSON or Jira issues as CSV. Up to 5 MB
          and 2,000 features.
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.json,.md,.markdown"
          className="sr-only"
          tabIndex={-1}
          aria-label="File to import"
          onChange={event => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button variant="solid" pending={pending} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      </div>
      <div className="grid content-start gap-3">
        <Field label="Or text, as it was copied from a spreadsheet or a document">
          <Textarea
            value={text}
            rows={7}
            spellCheck={false}
            placeholder={'## Booking\n- Book a session 4-8-16h\n- Cancel a session 4h'}
            onChange={event => setText(event.target.value)}
          />
        </Field>
        <Button
          className="justify-self-start"
          disabled={!text.trim()}
          pending={pending}
          onClick={async () => onSource({ fileName: '', content: await contentOf(new Blob([text])) })}
        >
          Read the text
        </Button>
      </div>
    </div>
  );
}
