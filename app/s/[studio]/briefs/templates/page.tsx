import type { Metadata } from 'next';
import { TemplateList } from '@/components/brief/templates/template-list';
import { PageHeader } from '@/components/ui/page-header';
import { caller } from '@/server/trpc/server';
import { membership } from '../../membership';

export const metadata: Metadata = { title: 'Questions' };

export default async function TemplatesPage({ params }: { params: Promise<{ studio: string }> }) {
  const { studio } = await params;
  const { studio: mine } = await membership(studio);
  // The layout beside this page says so.
  if (!mine) return null;
  const templates = await (await caller()).brief.templates({ studio });
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Briefs', href: `/s/${studio}/briefs` }, { label: 'Questions' }]}
        title="Your own questions"
        lead="A brief asks in nine sections. A template says some of it in your words and adds questions of yours. Briefs keep the questions that they were begun with."
      />
      <TemplateList studio={studio} templates={templates} mayChange={mine.role !== 'member'} />
    </>
  );
}
