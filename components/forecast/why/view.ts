import type { Edition } from '@/server/forecast/engine/types';

/** What of the page is looked at. All of it is in the address. */
export interface View {
  edition: Edition;
  /** What the client pays, or what it costs the studio. */
  figures: 'price' | 'cost';
  /** Of money, or of the date of finish. */
  figure: 'cost' | 'finish';
  allDrivers: boolean;
  allFeatures: boolean;
}

export function viewHref(view: View, next: Partial<View>): string {
  const { edition, figures, figure, allDrivers, allFeatures } = { ...view, ...next };
  return `?${new URLSearchParams({
    edition,
    figures,
    figure,
    ...(allDrivers ? { drivers: 'all' } : {}),
    ...(allFeatures ? { features: 'all' } : {}),
  })}`;
}
