import { useCallback, useEffect, useRef, useState } from 'react';
import { NO_CHANGES, readChanges, type ScenarioChanges } from '@/server/forecast/domain/scenario';

interface KeptChanges {
  changes: ScenarioChanges;
  /** In place of all of it. */
  put: (changes: ScenarioChanges) => void;
  /** The same from one drawing to the next, as `put` is. */
  change: (part: Partial<ScenarioChanges>) => void;
}

/** What is being tried out, kept in this tab: a reload or another page of the forecast does not lose it. */
export function useKeptChanges(planId: string): KeptChanges {
  const key = `what-if:${planId}`;
  const [changes, setChanges] = useState(NO_CHANGES);
  const newest = useRef(changes);
  const put = useCallback(
    (next: ScenarioChanges) => {
      newest.current = next;
      setChanges(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  const change = useCallback((part: Partial<ScenarioChanges>) => put({ ...newest.current, ...part }), [put]);
  // After the first paint, which must be as the server drew it.
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) put(readChanges(json(kept)));
  }, [key, put]);
  return { changes, put, change };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
