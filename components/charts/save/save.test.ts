import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { figuresCsv, fileName } from './figures-csv';
import { coversAny, fileFonts } from './fonts';
import { namesFor } from './names';
import { common, sticksOut, union } from './reach';
import { svgText } from './svg-text';

describe('the figures as a file', () => {
  test('hold what the table was shortened from, under headings with their unit', () => {
    const csv = figuresCsv({
      head: ['Edition', { shown: 'Cost P50', raw: 'Cost P50 (EUR)' }],
      rows: [['MVP', { shown: '€58k', raw: 58_213.4 }]],
    });
    expect(csv).toBe('\uFEFFEdition,Cost P50 (EUR)\r\nMVP,58213.4\r\n');
  });

  test('run nothing as a formula, and lose no comma, quote or line', () => {
    const titles = ['=HYPERLINK("x")', '+1', '-2', '@sum', '\tx', 'Say "yes", or\nno', 'a;b', ' spaced '];
    const csv = figuresCsv({ head: ['Feature'], rows: titles.map(title => [title]) });
    const read = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data;
    expect(read.slice(1, -1).map(([title]) => title)).toEqual([
      '\'=HYPERLINK("x")',
      "'+1",
      "'-2",
      "'@sum",
      "'\tx",
      'Say "yes", or\nno',
      'a;b',
      ' spaced ',
    ]);
  });

  test('leave out what there is no figure for, and keep figures below zero figures', () => {
    const row = ['A', { shown: '–', raw: null }, { shown: '-5', raw: -5 }, { shown: '?', raw: Number.NaN }];
    expect(figuresCsv({ head: ['a', 'b', 'c', 'd'], rows: [row] })).toContain('\r\nA,,-5,\r\n');
  });

  test('are called after what they are of', () => {
    expect(fileName('Cost of MVP: “Überblick”')).toBe('cost-of-mvp-uberblick');
    expect(fileName('…')).toBe('picture');
  });
});

describe('a drawing as a file', () => {
  const box = { left: 100, top: 50, right: 300.4, bottom: 150 };

  test('stands alone: as large as what is drawn, on white, with its title', () => {
    const text = svgText({ nodes: [], box }, 'What decides');
    expect(text).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" width="233" height="132" viewBox="0 0 233 132"',
    );
    expect(text).toContain('<title>What decides</title><rect width="233" height="132" fill="#ffffff"/>');
    expect(text).toContain('translate(-84 -34)');
  });

  test('holds any letters as letters', () => {
    const said = 'A <b> & "c"\u0000\u0008';
    const text = svgText(
      {
        nodes: [{ name: 'text', attributes: { 'data-x': said, x: 1.23456, y: null }, children: [said] }],
        box,
      },
      said,
    );
    expect(text).toContain(
      '<text data-x="A &lt;b&gt; &amp; &quot;c&quot;" x="1.23">A &lt;b&gt; &amp; &quot;c&quot;</text>',
    );
  });

  test('that is twice as fine has lines twice as thick, those too that do not grow with it', () => {
    const line = (attributes: Record<string, string>) => ({ name: 'path', attributes, children: [] });
    const still = { 'vector-effect': 'non-scaling-stroke' };
    const nodes = [
      line({ ...still, 'stroke-width': '3.2px', 'stroke-dasharray': '3px, 2px' }),
      line(still),
      line({ 'stroke-width': '3.2px' }),
    ];
    const text = svgText({ nodes, box }, 'Cloud', { scale: 2 });
    expect(text).toContain('width="466" height="264" viewBox="0 0 233 132"');
    expect(text).toContain('stroke-width="6.4px" stroke-dasharray="6px, 4px"');
    expect(text).toContain('stroke-width="2"');
    expect(text).toContain('<path stroke-width="3.2px"/>');
  });

  test('calls its parts by its own name, each by another', () => {
    const names = namesFor('cost-of-mvp');
    const [clip, unnamed, other] = [names.of('_r_1_'), names.of(), names.of('_r_2_')];
    expect([clip, unnamed, other]).toEqual(['cost-of-mvp-1', 'cost-of-mvp-2', 'cost-of-mvp-3']);
    expect(names.of('_r_1_')).toBe(clip);
    expect(namesFor('cost-of-scalable').of('_r_1_')).not.toBe(clip);
  });

  test('names the product’s fonts, and what is as wide where they are not installed', () => {
    expect(fileFonts('"Instrument Sans Variable", "Instrument Sans Fallback", system-ui, sans-serif')).toBe(
      "'Instrument Sans Variable', 'Instrument Sans', Arial, 'Liberation Sans', Helvetica, system-ui, sans-serif",
    );
  });

  test('takes along the fonts that its letters are in', () => {
    const latin = 'U+0000-00FF, U+0131, U+20AC';
    const extended = 'U+0100-02BA, U+1E??';
    expect(coversAny(latin, 'Cost €45k')).toBe(true);
    expect(coversAny(extended, 'Cost €45k')).toBe(false);
    expect(coversAny(extended, 'Tomáš')).toBe(true);
    expect(coversAny(extended, 'ỹ Ỷ'.normalize('NFC'))).toBe(true);
    expect(coversAny('', '漢')).toBe(true);
  });
});

describe('how far a picture reaches', () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 50 };
  const labels = { left: -30, top: 10, right: -5, bottom: 40 };

  test('is to the last of all that is seen of it', () => {
    expect(union([frame, null, labels])).toEqual({ ...frame, left: -30 });
    expect(union([null])).toBeNull();
  });

  test('is no farther than what cuts it, flat lines too', () => {
    expect(sticksOut({ ...frame, right: 100.4 }, frame)).toBe(false);
    expect(sticksOut({ ...frame, right: 112 }, frame)).toBe(true);
    expect(common({ ...frame, right: 112 }, frame)).toEqual(frame);
    expect(common({ left: 20, top: 30, right: 140, bottom: 30 }, frame)).toMatchObject({
      top: 30,
      right: 100,
    });
    expect(common(labels, frame)).toBeNull();
  });
});
