import { describe, expect, it } from 'vitest';
import { beyondWords } from './words';

describe('what is told of a file that is not read to its end', () => {
  it('are the features behind the 2,000th', () => {
    const { title, sentences } = beyondWords({ count: 50, from: 2_002 });
    expect(title).toBe('50 features of the file are not read');
    expect(sentences).toMatch(/^At most 2,000 features are read at once, .* from row 2,002 on\./);
  });

  it('is no exact count where the file was not counted to its end', () => {
    const { title } = beyondWords({ count: 18_000, from: 2_002, isLeast: true });
    expect(title).toBe('At least 18,000 features of the file are not read');
  });

  it('are rows, where too many before them were left out', () => {
    const { title, sentences } = beyondWords({ count: 1, from: 6_001, isRows: true });
    expect(title).toBe('1 row of the file is not read');
    expect(sentences).toMatch(/^Only the first 6,000 rows of a file are looked at, .* from row 6,001 on\./);
  });
});
