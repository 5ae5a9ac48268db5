/** A country whose public holidays are known, and what a studio there most likely uses. */
export interface Place {
  code: string;
  name: string;
  regions: readonly { code: string; name: string }[];
  currency: string | null;
  timeZones: readonly string[];
}

/** The country that a time zone lies in, where it is the zone of one country only. */
export function placeOfTimeZone(places: readonly Place[], timeZone: string): Place | null {
  const [first, ...others] = places.filter(place => place.timeZones.includes(timeZone));
  return first && others.length === 0 ? first : null;
}
