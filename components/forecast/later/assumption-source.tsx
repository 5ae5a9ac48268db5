import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { MOST_SOURCE_LENGTH } from '@/server/forecast/domain/later/assumption';
import { PROPOSALS } from '@/server/forecast/domain/later/proposals';
import { SOURCES } from '@/server/forecast/domain/later/sources';
import { figureWithSign } from '@/server/forecast/domain/later/units';
import type { AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import type { AssumptionDesk, Draft } from './assumption-desk';

interface AssumptionSourceProps {
  name: AssumptionKey;
  draft: Draft;
  desk: AssumptionDesk;
  mayForAll: boolean;
}

/** Where the figures come from: the published ones, and the studio's own note; and the ways back. */
export function AssumptionSource({ name, draft, desk, mayForAll }: AssumptionSourceProps) {
  const { sources, because, range, unit } = PROPOSALS[name];
  const { kept, source } = draft;
  const proposal = [range.low, range.likely, range.high]
    .map(figure => figureWithSign(unit, figure))
    .join(', ');
  return (
    <details className="group text-sm lg:col-span-2">
      <summary className="inline-flex min-h-6 max-w-full list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 transition-transform group-open:rotate-90" />
        <span className="truncate">{source.trim() ? `From: ${source}` : 'Where it comes from'}</span>
      </summary>
      <div className="mt-2.5 grid grid-cols-1 gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid max-w-prose content-start gap-2 text-soft">
          <p>
            <span className="text-ink">Proposed: {proposal}.</span> {because}
          </p>
          {sources.map(key => (
            <p key={key} className="break-words">
              {SOURCES[key].says} <Cited {...SOURCES[key]} />
            </p>
          ))}
        </div>
        <div className="grid content-start gap-3" data-print="hide">
          <TextField
            label="Your own source"
            hint="Which projects, which invoices, who says so."
            optional
            value={source}
            most={MOST_SOURCE_LENGTH}
            onValue={text => desk.write(name, { source: text })}
          />
          <div className="flex flex-wrap gap-2">
            {kept.from === 'plan' ? (
              <Button size="sm" onClick={() => desk.reset(name)}>
                {kept.without.from === 'studio' ? 'Back to the studio’s figures' : 'Back to the proposal'}
              </Button>
            ) : null}
            {mayForAll && kept.from === 'plan' ? (
              <Button size="sm" onClick={() => desk.keep(name, { forAll: true })}>
                Use for all plans without own figures
              </Button>
            ) : null}
            {mayForAll && kept.from === 'studio' ? (
              <Button size="sm" onClick={() => desk.reset(name, { forAll: true })}>
                Back to the proposal in all plans
              </Button>
            ) : null}
          </div>
        </div>
      </div>
    </details>
  );
}

function Cited({ cite, url }: { cite: string; url: string | null }) {
  if (!url) return <span className="text-muted">{cite}.</span>;
  return (
    <a href={url} rel="noreferrer" target="_blank" className="text-accent underline underline-offset-[0.2em]">
      {cite}
    </a>
  );
}
