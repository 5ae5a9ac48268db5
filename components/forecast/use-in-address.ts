import { useEffect } from 'react';

/** Safari allows a hundred changes of the address in half a minute. */
const SETTLED_MS = 250;

/** Keeps in the address what is set by a hand that moves, once it rests; null is what needs no saying. */
export function useInAddress(name: string, value: string | null): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const address = new URL(window.location.href);
      if (address.searchParams.get(name) === value) return;
      if (value === null) address.searchParams.delete(name);
      else address.searchParams.set(name, value);
      window.history.replaceState(null, '', address);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [name, value]);
}
