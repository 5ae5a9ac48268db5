import { formatPercent } from '@/components/format';

/**
 * A chance as it was given, where the share of simulated projects in which it came true differs from that by no more
 * than chance (three standard errors over `trials`); else that share: what is known of work under way tells of its
 * risks too.
 */
export function toldChance(
  happens: number,
  given: number | undefined,
  trials: number,
  locale: string,
): string {
  const isAsGiven =
    given !== undefined && Math.abs(happens - given) <= 3 * Math.sqrt((given * (1 - given)) / trials);
  return isAsGiven ? formatPercent(given, locale) : formatPercent(happens, locale, { estimated: true });
}
