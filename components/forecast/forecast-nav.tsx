'use client';

import { useSearchParams, useSelectedLayoutSegment } from 'next/navigation';
import { PillLinks } from '@/components/ui/pill-links';

/** What stays chosen from one page of the forecast to the next. */
const KEPT = ['figures', 'edition'];

/** The questions that a forecast answers, each on a page of its own. */
export function ForecastNav({ home }: { home: string }) {
  const segment = useSelectedLayoutSegment();
  const parameters = useSearchParams();
  const kept = new URLSearchParams([...parameters].filter(([name]) => KEPT.includes(name))).toString();
  const page = (label: string, path: string | null, short?: string) => ({
    label,
    ...(short ? { short } : {}),
    href: `${path ? `${home}/${path}` : home}${kept ? `?${kept}` : ''}`,
    current: segment === path,
  });
  return (
    <PillLinks
      label="Forecast"
      className="mt-4"
      isPages
      items={[
        page('Editions', null),
        page('What if', 'what-if'),
        page('Why', 'why'),
        page('When', 'when'),
        page('Cheap now, expensive later', 'later', 'Later'),
      ]}
    />
  );
}
