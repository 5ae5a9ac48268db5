/** Widths of characters in hundredths of the font's size, as the fonts' own tables have them. */
const SANS: Record<number, string> = {
  20: ' ',
  24: "'ijl|I",
  27: ',.:;!',
  36: '`f"rt',
  41: '1()*[]{}_/\\',
  47: 'Js',
  52: 'vyz-',
  54: '+7<=>^ac~k2x',
  57: 'e35?8o',
  61: 'Lu46Fhn$9Sbdgpq',
  65: 'ZBET',
  69: 'PR0YKX',
  74: 'U#AVCHN',
  79: 'D&Gw%OQ',
  92: '@Mm',
  109: 'W',
};

const SERIF: Record<number, string> = {
  23: "' .",
  28: ',|:j;!l',
  33: '()i{}[]',
  38: 'I-ft"',
  43: '/\\s_r*',
  47: 'zc?Jae',
  53: '`+<=>^g~xo',
  59: 'vyubkqSdhp#$0123456789n',
  65: 'FLPZE',
  71: 'BRTYCV',
  77: '&AXKGwD',
  85: 'NOQU%Hm',
  100: '@MW',
};

const FACES = { sans: widths(SANS), serif: widths(SERIF) };
/** A letter that is not in the table: of another alphabet, or with an accent. */
const OTHER = 64;
/** Until the font is there, a fallback of about the same size stands in for it. */
const ROOM = 1.04;

/** Width in px of one line of text, a little generous, so that what is drawn around it holds it. */
export function textWidth(text: string, sizePx: number, face: keyof typeof FACES = 'sans'): number {
  let hundredths = 0;
  for (const letter of text) hundredths += FACES[face].get(letter) ?? OTHER;
  return (hundredths / 100) * sizePx * ROOM;
}

/** The text, or as much of it as fits, with an ellipsis. */
export function fitText(
  text: string,
  sizePx: number,
  mostPx: number,
  face: keyof typeof FACES = 'sans',
): string {
  if (textWidth(text, sizePx, face) <= mostPx) return text;
  let kept = text;
  while (kept && textWidth(`${kept}…`, sizePx, face) > mostPx) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** The text in lines that fit, at most `lines` of them. */
export function wrapText(
  text: string,
  sizePx: number,
  mostPx: number,
  lines: number,
  face: keyof typeof FACES = 'sans',
): string[] {
  const done: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, sizePx, face) <= mostPx || !line) line = longer;
    else {
      done.push(line);
      line = word;
    }
  }
  if (line) done.push(line);
  const kept = done.slice(0, lines);
  if (done.length > lines) kept[lines - 1] = done.slice(lines - 1).join(' ');
  return kept.map(one => fitText(one, sizePx, mostPx, face));
}

function widths(table: Record<number, string>): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, letters]) =>
      [...letters].map(letter => [letter, Number(width)] as const),
    ),
  );
}
