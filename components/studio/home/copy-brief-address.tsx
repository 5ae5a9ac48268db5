'use client';

import { Button } from '@/components/ui/button';
import { copyBriefAddress } from '../brief-address';

export function CopyBriefAddress({ studio }: { studio: string }) {
  return <Button onClick={() => void copyBriefAddress(studio)}>Copy the address</Button>;
}
