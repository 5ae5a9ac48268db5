import { download } from '@/server/files/http/download';
import { createContext } from '@/server/trpc/context';

export async function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }) {
  return download(request, await createContext(request.headers), (await params).fileId);
}
