import { expect, test } from 'vitest';
import { trackRecordOf } from '@/server/forecast/engine/calibration/track-record';
import { finishedWorkOf, readFinishedWork as readUntil } from './read-finished-work';

const readFinishedWork = (text: string) => readUntil(text, '2027-01-01');
const HEADER = 'id,group,estimate,actual,unit,start,end';
const reasonOf = (row: string) => readFinishedWork(`${HEADER}\n${row}`).refused[0]?.reason;

test('a row is read whole', () => {
  const { rows, refused, problem } = readFinishedWork(
    `${HEADER}\n7,Shops,100,121.5,hours,2026-01-05,2026-03-01\n`,
  );
  expect([problem, refused]).toEqual([null, []]);
  expect(rows).toEqual([
    {
      line: 2,
      id: '7',
      name: null,
      group: 'Shops',
      discipline: null,
      estimator: null,
      estimate: 100,
      actual: 121.5,
      range: null,
      unit: 'hours',
      started: '2026-01-05',
      finished: '2026-03-01',
    },
  ]);
});

test('spreadsheets’ ways of writing make no difference: byte order mark, semicolons, tabs, CRLF, quotes, blank lines', () => {
  const plain = readFinishedWork('id,group,estimate,actual\n1,Flex,10,12\n2,Seq,5,4\n').rows;
  for (const text of [
    '\uFEFFid;group;estimate;actual\r\n1;Flex;10;12\r\n2;Seq;5;4\r\n',
    'ID\tGroup\tEstimate\tActual\n1\tFlex\t10\t12\n2\tSeq\t5\t4',
    '"id","group","estimate","actual"\n"1","Flex","10","12"\n"2","Seq","5","4"\n',
    'estimate,actual,id,group,colour\n 10 , 12 ,1,Flex,red\n5,4,2,Seq,\n,,,,\n\n',
  ])
    expect(readFinishedWork(text).rows).toEqual(plain);
  const sep = readFinishedWork('sep=;\r\nid;group;estimate;actual\r\n1;Flex;10;12\r\n2;Seq;5;4');
  expect(sep.rows.map(({ line, ...row }) => row)).toEqual(plain.map(({ line, ...row }) => row));
  expect(sep.rows[0]!.line).toBe(3);
});

test('columns that are not there are not missed, but for estimate and actual', () => {
  expect(readFinishedWork('estimate,actual\n10,12').rows).toHaveLength(1);
  expect(readFinishedWork('estimate,took\n10,12').problem).toMatch(/^line 1: there is no column actual; /);
  expect(readFinishedWork('1,10,12').problem).toMatch(/^line 1: there are no columns estimate and actual; /);
  expect(readFinishedWork('estimate,actual,actual\n10,12,1').problem).toContain('two columns actual');
  expect(readFinishedWork(' \n').problem).toMatch(/^the file is empty; /);
});

test('a row that cannot be used is told with its line and why, and costs no other row', () => {
  const { rows, refused } = readFinishedWork(
    ['id,group,estimate,actual', '1,a,10,12', '2,"two\nlines",0,3', '3,a,10,12', '3,a,9,9', '4,a,x,9'].join(
      '\n',
    ),
  );
  expect(rows.map(row => row.line)).toEqual([2, 5]);
  expect(refused).toEqual([
    { line: 3, reason: "estimate is '0'; it must be above 0" },
    { line: 6, reason: "the id '3' is on line 5 already; give each piece its own" },
    { line: 7, reason: "estimate 'x' is not a number" },
  ]);
});

