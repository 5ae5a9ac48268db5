import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BriefFile, parseBriefFile } from '@/server/brief/brief-file';

/** Three kinds of project that wait to be planned. */
const WAITING = ['courses', 'marketplace', 'inspections'];

export const readExampleBriefs = (): Promise<BriefFile[]> =>
  Promise.all(
    WAITING.map(async name =>
      parseBriefFile(await readFile(join(process.cwd(), `docs/examples/brief-${name}.json`), 'utf8')),
    ),
  );
