'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { phrasesIn } from '@/server/plan/domain/suggest/words';
import { callOf, type Draft, NEW_CALL } from '../draft';
import { CallField } from './call-field';
import { Part, type PartProps } from './parts';

/** What in a brief asks for it, and a way to try a sentence. */
export function CallsFields({ draft, errors, onChange, readOnly }: PartProps & { readOnly: boolean }) {
  return (
    <Part
      title="Asked for by"
      lead="What in a brief brings it into a plan. A phrase is found where its words begin words of an answer beside each other: invoic finds “Invoices” and “invoicing”. Words of up to three letters are found whole."
    >
      {draft.calls.length > 0 ? (
        <ol className="grid gap-6">
          {draft.calls.map((call, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: calls have no identity but their place
            <li key={at} className="border-line border-l-2 pl-4">
              <CallField
                call={call}
                number={at + 1}
                path={`calls.${at}`}
                errors={errors}
                onChange={patch =>
                  onChange({
                    calls: draft.calls.map((one, place) => (place === at ? { ...one, ...patch } : one)),
                  })
                }
                onRemove={
                  readOnly
                    ? undefined
                    : () => onChange({ calls: draft.calls.filter((_, place) => place !== at) })
                }
              />
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-soft text-sm">
          Nothing: it is in a plan only when it is added by hand, or when another feature needs it.
        </p>
      )}
      {readOnly ? null : (
        <Button
          className="justify-self-start"
          onClick={() => onChange({ calls: [...draft.calls, NEW_CALL] })}
        >
          <Plus aria-hidden />
          Add what asks for it
        </Button>
      )}
      {draft.calls.some(call => call.kind === 'words') ? <TrySentence calls={draft.calls} /> : null}
    </Part>
  );
}

/** A sentence as a client might write it, held against the phrases as they stand in the fields. */
function TrySentence({ calls }: { calls: Draft['calls'] }) {
  const [sentence, setSentence] = useState('');
  return (
    <div className="grid gap-2">
      <Field label="Try a sentence" hint="As a client might write it.">
        <Input
          value={sentence}
          placeholder="Patients get a reminder the day before"
          onChange={event => setSentence(event.target.value)}
          onKeyDown={event => (event.key === 'Enter' ? event.preventDefault() : undefined)}
        />
      </Field>
      <output className="min-h-5 text-sm">{sentence.trim() ? verdictOf(sentence, calls) : null}</output>
    </div>
  );
}

function verdictOf(sentence: string, calls: Draft['calls']): string {
  for (const call of calls.map(callOf)) {
    const [found] = call.kind === 'words' && call.sections.length ? phrasesIn(sentence, call.phrases) : [];
    if (found) return `Asks for it: “${found.phrase}” finds “${found.wording}”.`;
  }
  return 'Does not ask for it.';
}