test('each thing that can be wrong has its sentence', () => {
  expect(reasonOf('1,a,-5,3')).toBe("estimate is '-5'; it must be above 0");
  expect(reasonOf('1,a,5,')).toBe('actual is missing');
  expect(reasonOf('1,a,"1,250",3')).toContain("estimate '1,250' has a comma; write decimals with a point");
  expect(reasonOf('1,a,12,5,3,5,hours,2026-01-05,2026-02-01')).toContain('has 9 values for 7 columns');
  expect(reasonOf('1,a,1e300,3')).toContain('beyond what work can take');
  expect(reasonOf('1,a,NaN,3')).toContain('is not a number');
  expect(reasonOf('1,a,5,3,h,5 March,2026-03-09')).toContain("start '5 March' is not a day");
  expect(reasonOf('1,a,5,3,h,2026-02-30,2026-03-09')).toContain("start '2026-02-30' is not in the calendar");
  expect(reasonOf('1,a,5,3,h,2026-04-01,2026-03-09')).toBe(
    'ends on 2026-03-09, before it starts on 2026-04-01',
  );
  const ranged = (row: string) => readFinishedWork(`low,estimate,high,actual\n${row}`).refused[0]?.reason;
  expect(ranged('6,5,9,7')).toBe('the estimate 5 lies outside its range, 6 to 9');
  expect(ranged('4,5,,7')).toBe('high is missing');
  expect(readFinishedWork('estimate,actual\n1,2\n"3,4\n5,6').problem).toContain('line 3: a quote is opened');
});

test('of an instant its day is taken; a start without an end is not finished, and nothing is in the future', () => {
  expect(
    readFinishedWork(`${HEADER}\n1,a,5,3,h,2026-03-01T09:00:00Z,2026-03-09 17:00`).rows[0],
  ).toMatchObject({
    started: '2026-03-01',
    finished: '2026-03-09',
  });
  expect(reasonOf('1,a,5,3,h,2026-03-09,')).toBe(
    'starts on 2026-03-09 but has no end; give the day it ended, or leave both empty',
  );
  expect(reasonOf('1,a,5,3,h,,2027-01-02')).toContain('ends on 2027-01-02, which is in the future');
  expect(reasonOf('1,a,5,3,h,,2027-01-01')).toBeUndefined();
});

test('work with an end alone informs what begins after it, and is not predicted itself', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `${i},,100,${100 + 10 * i},hours,,2026-0${i + 1}-15`);
  const begun = '9,,100,150,hours,2026-06-01,2026-12-01';
  const recordOf = (rows: string[]) => {
    const { rows: read, refused } = readFinishedWork([HEADER, ...rows].join('\n'));
    expect(refused).toEqual([]);
    return trackRecordOf(read.map(finishedWorkOf), 'project');
  };
  const oldestFirst = recordOf([...lines, begun]);
  const newestFirst = recordOf([begun, ...[...lines].reverse()]);
  expect(newestFirst.predictions).toEqual([...oldestFirst.predictions].reverse());
  expect(newestFirst.predictions.map(one => one?.known ?? 0)).toEqual([5, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a number that half of Europe reads as a thousand is refused where values do not stand between commas', () => {
  const refusedIn = (row: string, delimiter: string) =>
    readFinishedWork(`id,estimate,actual\n${row}`.replaceAll(',', delimiter)).refused[0]?.reason;
  for (const delimiter of [';', '\t']) {
    expect(refusedIn('1,950,1.250', delimiter)).toBe(
      "actual '1.250' can be read in two ways; write thousands with nothing between, such as 1250, and decimals with one or two digits, such as 1.25",
    );
    for (const plain of ['1250', '1.25', '0.125', '12.5', '1250.125', '1.2500'])
      expect(refusedIn(`1,${plain},3`, delimiter)).toBeUndefined();
    const estimateOf = (text: string) =>
      readFinishedWork(`id${delimiter}estimate${delimiter}actual\n1${delimiter}${text}${delimiter}3`);
    for (const [comma, value] of [
      ['12,5', 12.5],
      ['0,125', 0.125],
      ['1250,125', 1250.125],
      ['1.250,5', 1250.5],
      ['1.250.000', 1_250_000],
      ['1,250,000', 1_250_000],
      ['1,250.5', 1250.5],
    ] as const)
      expect(estimateOf(comma).rows[0]).toMatchObject({ estimate: value });
    expect(estimateOf('1,250').refused[0]?.reason).toContain("estimate '1,250' can be read in two ways");
    expect(estimateOf(`3${delimiter}4`).refused[0]?.reason).toMatch(
      /^has 4 values .*; put texts with a (semicolon|tab) in/,
    );
  }
  expect(readFinishedWork('estimate,actual\n1.250,3').rows[0]).toMatchObject({ estimate: 1.25 });
});

