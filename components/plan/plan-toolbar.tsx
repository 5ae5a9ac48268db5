'use client';

import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { memo, useSyncExternalStore } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { PillLinks } from '@/components/ui/pill-links';
import { SearchInput } from '@/components/ui/search-input';
import { DISCIPLINES, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { Plan } from '@/server/plan/domain/plan';
import { disciplinesInUse } from '@/server/plan/domain/totals';
import { LivePeople } from './live-people';
import type { LiveState } from './live-plan';
import type { PlanDesk } from './plan-desk';
import { takeBack } from './use-undo-keys';
import { addressOf, type HideableColumn, TABS, type Tab, type View } from './use-view';

/** What of the plan is shown: its tabs, and for the features what they are filtered by. */
export const PlanToolbar = memo(function PlanToolbar({
  plan,
  desk,
  live,
  view,
  onView,
}: {
  plan: Plan;
  desk: PlanDesk;
  live: LiveState;
  view: View;
  onView: (next: Partial<View>) => void;
}) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const counts: Partial<Record<Tab, number>> = {
    features: plan.features.length,
    risks: plan.risks.length,
    costs: plan.fixedCosts.length,
  };
  const inUse = disciplinesInUse(plan.features);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2.5" data-print="hide">
      {view.tab === 'features' ? (
        <SearchInput
          aria-label="Filter the features"
          placeholder="Filter features"
          defaultValue={view.search}
          onChange={event => onView({ search: event.target.value })}
          className="max-w-64 max-sm:max-w-none"
        />
      ) : null}
      <PillLinks
        label="Parts of the plan"
        items={TABS.map(tab => ({
          label: TAB_NAMES[tab],
          href: `${path}${addressOf(search, { tab, feature: null, risk: null })}` || path,
          current: view.tab === tab,
          ...(counts[tab] === undefined ? {} : { count: counts[tab] }),
        }))}
      />
      <div className="flex items-center gap-1 sm:ml-auto">
        <LivePeople live={live} plan={plan} />
        <BackAndForth desk={desk} />
      </div>
      {view.tab === 'features' ? (
        <div className="flex items-center gap-1">
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button variant="quiet" size="sm">
                {view.edition ? EDITION_NAMES[view.edition] : 'All editions'}
                <ChevronDown aria-hidden />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent>
              <DropdownMenuRadioGroup
                value={view.edition ?? 'all'}
                onValueChange={value => onView({ edition: value === 'all' ? null : (value as Edition) })}
              >
                <DropdownMenuRadioItem value="all">All editions</DropdownMenuRadioItem>
                {EDITIONS.map(edition => (
                  <DropdownMenuRadioItem key={edition} value={edition}>
                    {EDITION_NAMES[edition]}
                  </DropdownMenuRadioItem>
                ))}
              </DropdownMenuRadioGroup>
            </DropdownMenuContent>
          </DropdownMenu>
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button variant="quiet" size="sm" className="max-md:hidden">
                Columns
                <ChevronDown aria-hidden />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent align="end">
              <DropdownMenuLabel>Hours of</DropdownMenuLabel>
              {DISCIPLINES.map(discipline => {
                const isUsed = inUse.includes(discipline);
                const isShown =
                  !view.hidden.includes(discipline) && (isUsed || view.columns.includes(discipline));
                return (
                  <DropdownMenuCheckboxItem
                    key={discipline}
                    checked={isShown}
                    onSelect={event => event.preventDefault()}
                    onCheckedChange={on =>
                      onView({
                        columns: toggled(view.columns, discipline, on && !isUsed),
                        hidden: toggled(view.hidden, discipline, !on && isUsed),
                      })
                    }
                  >
                    {DISCIPLINE_NAMES[discipline]}
                    {isUsed ? <span className="ml-auto text-xs">in use</span> : null}
                  </DropdownMenuCheckboxItem>
                );
              })}
              <DropdownMenuLabel>And</DropdownMenuLabel>
              {(['edition', 'because', 'needs'] as const).map(column => (
                <DropdownMenuCheckboxItem
                  key={column}
                  checked={!view.hidden.includes(column)}
                  onSelect={event => event.preventDefault()}
                  onCheckedChange={on => onView({ hidden: toggled(view.hidden, column, !on) })}
                >
                  {{ edition: 'Edition', because: 'Because', needs: 'Needs' }[column]}
                </DropdownMenuCheckboxItem>
              ))}
              <DropdownMenuSeparator />
              <DropdownMenuItem
                onSelect={() =>
                  onView({
                    closed: view.closed.length ? [] : [...new Set(plan.features.map(one => one.area))],
                  })
                }
              >
                {view.closed.length ? 'Open all areas' : 'Close all areas'}
              </DropdownMenuItem>
            </DropdownMenuContent>
          </DropdownMenu>
          <span className="ml-1 whitespace-nowrap text-muted text-sm max-lg:hidden">
            <Kbd>?</Kbd> keys
          </span>
        </div>
      ) : null}
    </div>
  );
});

/** Apart from the rest, since every edit changes it. */
function BackAndForth({ desk }: { desk: PlanDesk }) {
  const history = useSyncExternalStore(desk.history.subscribe, desk.history.snapshot, desk.history.snapshot);
  return (
    <>
      <Button
        variant="quiet"
        size="icon-sm"
        aria-label="Undo"
        title="Undo (Ctrl Z)"
        disabled={!history.undo.length}
        onClick={() => takeBack(desk, 'undo')}
      >
        <Undo2 aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon-sm"
        aria-label="Redo"
        title="Redo (Ctrl Shift Z)"
        disabled={!history.redo.length}
        onClick={() => takeBack(desk, 'redo')}
      >
        <Redo2 aria-hidden />
      </Button>
    </>
  );
}

const TAB_NAMES: Record<Tab, string> = {
  features: 'Features',
  risks: 'Risks',
  costs: 'Costs',
  details: 'Details',
};

const toggled = <T extends HideableColumn>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...list.filter(other => other !== one), one] : list.filter(other => other !== one);
