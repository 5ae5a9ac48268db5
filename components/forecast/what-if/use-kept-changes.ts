import { useEffect, useState } from 'react';
import { NO_CHANGES, readChanges, type ScenarioChanges } from '@/server/forecast/domain/scenario';

/** What is being tried out, kept in this tab: a reload or another page of the forecast does not lose it. */
export function useKeptChanges(planId: string): [ScenarioChanges, (changes: ScenarioChanges) => void] {
  const key = `what-if:${planId}`;
  const [changes, setChanges] = useState(NO_CHANGES);
  // After the first paint, which must be as the server drew it.
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) setChanges(readChanges(json(kept)));
  }, [key]);
  return [
    changes,
    next => {
      setChanges(next);
      sessionStorage.setItem(key, JSON.stringify(next));
    },
  ];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