test('what is clear in one value of a file tells how its others are read', () => {
  const read = (...rows: string[]) => readFinishedWork(['estimate;actual;start;end', ...rows].join('\n'));
  const german = read('1.250;10,5;01.02.2026;3.3.2026 00:00', '2,125;4;13/02/2026;01/03/2026');
  expect(german.refused).toEqual([]);
  expect(german.rows).toMatchObject([
    { estimate: 1250, actual: 10.5, started: '2026-02-01', finished: '2026-03-03' },
    { estimate: 2.125, actual: 4, started: '2026-02-13', finished: '2026-03-01' },
  ]);
  const american = read('1,250;10.5;2/1/2026;3/3/2026', '2.125;4;2-13-2026;3/1/2026 5:00 PM');
  expect(american.refused).toEqual([]);
  expect(american.rows).toMatchObject([
    { estimate: 1250, actual: 10.5, started: '2026-02-01', finished: '2026-03-03' },
    { estimate: 2.125, actual: 4, started: '2026-02-13', finished: '2026-03-01' },
  ]);
  // Nothing is clear, or one value says otherwise than another.
  for (const rows of [['1;2;;3/4/2026'], ['1;2;;3/14/2026', '1;2;;14/3/2026', '1;2;;3/4/2026']])
    expect(read(...rows).refused.at(-1)?.reason).toBe(
      "end '3/4/2026' can be read in two ways; write it as 2027-03-01",
    );
  expect(read('10,5;10.5;;', '1.250;3;;').refused).toMatchObject([{ line: 3 }]);
  expect(read('1;2;;31.02.2026').refused[0]?.reason).toContain('is not in the calendar');
  // A day that is clear by itself is taken beside one of the other order; what is no day in either decides nothing.
  expect(read('1;2;;3/14/2026', '1;2;;14/3/2026').rows).toMatchObject([
    { finished: '2026-03-14' },
    { finished: '2026-03-14' },
  ]);
  for (const typo of ['14/13/2026', '45/3/2026', '31/31/2026']) {
    const { refused } = read(`1;2;;${typo}`, '1;2;;1/3/2026');
    expect(refused.map(one => one.reason)).toEqual([
      expect.stringContaining('is not in the calendar'),
      expect.stringContaining('can be read in two ways'),
    ]);
  }
});

test('a decimal comma in quotes says how the numbers of a file with commas are read', () => {
  const german = readFinishedWork('estimate,actual\n"10,5",12\n"1.250",13\n"1.250,5",7');
  expect(german.refused).toEqual([]);
  expect(german.rows).toMatchObject([{ estimate: 10.5 }, { estimate: 1250 }, { estimate: 1250.5 }]);
});

test('what follows a closing quote is never dropped in silence', () => {
  const { rows, refused } = readFinishedWork('id,estimate,actual\n1,"12"5,3\n2, 7,3\n3,"4" ,3\n"a;b"x,4,3\n');
  expect(rows).toMatchObject([{ id: '2' }, { id: '3', estimate: 4 }]);
  expect(refused).toEqual([
    {
      line: 2,
      reason: "'5' stands after a closing quote; write a quote inside a text twice, or take the quotes out",
    },
    { line: 5, reason: expect.stringContaining("'x' stands after") },
  ]);
  expect(readFinishedWork('"estimate"d,actual\n1,2').problem).toMatch(/^line 1: 'd' stands after/);
  // Another delimiter does not end a quoted value.
  expect(readFinishedWork('id;estimate;actual\n"a",b;1;2').refused[0]?.reason).toContain("',b' stands after");
});

test('any text is answered, never thrown at', () => {
  for (const text of ['"', '""', ',', 'a"b,c\n', '\u0000', 'estimate,actual\n"1"x,2', ';;;\n;;;'])
    expect(() => readFinishedWork(text)).not.toThrow();
});
