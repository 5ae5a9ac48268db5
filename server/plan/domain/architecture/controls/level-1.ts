import { type Control, hasFiles, hasPayments, isLive } from './control';

/** Level 1: what every product on the internet has. */
export const LEVEL_1: readonly Control[] = [
  {
    asvs: '1.2.1',
    requirement: 'What people typed is encoded for the place where it is shown.',
    how: 'The view library encodes by itself; raw HTML is refused by a check on every change.',
    because: 'Any text field is a way to run a script on somebody else’s screen.',
  },
  {
    asvs: '1.2.4',
    requirement: 'Questions to the database take values as parameters, never as text put together.',
    how: 'All access goes through the query builder; hand-written SQL uses placeholders.',
    because: 'One joined text is enough to read the whole database.',
  },
  {
    asvs: '2.2.2',
    requirement: 'What comes in is checked on the server, whatever the browser checked before.',
    how: 'Every call has a schema on the server; the form uses the same one for its hints.',
    because: 'A browser can be made to send anything.',
  },
  {
    asvs: '2.3.1',
    requirement: 'Steps that belong in an order cannot be skipped or repeated.',
    how: 'Each step is a conditional change of state: pay only what is open, once.',
    because: 'Payments are taken, so skipping a step would be free goods.',
    when: hasPayments,
  },
  {
    asvs: '3.3.1',
    requirement:
      'Cookies are sent over encrypted connections only, with a name prefix that browsers hold to it.',
    how: 'Secure and the __Host- prefix on the session’s cookie.',
    because: 'People sign in from networks that others can listen to.',
  },
  {
    asvs: '4.4.1',
    requirement: 'Open connections for live changes are encrypted.',
    how: 'wss:// or server-sent events over HTTPS, never without.',
    because: 'Changes are pushed to screens, and what is pushed can be read on the way.',
    when: isLive,
  },
  {
    asvs: '5.2.2',
    requirement: 'A file is what its name says: type and content are checked against a list.',
    how: 'The first bytes are read, the type is set by us, everything else is refused.',
    because: 'People upload files, and others open them.',
    when: hasFiles,
  },
  {
    asvs: '6.2.1',
    requirement: 'Passwords have at least 8 characters; 15 are recommended.',
    how: 'A minimum of 12, no rules about signs, a meter that says how long it would last.',
    because: 'Short passwords are guessed in hours.',
  },
  {
    asvs: '6.3.1',
    requirement: 'Guessing passwords is slowed down, for one account and for one address.',
    how: 'Counters in the database with growing pauses; the same answer whether the account exists or not.',
    because: 'Lists of stolen passwords are tried on every sign-in page that exists.',
  },
  {
    asvs: '7.4.2',
    requirement: 'Blocking or deleting an account ends all of its sessions.',
    how: 'Sessions are rows in the database and are deleted in the same transaction.',
    because: 'Who leaves on Friday must not read along on Saturday.',
  },
  {
    asvs: '8.2.2',
    requirement: 'Each record is given only to those who may see that very record.',
    how: 'Every query is limited to what the person may see, and a test tries each with another’s id.',
    because: 'Changing a number in the address bar is the oldest way in.',
  },
  {
    asvs: '8.3.1',
    requirement: 'Rights are checked on the server, by rules that no caller can change.',
    how: 'One policy for each operation, denied unless granted, listed in a table for review.',
    because: 'A hidden button is no protection.',
  },
  {
    asvs: '12.2.1',
    requirement: 'All traffic from outside is encrypted, with no way back to plain text.',
    how: 'HTTPS only, with HSTS for a year and certificates that renew themselves.',
    because: 'Networks in cafés, trains and offices are not ours.',
  },
  {
    asvs: '14.2.1',
    requirement:
      'Secrets and personal data travel in the body or headers of a request, never in its address.',
    how: 'Links carry short-lived tokens only; addresses are cut from logs.',
    because: 'Addresses end up in logs, histories and screenshots.',
  },
  {
    asvs: '15.2.1',
    requirement: 'Libraries with known holes are replaced within the time that we set for it.',
    how: 'A daily check; critical ones within three days, others within thirty.',
    because: 'Most break-ins use holes that were mended long ago.',
  },
];
