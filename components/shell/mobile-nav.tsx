'use client';

import { Menu } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet';
import { type NavGroup, NavLinks } from './nav-links';

/** The navigation on a phone: a sheet from the left, which a choice closes. */
export function MobileNav({
  groups,
  head,
  foot,
}: {
  groups: readonly NavGroup[];
  head?: ReactNode;
  foot?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet open={open} onOpenChange={setOpen}>
      <SheetTrigger aria-label="Menu" className="grid size-10 place-items-center rounded-md hover:bg-wash">
        <Menu aria-hidden className="size-5" />
      </SheetTrigger>
      <SheetContent side="left" size="sm" title="Groundwork" className="[&>div]:px-4">
        <div className="flex min-h-full flex-col gap-5.5">
          {head}
          <nav aria-label="Main">
            <NavLinks groups={groups} onNavigate={() => setOpen(false)} />
          </nav>
          <div className="mt-auto">{foot}</div>
        </div>
      </SheetContent>
    </Sheet>
  );
}
