'use client';

import { use } from 'react';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { AnswersContext } from '../answers';
import { BecauseEditor } from './because-editor';
import { type Column, isDiscipline } from './columns';
import { EditionEditor } from './edition-editor';
import { useGridActions } from './grid-actions';
import { NeedsEditor } from './needs-editor';
import { TextEditor } from './text-editor';

/** A cell while it is edited. */
export function CellEditor({ feature, column }: { feature: PlanFeature; column: Column }) {
  const { store } = useGridActions();
  const answers = use(AnswersContext);
  const typed = store.state().editing?.typed ?? null;
  if (column === 'edition') return <EditionEditor feature={feature} />;
  if (column === 'needs') return <NeedsEditor feature={feature} typed={typed} />;
  if (column === 'because' && answers.length) return <BecauseEditor feature={feature} typed={typed} />;
  const label = isDiscipline(column)
    ? `${DISCIPLINE_NAMES[column]}: low, likely and high hours of ${feature.title}`
    : column === 'title'
      ? 'Name of the feature'
      : `Because: the answer that asks for ${feature.title}`;
  return <TextEditor feature={feature} column={column} typed={typed} label={label} />;
}
