/** One kind of file that is kept. */
export interface FileKind {
  contentType: string;
  /** In lower case, the usual one first. */
  extensions: readonly string[];
  /** Whether a browser may show it in place of saving it: pictures of dots, and PDF. */
  shows?: true;
  /** What its bytes are in general, where only the name tells which of several kinds it is. */
  inside?: 'zip' | 'cfb' | 'text';
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

export const FILE_KINDS: readonly FileKind[] = [
  { contentType: 'image/png', extensions: ['png', 'apng'], shows: true },
  { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'], shows: true },
  { contentType: 'image/gif', extensions: ['gif'], shows: true },
  { contentType: 'image/webp', extensions: ['webp'], shows: true },
  { contentType: 'image/avif', extensions: ['avif'], shows: true },
  { contentType: 'image/heic', extensions: ['heic', 'heif', 'hif'] },
  { contentType: 'image/tiff', extensions: ['tif', 'tiff'] },
  { contentType: 'image/bmp', extensions: ['bmp'] },
  { contentType: 'application/pdf', extensions: ['pdf'], shows: true },
  { contentType: `${office}.wordprocessingml.document`, extensions: ['docx'], inside: 'zip' },
  { contentType: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'], inside: 'zip' },
  { contentType: `${office}.presentationml.presentation`, extensions: ['pptx'], inside: 'zip' },
  { contentType: `${open}.text`, extensions: ['odt'], inside: 'zip' },
  { contentType: `${open}.spreadsheet`, extensions: ['ods'], inside: 'zip' },
  { contentType: `${open}.presentation`, extensions: ['odp'], inside: 'zip' },
  { contentType: `${open}.graphics`, extensions: ['odg'], inside: 'zip' },
  { contentType: 'application/vnd.apple.pages', extensions: ['pages'], inside: 'zip' },
  { contentType: 'application/vnd.apple.numbers', extensions: ['numbers'], inside: 'zip' },
  { contentType: 'application/vnd.apple.keynote', extensions: ['key'], inside: 'zip' },
  { contentType: 'application/msword', extensions: ['doc', 'dot'], inside: 'cfb' },
  { contentType: 'application/vnd.ms-excel', extensions: ['xls', 'xlt'], inside: 'cfb' },
  { contentType: 'application/vnd.ms-powerpoint', extensions: ['ppt', 'pps'], inside: 'cfb' },
  { contentType: 'application/rtf', extensions: ['rtf'] },
  { contentType: 'application/zip', extensions: ['zip'] },
  { contentType: 'text/plain', extensions: ['txt', 'text', 'log'], inside: 'text' },
  { contentType: 'text/csv', extensions: ['csv'], inside: 'text' },
  { contentType: 'text/tab-separated-values', extensions: ['tsv'], inside: 'text' },
  { contentType: 'text/markdown', extensions: ['md', 'markdown'], inside: 'text' },
  { contentType: 'application/json', extensions: ['json'], inside: 'text' },
];

/** For a file input: what to offer first. What is refused is decided by the content, on the server. */
export const ACCEPT = FILE_KINDS.flatMap(kind => [
  kind.contentType,
  ...kind.extensions.map(extension => `.${extension}`),
]).join(',');

/** The kind of a kept file, by the type that was kept with it. */
export const kindOf = (contentType: string): FileKind | undefined =>
  FILE_KINDS.find(kind => kind.contentType === contentType.split(';')[0]);

export const isPicture = (contentType: string | null): boolean =>
  contentType?.startsWith('image/') === true && kindOf(contentType)?.shows === true;

/** Whether a browser may show it in place of saving it. */
export const mayShow = (contentType: string | null): boolean =>
  contentType !== null && kindOf(contentType)?.shows === true;
