import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { DISCIPLINES, type Range } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import { EDITION_NAMES } from '@/server/plan/domain/editions';
import { writeEstimate } from '@/server/plan/domain/estimate';
import type { Call, CatalogueFeature, CatalogueRisk } from './catalogue-feature';

/** One line of what a studio's feature says otherwise than the one that ships; empty where one says nothing. */
export interface Difference {
  what: string;
  shipped: string;
  now: string;
}

/** Everything that differs, in the order in which a feature is read. Needs and records are named by `nameOf`. */
export function differencesBetween(
  shipped: CatalogueFeature,
  now: CatalogueFeature,
  nameOf: (kind: 'feature' | 'entity', key: string) => string,
): Difference[] {
  const names = (kind: 'feature' | 'entity', keys: readonly string[]) =>
    keys.map(key => nameOf(kind, key)).sort();
  const line = (what: string, read: (feature: CatalogueFeature) => string): Difference => ({
    what,
    shipped: read(shipped),
    now: read(now),
  });
  return [
    line('Name', feature => feature.title),
    line('Area', feature => feature.area),
    line('Summary', feature => feature.summary),
    line('Edition', feature => EDITION_NAMES[feature.edition]),
    ...DISCIPLINES.map(discipline =>
      line(`${DISCIPLINE_NAMES[discipline]} hours`, feature =>
        writeEstimate(feature.effortHours[discipline]),
      ),
    ),
    line('Needs', feature => names('feature', feature.needs).join(', ')),
    line('Roles', feature => feature.roles.join(', ')),
    line('Records', feature => names('entity', feature.entities).join(', ')),
    ...parts('Risk', shipped.risks.map(riskInWords), now.risks.map(riskInWords)),
    ...parts('Asked for by', shipped.calls.map(callInWords), now.calls.map(callInWords)),
  ].filter(one => one.shipped !== one.now);
}

/** Parts in which both agree are left out; the others stand beside each other in their order. */
function parts(what: string, shipped: readonly string[], now: readonly string[]): Difference[] {
  const gone = shipped.filter(one => !now.includes(one));
  const added = now.filter(one => !shipped.includes(one));
  return Array.from({ length: Math.max(gone.length, added.length) }, (_, at) => ({
    what,
    shipped: gone[at] ?? '',
    now: added[at] ?? '',
  }));
}

const riskInWords = ({ title, response, probability, impact }: CatalogueRisk): string =>
  `${title}: ${percent(probability)}, ${impact.kind === 'days' ? `${points(impact.range)} days` : `${points(shares(impact.range))}% more hours`}. ${response}`;

export function callInWords(call: Call): string {
  switch (call.kind) {
    case 'always':
      return 'every product';
    case 'words':
      return `${call.phrases.join(', ')} (${call.sections.map(one => SECTION_NAMES[one].toLowerCase()).join(', ')}), because ${call.why}`;
    case 'count':
      return `at least ${call.atLeast} in ${SECTION_NAMES[call.section].toLowerCase()}, because ${call.why}`;
    case 'people':
      return `at least ${call.atLeast} people, because ${call.why}`;
  }
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
const shares = ({ low, likely, high }: Range): Range => ({
  low: Math.round(low * 100),
  likely: Math.round(likely * 100),
  high: Math.round(high * 100),
});
const points = ({ low, likely, high }: Range) => `${low} ${likely} ${high}`;
