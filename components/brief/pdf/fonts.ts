import { join } from 'node:path';
import { Font } from '@react-pdf/renderer';

/** Each letter from the first of these that has it. */
export const SANS = ['Instrument Sans', 'Instrument Sans Ext'];
export const SERIF = ['Newsreader', 'Newsreader Ext'];

let isDone = false;

/** The house's fonts, read from their packages. */
export function registerFonts(): void {
  if (isDone) return;
  isDone = true;
  for (const [family, name, weights] of [
    ['Instrument Sans', 'instrument-sans', [400, 500, 600]],
    ['Newsreader', 'newsreader', [400, 500]],
  ] as const) {
    for (const [suffix, subset] of [
      ['', 'latin'],
      [' Ext', 'latin-ext'],
    ] as const) {
      Font.register({
        family: family + suffix,
        fonts: weights.flatMap(fontWeight =>
          (['normal', 'italic'] as const).map(fontStyle => ({
            src: fileOf(name, subset, fontWeight, fontStyle),
            fontWeight,
            fontStyle,
          })),
        ),
      });
    }
  }
  // Words stay whole: the hyphens that it knows are English.
  Font.registerHyphenationCallback(word => [word]);
}

const fileOf = (name: string, subset: string, weight: number, style: string): string =>
  join(process.cwd(), 'node_modules/@fontsource', name, 'files', `${name}-${subset}-${weight}-${style}.woff`);
