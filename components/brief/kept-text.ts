import { SECTION_SCHEMAS, type Section, type SectionContent } from '@/server/brief/domain/sections';
import { fromEarlier } from './earlier-text';

export interface Kept {
  content: SectionContent;
  /** The revision that it was typed over. */
  base: number;
  /** What was sent last without an answer: it may have arrived. */
  sent: SectionContent[];
}

/** Where unsaved text outlives the tab. */
export interface Keep {
  get: (section: Section) => Kept | null;
  put: (section: Section, kept: Kept) => void;
  drop: (section: Section) => void;
}

/** In the browser's own storage, by brief. Storage may be full or forbidden: then only the page holds it. */
export function keepOnDevice(briefId: string): Keep {
  const key = (section: Section) => `groundwork.brief.${briefId}.${section}`;
  return {
    get(section) {
      const text = attempt(() => localStorage.getItem(key(section)));
      return text ? read(section, text) : null;
    },
    put: (section, kept) => void attempt(() => localStorage.setItem(key(section), JSON.stringify(kept))),
    drop: section => void attempt(() => localStorage.removeItem(key(section))),
  };
}

function read(section: Section, text: string): Kept | null {
  const kept = attempt(() => JSON.parse(text) as { content?: unknown; base?: unknown; sent?: unknown });
  const content = shaped(section, kept?.content);
  if (!content || typeof kept?.base !== 'number') return null;
  const sent = Array.isArray(kept.sent) ? kept.sent.flatMap(one => shaped(section, one) ?? []) : [];
  return { content, base: kept.base, sent };
}

/** What is only too long was typed here too, and is not to be lost; nor what was typed before a release. */
function shaped(section: Section, kept: unknown): SectionContent | null {
  const content = fromEarlier(section, kept);
  const parsed = SECTION_SCHEMAS[section].safeParse(content);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.every(issue => issue.code === 'too_big') ? (content as SectionContent) : null;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
