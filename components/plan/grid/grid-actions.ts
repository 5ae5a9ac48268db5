'use client';

import { createContext, useContext } from 'react';
import type { FeatureFields } from '@/server/plan/domain/fields';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { Column } from './columns';
import type { Step } from './cursor';

/** What a row can ask of the grid. Stable, so that a row is drawn again only when its own content changes. */
export interface GridActions {
  /** Saves and closes the editor; `step` is where the cursor goes then. */
  commit: (feature: PlanFeature, basedOn: string, fields: Partial<FeatureFields>, step: Step | null) => void;
  cancel: () => void;
  edit: (feature: PlanFeature['id'], column: Column) => void;
  open: (feature: PlanFeature['id']) => void;
  drop: (dragged: PlanFeature['id'], area: string, after: PlanFeature['id'] | null) => void;
  features: () => readonly PlanFeature[];
  add: (title: string, area: string) => void;
  renameArea: (area: string, name: string) => void;
  /** Brings the focus back to where the cursor is. */
  backToCell: () => void;
}

export const GridActionsContext = createContext<GridActions | null>(null);

export function useGridActions(): GridActions {
  const actions = useContext(GridActionsContext);
  if (!actions) throw new Error('A grid row outside of a grid.');
  return actions;
}
