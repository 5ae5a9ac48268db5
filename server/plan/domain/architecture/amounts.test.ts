import { expect, test } from 'vitest';
import { saidBy } from '../suggest/said';
import { answersWith } from '../suggest/testing/examples';
import { amountsIn, filesPerThing, sizesIn } from './amounts';

const saying = (what: string) =>
  saidBy(answersWith({ features: { items: [{ what, why: '', priority: 'must' }] } }));

test('how many there are in a year is heard from the line', () => {
  const yearly = (line: string) => amountsIn(saying(line)).map(({ perYear, what }) => [what, perYear]);
  expect(yearly('Ms Kern types 900 slips a month')).toEqual([['slip', 10_800]]);
  expect(amountsIn(saying('She types 900 slips at month’s end'))).toMatchObject([
    { wording: '900 slips at month’s end', perYear: 10_800 },
  ]);
  expect(yearly('Forty repair orders per week, 1,200 photos a day')).toEqual([
    ['order', 2_080],
    ['photo', 300_000],
  ]);
});

test('what is only measured or paid is no thing that is kept, nor is what a goal wishes', () => {
  for (const line of ['Four hours a day', '40 euros a month', '3 times a week', 'The 12 months a year'])
    expect(amountsIn(saying(line))).toEqual([]);
  const goal = saidBy(answersWith({ goals: { items: [{ goal: 'Sell 60 machines a month', measure: '' }] } }));
  expect(amountsIn(goal)).toEqual([]);
  const vision = (what: string) =>
    amountsIn(saidBy(answersWith({ vision: { items: [{ horizon: 'five-years', what }] } })));
  expect(vision('1,800 parcels a month')).toEqual([]);
  expect(vision('Photos are kept for ten years: 180 incidents a year of our own')).toHaveLength(1);
});

test('files of each thing and the size of one are heard', () => {
  expect(filesPerThing(saying('2 photos per job'))).toMatchObject([
    { count: 2, kind: 'photos', each: 'job' },
  ]);
  expect(filesPerThing(saying('2 photos per day'))).toEqual([]);
  expect(sizesIn(saying('STL scans of up to 300 MB'))).toMatchObject([{ megabytes: 300 }]);
  expect(sizesIn(saying('Films of 1.5 gigabytes'))).toMatchObject([{ megabytes: 1_500 }]);
  expect(sizesIn(saying('50 GB a year'))).toEqual([]);
});

test('a size is read as any number, with groups of three or a decimal', () => {
  const size = (line: string) => sizesIn(saying(line)).map(one => one.megabytes);
  expect(size('Films of 1,500 MB')).toEqual([1_500]);
  expect(size('Films of 1.500 MB')).toEqual([1_500]);
  expect(size('Films of 1 500 MB')).toEqual([1_500]);
  expect(size('Pictures of 1,5 MB or 0.500 GB')).toEqual([1.5, 500]);
});

test('how much one person or one subscription has is no amount of the house', () => {
  for (const line of [
    'Subscription of three, six or twelve bottles every month or every quarter',
    'Boxes of 12 bottles every month',
    'Each member lends 5 books a month',
  ])
    expect(amountsIn(saying(line)), line).toEqual([]);
  expect(amountsIn(saying('An average of 900 slips a month'))).toHaveLength(1);
});

test('files come with what their answer counts', () => {
  expect(filesPerThing(saying('About 180 incidents a year, each with 12 photos of 4 MB'))).toMatchObject([
    { count: 12, kind: 'photos', each: null },
  ]);
  expect(filesPerThing(saying('400 photos a week'))).toEqual([]);
});
