'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { Edition } from '@/server/forecast/engine/types';
import type { PriceConfidence } from '@/server/proposal/domain/price';
import { ProposalDocument } from './proposal-document';
import { chosenEdition } from './words';

interface Offer {
  studio: string;
  planId: `plan_${string}`;
  forecastId: `fcst_${string}`;
  priceConfidence: PriceConfidence;
  validUntil: string;
  introduction: string;
}

/** The offer exactly as the client would read it; nothing is stored. */
export function PreviewDialog({ offer, disabled }: { offer: Offer; disabled: boolean }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button disabled={disabled}>Preview as the client</Button>
      </DialogTrigger>
      <DialogContent
        size="lg"
        title="As the client will read it"
        description="Nothing is sent yet."
        className="sm:max-w-5xl"
      >
        <Preview offer={offer} />
      </DialogContent>
    </Dialog>
  );
}

function Preview({ offer }: { offer: Offer }) {
  const [edition, setEdition] = useState<Edition>();
  const trpc = useTRPC();
  // The introduction is laid over the answer here: it is long, and a query travels in its address.
  const { introduction, ...asked } = offer;
  const preview = useQuery(trpc.proposal.preview.queryOptions(asked, { staleTime: 0, retry: false }));
  if (preview.error)
    return (
      <Callout tone="bad" title="No preview">
        {preview.error.message}
      </Callout>
    );
  if (!preview.data)
    return (
      <div role="status" className="grid gap-4 py-8">
        <span className="sr-only">Loading</span>
        <Skeleton className="h-8 w-3/4" />
        <Skeleton className="w-1/2" />
        <Skeleton className="h-40" />
      </div>
    );
  const { today } = preview.data;
  const content = { ...preview.data.content, introduction: introduction.trim() };
  return (
    <ProposalDocument
      content={content}
      offer={chosenEdition(content, edition)}
      version={null}
      today={today}
      choosing={{ onChoose: setEdition }}
      comparing={{ on: true, href: null }}
    />
  );
}
