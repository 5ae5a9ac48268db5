import { MOST_LINE, type Section } from '@/server/brief/domain/sections';

/**
 * An answer in the shape from before steps were a list and the vision had horizons, in today's; any
 * other as it is. The migration does the same to what was saved.
 */
export function fromEarlier(section: Section, content: unknown): unknown {
  if (!isRecord(content)) return content;
  if (section === 'workflows' && Array.isArray(content['items']))
    return { ...content, items: content['items'].map(withStepList) };
  if (section === 'vision' && ('inSixMonths' in content || 'inTwoYears' in content))
    return { items: visionRows(content) };
  return content;
}

const withStepList = (row: unknown) =>
  isRecord(row) && typeof row['steps'] === 'string' ? { ...row, steps: linesOf(row['steps']) } : row;

const visionRows = ({ inSixMonths, inTwoYears }: Record<string, unknown>) =>
  [
    ...linesOf(inSixMonths).map(what => ({ horizon: 'six-months', what })),
    ...linesOf(inTwoYears).map(what => ({ horizon: 'two-years', what })),
  ].map((row, at) => ({ id: String(at + 1), ...row }));

const linesOf = (words: unknown): string[] =>
  typeof words === 'string' ? words.split('\n').flatMap(line => pieces(line.trim())) : [];

/** A line that is too long for one row goes on in the next, at a space or, in a word without end, anywhere. */
function pieces(line: string): string[] {
  if (line === '') return [];
  if (line.length <= MOST_LINE) return [line];
  const space = line.slice(0, MOST_LINE + 1).search(/\s\S*$/);
  const end = space > 0 ? space : MOST_LINE - (isPairSplit(line) ? 1 : 0);
  return [line.slice(0, end).trimEnd(), ...pieces(line.slice(end).trimStart())];
}

/** Whether a cut at the limit would fall into the middle of one letter that takes two places. */
const isPairSplit = (line: string) => line.codePointAt(MOST_LINE - 1)! > 0xffff;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
