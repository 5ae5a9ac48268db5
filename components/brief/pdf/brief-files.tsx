import { renderToBuffer } from '@react-pdf/renderer';
import { guideFor } from '@/server/brief/domain/guide';
import { type Attached, briefAsMarkdown } from '@/server/brief/domain/markdown';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import type { TemplateContent } from '@/server/brief/domain/template';
import { currentInstant, dayIn } from '@/server/kernel/clock';
import { BriefDocument, type PrintedBrief } from './brief-document';
import { registerFonts } from './fonts';

interface ReadBrief {
  title: string;
  clientName: string;
  clientEmail: string;
  answers: BriefAnswers;
  sectionOrder: readonly Section[];
  template: TemplateContent | null;
  submittedAt: string | null;
}
interface Face {
  name: string;
  currency: string;
  timeZone: string;
}

/** Only for route handlers: it reads fonts, and is far too big for a browser. */
export async function pdfOf(
  brief: ReadBrief,
  attached: readonly Attached[],
  studio: Face,
): Promise<Response> {
  registerFonts();
  const body = await renderToBuffer(<BriefDocument brief={printed(brief, attached, studio)} />);
  return fileOf(new Uint8Array(body), 'application/pdf', brief.title, 'pdf');
}

export function markdownOf(brief: ReadBrief, attached: readonly Attached[], studio: Face): Response {
  return fileOf(
    briefAsMarkdown(printed(brief, attached, studio)),
    'text/markdown; charset=utf-8',
    brief.title,
    'md',
  );
}

function printed(brief: ReadBrief, attached: readonly Attached[], studio: Face): PrintedBrief {
  const { title, clientName, clientEmail, answers } = brief;
  return {
    title,
    clientName,
    clientEmail,
    answers,
    order: brief.sectionOrder,
    guide: guideFor(brief.template),
    attached,
    currency: studio.currency,
    studioName: studio.name,
    sentOn: brief.submittedAt && dayIn(brief.submittedAt, studio.timeZone),
    printedOn: dayIn(currentInstant(), studio.timeZone),
  };
}

function fileOf(body: BodyInit, type: string, title: string, ending: string): Response {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'Brief';
  const plain = name.replace(/[^\x20-\x7e]/g, '_');
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
