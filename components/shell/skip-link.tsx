import type { ReactNode } from 'react';

interface SkipLinkProps {
  target?: string;
  children?: ReactNode;
}

/** Seen once the tab key comes to it: past what is long, to the work. Before the navigation it is the first of all. */
export function SkipLink({ target = 'content', children = 'Skip to content' }: SkipLinkProps) {
  return (
    <a
      href={`#${target}`}
      data-print="hide"
      className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-ink px-4 py-2 font-medium text-paper focus:translate-y-0"
    >
      {children}
    </a>
  );
}
