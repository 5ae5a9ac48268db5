import { Callout } from '@/components/ui/callout';
import type { Beyond } from '@/server/plan/domain/exchange/reading';
import { beyondWords } from './words';

/** The file has more than is read at once: how much is missing, and what to do. */
export function TooMany({ beyond }: { beyond: Beyond | undefined }) {
  if (!beyond) return null;
  const { title, sentences } = beyondWords(beyond);
  return (
    <div role="alert">
      <Callout tone="warn" title={title}>
        {sentences}
      </Callout>
    </div>
  );
}
