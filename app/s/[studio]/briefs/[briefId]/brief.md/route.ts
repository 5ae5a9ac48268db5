import { notFound } from 'next/navigation';
import { markdownOf } from '@/components/brief/pdf/brief-files';
import { isId } from '@/server/kernel/ids';
import { caller, orNotFound } from '@/server/trpc/server';
import { membership } from '../../../membership';

interface Asked {
  params: Promise<{ studio: string; briefId: string }>;
}

export async function GET(_request: Request, { params }: Asked) {
  const { studio, briefId } = await params;
  if (!isId('brief', briefId) || !(await membership(studio)).studio) notFound();
  const server = await caller();
  const brief = await orNotFound(server.brief.byId({ studio, briefId }));
  const attached = await server.files.of({ studio, subjectId: briefId });
  return markdownOf(brief, attached, await server.studio.face({ studio }));
}
