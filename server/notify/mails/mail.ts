import type { ReactNode } from 'react';
import type { MailData, MailName } from '../domain/mail-data';

/** How one kind of mail reads. */
export interface Mail<N extends MailName> {
  subject: (data: MailData<N>) => string;
  /** Where the mail's one link leads: a path of this site, with the secret where it has one. */
  path: (secret: string) => string;
  Body: (props: { data: MailData<N>; link: string }) => ReactNode;
}
