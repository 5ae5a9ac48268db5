import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';

/** Says where to look. In a demo nothing is sent, and it says where the mail is to be read. */
export function MailIsOnItsWay({ children, demo }: { children: ReactNode; demo: boolean }) {
  return (
    <Callout tone="good" title="Look into your mail">
      <p>{children}</p>
      {demo ? (
        <p className="mt-2">
          This is a demo, which keeps its mails: <code>npm run manage -- messages</code> shows them.
        </p>
      ) : null}
    </Callout>
  );
}
