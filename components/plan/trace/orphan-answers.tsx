'use client';

import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import type { TracedAnswer } from '@/server/plan/domain/trace-view';
import { plural } from '../words';
import { Orphan } from './answer-trace';

/** The answers that nothing serves, each with what can be done about it. */
export function OrphanAnswers({ orphans }: { orphans: readonly TracedAnswer[] }) {
  if (!orphans.length)
    return (
      <p className="text-muted">Every answer that asks for something is served, or left out for a reason.</p>
    );
  return (
    <section aria-labelledby="orphan-answers">
      <h3 id="orphan-answers" className="border-ink border-b pb-1 font-medium text-2xl">
        {plural(orphans.length, 'answer is', 'answers are')} served by nothing
      </h3>
      <ul>
        {orphans.map(orphan => (
          <li key={orphan.ref} className="grid gap-1.5 border-line border-b py-3">
            <p className="text-muted text-sm">{SECTION_NAMES[orphan.section]}</p>
            <p className="wrap-anywhere max-w-prose font-medium">{orphan.words}</p>
            <div className="text-sm">
              <Orphan traced={orphan} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
