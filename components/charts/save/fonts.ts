/** What stands in where the product's fonts are not installed: of the same width, as far as there is one. */
const STAND_INS: Record<string, string> = {
  'Instrument Sans Fallback': "Arial, 'Liberation Sans', Helvetica",
  'Newsreader Fallback': "Georgia, 'Liberation Serif', 'Times New Roman'",
};

/** The page's fonts by the names that they have on other machines. */
export const fileFonts = (families: string): string =>
  families
    .split(',')
    .map(family => family.trim().replace(/^["']|["']$/g, ''))
    .flatMap(family => {
      const stem = / Variable$/.test(family) && family.replace(/ Variable$/, '');
      return stem ? [`'${family}'`, `'${stem}'`] : [STAND_INS[family] ?? quoted(family)];
    })
    .join(', ');

const quoted = (family: string) => (family.includes(' ') ? `'${family}'` : family);

/** The page's own fonts that a drawing's letters need, as rules that fetch nothing: an image may not. */
export async function fontsWithin(text: string): Promise<string> {
  const faces = [...document.styleSheets].flatMap(facesOf);
  const needed = faces.filter(({ family, range }) => text.includes(`'${family}'`) && coversAny(range, text));
  return (await Promise.all(needed.map(ruleOf))).join('');
}

interface Face {
  family: string;
  weight: string;
  range: string;
  address: string;
}

function facesOf(sheet: CSSStyleSheet): Face[] {
  try {
    return [...sheet.cssRules].flatMap(rule => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const read = (name: string) => rule.style.getPropertyValue(name).trim();
      const file = /url\(["']?([^"')]+)["']?\)/.exec(read('src'))?.[1];
      if (!file) return [];
      return [
        {
          family: read('font-family').replace(/^["']|["']$/g, ''),
          weight: read('font-weight'),
          range: read('unicode-range'),
          address: new URL(file, sheet.href ?? document.baseURI).href,
        },
      ];
    });
  } catch {
    // A sheet of somebody's browser extension, which may not be read.
    return [];
  }
}

async function ruleOf({ family, weight, range, address }: Face): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  // Without it the picture is still a picture.
  if (!answer?.ok) return '';
  const file = await asDataUrl(await answer.blob());
  return `@font-face{font-family:'${family}';font-weight:${weight || 'normal'};${range && `unicode-range:${range};`}src:url(${file})}`;
}

function asDataUrl(file: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The font could not be read.'));
    reader.readAsDataURL(file);
  });
}

/** Whether any of the letters is among a face's: "U+0000-00FF, U+0131", as `unicode-range` writes it. */
export function coversAny(range: string, letters: string): boolean {
  if (!range) return true;
  const spans = range.split(',').map(span => {
    const [from = '', to = from] = span.trim().slice(2).split('-');
    return [from.replaceAll('?', '0'), to.replaceAll('?', 'F')].map(end => Number.parseInt(end, 16));
  });
  return [...new Set(letters)].some(letter => {
    const code = letter.codePointAt(0)!;
    return spans.some(([from, to]) => code >= from! && code <= to!);
  });
}
