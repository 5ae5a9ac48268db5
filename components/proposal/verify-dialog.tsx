'use client';

import { useQuery } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Skeleton } from '@/components/ui/skeleton';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Version } from './version';
import { price } from './words';

/** Runs the stored inputs again and holds the answer against what was sent. */
export function VerifyDialog({ studio, version }: { studio: string; version: Version }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm">
          Verify
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Version ${version.version}, made again`}
        description="The forecast is run again from the inputs, seed and margin stored with this version."
      >
        <Verdict studio={studio} version={version} />
      </DialogContent>
    </Dialog>
  );
}

function Verdict({ studio, version }: { studio: string; version: Version }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.proposal.verify.queryOptions({ studio, proposalId: version.id }, { staleTime: 0, retry: false }),
  );
  if (error)
    return (
      <Callout tone="bad" title="Could not verify">
        {error.message}
      </Callout>
    );
  if (!data)
    return (
      <div role="status" className="grid gap-3 py-2">
        <p className="text-soft">Running the forecast again…</p>
        <Skeleton className="h-24" />
      </div>
    );
  const sound = data.contentIntact && data.figuresSame;
  return (
    <div className="grid gap-5">
      <p className="flex items-center gap-2 font-medium text-lg" role="status">
        {sound ? (
          <Check aria-hidden className="size-5 text-good" />
        ) : (
          <X aria-hidden className="size-5 text-bad" />
        )}
        {sound ? 'The same, to the cent' : 'Not the same'}
      </p>
      <Table label="Prices, sent and made again">
        <TableHeader>
          <TableRow>
            <TableHead>Edition</TableHead>
            <TableHead numeric>Sent</TableHead>
            <TableHead numeric>Made again</TableHead>
            <TableHead numeric>Dates</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {data.editions.map(one => (
            <TableRow key={one.edition}>
              <TableCell>
                <EditionSwatch edition={one.edition} />
              </TableCell>
              <TableCell numeric>{price(version, one.priceMinor)}</TableCell>
              <TableCell numeric className={one.againMinor === one.priceMinor ? '' : 'text-bad'}>
                {price(version, one.againMinor)}
              </TableCell>
              <TableCell numeric>{one.datesSame ? 'same' : 'differ'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <ul className="grid gap-1 text-soft text-sm">
        <li>
          {data.contentIntact
            ? 'The stored content has the fingerprint that was made at sending.'
            : 'The stored content no longer has the fingerprint that was made at sending.'}
        </li>
        <li>
          {data.engine.same
            ? `Sent and made again with engine ${data.engine.now}.`
            : `Sent with engine ${data.engine.sentWith}, made again with ${data.engine.now}: figures may differ for that reason alone.`}
        </li>
        <li>
          Fingerprint <code className="break-all font-mono text-xs">{data.contentHash}</code>
        </li>
      </ul>
    </div>
  );
}
