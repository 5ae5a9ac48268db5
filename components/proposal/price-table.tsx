import { formatPercent } from '@/components/format/percent';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Edition } from '@/server/forecast/engine/types';
import { type CostLevels, costAt, type PriceConfidence, priceAt } from '@/server/proposal/domain/price';
import { day, price } from './words';

export interface PricedEdition extends CostLevels {
  edition: Edition;
  readyBy: string;
}

/** Cost, margin and price of each edition: for the studio's eyes only. */
export function PriceTable({
  editions,
  confidence,
  marginRate,
  currency,
  budgetMinor,
  today,
}: {
  editions: readonly PricedEdition[];
  confidence: PriceConfidence;
  marginRate: number;
  currency: string;
  budgetMinor: number | null;
  today: string;
}) {
  const money = (minor: number) => price({ currency }, minor);
  return (
    <Table label="Price of each edition">
      <TableHeader>
        <TableRow>
          <TableHead>Edition</TableHead>
          <TableHead numeric>Price</TableHead>
          <TableHead numeric>Cost, {confidence}% sure</TableHead>
          <TableHead numeric>Margin, {formatPercent(marginRate)}</TableHead>
          <TableHead numeric>Ready by, 80% sure</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {editions.map(one => {
          const cost = costAt(one, confidence);
          const asked = priceAt(one, confidence, marginRate);
          return (
            <TableRow key={one.edition}>
              <TableCell>
                <EditionSwatch edition={one.edition} />
              </TableCell>
              <TableCell numeric className="font-medium">
                {money(asked)}
                {budgetMinor !== null && asked > budgetMinor ? (
                  <span className="block font-normal text-warn">over the client’s budget</span>
                ) : null}
              </TableCell>
              <TableCell numeric>{money(cost)}</TableCell>
              <TableCell numeric>{money(asked - cost)}</TableCell>
              <TableCell numeric>{day(one.readyBy, today)}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
