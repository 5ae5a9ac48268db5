import type { Section } from '@/server/brief/domain/sections';
import type { Edition } from '@/server/forecast/engine/types';
import type { EffortHours } from '../plan';

export interface StarterFeature {
  /** Names the feature among those of the same plan, until it has an id. */
  key: string;
  area: string;
  title: string;
  note: string;
  edition: Edition;
  briefSection: Section | null;
  because: string;
  effortHours: EffortHours;
  needs: string[];
}

/** One line that fits a title: cut at a word, with an ellipsis where something was left out. */
export function titleFrom(text: string, most = 90): string {
  const line = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,]$/, '');
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
