'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { toastError, toastUndo } from '@/components/ui/toaster';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { AnswersPicker } from '../answers-picker';
import { plural } from '../words';
import { useTraceContext } from './trace-context';

/** Features that no answer asks for, each with the way to say which ones do. */
export function OrphanFeatures({ features }: { features: readonly PlanFeature[] }) {
  const { home } = useTraceContext();
  return (
    <section aria-labelledby="orphan-features" id="serving-nothing" className="scroll-mt-20">
      <h3 id="orphan-features" className="border-ink border-b pb-1 font-medium text-2xl">
        {plural(features.length, 'feature serves', 'features serve')} no answer
      </h3>
      <ul>
        {features.map(feature => (
          <li
            key={feature.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b py-2.5"
          >
            <div className="min-w-0">
              <Link
                href={`${home}?feature=${feature.id}` as Route}
                prefetch={false}
                className="wrap-anywhere inline-flex min-h-6 items-center rounded-sm font-medium hover:underline"
              >
                {feature.title}
              </Link>
              <p className="text-muted text-sm">
                <EditionSwatch edition={feature.edition} /> · {feature.area}
              </p>
            </div>
            <ChooseAnswers feature={feature} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChooseAnswers({ feature }: { feature: PlanFeature }) {
  const { verbs } = useTraceContext();
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [pending, setPending] = useState(false);

  function save(refs: string[]) {
    setPending(true);
    const before = feature.serves;
    verbs
      .serve(feature, refs)
      .then(() =>
        toastUndo(`“${feature.title}” serves ${plural(refs.length, 'answer')}`, () => {
          verbs
            .serve({ ...feature, serves: refs }, before)
            .catch((error: Error) => toastError(error.message));
        }),
      )
      .catch((error: Error) => toastError(error.message, () => save(refs)))
      .finally(() => setPending(false));
  }

  return (
    <Popover
      open={chosen !== null}
      onOpenChange={open => {
        // What it cited and what is gone by now is let go of.
        if (open) setChosen([]);
        else {
          if (chosen?.length) save(chosen);
          setChosen(null);
        }
      }}
    >
      <PopoverTrigger asChild>
        <Button size="sm" pending={pending}>
          Choose the answers it serves
          <span className="sr-only">: {feature.title}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="w-96 max-w-[calc(100vw-2rem)] p-0">
        <AnswersPicker chosen={chosen ?? []} onChange={setChosen} />
        <div className="flex items-center justify-between gap-3 border-line border-t p-2">
          <span className="pl-1 text-muted text-sm">
            {chosen?.length ? `${plural(chosen.length, 'answer')} chosen` : 'None chosen'}
          </span>
          <Button
            size="sm"
            variant="solid"
            disabled={!chosen?.length}
            onClick={() => {
              if (chosen?.length) save(chosen);
              setChosen(null);
            }}
          >
            Done
          </Button>
        </div>
      </PopoverContent>
    </Popover>
  );
}
