'use client';

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useTRPC } from '@/components/trpc-provider';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import type { OwnedFeature } from '@/server/catalogue/domain/merge';

const NONE: readonly CatalogueFeature[] = [];

/** The features of the studio's own catalogue, without what it leaves out. Asked for once it is wanted. */
export function useCatalogue(isWanted: boolean): readonly CatalogueFeature[] {
  const { studio } = useParams<{ studio: string }>();
  const { data } = useQuery(
    useTRPC().catalogue.all.queryOptions({ studio }, { enabled: isWanted, select: offered }),
  );
  return data ?? NONE;
}

const offered = (rows: readonly OwnedFeature[]): readonly CatalogueFeature[] =>
  rows.filter(row => row.state !== 'hidden').map(row => row.feature);
