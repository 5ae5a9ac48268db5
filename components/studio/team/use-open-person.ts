'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** Whose sheet is open is in the address: `?person=new`, or an id. Going back closes it. */
export function useOpenPerson() {
  const here = usePathname();
  const person = useSearchParams().get('person');
  return {
    person,
    open: (id: string) => window.history.pushState(null, '', `${here}?person=${id}`),
    close: () => window.history.replaceState(null, '', here),
  };
}
