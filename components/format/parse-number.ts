/**
 * Reads a number as people write it: `1,200.50`, `1.200,50`, `1 200,50`, `1’200`. Null when it is not one.
 * A lone separator before exactly three digits is read by the locale's habit, else as the decimal sign.
 */
export function parseNumber(text: string, locale: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’_]/g, '').replace(/^[−–]/, '-');
  if (!/^[-+]?(\d+([.,]\d+)*[.,]?|[.,]\d+)$/.test(bare)) return null;
  const decimal = decimalSign(bare, locale);
  const group = decimal === '.' ? ',' : '.';
  const value = Number(bare.replaceAll(group, '').replace(decimal, '.'));
  return Number.isFinite(value) ? value : null;
}

function decimalSign(bare: string, locale: string): '.' | ',' {
  const dots = bare.split('.').length - 1;
  const commas = bare.split(',').length - 1;
  if (dots && commas) return bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  const localDecimal = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .find(part => part.type === 'decimal')?.value;
  const own = localDecimal === ',' ? ',' : '.';
  if (dots + commas === 0) return own;
  const sign = dots ? '.' : ',';
  const other = sign === '.' ? ',' : '.';
  return sign !== own && /[.,]\d{3}$/.test(bare) ? other : sign;
}
