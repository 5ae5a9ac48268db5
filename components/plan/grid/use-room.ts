'use client';

import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Column, isDiscipline } from './columns';

const GUTTER_REM = 1.5;
const EDITION_REM = 5.75;
const ESTIMATE_REM = 5.75;
/** Least width of a column of words, and its share of what the figures leave. */
const WORDS: Partial<Record<Column, [leastRem: number, share: number]>> = {
  title: [13, 1.25],
  because: [9, 1],
  needs: [7, 0.7],
};

/** How wide the columns are, and whether there is too little room for them. */
export function useRoom(columns: readonly Column[]) {
  const ref = useRef<HTMLDivElement>(null);
  const [widthRem, setWidthRem] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWidthRem(element.clientWidth / rem);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return useMemo(() => {
    const leastRem = GUTTER_REM + columns.reduce((sum, column) => sum + leastOf(column), 0);
    const template = [`${GUTTER_REM}rem`, ...columns.map(trackOf)].join(' ');
    return { ref, leastRem, template, isTight: widthRem !== null && widthRem < leastRem };
  }, [columns, widthRem]);
}

const leastOf = (column: Column): number =>
  WORDS[column]?.[0] ?? (isDiscipline(column) ? ESTIMATE_REM : EDITION_REM);

function trackOf(column: Column): string {
  const words = WORDS[column];
  return words ? `minmax(${words[0]}rem, ${words[1]}fr)` : `${leastOf(column)}rem`;
}
