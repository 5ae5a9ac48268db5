import type { Place } from '@/server/studio/domain/place';

export interface Choice {
  value: string;
  label: string;
}

export interface StudioChoices {
  places: readonly Place[];
  currencies: readonly Choice[];
  timeZones: readonly Choice[];
}

/** What the selects offer, named on the server so that the browser shows the same. */
export function choicesFrom(places: readonly Place[]): StudioChoices {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  const codes = [...new Set(places.flatMap(place => place.currency ?? []))].sort();
  return {
    places,
    currencies: codes.map(code => ({ value: code, label: `${code}, ${names.of(code) ?? code}` })),
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone')].map(zone => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    })),
  };
}

/** The list, with the chosen value in it even where this server names it differently. */
export const including = (choices: readonly Choice[], value: string): readonly Choice[] =>
  choices.some(one => one.value === value) ? choices : [{ value, label: value }, ...choices];
