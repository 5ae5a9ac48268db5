import { z } from 'zod';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { query } from '@/server/kernel/query';
import { COLUMN_USES, type ColumnUse } from './domain/exchange/columns';
import { MOST_BYTES } from './domain/exchange/reading';
import { readFile } from './exchange/read-file';
import { planners } from './touch';

/** What a file would bring into a plan, as far as it can be understood. Nothing is written. */
export const readImport = query({
  name: 'plan.readImport',
  input: z.object({
    planId: id('plan'),
    fileName: z.string().max(300),
    /** The file's bytes in base 64. */
    content: z
      .base64({ error: 'The file did not arrive whole. Choose it again.' })
      .max(Math.ceil(MOST_BYTES / 3) * 4 + 4, {
        error: 'The file is larger than 5 MB. Split it, or leave out what is not needed.',
      }),
    columns: z
      .array(z.enum(COLUMN_USES as [ColumnUse, ...ColumnUse[]]).nullable())
      .max(500)
      .optional(),
    totalsAre: z.enum(DISCIPLINES).default('backend'),
    /** Whether a row of a table names its columns; without it as the rows look. */
    isNamed: z.boolean().optional(),
  }),
  allow: planners,
  async run({ input: { fileName, content, columns, totalsAre, isNamed } }) {
    if (columns && columns.filter(use => use === 'title').length > 1)
      throw invalid('Choose one column that holds the features’ titles.');
    return readFile(Buffer.from(content, 'base64'), fileName, { columns, totalsAre, isNamed });
  },
});
