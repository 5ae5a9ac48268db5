import { defaultFilter } from 'cmdk';

export interface PaletteItem {
  label: string;
  /** Where it goes, or what it does. */
  href?: string;
  onSelect?: () => void;
  keywords?: readonly string[];
  /** Registered too: `g p` works without opening the palette. */
  shortcut?: string;
  /** Beside the label: the client, the state. */
  hint?: string;
}

export interface PaletteGroup {
  label: string;
  items: readonly PaletteItem[];
}
/**
 * What matches, best first, and the group of the best first. Done here and not by cmdk, which sorts
 * items within their groups but leaves the groups where they are.
 */
export function ranked(groups: readonly PaletteGroup[], text: string): PaletteGroup[] {
  const wanted = text.trim().toLowerCase();
  return groups
    .map(group => {
      const scored = group.items
        .map(item => ({ item, score: scoreOf(item, wanted) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
      return { group: { ...group, items: scored.map(({ item }) => item) }, best: scored[0]?.score ?? 0 };
    })
    .filter(({ best }) => best > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ group }) => group);
}

/** What is called so comes before what begins so, and that before what merely contains the letters. */
function scoreOf({ label, hint, keywords = [] }: PaletteItem, wanted: string): number {
  const name = label.toLowerCase();
  if (name === wanted) return 1;
  if (name.startsWith(wanted)) return 0.95;
  return 0.9 * (defaultFilter(label, wanted, [...keywords, ...(hint ? [hint] : [])]) ?? 0);
}
