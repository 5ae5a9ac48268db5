import type { DragEvent } from 'react';
import type { PlanFeature } from '@/server/plan/domain/plan';

/** What is dragged over the grid: features, by their ids, or a whole area, by its name. */
export const DRAG_TYPE = 'application/x-groundwork-features';
export const AREA_TYPE = 'application/x-groundwork-area';

export const draggedFeatures = (event: DragEvent): PlanFeature['id'][] =>
  event.dataTransfer.getData(DRAG_TYPE).split(' ').filter(Boolean) as PlanFeature['id'][];
