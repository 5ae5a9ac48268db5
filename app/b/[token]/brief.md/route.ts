import { notFound } from 'next/navigation';
import { markdownOf } from '@/components/brief/pdf/brief-files';
import { caller, orNotFound } from '@/server/trpc/server';

export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (token.length < 20 || token.length > 100) notFound();
  const server = await caller();
  const { brief, studio } = await orNotFound(server.brief.forClient.open({ token }));
  return markdownOf(brief, await server.files.forClient.of({ token }), studio);
}
