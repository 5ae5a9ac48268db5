import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TemplateEditor } from '@/components/brief/templates/template-editor';
import { isId } from '@/server/kernel/ids';
import { caller, orNotFound } from '@/server/trpc/server';
import { membership } from '../../../membership';

export const metadata: Metadata = { title: 'Questions' };

interface TemplateProps {
  params: Promise<{ studio: string; templateId: string }>;
}

export default async function TemplatePage({ params }: TemplateProps) {
  const { studio, templateId } = await params;
  const { studio: mine } = await membership(studio);
  // The layout beside this page says so.
  if (!mine) return null;
  if (!isId('briefTemplate', templateId)) notFound();
  const server = await caller();
  const [template, face] = await Promise.all([
    orNotFound(server.brief.template({ studio, templateId })),
    server.studio.face({ studio }),
  ]);
  return (
    <TemplateEditor
      key={template.id}
      studio={studio}
      studioName={face.name}
      template={template}
      mayChange={mine.role !== 'member'}
    />
  );
}
