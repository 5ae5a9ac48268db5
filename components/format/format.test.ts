import { describe, expect, test, vi } from 'vitest';
import { addDays, daysBetween, formatDay, formatMonth } from './day';
import { formatMoney } from './money';
import { parseNumber } from './parse-number';
import { formatPercent, timesIn100 } from './percent';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatMoney', () => {
  test('writes a digit more where asked, and changes its unit no sooner than the figure does', () => {
    const finer = (minor: number) => formatMoney(minor, 'EUR', 'en-GB', { style: 'finer' });
    expect(finer(5_834_000)).toBe('€58.3k');
    expect(finer(123_456_700)).toBe('€1.23m');
    expect(finer(99_960_000)).toBe('€999.6k');
    expect(finer(99_999_900)).toBe('€1m');
  });

  test('writes headlines short, to two significant figures at least', () => {
    const short = (minor: number) => formatMoney(minor, 'EUR', 'en-GB', { style: 'short' });
    expect(short(5_800_000)).toBe('€58k');
    expect(short(123_456_700)).toBe('€1.2m');
    expect(short(340_000)).toBe('€3.4k');
    expect(short(300_000)).toBe('€3k');
    expect(short(95_000)).toBe('€950');
    expect(short(0)).toBe('€0');
    expect(short(250_000_000_000)).toBe('€2.5bn');
    expect(short(-5_800_000)).toBe('-€58k');
  });

  test('never rounds up to a thousand of the smaller unit', () => {
    expect(formatMoney(99_996_000, 'EUR', 'en-GB', { style: 'short' })).toBe('€1m');
    expect(formatMoney(99_980, 'EUR', 'en-GB', { style: 'short' })).toBe('€1k');
  });

  test('writes exact amounts with the currency’s own decimals', () => {
    expect(formatMoney(7_240_000, 'EUR', 'en-GB')).toBe('€72,400.00');
    expect(formatMoney(72_400, 'JPY', 'en-GB')).toBe('JP¥72,400');
    expect(formatMoney(1_234_567, 'KWD', 'en-GB')).toContain('1,234.567');
  });

  test('leaves the place of the sign to the locale', () => {
    expect(plain(formatMoney(7_240_000, 'EUR', 'de-DE'))).toBe('72.400,00 €');
    expect(plain(formatMoney(5_800_000, 'EUR', 'de-DE', { style: 'short' }))).toBe('58k €');
  });
});

describe('formatDay', () => {
  test('leaves out the year that the reader is in', () => {
    expect(formatDay('2027-07-09', 'en-GB', { today: '2027-01-02' })).toBe('9 July');
    expect(formatDay('2028-02-07', 'en-GB', { today: '2027-01-02' })).toBe('7 Feb 2028');
    expect(formatDay('2028-02-07', 'en-GB', { year: 'never' })).toBe('7 February');
    expect(formatDay('2028-02-07', 'en-GB')).toBe('7 Feb 2028');
  });

  test('never shifts a day, in whatever zone it runs', () => {
    for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
      vi.stubEnv('TZ', tz);
      expect(formatDay('2027-03-28', 'en-GB', { year: 'never' })).toBe('28 March');
      expect(addDays('2027-03-27', 1)).toBe('2027-03-28');
      expect(daysBetween('2027-03-27', '2027-04-03')).toBe(7);
    }
    vi.unstubAllEnvs();
  });

  test('refuses what is not a calendar day', () => {
    expect(() => formatDay('2027-02-30', 'en-GB')).toThrow(RangeError);
    expect(() => formatDay('9 July', 'en-GB')).toThrow(RangeError);
  });

  test('writes months for axes', () => {
    expect(formatMonth('2028-01-01', 'en-GB', { withYear: true })).toBe('Jan ’28');
    expect(formatMonth('2027-07-01', 'en-GB')).toBe('Jul');
  });
});

describe('formatPercent and timesIn100', () => {
  test('never claim certainty falsely', () => {
    expect(formatPercent(0.004)).toBe('<1%');
    expect(formatPercent(0.9951)).toBe('>99%');
    expect(formatPercent(0)).toBe('0%');
    expect(formatPercent(1)).toBe('100%');
    expect(formatPercent(0, 'en-GB', { estimated: true })).toBe('<1%');
    expect(formatPercent(1, 'en-GB', { estimated: true })).toBe('>99%');
    expect(formatPercent(0.36)).toBe('36%');
    expect(timesIn100(0)).toBe('fewer than once in 100');
    expect(timesIn100(1)).toBe('more than 99 times in 100');
    expect(timesIn100(0.98)).toBe('98 times in 100');
    expect(timesIn100(0.011)).toBe('once in 100');
  });
});

describe('parseNumber', () => {
  test('reads numbers as people write them', () => {
    expect(parseNumber('1,200.50', 'en-GB')).toBe(1200.5);
    expect(parseNumber('1.200,50', 'en-GB')).toBe(1200.5);
    expect(parseNumber('1 200,50', 'fr-FR')).toBe(1200.5);
    expect(parseNumber('1’200', 'de-CH')).toBe(1200);
    expect(parseNumber('1,200', 'en-GB')).toBe(1200);
    expect(parseNumber('1,200', 'de-DE')).toBe(1.2);
    expect(parseNumber('1.200', 'de-DE')).toBe(1200);
    expect(parseNumber('0,5', 'en-GB')).toBe(0.5);
    expect(parseNumber('.5', 'en-GB')).toBe(0.5);
    expect(parseNumber('-3', 'en-GB')).toBe(-3);
    expect(parseNumber('12 hours', 'en-GB')).toBeNull();
    expect(parseNumber('', 'en-GB')).toBeNull();
  });
});
