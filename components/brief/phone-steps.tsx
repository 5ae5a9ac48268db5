'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet';
import type { Readiness } from '@/server/brief/domain/readiness';
import type { Finding } from './findings';
import { ReadinessAside } from './readiness-aside';
import { StepList, type StepListProps } from './step-list';
import { type Step, stepBeside, stepsIn } from './steps';
import type { StepLink } from './use-step';

/** At the foot of a phone: back, how far, on. The middle opens all sections and the readiness. */
export function PhoneSteps({
  readiness,
  findings,
  menu,
  ...list
}: StepListProps & {
  readiness: Readiness;
  findings: readonly Finding[];
  menu: (done: () => void) => ReactNode;
}) {
  const { linkTo, guide } = list;
  const [isOpen, setOpen] = useState(false);
  const steps = stepsIn(list.order);
  const [back, next] = [stepBeside(steps, list.current, -1), stepBeside(steps, list.current, 1)];
  const place = steps.indexOf(list.current) + 1;
  const questions = Object.values(list.questions).reduce((sum, count) => sum + count, 0);
  const waiting = questions ? ` · ${questions === 1 ? '1 question' : `${questions} questions`}` : '';
  const closing: StepLink = (to: Step) => {
    const link = linkTo(to);
    return {
      ...link,
      onClick: event => {
        link.onClick(event);
        setOpen(false);
      },
    };
  };
  return (
    <div
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-paper px-5 pb-[env(safe-area-inset-bottom)] sm:px-8 lg:hidden"
    >
      <div aria-hidden className="-mx-5 -mt-px h-0.5 sm:-mx-8">
        <div className="h-full bg-accent" style={{ width: `${(place / steps.length) * 100}%` }} />
      </div>
      <div className="grid min-h-16 grid-cols-[1fr_auto_1fr] items-center gap-3">
        <span>{back ? <TurnButton link={linkTo(back)}>Back</TurnButton> : null}</span>
        <Sheet open={isOpen} onOpenChange={setOpen}>
          <SheetTrigger asChild>
            <Button variant="quiet">
              {list.current === 'send' ? 'Review' : `${place} of ${list.order.length}`} · {readiness.score}%
              ready
              {waiting}
            </Button>
          </SheetTrigger>
          <SheetContent title="Your brief" size="sm">
            <StepList {...list} linkTo={closing} />
            <div className="mt-4 flex flex-wrap gap-2">{menu(() => setOpen(false))}</div>
            <ReadinessAside
              readiness={readiness}
              findings={findings}
              guide={guide}
              linkTo={closing}
              className="mt-8"
            />
          </SheetContent>
        </Sheet>
        <span className="justify-self-end">
          {next ? (
            <TurnButton link={linkTo(next)} isMain>
              {next === 'send' ? 'Review' : 'Next'}
            </TurnButton>
          ) : null}
        </span>
      </div>
    </div>
  );
}

function TurnButton({
  link,
  isMain = false,
  children,
}: {
  link: ReturnType<StepLink>;
  isMain?: boolean;
  children: string;
}) {
  return (
    <Button asChild variant={isMain ? 'solid' : 'ghost'}>
      <a {...link}>{children}</a>
    </Button>
  );
}
