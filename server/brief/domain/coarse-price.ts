/**
 * The next lower of 1, 2, 5, 10, 20, 50 and so on. A client is warned against this and not against the
 * price, so that trying out budgets tells its order of magnitude and no more. Lower, so that whoever is
 * warned is under the real price as well.
 */
export function coarsePrice(minor: number): number {
  if (minor < 1) return 0;
  const power = 10 ** (String(Math.floor(minor)).length - 1);
  return power * ([5, 2].find(step => minor >= step * power) ?? 1);
}
