import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { figuresCsv, fileName } from './figures-csv';
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
    const text = svgText([], box, 'What decides');
    expect(text).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" width="233" height="132" viewBox="0 0 233 132"',
    );
    expect(text).toContain('<title>What decides</title><rect width="233" height="132" fill="#ffffff"/>');
    expect(text).toContain('translate(-84 -34)');
  });

  test('holds any letters as letters', () => {
    const said = 'A <b> & "c"\u0000\u0008';
    const text = svgText(
      [{ name: 'text', attributes: { 'data-x': said, x: 1.23456, y: null }, children: [said] }],
      box,
      said,
    );
    expect(text).toContain(
      '<text data-x="A &lt;b&gt; &amp; &quot;c&quot;" x="1.23">A &lt;b&gt; &amp; &quot;c&quot;</text>',
    );
  });
});
