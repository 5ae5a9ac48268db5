import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { type Step, stepBeside } from './steps';
import type { StepLink } from './use-step';

/** Back and on, at the end of a step. On a phone the dock does this. */
export function StepTurn({
  step,
  linkTo,
  nameOf,
}: {
  step: Step;
  linkTo: StepLink;
  nameOf: (step: Step) => string;
}) {
  const [back, next] = [stepBeside(step, -1), stepBeside(step, 1)];
  return (
    <div className="mt-10 flex items-center justify-between gap-4 max-lg:hidden">
      {back ? (
        <Button asChild variant="quiet" className="-ml-3.25">
          <a {...linkTo(back)}>
            <ArrowLeft aria-hidden /> {nameOf(back)}
          </a>
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button asChild variant={next === 'send' ? 'solid' : 'ghost'}>
          <a {...linkTo(next)}>
            {nameOf(next)} <ArrowRight aria-hidden />
          </a>
        </Button>
      ) : null}
    </div>
  );
}
