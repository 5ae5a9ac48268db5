/** What work is usually counted in, as people write it; a person's day is a day. */
const USUAL_UNITS = new Set(
  [
    'h hr hrs hour hours',
    'd day days md mds pd pds manday mandays personday persondays',
    'w wk week weeks',
    'mo month months',
    'min mins minute minutes',
    'sp pt pts point points',
  ]
    .join(' ')
    .split(' '),
);

/** The units of which nobody knows whether they were meant, each once, as they are written. */
export function unusualUnits(rows: Iterable<{ unit: string | null }>): string[] {
  const units = new Set<string>();
  for (const { unit } of rows) if (unit !== null) units.add(unit);
  return [...units].filter(unit => {
    const words = unit.toLowerCase().match(/[a-z]+/g) ?? [];
    return !words.some(word => USUAL_UNITS.has(word));
  });
}

/** The units that are in use, the commonest first. */
export function unitsInUse(pieces: Iterable<{ unit: string | null }>): string[] {
  const uses = new Map<string, number>();
  for (const { unit } of pieces) if (unit !== null) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  return [...uses].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}

const MOST_NAMED = 5;

/** One sentence on units that are not usual; null where all are. */
export function unusualUnitsSentence(rows: Iterable<{ unit: string | null }>): string | null {
  const units = unusualUnits(rows);
  if (units.length === 0) return null;
  const named = units.slice(0, MOST_NAMED).map(unit => `“${unit}”`);
  const more = units.length > MOST_NAMED ? ` and ${units.length - MOST_NAMED} more` : '';
  const are = units.length === 1 ? 'is not a unit' : 'are not units';
  return `${named.join(', ')}${more} ${are} we know: that does no harm where estimate and actual are both counted in it.`;
}
