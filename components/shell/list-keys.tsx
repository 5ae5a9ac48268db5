'use client';

import type { ReactNode } from 'react';
import { useListKeys } from './use-list-keys';

/** Gives a list or table that the server rendered its `j`, `k` and `x`: its rows carry `data-key-row`. */
export function ListKeys({ className, children }: { className?: string; children: ReactNode }) {
  const list = useListKeys<HTMLDivElement>();
  return (
    <div ref={list} className={className}>
      {children}
    </div>
  );
}
