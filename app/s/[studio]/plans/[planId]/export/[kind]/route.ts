import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { isId } from '@/server/kernel/ids';
import { FILE_KINDS } from '@/server/plan/domain/exchange/reading';
import { caller } from '@/server/trpc/server';

interface ExportContext {
  params: Promise<{ studio: string; planId: string; kind: string }>;
}

/** The plan as a file to keep. */
export async function GET(_request: Request, { params }: ExportContext): Promise<Response> {
  const { studio, planId, kind } = await params;
  const known = FILE_KINDS.find(one => one === kind);
  if (!known || !isId('plan', planId)) return said('There is no such file.', 404);
  try {
    const file = await (await caller()).plan.exportFile({ studio, planId, kind: known });
    return new Response(Buffer.from(file.content, 'base64'), {
      headers: {
        'content-type': file.contentType,
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR')
      return said(error.message, getHTTPStatusCodeFromError(error));
    throw error;
  }
}

const said = (sentence: string, status: number) =>
  new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
