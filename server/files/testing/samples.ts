/** One small file of each kind, made by hand. */

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const csv = 'item;price\nSession;48,50\n';
export const html = '\n<!DOCTYPE html><html><script>alert(1)</script></html>';
export const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** The head of a Windows program. */
export const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510), Buffer.from('PE\0\0')]);
/** The container of Word, Excel and PowerPoint before 2007, and of Windows installers. */
export const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016)]);

/** A stored entry as a ZIP begins it. */
const entry = (name: string, content: string): Buffer => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name + content)]);
};
export const zip = entry('readme.txt', 'hello');
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const wordFile = Buffer.concat([
  entry(
    '[Content_Types].xml',
    `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  ),
  entry('word/document.xml', '<w:document/>'),
]);
