import { Readable } from 'node:stream';
import { notFound, unavailable } from '@/server/kernel/errors';
import { type Id, isId } from '@/server/kernel/ids';
import type { RequestContext } from '@/server/trpc/context';
import { mayShow } from '../domain/kinds';
import { fileForDownload } from '../queries';
import { storage } from '../storage';
import { answering } from './answer';
import { callerOf } from './caller';

/** Gives one file back, to be saved; with `?show`, pictures and PDF to be looked at. */
export const download = (request: Request, context: RequestContext, fileId: string): Promise<Response> =>
  answering(context, async () => {
    if (!isId('file', fileId)) throw notFound('That file');
    const actor = await callerOf(request, context);
    const file = await fileForDownload(actor, { fileId });
    const isShown = new URL(request.url).searchParams.has('show') && mayShow(file.contentType);
    const headers = {
      'content-type': file.contentType,
      'content-disposition': disposition(isShown ? 'inline' : 'attachment', file.name),
      'content-security-policy': policy(isShown, file.contentType),
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      // Kept by the browser, and asked for again each time whether it is still open to whoever asks.
      'cache-control': 'private, no-cache',
      etag: `"${file.sha256}"`,
    };
    if (request.headers.get('if-none-match') === headers.etag) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(await bytesOf(fileId, file), {
      // Next leaves the length out and sends in chunks, whose end a browser misses just as well.
      headers: { ...headers, 'content-length': String(file.sizeBytes) },
    });
  });

async function bytesOf(
  fileId: Id<'file'>,
  { storageKey, sizeBytes }: { storageKey: string; sizeBytes: number },
) {
  const { disk } = storage();
  const there = await disk.getMetaData(storageKey).catch(cause => {
    throw unavailable(`The file is not in storage just now. Ask for help and quote ${fileId}.`, cause);
  });
  if (there.contentLength !== sizeBytes) {
    throw unavailable(`The file in storage is not whole. Ask for help and quote ${fileId}.`);
  }
  return Readable.toWeb(await disk.getStream(storageKey)) as unknown as ReadableStream;
}

/** Whatever slips through cannot run: no script, no origin. In a sandbox Safari shows an empty page for many a PDF. */
const policy = (isShown: boolean, contentType: string): string =>
  isShown && contentType === 'application/pdf'
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
    : "sandbox; default-src 'none'; frame-ancestors 'none'";

/** The name twice, as RFC 6266 has it: plain for old programs, and as it is. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
