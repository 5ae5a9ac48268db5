'use client';

import type { SectionGuide } from '@/server/brief/domain/guide';
import type { BriefAnswers, Section, SectionContent } from '@/server/brief/domain/sections';
import { useAnswerNotes } from './answers/answer-notes';
import { BudgetAnswer } from './answers/budget-answer';
import { FeaturesAnswer } from './answers/features-answer';
import { GoalsAnswer } from './answers/goals-answer';
import { IntegrationsAnswer } from './answers/integrations-answer';
import { OwnQuestions } from './answers/own-questions';
import { ReferencesAnswer } from './answers/references-answer';
import { RolesAnswer } from './answers/roles-answer';
import { TimelineAnswer } from './answers/timeline-answer';
import { VisionAnswer } from './answers/vision-answer';
import { WorkflowsAnswer } from './answers/workflows-answer';

interface SectionAnswerProps {
  section: Section;
  answers: BriefAnswers;
  currency: string;
  today: string;
  onEdit: <S extends Section>(section: S, content: SectionContent<S>) => void;
}

/** The fields of one section, the studio's own questions behind them. */
export function SectionAnswer({ questions, ...props }: SectionAnswerProps & Pick<SectionGuide, 'questions'>) {
  const { section, answers, onEdit } = props;
  const notes = useAnswerNotes();
  const content = answers[section];
  return (
    <>
      <Usual {...props} />
      <OwnQuestions
        section={section}
        questions={questions}
        extra={content.extra}
        onExtra={extra => onEdit(section, { ...content, extra } as SectionContent<typeof section>)}
      />
      {notes.at(section)}
    </>
  );
}

function Usual({ section, answers, currency, today, onEdit }: SectionAnswerProps) {
  const bind = <S extends Section>(one: S) => ({
    content: answers[one],
    onChange: (content: SectionContent<S>) => onEdit(one, content),
  });
  switch (section) {
    case 'goals':
      return <GoalsAnswer {...bind('goals')} />;
    case 'features':
      return <FeaturesAnswer {...bind('features')} />;
    case 'roles':
      return <RolesAnswer {...bind('roles')} />;
    case 'workflows':
      return <WorkflowsAnswer {...bind('workflows')} />;
    case 'budget':
      return <BudgetAnswer {...bind('budget')} currency={currency} />;
    case 'timeline':
      return <TimelineAnswer {...bind('timeline')} today={today} />;
    case 'references':
      return <ReferencesAnswer {...bind('references')} />;
    case 'integrations':
      return <IntegrationsAnswer {...bind('integrations')} />;
    case 'vision':
      return <VisionAnswer {...bind('vision')} />;
  }
}
