import type { Driver } from '@/server/forecast/engine/types';

export interface NamedDriver {
  key: string;
  /** As it stands beside its bar. */
  title: string;
  /** As it stands in a sentence. */
  inSentence: string;
  /** Where it is changed; null for what no single part of the plan is to blame for. */
  href: string | null;
  /** The P80 with the input in its lowest and in its highest tenth. */
  low: number;
  high: number;
}

interface Titles {
  features: readonly { id: string; title: string }[];
  risks: readonly { id: string; title: string }[];
}

/** What moves the P80 of a figure, the greatest first, each by its name and with the way to it. */
export function namedDrivers(
  drivers: readonly Driver[],
  figure: 'cost' | 'finish',
  { features, risks }: Titles,
  home: string,
): NamedDriver[] {
  const featureTitles = new Map(features.map(({ id, title }) => [id, title]));
  const riskTitles = new Map(risks.map(({ id, title }) => [id, title]));
  return drivers
    .flatMap((driver): NamedDriver[] => {
      const { kind, id } = driver;
      const [low, high] = driver[figure];
      const key = `${kind} ${id}`;
      if (low === high) return [];
      if (kind === 'systemic') return [{ key, ...WHOLE_PROJECT, href: null, low, high }];
      if (kind === 'calibration') return [{ key, ...ESTIMATES, href: null, low, high }];
      if (kind === 'feature') {
        const title = featureTitles.get(id) ?? id;
        return [{ key, title, inSentence: `“${title}”`, href: featureHref(home, id), low, high }];
      }
      const title = riskTitles.get(id) ?? id;
      return [
        {
          key,
          title: `Risk: ${title}`,
          inSentence: `the risk “${title}”`,
          href: riskHref(home, id),
          low,
          high,
        },
      ];
    })
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

export const featureHref = (home: string, id: string) => `${home}?${new URLSearchParams({ feature: id })}`;
export const riskHref = (home: string, id: string) =>
  `${home}?${new URLSearchParams({ tab: 'risks', risk: id })}`;

const WHOLE_PROJECT = { title: 'How the whole project goes', inSentence: 'how the whole project goes' };
const ESTIMATES = { title: 'How your estimates turn out', inSentence: 'how your estimates turn out' };

/** Below this share of the greatest, a thing decides nothing. */
const DECIDES = 0.1;
const MOST_NAMED = 3;
const COUNTS = ['Nothing', 'One thing', 'Two things', 'Three things'];

/** "Three things decide Scalable’s price: …": the beginning, and what is named. */
export function whatDecides(
  drivers: readonly NamedDriver[],
  of: string,
): { begins: string; named: string[] } {
  const width = ({ low, high }: NamedDriver) => Math.abs(high - low);
  const greatest = drivers[0] ? width(drivers[0]) : 0;
  const named = drivers
    .slice(0, MOST_NAMED)
    .filter(driver => width(driver) >= DECIDES * greatest)
    .map(driver => driver.inSentence);
  if (!named.length) return { begins: `Nothing moves ${of} by as much as can be seen.`, named };
  return { begins: `${COUNTS[named.length]} ${named.length === 1 ? 'decides' : 'decide'} ${of}:`, named };
}
