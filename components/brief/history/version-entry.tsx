'use client';

import { Time } from '@/components/format';
import { Button } from '@/components/ui/button';
import { sameContent } from '@/server/brief/domain/same-content';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { changesBetween, type Piece, type RowChange } from './changes';
import type { Version } from './version';

/** One version: by whom, when, what it changed, and the way back to it. */
export function VersionEntry({
  section,
  version,
  before,
  isFirst,
  now,
  current,
  onBringBack,
}: {
  section: Section;
  version: Version;
  before: BriefAnswers;
  isFirst: boolean;
  now: string;
  current: BriefAnswers;
  onBringBack?: () => void;
}) {
  const { rows, isOnlyOrder } = changesBetween(section, before, version.answers);
  const isCurrent = sameContent(version.answers[section], current[section]);
  return (
    <li className="border-line border-b py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span className="font-medium">{version.authorName}</span>
        <span className="text-muted">
          <Time value={version.savedAt} show="day-and-time" now={now} />
        </span>
      </p>
      {rows.length ? (
        <ul className="mt-2 grid gap-2.5 text-sm">
          {rows.map(row => (
            <RowEntry key={row.id} row={row} />
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-soft text-sm">
          {isOnlyOrder
            ? 'Put into another order.'
            : isFirst
              ? 'Begun, with nothing in it yet.'
              : 'Nothing changed.'}
        </p>
      )}
      {isCurrent ? (
        <p className="mt-2 text-muted text-sm">This is how it stands.</p>
      ) : onBringBack ? (
        <Button size="sm" className="mt-3" onClick={onBringBack}>
          Bring this back
        </Button>
      ) : null}
    </li>
  );
}

const KIND_WORDS: Record<RowChange['kind'], string> = {
  added: 'added',
  removed: 'taken out',
  changed: 'changed',
};

function RowEntry({ row }: { row: RowChange }) {
  return (
    <li>
      <p className="text-muted">
        {row.name} {KIND_WORDS[row.kind]}
      </p>
      {row.fields.map(({ label, pieces }) => (
        <p key={label} className="wrap-anywhere whitespace-pre-line">
          {label ? <span className="text-muted">{label}: </span> : null}
          {pieces.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces are read only and hold no state.
            <PieceWords key={at} piece={piece} />
          ))}
        </p>
      ))}
    </li>
  );
}

function PieceWords({ piece: { text, kind } }: { piece: Piece }) {
  if (kind === 'added') return <ins className="text-good underline decoration-good/50">{text}</ins>;
  if (kind === 'removed') return <del className="text-bad decoration-bad/60">{text}</del>;
  return text;
}
