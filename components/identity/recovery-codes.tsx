'use client';

import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';

/** Shown this once, so that they are kept somewhere before one goes on. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const text = codes.join('\n');
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Recovery codes for Groundwork. Each works once.\n\n${text}\n`)}`;
  return (
    <section aria-labelledby="recovery-codes" className="grid gap-5">
      <h2 id="recovery-codes" className="border-ink border-b pb-3 font-medium text-2xl">
        Your recovery codes
      </h2>
      <Callout tone="warn" title="Keep them now: they are shown this once">
        Each lets you in once, in place of the app, should your phone be lost. Print them, or keep them where
        your passwords are. The codes of before, if there were any, work no longer.
      </Callout>
      <ul className="grid max-w-md grid-cols-1 gap-x-8 gap-y-1.5 font-mono sm:grid-cols-2">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2.5">
        <CopyButton text={text}>Copy them</CopyButton>
        <Button asChild>
          <a href={file} download="groundwork-recovery-codes.txt">
            Save as a file
          </a>
        </Button>
        <Button variant="solid" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </section>
  );
}
