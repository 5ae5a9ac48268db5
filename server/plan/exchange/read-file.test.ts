import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';
import { writeXlsx } from './xlsx';

const read = (
  text: string | Buffer,
  name = 'plan.csv',
  options: Partial<Parameters<typeof readFile>[2]> = {},
) => readFile(Buffer.from(text as string), name, { totalsAre: 'backend', ...options });
const many = <T>(count: number, one: (at: number) => T) => Array.from({ length: count }, (_, at) => one(at));
const refusal = (bytes: string | Buffer, name?: string) =>
  read(bytes, name).then(
    () => 'was read',
    error => `${error.kind}: ${error.message}`,
  );

describe('a table', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is parted by what parts it: %j', async (mark, words) => {
    const text = ['Feature;Area;Hours', 'Book;Booking;8', 'Pay;Money;4'].join('\n').replaceAll(';', mark);
    const found = await read(text);
    expect(found.described).toContain(words);
    expect(found.features).toMatchObject([
      { title: 'Book', area: 'Booking', effortHours: { backend: { low: 5.5, likely: 8, high: 13 } } },
      { title: 'Pay', area: 'Money' },
    ]);
  });

  it('is known by usual names, three points or one, by discipline or in all', async () => {
    const text = [
      'Module,User story,Release,Front-end (h),Back end min,Backend most likely,Back-end Max,Depends on,Description',
      'Shop,Basket,Phase 2,4-8-16,2,4,"9,5",,Keeps what was chosen',
      'Shop,Checkout,must have,"4,5",,,,Basket,',
    ].join('\n');
    const { features, unread } = await read(text);
    expect(unread).toEqual([]);
    expect(features).toMatchObject([
      {
        title: 'Basket',
        area: 'Shop',
        edition: 'scalable',
        note: 'Keeps what was chosen',
        effortHours: { frontend: { low: 4, likely: 8, high: 16 }, backend: { low: 2, likely: 4, high: 9.5 } },
      },
      {
        title: 'Checkout',
        edition: 'mvp',
        needs: ['Basket'],
        effortHours: { frontend: { low: 3, likely: 4.5, high: 7 }, backend: null },
      },
    ]);
  });

  it('tells of each row that it leaves out, and why', async () => {
    const text = 'Feature,Edition,Hours\nGood,MVP,8\n,MVP,8\nGold,Gold,8\nWords,MVP,soon\nOrder,MVP,9 5 12\n';
    const { features, unread } = await read(text);
    expect(features.map(one => one.title)).toEqual(['Good']);
    expect(unread.map(({ row, sentence }) => [row, sentence.split('.')[0]])).toEqual([
      [3, 'It has no title'],
      [4, 'The edition “Gold” is not known'],
      [5, '“soon” is not a number'],
      [6, 'Low (9) is above likely (5)'],
    ]);
  });

  it('tells all that is wrong with a row at once', async () => {
    const text = 'Feature,Edition,Backend,QA\nLog in,Gold,soon,9 5 12\n';
    const [row] = (await read(text)).unread;
    expect(row!.sentence).toMatch(
      /^The edition “Gold” is not known\..* Backend hours: “soon” is not a number\..* QA hours: Low \(9\) is above likely \(5\)\./,
    );
  });

  it('is read with the columns that somebody chose', async () => {
    const text = 'Feature,Thing,Size\nA,Login,8\n';
    const found = await read(text, 'x.csv', { columns: ['area', 'title', 'hours qa'] });
    expect(found.features).toMatchObject([{ area: 'A', title: 'Login', effortHours: { qa: { likely: 8 } } }]);
  });

  it.each([
    ['UTF-8', Buffer.from('Titel;Aufwand\nPrüfung;4,5\n')],
    ['UTF-16', Buffer.from('\uFEFFTitel;Aufwand\nPrüfung;4,5\n', 'utf16le')],
    ['UTF-16', Buffer.from('Titel;Aufwand\nPrüfung;4,5\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Titel;Aufwand\nPrüfung;4,5\n', 'latin1')],
  ])('is read in %s, with decimal commas', async (encoding, bytes) => {
    const found = await read(bytes);
    expect(found.described).toContain(encoding);
    expect(found.features).toMatchObject([{ title: 'Prüfung', effortHours: { backend: { likely: 4.5 } } }]);
  });

  it('without names for its columns is a list of titles', async () => {
    const { features, columns } = await read('Log in\nLog out - 4h\n', 'pasted');
    expect(columns).toMatchObject([{ name: 'Column 1', use: 'title' }]);
    expect(features).toMatchObject([
      { title: 'Log in' },
      { title: 'Log out', effortHours: { backend: { likely: 4 } } },
    ]);
  });

  it.each([
    ['foo,bar,baz\n1,2,3\n4,5,6\n', 'guessed', [null, null, null], []],
    ['Nr.,Was,Wie lang\n1,Login,8\n2,Pay,4\n', 'guessed', ['id', 'title', null], ['Login', 'Pay']],
    [
      'Thing,Hours,Who\nLogin,8,Ada\nPay,4,Ben\n',
      'guessed',
      ['title', 'hours total', null],
      ['Login', 'Pay'],
    ],
    ['Login,Users\nPay,Money\n', 'none', ['title', null], ['Login', 'Pay']],
    ['Login,8\nPay,4\n', 'none', ['title', null], ['Login', 'Pay']],
    ['7,Login\n8,Pay\n', 'none', [null, 'title'], ['Login', 'Pay']],
    ['Feature,Hours\nLogin,8\n', 'known', ['title', 'hours total'], ['Login']],
    ['Login\nPay\n12\n', 'none', ['title'], ['Login', 'Pay', '12']],
  ])('takes a row for names only where it looks like it: %j', async (text, header, uses, titles) => {
    const found = await read(text);
    expect([found.header, found.columns!.map(column => column.use)]).toEqual([header, uses]);
    expect(found.features.map(one => one.title)).toEqual(titles);
    expect(found.unread).toEqual([]);
  });

  it('is read with or without names as somebody says', async () => {
    const text = 'foo,bar\nLogin,Users\n';
    const titles = async (isNamed: boolean) =>
      (await read(text, 'a.csv', { isNamed })).features.map(one => one.title);
    expect([await titles(true), await titles(false)]).toEqual([['Login'], ['foo', 'Login']]);
  });

  it('of more than 2,000 rows is read up to there, and says so', async () => {
    const rows = Array.from({ length: 2_050 }, (_, at) => `Feature ${at},4`);
    const { features, unread, beyond } = await read(['Feature,Hours', ...rows].join('\n'));
    expect(features).toHaveLength(2_000);
    expect([unread, beyond]).toEqual([[], { count: 50, from: 2_002 }]);
  });

  it.each([
    [
      'a table',
      'a.csv',
      (count: number) => ['Feature,Hours', ...many(count, at => `Feature ${at},4`)].join('\n'),
      2_002,
    ],
    [
      'issues of Jira',
      'a.csv',
      (count: number) =>
        ['Summary,Issue Type,Issue id', ...many(count, at => `Feature ${at},Story,${at}`)].join('\n'),
      2_002,
    ],
    ['Markdown', 'a.md', (count: number) => many(count, at => `- Feature ${at}`).join('\n'), 2_001],
    [
      'a plan file',
      'a.json',
      (count: number) => JSON.stringify({ features: many(count, at => ({ id: `${at}`, edition: 'mvp' })) }),
      null,
    ],
    [
      'a board of Trello',
      'a.json',
      (count: number) =>
        JSON.stringify({
          lists: [{ id: 'l', name: 'List' }],
          cards: many(count, at => ({ id: `${at}`, idList: 'l', name: `Card ${at}` })),
        }),
      null,
    ],
  ])('counts all that is behind the 2,000th feature of %s', async (_what, name, fileOf, from) => {
    const { features, beyond } = await read(fileOf(9_000), name);
    expect(features).toHaveLength(2_000);
    expect(beyond).toEqual({ count: 7_000, from });
  });

  it('with more rows than are kept counts those that are blank for nothing', async () => {
    const { beyond } = await read(`Feature,Hours\n${many(7_000, at => `Feature ${at},4`).join('\n')}\n\n\n`);
    expect(beyond).toEqual({ count: 5_000, from: 2_002 });
  });

  it('is counted up to the 20,000th row, unless only blank ones follow', async () => {
    const lines = ['Feature,Hours', ...many(40_000, at => `Feature ${at},4`)];
    expect((await read(lines.join('\n'))).beyond).toEqual({ count: 18_000, from: 2_002, isLeast: true });
    const blank = `${lines.slice(0, 11).join('\n')}\n${',\n'.repeat(40_000)}`;
    expect((await read(blank)).beyond).toBeUndefined();
    expect((await read(`${blank}Last,4\n`)).beyond).toMatchObject({ count: 1, isLeast: true });
  });

  it('with thousands of faulty rows tells of rows, not features, behind those that are looked at', async () => {
    const text = `Feature,Hours\n${many(7_000, at => `Feature ${at},soon`).join('\n')}`;
    const { features, beyond } = await read(text);
    expect(features).toEqual([]);
    expect(beyond).toEqual({ count: 1_001, from: 6_001, isRows: true });
  });

  it('says where a quotation mark is never closed', async () => {
    const { unread } = await read('Feature,Hours\nOne,4\n"Two,5\nThree,6\n');
    expect(unread.some(one => /never closed/.test(one.sentence))).toBe(true);
  });

  it('tells of hours that a spreadsheet made into a date', async () => {
    const { unread } = await read('Feature,Hours\nOne,2016-08-04\n');
    expect(unread[0]!.sentence).toMatch(/is a date/);
  });
});

