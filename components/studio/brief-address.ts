'use client';

import { toast, toastError } from '@/components/ui/toaster';

/** Where a client begins a brief without an account. */
const briefAddress = (studio: string) => `${window.location.origin}/start/${studio}`;

export async function copyBriefAddress(studio: string): Promise<void> {
  const address = briefAddress(studio);
  try {
    await navigator.clipboard.writeText(address);
    toast('Copied. Send it to a client: they begin a brief there without an account.');
  } catch {
    toastError(`The browser did not allow copying. The address is ${address}`);
  }
}
