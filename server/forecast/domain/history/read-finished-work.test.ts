import { expect, test } from 'vitest';
import { readFinishedWork } from './read-finished-work';

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
      dates: { started: '2026-01-05', finished: '2026-03-01' },
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
  expect(reasonOf('1,a,"12,5",3')).toContain("estimate '12,5' has a comma; write decimals with a point");
  expect(reasonOf('1,a,12,5,3,5,hours,2026-01-05,2026-02-01')).toContain('has 9 values for 7 columns');
  expect(reasonOf('1,a,1e300,3')).toContain('beyond what work can take');
  expect(reasonOf('1,a,NaN,3')).toContain('is not a number');
  expect(reasonOf('1,a,5,3,h,5 March,2026-03-09')).toContain("start '5 March' is not a day");
  expect(reasonOf('1,a,5,3,h,2026-02-30,2026-03-09')).toContain("start '2026-02-30' is not a day");
  expect(reasonOf('1,a,5,3,h,2026-04-01,2026-03-09')).toBe(
    'ends on 2026-03-09, before it starts on 2026-04-01',
  );
  const ranged = (row: string) => readFinishedWork(`low,estimate,high,actual\n${row}`).refused[0]?.reason;
  expect(ranged('6,5,9,7')).toBe('the estimate 5 lies outside its range, 6 to 9');
  expect(ranged('4,5,,7')).toBe('high is missing');
  expect(readFinishedWork('estimate,actual\n1,2\n"3,4\n5,6').problem).toContain('line 3: a quote is opened');
});

test('a row with one day, or none, is placed by its order', () => {
  expect(readFinishedWork(`${HEADER}\n1,a,5,3,h,,2026-03-09`).rows[0]!.dates).toBe(null);
  expect(
    readFinishedWork(`${HEADER}\n1,a,5,3,h,2026-03-01T09:00:00Z,2026-03-09 17:00`).rows[0]!.dates,
  ).toEqual({
    started: '2026-03-01',
    finished: '2026-03-09',
  });
});

test('any text is answered, never thrown at', () => {
  for (const text of ['"', '""', ',', 'a"b,c\n', '\u0000', 'estimate,actual\n"1"x,2', ';;;\n;;;'])
    expect(() => readFinishedWork(text)).not.toThrow();
});
