import { EMPTY_ANSWERS, MOST_LINE, SECTIONS, type Section } from '../sections';
import { sentencesIn } from '../sentences';
import { placeText } from './place';
import { newPlacing, type Unplaced } from './placing';
import type { Recognised } from './recognise';

/**
 * What was recognised, with the texts of no place that a person put into a section. A text that is too
 * long for one entry is put there sentence by sentence; `left`: what does not fit even so, and why.
 */
export function withPut(
  found: Recognised,
  into: ReadonlyMap<string, Section>,
  currency: string,
): { sections: Recognised['sections']; left: Unplaced[] } {
  const placing = newPlacing(currency, 'put-');
  Object.assign(placing.answers, structuredClone({ ...EMPTY_ANSWERS, ...found.sections }));
  const put = found.unplaced.filter(text => into.has(text));
  for (const text of put) {
    const parts = text.length > MOST_LINE ? sentencesIn(text).flat() : [text];
    for (const part of parts) placeText(placing, { section: into.get(text)! }, part);
  }
  const filled = new Set(put.map(text => into.get(text)!));
  return {
    sections: Object.fromEntries(
      SECTIONS.flatMap(section =>
        found.sections[section] || filled.has(section) ? [[section, placing.answers[section]]] : [],
      ),
    ) as Recognised['sections'],
    left: placing.unplaced,
  };
}
