'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CodeField } from './code-field';

/** The second step of signing in: the first proof was right. */
export function CodeForm({
  tryWith,
  next,
}: {
  /** Null when signed in, else why not. */
  tryWith: (code: string) => Promise<string | null>;
  next: string;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(code: string) {
    setPending(true);
    setProblem(null);
    const outcome = await tryWith(code);
    // A full load, so that nothing rendered for nobody is shown to somebody.
    if (outcome === null) return window.location.assign(next);
    setPending(false);
    setProblem(outcome);
  }

  return (
    <form
      method="post"
      className="grid gap-5"
      onSubmit={event => {
        event.preventDefault();
        if (!pending) void submit(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <div role="alert" className="empty:absolute">
        {problem ? <Callout tone="bad">{problem}</Callout> : null}
      </div>
      <CodeField />
      <Button type="submit" variant="solid" size="lg" pending={pending}>
        Go on
      </Button>
    </form>
  );
}
