import type { Section, SectionContent } from '@/server/brief/domain/sections';

export interface AnswerProps<S extends Section> {
  content: SectionContent<S>;
  onChange: (content: SectionContent<S>) => void;
}
