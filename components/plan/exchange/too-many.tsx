import { LOCALE } from '@/components/format/locale';
import { Callout } from '@/components/ui/callout';
import { type Beyond, MOST_ROWS } from '@/server/plan/domain/exchange/reading';

/** The file has more features than are read at once: how many are missing, and what to do. */
export function TooMany({ beyond }: { beyond: Beyond | undefined }) {
  if (!beyond) return null;
  const most = MOST_ROWS.toLocaleString(LOCALE);
  const count = beyond.count.toLocaleString(LOCALE);
  const from = beyond.from === null ? '' : `, from row ${beyond.from.toLocaleString(LOCALE)} on`;
  return (
    <div role="alert">
      <Callout
        tone="warn"
        title={`${count} ${beyond.count === 1 ? 'feature of the file is' : 'features of the file are'} not read`}
      >
        At most {most} features are read at once, so the rest of the file is left out{from}. Split it into
        files of at most {most} rows, and take each with “Add and update”: “Replace” would keep only the last
        one.
      </Callout>
    </div>
  );
}
