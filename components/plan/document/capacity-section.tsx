'use client';

import { EDITION_NAMES } from '@/components/format/edition';
import { cn } from '@/components/ui/cn';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import {
  type CapacityLine,
  capacityLines,
  figure,
  percent,
} from '@/server/plan/domain/architecture/capacity';
import { usePlanDocument } from './context';
import { DocumentSection } from './section';

/** The arithmetic from the figures to the load, line by line, so that it can be checked. */
export function CapacitySection({ edition }: { edition: Edition }) {
  const { document } = usePlanDocument();
  const { demands } = document.shown;
  const lines = {
    mvp: capacityLines('mvp', demands),
    scalable: capacityLines('scalable', demands),
    enterprise: capacityLines('enterprise', demands),
  };
  return (
    <DocumentSection
      id="capacity"
      title="What that comes to"
      lead={`Each line follows from those above it. The numbers put in are those of ${EDITION_NAMES[edition]}.`}
    >
      <Table label="Capacity arithmetic" className="mt-2">
        <TableHeader>
          <TableRow>
            <TableHead>Figure</TableHead>
            <TableHead className="max-md:hidden">How it is reckoned</TableHead>
            {EDITIONS.map(one => (
              <TableHead key={one} numeric className={cn(one !== edition && 'max-sm:hidden')}>
                {EDITION_NAMES[one]}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {lines[edition].map((line, at) => (
            <TableRow key={line.key}>
              <th scope="row" className="border-line border-b px-2 py-1.5 text-left font-normal">
                {line.label}
                <span className="block text-muted text-xs tabular-nums md:hidden">{line.formula}</span>
              </th>
              <TableCell className="text-muted tabular-nums max-md:hidden">{line.formula}</TableCell>
              {EDITIONS.map(one => (
                <TableCell
                  key={one}
                  numeric
                  className={cn('py-1.5', one === edition ? 'font-medium' : 'text-soft max-sm:hidden')}
                >
                  {inFigures(lines[one][at]!)}{' '}
                  <span className="font-normal text-muted text-xs">{lines[one][at]!.unit}</span>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </DocumentSection>
  );
}

const inFigures = ({ key, value }: CapacityLine): string =>
  key === 'availability' ? percent(value) : figure(value);
