'use client';

import { useMutation } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Time } from '@/components/format';
import { useTRPC } from '@/components/trpc-provider';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';

interface Listed {
  id: Id<'briefTemplate'>;
  name: string;
  isUsual: boolean;
  updatedAt: string;
  ownWords: number;
  ownQuestions: number;
}

/** The studio's templates: which one is usual, where clients begin with each, and the way to change it. */
export function TemplateList({
  studio,
  templates,
  mayChange,
}: {
  studio: string;
  templates: readonly Listed[];
  /** Owners and managers. */
  mayChange: boolean;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const make = useMutation(trpc.brief.saveTemplate.mutationOptions());
  const choose = useMutation(trpc.brief.chooseUsualTemplate.mutationOptions());
  const hrefOf = (id: string) => `/s/${studio}/briefs/templates/${id}` as Route;

  function add() {
    const name = freeName(templates.map(one => one.name));
    make.mutate(
      { studio, name, content: { welcome: '', sections: {} } },
      {
        onSuccess: ({ templateId }) => router.push(hrefOf(templateId)),
        onError: error => toastError(error.message, add),
      },
    );
  }
  function makeUsual(templateId: Id<'briefTemplate'> | null) {
    choose.mutate(
      { studio, templateId },
      { onSuccess: () => router.refresh(), onError: error => toastError(error.message) },
    );
  }
  const button = mayChange ? (
    <Button variant="solid" pending={make.isPending} onClick={add}>
      Make a template
    </Button>
  ) : null;
  if (!templates.length)
    return (
      <EmptyState className="mt-8" title="The usual questions are asked" action={button}>
        Make a template to say some of them in your own words, or to ask what only you need to know.
      </EmptyState>
    );
  return (
    <div className="mt-8 max-w-3xl">
      <ul className="border-ink border-t">
        {templates.map(one => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
          >
            <span className="min-w-0">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <Link href={hrefOf(one.id)} className="link font-medium text-lg">
                  {one.name}
                </Link>
                {one.isUsual ? <Badge tone="accent">usual</Badge> : null}
              </span>
              <span className="block text-muted text-sm">
                {wordsOf(one)} · changed <Time value={one.updatedAt} />
              </span>
            </span>
            <span className="flex flex-wrap gap-2">
              <CopyStart studio={studio} templateId={one.id} />
              {mayChange ? (
                <Button
                  size="sm"
                  onClick={() => makeUsual(one.isUsual ? null : one.id)}
                  aria-label={
                    one.isUsual ? `No longer begin with ${one.name}` : `Begin every brief with ${one.name}`
                  }
                >
                  {one.isUsual ? 'No longer usual' : 'Make it usual'}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-5">{button}</div>
      <p className="mt-6 max-w-prose text-soft text-sm">
        {templates.some(one => one.isUsual)
          ? 'Every brief begins with the usual one, unless its address names another.'
          : 'None is usual: a brief begins with Groundwork’s own questions, unless its address names a template.'}
      </p>
    </div>
  );
}

/** The address where clients begin with one template. */
function CopyStart({ studio, templateId }: { studio: string; templateId: string }) {
  const origin = typeof location === 'undefined' ? '' : location.origin;
  return (
    <CopyButton size="sm" text={`${origin}/start/${studio}?template=${templateId}`}>
      Copy its address
    </CopyButton>
  );
}

function wordsOf({ ownWords, ownQuestions }: Listed): string {
  const sections =
    ownWords === 0
      ? 'the usual words'
      : ownWords === 1
        ? 'changed in one section'
        : `changed in ${ownWords} sections`;
  if (!ownQuestions) return sections;
  return `${sections}, ${ownQuestions === 1 ? 'one question' : `${ownQuestions} questions`} of your own`;
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'New template' : `New template ${number}`;
    if (!taken.includes(name)) return name;
  }
}
