'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CODE_NEEDED } from '@/server/identity/domain/second-factor';
import { CodeForm } from './code-form';
import { tryLink } from './try-sign-in';

/** One press, because programs that look through mail open every link in it. */
export function EnterForm({ secret }: { secret: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function enter() {
    setPending(true);
    const outcome = await tryLink(secret);
    // A full load, so that nothing rendered for nobody is shown to somebody.
    if (outcome === null) return window.location.assign('/s');
    setPending(false);
    setProblem(outcome);
  }

  if (problem === CODE_NEEDED) return <CodeForm tryWith={code => tryLink(secret, code)} next="/s" />;
  return (
    <div className="grid gap-5">
      <div role="alert" className="empty:absolute">
        {problem ? <Callout tone="bad">{problem}</Callout> : null}
      </div>
      <Button variant="solid" size="lg" pending={pending} autoFocus onClick={() => void enter()}>
        Sign in
      </Button>
    </div>
  );
}
