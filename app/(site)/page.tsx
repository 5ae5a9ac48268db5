import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { SiteShell } from '@/components/shell/site-shell';
import { readTheme, THEME_COOKIE } from '@/components/shell/theme';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import { Button } from '@/components/ui/button';
import { EditionsPicture } from './editions-picture';

export const metadata: Metadata = {
  description:
    'Groundwork takes a small software studio from a client’s brief to a plan in three editions, a forecast and a proposal, before the first line of code.',
};

export default async function Landing() {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <SiteShell
      actions={
        <>
          <Button asChild variant="quiet">
            <Link href="/sign-in">Sign in</Link>
          </Button>
          <Button asChild className="max-sm:hidden">
            <Link href="/sign-up?next=/welcome">Open a studio</Link>
          </Button>
        </>
      }
      footer={<ThemeToggle theme={theme} />}
    >
      <div className="mx-auto max-w-6xl px-4.5 sm:px-8">
        <Question />
        <EditionsPicture />
        <Steps />
        <Promises />
      </div>
    </SiteShell>
  );
}

function Question() {
  return (
    <section className="grid justify-items-start gap-7 pt-14 pb-16 sm:pt-24 sm:pb-22">
      <h1 className="max-w-[17em] font-serif text-[clamp(2.25rem,1.2rem+4.4vw,4.25rem)] leading-[1.06] tracking-[-0.02em]">
        “What can I have for this money by this date, and <mark>how sure are you</mark>?”
      </h1>
      <p className="max-w-[38em] text-lg text-soft">
        Every client asks it. Groundwork is where a small software studio finds the answer before it writes
        code: from the brief to a plan in three editions, a forecast of cost and date, and a proposal that the
        client accepts on a link.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button asChild variant="solid" size="lg">
          <Link href="/sign-up?next=/welcome">Open a studio</Link>
        </Button>
        <Button asChild size="lg">
          <Link href="/sign-in">Sign in</Link>
        </Button>
      </div>
    </section>
  );
}

function Steps() {
  return (
    <section aria-labelledby="steps" className="pt-20">
      <h2 id="steps" className="display">
        From a first talk to a yes, in five steps
      </h2>
      <ol className="mt-8 border-ink border-t">
        {STEPS.map(({ name, what, who }, place) => (
          <li
            key={name}
            className="grid grid-cols-[2.25rem_1fr] gap-x-3 border-line border-b py-5 sm:grid-cols-[3rem_9rem_1fr_11rem] sm:items-baseline sm:gap-x-6"
          >
            <span aria-hidden className="font-serif text-2xl text-muted">
              {place + 1}
            </span>
            <h3 className="font-medium text-2xl">{name}</h3>
            <p className="max-w-[40em] text-soft max-sm:col-start-2 max-sm:mt-1">{what}</p>
            <p className="text-muted text-sm max-sm:col-start-2 max-sm:mt-2 sm:text-right">{who}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const STEPS = [
  {
    name: 'Brief',
    what: 'Nine guided sections: goals, features, people, budget, date and what comes later. A readiness score says what is missing and why it matters.',
    who: 'The client, without an account',
  },
  {
    name: 'Plan',
    what: 'The brief becomes features with low, likely and high hours, what needs what, and what may go wrong. Each feature belongs to an edition: MVP, Scalable or Enterprise.',
    who: 'The studio',
  },
  {
    name: 'Forecast',
    what: 'Ten thousand simulated projects per edition, scheduled on your own people, their days off and public holidays. Out come cost and date with their certainty, and the chance of meeting both.',
    who: 'Groundwork, in seconds',
  },
  {
    name: 'Proposal',
    what: 'The three editions side by side on a link, with price, date and how sure they are. Once sent it never changes; a correction is a new version.',
    who: 'The studio',
  },
  {
    name: 'Acceptance',
    what: 'The client picks an edition and signs with their name. Who, what and when is kept with a fingerprint of exactly what they read.',
    who: 'The client, on their phone if they like',
  },
];

function Promises() {
  return (
    <section
      aria-labelledby="promises"
      className="mt-20 grid gap-x-12 gap-y-8 border-ink border-t pt-8 lg:grid-cols-[1fr_2fr]"
    >
      <h2 id="promises" className="display">
        An honest no is worth more than a cheap yes
      </h2>
      <div className="grid gap-x-10 gap-y-6 text-soft sm:grid-cols-2">
        <p>
          A single figure becomes a promise, and the promise becomes a late project. Here every figure comes
          with its certainty in the same breath, for you and for your client.
        </p>
        <p>
          When the budget does not fit the wish, the page says so, and shows beside it what would fit. That is
          a better start than finding out in month four.
        </p>
        <p className="sm:col-span-2">
          <Link className="link font-medium" href="/sign-up?next=/welcome">
            Open a studio
          </Link>
          , and share the address of your brief with the next client who asks.
        </p>
      </div>
    </section>
  );
}
