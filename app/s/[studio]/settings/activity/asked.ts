import { type AuditFilter, auditFilterSchema } from '@/server/audit/domain/filter';

/** What of the trail an address asks for. What it says wrongly narrows nothing. */
export function askedOf(address: URLSearchParams): { filter: AuditFilter; before: number | null } {
  const { text, by, area, from, until } = auditFilterSchema.shape;
  const given = (name: string) => address.get(name) || undefined;
  const or = <T>(parsed: { data?: T | undefined }) => parsed.data ?? null;
  const before = Number(given('before'));
  return {
    filter: {
      text: text.safeParse(given('q')).data ?? '',
      by: or(by.safeParse(given('by'))),
      area: or(area.safeParse(given('area'))),
      from: or(from.safeParse(given('from'))),
      until: or(until.safeParse(given('until'))),
    },
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

/** The same filter as the parameters of an address. */
export const parametersOf = ({ text, by, area, from, until }: AuditFilter) => ({
  q: text,
  by: by ?? '',
  area: area ?? '',
  from: from ?? '',
  until: until ?? '',
});
