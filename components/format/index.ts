export { addDays, type Day, daysBetween, formatDay, formatMonth } from './day';
export { EDITION_NAMES, editionInSentence } from './edition';
export { LOCALE } from './locale';
export { currencySymbol, formatMoney } from './money';
export { parseNumber } from './parse-number';
export { formatPercent, timesIn100 } from './percent';
export { Time } from './time';
