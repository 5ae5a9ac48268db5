'use client';

import { ChevronDown } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { EDITION_NAMES } from '@/components/format';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { PillLinks } from '@/components/ui/pill-links';
import { SearchInput } from '@/components/ui/search-input';
import { DISCIPLINES, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { Plan } from '@/server/plan/domain/plan';
import { disciplinesInUse } from '@/server/plan/domain/totals';
import { addressOf, TABS, type Tab, type View } from './use-view';

/** What of the plan is shown: its tabs, and for the features what they are filtered by. */
export function PlanToolbar({
  plan,
  view,
  onView,
}: {
  plan: Plan;
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
          href: `${path}${addressOf(search, { tab, feature: null })}` || path,
          current: view.tab === tab,
          ...(counts[tab] === undefined ? {} : { count: counts[tab] }),
        }))}
      />
      {view.tab === 'features' ? (
        <div className="flex items-center gap-1 sm:ml-auto">
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
              {DISCIPLINES.map(discipline => (
                <DropdownMenuCheckboxItem
                  key={discipline}
                  disabled={inUse.includes(discipline)}
                  checked={inUse.includes(discipline) || view.columns.includes(discipline)}
                  onCheckedChange={on =>
                    onView({
                      columns: on
                        ? [...view.columns, discipline]
                        : view.columns.filter(one => one !== discipline),
                    })
                  }
                >
                  {DISCIPLINE_NAMES[discipline]}
                  {inUse.includes(discipline) ? <span className="ml-auto text-xs">in use</span> : null}
                </DropdownMenuCheckboxItem>
              ))}
            </DropdownMenuContent>
          </DropdownMenu>
          <span className="ml-1 whitespace-nowrap text-muted text-sm max-lg:hidden">
            <Kbd>?</Kbd> keys
          </span>
        </div>
      ) : null}
    </div>
  );
}

const TAB_NAMES: Record<Tab, string> = {
  features: 'Features',
  risks: 'Risks',
  costs: 'Costs',
  details: 'Details',
};
