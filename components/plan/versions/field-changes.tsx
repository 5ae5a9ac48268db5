import type { FieldChange } from '@/server/plan/domain/compare/field-changes';
import type { Impact } from '@/server/plan/domain/plan';
import { fieldWords, valueWords } from './words';

/** Fields with what they said before and say now. */
export function FieldChanges({
  changes,
  currency,
  impacts,
}: {
  changes: readonly FieldChange[];
  currency: string;
  /** Of a risk: what its figures counted before and count now. */
  impacts?: readonly [Impact, Impact];
}) {
  return (
    <dl>
      {changes.map(({ field, before, after }) => (
        <ChangedLine
          key={field}
          label={fieldWords(field)}
          before={valueWords(field, before, { currency, ...(impacts ? { impact: impacts[0] } : {}) })}
          after={valueWords(field, after, { currency, ...(impacts ? { impact: impacts[1] } : {}) })}
        />
      ))}
    </dl>
  );
}

/** One of them, within a `<dl>`. */
export function ChangedLine({
  label,
  before,
  after,
}: {
  label: string;
  before: string | null;
  after: string | null;
}) {
  return (
    <div className="grid gap-x-4 py-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-soft text-sm">{label}</dt>
      <dd className="min-w-0">
        <BeforeAfter before={before} after={after} />
      </dd>
    </div>
  );
}

/** Old words struck out, new words beside them. */
export function BeforeAfter({ before, after }: { before: string | null; after: string | null }) {
  return (
    <span className="wrap-anywhere whitespace-pre-line">
      {before === null ? (
        <span className="text-muted">nothing</span>
      ) : (
        <del className="text-muted">{before}</del>
      )}
      <span aria-hidden className="mx-2 text-muted">
        →
      </span>
      {after === null ? (
        <span className="text-muted">nothing</span>
      ) : (
        <ins className="no-underline">{after}</ins>
      )}
    </span>
  );
}
