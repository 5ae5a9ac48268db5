'use client';

import { createContext, useContext } from 'react';
import type { CellKey, CellValue } from '@/server/plan/domain/cells';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { Draft } from '../kept-work';
import type { Queued } from '../save-queue';
import type { Column } from './columns';
import type { Step } from './cursor';
import type { GridStore } from './grid-store';

type FeatureId = PlanFeature['id'];

/** What a row can ask of the grid. Stable, so that a row is drawn again only when its own content changes. */
export interface GridActions {
  store: GridStore;
  /** Saves a cell and closes its editor; `step` is where the cursor goes then, and null where the focus left by itself. */
  commit: (
    feature: PlanFeature,
    column: Column,
    change: { from: CellValue; to: CellValue } | null,
    step: Step | 'stay' | null,
  ) => void;
  cancel: () => void;
  open: (feature: FeatureId) => void;
  /** The rows that are dragged along with one: the selected ones where it is among them. */
  draggedWith: (feature: FeatureId) => FeatureId[];
  drop: (dragged: readonly FeatureId[], area: string, after: FeatureId | null) => void;
  dropArea: (area: string, before: string) => void;
  features: () => readonly PlanFeature[];
  add: (title: string, area: string) => void;
  addAll: (features: readonly PlanFeature[]) => void;
  renameArea: (area: string, name: string) => void;
  toggleArea: (area: string) => void;
  /** Remembers what is being typed, in case the page goes. */
  keepDraft: (draft: Draft | null) => void;
  settle: (entry: Queued, cell: CellKey, keep: 'mine' | 'theirs') => void;
  /** Brings the focus back to where the cursor is. */
  backToCell: () => void;
}

export const GridActionsContext = createContext<GridActions | null>(null);

export function useGridActions(): GridActions {
  const actions = useContext(GridActionsContext);
  if (!actions) throw new Error('A grid row outside of a grid.');
  return actions;
}
