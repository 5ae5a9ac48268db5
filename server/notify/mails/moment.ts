/** A moment as a mail says it: nobody knows yet in which time zone it is read. */
export const moment = (instant: string) =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(Date.parse(instant))} UTC`;
