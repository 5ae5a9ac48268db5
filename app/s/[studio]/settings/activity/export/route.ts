import { Readable } from 'node:stream';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { caller } from '@/server/trpc/server';
import { askedOf } from '../asked';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

/** The trail as a file, as far as it is asked for: sent part by part, however long it is. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ studio: string }> },
): Promise<Response> {
  const { studio } = await params;
  const address = new URL(request.url).searchParams;
  const format = address.get('format') === 'jsonl' ? 'jsonl' : 'csv';
  const { filter } = askedOf(address);
  const server = await caller();
  const part = (before: number | null) => server.audit.exportPage({ studio, ...filter, before, format });
  try {
    // Asked for before anything is sent, so that a refusal is one.
    const first = await part(null);
    return new Response(Readable.toWeb(Readable.from(partsFrom(first, part))) as ReadableStream, {
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="${studio}-activity.${format}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
    return new Response(`${error.message}\n`, {
      status: getHTTPStatusCodeFromError(error),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}

interface Part {
  text: string;
  next: number | null;
}

async function* partsFrom(first: Part, part: (before: number) => Promise<Part>): AsyncGenerator<Buffer> {
  for (let now = first; ; now = await part(now.next)) {
    yield Buffer.from(now.text);
    if (now.next === null) return;
  }
}
