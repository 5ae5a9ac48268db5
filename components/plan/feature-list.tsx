'use client';

import { EDITION_NAMES } from '@/components/format';
import { Badge } from '@/components/ui/badge';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { likelyHours } from '@/server/plan/domain/totals';
import { BecauseText } from './grid/because-text';
import type { Group } from './groups';
import { hours } from './words';

/** The plan on a phone: to be read, and pressed to change. */
export function FeatureList({
  groups,
  isAsked,
  onOpen,
  onAdd,
}: {
  groups: readonly Group[];
  /** Whether there are answers that a feature can serve. */
  isAsked: boolean;
  onOpen: (feature: PlanFeature['id']) => void;
  /** Null while a filter would hide what is added. */
  onAdd: ((title: string, area: string) => void) | null;
}) {
  return (
    <div className="grid gap-6">
      {groups.map(({ area, features }) => (
        <section key={area}>
          <h2 className="border-ink border-b pb-0.5 font-medium text-[1.0625rem]">{area}</h2>
          <ul>
            {features.map(feature => (
              <li key={feature.id} className="border-line border-b">
                <button
                  type="button"
                  onClick={() => onOpen(feature.id)}
                  className="grid min-h-14 w-full grid-cols-[1fr_auto] items-center gap-x-3 py-2 text-left"
                >
                  <span className="min-w-0 leading-snug">{feature.title}</span>
                  <b className="text-right tabular-nums">{hours(likelyHours(feature.effortHours))} h</b>
                  <span className="min-w-0 text-sm">
                    <BecauseText feature={feature} served={isAsked ? '' : null} />
                  </span>
                  <Badge className="justify-self-end">{EDITION_NAMES[feature.edition]}</Badge>
                </button>
              </li>
            ))}
          </ul>
          {onAdd ? (
            <form
              method="post"
              className="flex py-1.5"
              onSubmit={event => {
                event.preventDefault();
                const input = event.currentTarget.elements.namedItem('title') as HTMLInputElement;
                if (input.value.trim()) onAdd(input.value.trim(), area);
                input.value = '';
              }}
            >
              <input
                name="title"
                maxLength={200}
                aria-label={`Add a feature to ${area}`}
                placeholder="+ Add a feature"
                enterKeyHint="done"
                className="h-11 w-full bg-transparent text-[1rem]"
              />
            </form>
          ) : null}
        </section>
      ))}
    </div>
  );
}
