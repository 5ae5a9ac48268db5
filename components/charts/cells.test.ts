import { describe, expect, test } from 'vitest';
import { moneyCell, moneyTitle } from './money-cell';
import { figuresCsv } from './save/figures-csv';
import { shareCell, shareTitle } from './share-cell';

describe('cells of the table behind a picture', () => {
  test('are short to the eye, and unshortened with their unit in the file', () => {
    expect(moneyCell(1_234_567, 'EUR', 'en-GB')).toMatchObject({ shown: '€12k' });
    expect(shareCell(0.9975, 'en-GB')).toMatchObject({ shown: '>99%' });
    const file = figuresCsv({
      head: ['Edition', moneyTitle('Cost P50', 'EUR'), shareTitle('On time')],
      rows: [
        ['MVP', moneyCell(1_234_567, 'EUR', 'en-GB'), shareCell(0.9975, 'en-GB')],
        ['Enterprise', moneyCell(2_000_000.4, 'EUR', 'en-GB'), shareCell(null, 'en-GB')],
      ],
    });
    expect(file.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'Edition,Cost P50 (EUR),On time (share of trials)',
      'MVP,12345.67,0.9975',
      'Enterprise,20000,',
    ]);
  });
});