describe('Markdown', () => {
  it('has areas in headings and features in points, with hours behind them', async () => {
    const text = [
      '# The shop',
      'Some words.',
      '## Booking',
      '- [ ] Book a session (4-8-16h)',
      '  - moves it too',
      '  - Needs: Sign in',
      '- [x] Cancel a session - 8h',
      '## Access',
      '* Sign in',
      '  - Frontend: 4/6/12',
    ].join('\n');
    const { features } = await read(text, 'notes.md');
    expect(features).toMatchObject([
      {
        title: 'Book a session',
        area: 'Booking',
        row: 4,
        note: '- moves it too',
        needs: ['Sign in'],
        effortHours: { backend: { low: 4, likely: 8, high: 16 } },
      },
      { title: 'Cancel a session', area: 'Booking', effortHours: { backend: { likely: 8 } } },
      { title: 'Sign in', area: 'Access', effortHours: { frontend: { low: 4, likely: 6, high: 12 } } },
    ]);
  });
});

describe('a board of Trello', () => {
  it('gives lists as areas, labels as editions, and leaves the archive out', async () => {
    const board = {
      id: 'b',
      name: 'Shop',
      lists: [
        { id: 'l1', name: 'Booking', closed: false, pos: 1 },
        { id: 'l2', name: 'Old', closed: true, pos: 2 },
      ],
      cards: [
        {
          id: 'c2',
          idList: 'l1',
          name: 'Cancel [4h]',
          desc: '',
          closed: false,
          pos: 2,
          labels: [{ name: 'Enterprise' }],
          idChecklists: [],
        },
        {
          id: 'c1',
          idList: 'l1',
          name: 'Book',
          desc: 'As now',
          closed: false,
          pos: 1,
          labels: [{ name: 'urgent' }],
          idChecklists: ['k'],
        },
        { id: 'c3', idList: 'l1', name: 'Gone', desc: '', closed: true, pos: 3, labels: [] },
        { id: 'c4', idList: 'l2', name: 'Older', desc: '', closed: false, pos: 4, labels: [] },
      ],
      checklists: [
        { id: 'k', idCard: 'c1', name: 'To do', checkItems: [{ name: 'ask the clinic', state: 'complete' }] },
      ],
    };
    const found = await read(JSON.stringify(board), 'board.json');
    expect(found.kind).toBe('trello');
    expect(found.features).toMatchObject([
      { title: 'Book', area: 'Booking', note: 'As now\n\nTo do:\n- ask the clinic' },
      { title: 'Cancel', edition: 'enterprise', effortHours: { backend: { likely: 4 } } },
    ]);
    expect(found.unread.map(one => one.text)).toEqual(['Gone', 'Older']);
  });
});

