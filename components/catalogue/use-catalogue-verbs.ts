'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import { toastError, toastUndo } from '@/components/ui/toaster';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { type FeatureContent, featureSchema } from '@/server/catalogue/domain/feature-schema';
import type { CatalogueRow } from './types';

/** What can be done with the catalogue; each can be undone. */
export function useCatalogueVerbs(studio: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.catalogue.pathKey() });
  const save = useMutation(trpc.catalogue.saveFeature.mutationOptions({ onSettled }));
  const hide = useMutation(trpc.catalogue.hideFeature.mutationOptions({ onSettled }));
  const restore = useMutation(trpc.catalogue.restoreFeature.mutationOptions({ onSettled }));
  const addFromPlan = useMutation(trpc.catalogue.addFromPlan.mutationOptions({ onSettled }));
  const takeHours = useMutation(trpc.catalogue.takeHours.mutationOptions({ onSettled }));

  const told = (work: Promise<unknown>) =>
    work.catch((error: Error) => toastError(`It was not done. ${error.message}`));
  /** Back to how a feature was, by the means that lead there. */
  const putBack = ({ feature, state }: Pick<CatalogueRow, 'feature' | 'state'>) => {
    const { key } = feature;
    if (state === 'base') return told(restore.mutateAsync({ studio, key }));
    if (state === 'hidden') return told(hide.mutateAsync({ studio, key }));
    return told(save.mutateAsync({ studio, key, content: contentOf(feature) }));
  };
  const remove = (key: string) => told(hide.mutateAsync({ studio, key }));

  return {
    isSaving: save.isPending,
    isTaking: addFromPlan.isPending || takeHours.isPending,
    /** Null where it was refused; the refusal is in `problem`. */
    problem: save.error,
    async change(row: CatalogueRow, content: FeatureContent): Promise<boolean> {
      const { key } = row.feature;
      const saved = await save
        .mutateAsync({ studio, key, basedOn: row.updatedAt, content })
        .catch(() => null);
      if (saved) toastUndo(`“${content.title}” was changed.`, () => void putBack(row));
      return saved !== null;
    },
    async add(content: FeatureContent): Promise<boolean> {
      const saved = await save.mutateAsync({ studio, content }).catch(() => null);
      if (saved) toastUndo(`“${content.title}” is in the catalogue.`, () => void remove(saved.key));
      return saved !== null;
    },
    leaveOut(row: CatalogueRow): void {
      const { key, title } = row.feature;
      void told(
        hide.mutateAsync({ studio, key }).then(({ neededBy }) => {
          const waiting =
            neededBy.length > 0 ? ` What needs it (${neededBy.length}) no longer waits for it.` : '';
          const done = row.state === 'own' ? 'was removed.' : 'is left out.';
          toastUndo(`“${title}” ${done}${waiting}`, () => void putBack(row));
        }),
      );
    },
    bringBack(row: CatalogueRow): void {
      void told(
        restore
          .mutateAsync({ studio, key: row.feature.key })
          .then(({ title, isAsItShips }) =>
            toastUndo(
              `“${title}” is ${isAsItShips ? 'as it comes' : 'back as you had it'}.`,
              () => void putBack(row),
            ),
          ),
      );
    },
    addFromPlan(featureId: Parameters<typeof addFromPlan.mutateAsync>[0]['featureId']): void {
      void told(
        addFromPlan
          .mutateAsync({ studio, featureId })
          .then(({ key, title }) => toastUndo(`“${title}” is in the catalogue.`, () => void remove(key))),
      );
    },
    takeHours(row: CatalogueRow): void {
      void told(
        takeHours
          .mutateAsync({ studio, key: row.feature.key })
          .then(({ title }) =>
            toastUndo(`“${title}” has the hours of the agreed plans.`, () => void putBack(row)),
          ),
      );
    },
  };
}

const contentOf = ({ key: _, ...content }: CatalogueFeature): FeatureContent => featureSchema.parse(content);
