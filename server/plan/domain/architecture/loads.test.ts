import { expect, test } from 'vitest';
import { answersWith } from '../suggest/testing/examples';
import { demandsSchema } from './demands';
import { demandReasons, demandsFrom } from './demands-from';

const lab = (features: string[]) =>
  answersWith({
    features: { items: features.map(what => ({ what, why: '', priority: 'must' })) },
    roles: { items: [{ name: 'Technician', people: 20, may: 'Move a case on' }] },
  });
const reason = (answers: ReturnType<typeof lab>, field: string) =>
  demandReasons(answers).find(one => one.field === field)!;

test('records follow from what the brief counts where that is more than assumed, and cite it', () => {
  const answers = lab(['One invoice for 9,000 slips a month']);
  // 9,000 × 12 × 10 records ÷ 20 people.
  expect(demandsFrom(answers).recordsPerPersonYear).toBe(54_000);
  expect(reason(answers, 'recordsPerPersonYear')).toMatchObject({
    because: '“9,000 slips a month” are 108,000 a year, each with 10 records: 54,000 for each of 20 people.',
    serves: ['features.1'],
  });
  const few = lab(['Invoice for 9 slips a month']);
  expect(demandsFrom(few).recordsPerPersonYear).toBe(1_000);
  expect(reason(few, 'recordsPerPersonYear')).toMatchObject({
    because: expect.stringContaining('“9 slips a month” are 108 a year'),
    serves: expect.arrayContaining(['roles.1', 'features.1']),
  });
});

test('files follow from their size and number as the brief has them', () => {
  const megabytes = (...features: string[]) => demandsFrom(lab(features)).filesMegabytesPerPersonYear;
  expect(megabytes('Keep drawings'), 'no size is said').toBe(7);
  // One a month from each person, as nothing says how many.
  expect(megabytes('Take STL scans of up to 300 MB')).toBe(3_600);
  // 400 × 52 × 5 MB ÷ 20 people.
  expect(megabytes('Take 400 photos a week of 5 MB each')).toBe(5_200);
  // 25 × 250 × 40 MB ÷ 20 people: the size belongs to what its own answer counts.
  expect(megabytes('25 excuses every day, of 40 MB each')).toBe(12_500);
  // 2 × 900 × 12 × 3 MB ÷ 20 people.
  expect(megabytes('2 photos per job', 'Bill 900 jobs a month')).toBe(3_240);
  // 2 × 250 working days × 3 MB, one job a day from each person.
  expect(megabytes('2 photos per job')).toBe(1_500);
  const answers = lab(['Take STL scans of up to 300 MB']);
  expect(reason(answers, 'filesMegabytesPerPersonYear')).toMatchObject({
    because: expect.stringContaining('300 MB; assumed: 12 a year from each who works with it: 3,600 MB'),
    serves: ['features.1'],
  });
});

test('files that the client counts replace those that are assumed of their kind, and it is said', () => {
  const answers = lab(['Report with photos', '180 incidents a year, each with 12 photos of 4 MB']);
  // 180 × 12 × 4 MB ÷ 20 people.
  expect(demandsFrom(answers).filesMegabytesPerPersonYear).toBe(432);
  expect(reason(answers, 'filesMegabytesPerPersonYear')).toEqual({
    field: 'filesMegabytesPerPersonYear',
    because:
      '“12 photos”, “180 incidents a year”, of 4 MB each: 432 MB for each of 20 people, in place of 1,000 MB that are assumed where nobody counts them.',
    serves: ['features.2'],
  });
  // Of photos nothing is counted, so they are assumed.
  expect(demandsFrom(lab(['Report with photos', 'Keep 40 scans a month'])).filesMegabytesPerPersonYear).toBe(
    1_000,
  );
  // How many is known, and how large is assumed: 2 × 200 × 3 MB ÷ 20 people.
  expect(demandsFrom(lab(['2 photos per case', 'File 200 cases a year'])).filesMegabytesPerPersonYear).toBe(
    60,
  );
});

test('figures that nobody could mean stay within what demands may be', () => {
  const answers = lab(['Take 900000000 photos a day of 900 GB each']);
  expect(demandsSchema.parse(demandsFrom(answers))).toEqual(demandsFrom(answers));
});