describe('issues of Jira', () => {
  it('are features under their epics, with seconds as hours and blocks as needs', async () => {
    const text = [
      'Summary,Issue key,Issue id,Issue Type,Labels,Labels,Description,Original estimate,Inward issue link (Blocks),Outward issue link (Blocks),Parent,Parent key',
      'Booking,SHOP-1,10001,Epic,,,,,,,,',
      'Book a session,SHOP-2,10002,Story,mvp,web,As now,28800,SHOP-4,,10001,SHOP-1',
      'Pick a room,SHOP-3,10003,Sub-task,,,,,,,10002,SHOP-2',
      'Sign in,SHOP-4,10004,Task,scalable,,,,,SHOP-2,,',
    ].join('\n');
    const found = await read(text, 'jira.csv');
    expect(found.kind).toBe('jira');
    expect(found.features).toMatchObject([
      { title: 'Book a session', area: 'Booking', edition: 'mvp', effortHours: { backend: { likely: 8 } } },
      { title: 'Pick a room', area: 'Booking' },
      { title: 'Sign in', edition: 'scalable' },
    ]);
    expect(new Set(found.features[0]!.needs)).toEqual(new Set(['SHOP-4']));
    expect(found.features[2]!.area).toBeUndefined();
  });
});

describe('a workbook', () => {
  it('is read from the first sheet that has features', async () => {
    const columns = [
      { title: 'Feature', width: 10 },
      { title: 'Hours', width: 10, format: '0.0' },
    ];
    const bytes = await writeXlsx([
      { name: 'Cover', columns: [{ title: 'Hello', width: 10 }], rows: [['World']] },
      {
        name: 'Work',
        columns,
        rows: [
          ['Book', 8],
          ['=1+1', 4],
        ],
      },
    ]);
    const found = await read(bytes, 'plan.xlsx');
    expect(found.described).toContain('“Work”');
    expect(found.features.map(one => one.title)).toEqual(['Book', '=1+1']);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['empty', '', 'a.csv', 'The file is empty'],
    ['blank', '  \n\n', 'a.csv', 'nothing in the file'],
    ['blank but for commas', ',,\n,,\n', 'a.csv', 'only blank rows'],
    ['a PDF', '%PDF-1.7 …', 'a.csv', 'This is a PDF'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls', 'before 2007'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'a.png', 'This is a picture'],
    ['XML', '<?xml version="1.0"?><rss/>', 'a.xml', 'XML or a web page'],
    ['binary', Buffer.from([1, 2, 0, 3, 0xff, 7, 0, 9, 9, 9]), 'a.csv', 'no text file'],
    ['torn JSON', '{"features": [', 'a.json', 'cut off'],
    ['other JSON', '{"hello": 1}', 'a.json', 'neither a plan file nor a board'],
    ['a torn archive', Buffer.from('PK\u0003\u0004rubbish'), 'a.xlsx', 'damaged'],
    ['too large', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'a.csv', 'larger than 5 MB'],
    ['Markdown without a list', '# Title\n\n## More\n\nWords.', 'a.md', 'No list of features'],
  ])('is refused in a sentence: %s', async (_what, bytes, name, sentence) => {
    const said = await refusal(bytes, name);
    expect(said).toMatch(/^invalid: /);
    expect(said).toContain(sentence);
  });

  it('is an archive that would unpack to gigabytes, whatever it says of its size', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(80 * 1024 * 1024), { claims: 10 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb, 'a.xlsx')).toContain('larger than 60 MB');
  });

  it('is an archive of something else', async () => {
    expect(await refusal(zipOf('word/document.xml', Buffer.from('<x/>'), { claims: 4 }), 'a.xlsx')).toMatch(
      /no Excel workbook|workbook is empty/,
    );
  });
});

/** A one-file archive that lies about how large its file is unpacked. */
function zipOf(name: string, content: Buffer, { claims }: { claims: number }): Buffer {
  const data = deflateRawSync(content);
  const head = (signature: number, more: Buffer, at: number) => {
    const fixed = Buffer.alloc(at);
    fixed.writeUInt32LE(signature);
    return Buffer.concat([fixed, more]);
  };
  const local = head(0x04034b50, Buffer.concat([Buffer.from(name), data]), 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(claims, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = head(0x02014b50, Buffer.from(name), 46);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(claims, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = head(0x06054b50, Buffer.alloc(0), 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
