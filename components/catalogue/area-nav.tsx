import { areaId, byArea } from './by-area';
import type { CatalogueRow } from './types';

/** Leads to an area of a long list, where there is room beside it. */
export function AreaNav({ rows }: { rows: readonly CatalogueRow[] }) {
  const areas = byArea(rows);
  if (areas.length < 3) return null;
  return (
    <nav aria-label="Areas" className="max-lg:hidden">
      <ul className="sticky top-6 grid border-line border-l text-sm">
        {areas.map(([area, members]) => (
          <li key={area}>
            <a
              href={`#${areaId(area)}`}
              className="-ml-px flex min-h-7 items-center justify-between gap-3 border-transparent border-l py-0.5 pl-4 text-soft hover:border-ink hover:text-ink"
            >
              <span>{area}</span>
              <span className="text-muted text-xs tabular-nums">{members.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
