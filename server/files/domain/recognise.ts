import { type GroundworkError, invalid } from '@/server/kernel/errors';
import { apart, shownName } from './file-name';
import { FILE_KINDS, type FileKind } from './kinds';

/** What is known of a file once its bytes were read. */
export interface Looked {
  /** As its sender called it. */
  name: string;
  /** What its first bytes say, where they say something. */
  signature: { contentType: string; extension: string } | null;
  /** No byte in it is one that text never has. */
  isText: boolean;
  isUtf8: boolean;
  /** Its first characters. */
  beginning: string;
}

/** Which kind a file is by its content; the name decides only between kinds of the same content. */
export function recognise(looked: Looked): { kind: FileKind; contentType: string } {
  const kind = looked.isText ? textKind(looked) : signedKind(looked);
  const charset = kind.inside === 'text' && looked.isUtf8 ? '; charset=utf-8' : '';
  return { kind, contentType: `${kind.contentType}${charset}` };
}

/** Text may begin by chance as something else does ("BMW" as a bitmap), so that few signatures count. */
function textKind({ name, signature, beginning }: Looked): FileKind {
  const signed = TEXTUAL.has(signature?.contentType ?? '') && byType(signature!.contentType);
  if (signed) return signed;
  if (MARKUP.test(withoutComments(beginning))) throw markup(name);
  if (beginning.startsWith('#!')) throw program(name);
  const extension = extensionOf(name);
  if (['svg', 'svgz', 'html', 'htm', 'xhtml', 'xml'].includes(extension)) throw markup(name);
  const kind = extension === '' ? byType('text/plain') : inside('text', extension);
  if (!kind) throw notKept(name);
  return kind;
}

function signedKind({ name, signature }: Looked): FileKind {
  if (!signature) throw notKept(name);
  const contentType = SAME_AS[signature.contentType] ?? signature.contentType;
  if (PROGRAMS.has(contentType)) throw program(name);
  if (contentType.includes('macroenabled')) throw macros(name);
  if (contentType === 'application/xml') throw markup(name);
  const extension = extensionOf(name);
  const kind =
    contentType === 'application/zip'
      ? (inside('zip', extension) ?? byType(contentType))
      : contentType === 'application/x-cfb'
        ? inside('cfb', extension)
        : byType(contentType);
  if (!kind || kind.inside === 'text') throw notKept(name);
  return kind;
}

const extensionOf = (name: string) => apart(name.trim())[1].toLowerCase();
const byType = (contentType: string) => FILE_KINDS.find(kind => kind.contentType === contentType);
const inside = (what: FileKind['inside'], extension: string) =>
  FILE_KINDS.find(kind => kind.inside === what && kind.extensions.includes(extension));

const TEXTUAL = new Set(['application/pdf', 'application/rtf']);
const SAME_AS: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
};
const MARKUP = /^\s*<(\?xml|!doctype|html|head|body|svg|script|iframe|object|embed)\b/i;
const PROGRAMS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-apple-diskimage',
  'application/x-deb',
  'application/x-rpm',
  'application/java-archive',
  'application/java-vm',
  'application/vnd.android.package-archive',
  'application/x-google-chrome-extension',
  'application/x-shockwave-flash',
  'application/x-ms-regedit',
  'application/x.ms.shortcut',
  'application/vnd.ms-htmlhelp',
  'application/vnd.ms-cab-compressed',
  'application/wasm',
]);

const withoutComments = (text: string) => text.replace(/^(\uFEFF|\s|<!--[\s\S]*?-->)+/, '');

const program = (name: string): GroundworkError =>
  invalid(`“${shownName(name)}” is a program by its content, whatever it is called. Programs are not kept.`);
const macros = (name: string): GroundworkError =>
  invalid(`“${shownName(name)}” holds macros. Save it as a document without them, then attach that.`);
const markup = (name: string): GroundworkError =>
  invalid(
    `“${shownName(name)}” is HTML, SVG or XML, which can run scripts. Attach a picture or a PDF of it instead.`,
  );
const notKept = (name: string): GroundworkError =>
  invalid(
    `“${shownName(name)}” is none of the kinds that are kept: pictures, PDF, office documents, text, CSV, Markdown and ZIP. Save it as one of these, or add a link to where it is.`,
  );
