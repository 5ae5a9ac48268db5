'use client';

import { memo } from 'react';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import type { Edit } from './deciding';
import { LazyChangeForm } from './lazy-change-form';
import { changeablePart } from './read-change';
import { RowActions } from './row-actions';
import { SuggestionRow } from './suggestion-row';
import { partWords } from './words';

export const PartRow = memo(function PartRow({
  part,
  nameOf,
  there,
  refusedWith,
  editing,
  edit,
}: {
  part: WeighedPart;
  nameOf: (key: string) => string;
  /** Where parts of its kind are worked on. */
  there: string;
  /** What it names and that was refused. */
  refusedWith: string | null;
  editing: boolean;
  edit: Edit;
}) {
  const { title, detail, edition, more } = partWords(part, nameOf);
  return (
    <SuggestionRow
      suggestionKey={part.key}
      decision={part.decision}
      title={title}
      edition={edition}
      figure={detail ? <span className="text-muted text-sm">{detail}</span> : null}
      because={[part.because, more].filter(Boolean).join(' ')}
      serves={part.serves}
      actions={
        editing ? null : (
          <RowActions
            suggestionKey={part.key}
            title={title}
            decision={part.decision}
            there={there}
            refusedWith={refusedWith}
            onChange={() => edit.open(part.key)}
          />
        )
      }
    >
      {editing ? <LazyChangeForm one={changeablePart(part, title)} edit={edit} /> : null}
    </SuggestionRow>
  );
});
