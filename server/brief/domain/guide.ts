import { SECTION_NAMES } from './section-names';
import { SECTIONS, type Section } from './sections';
import type { SectionWording, TemplateContent } from './template';

export interface SectionGuide {
  /** In lists and headings. */
  name: string;
  question: string;
  why: string;
  /** A good answer, from somebody else's brief. */
  example: string;
  /** The studio's own questions, answered at the end of the section. */
  questions: SectionWording['questions'];
}

export type Guide = Record<Section, SectionGuide>;

/** The words of a brief: the studio's own where its template has some, else the usual ones. */
export function guideFor(template: TemplateContent | null): Guide {
  return Object.fromEntries(
    SECTIONS.map(section => {
      const usual = { ...USUAL[section], name: SECTION_NAMES[section] };
      const own = template?.sections[section];
      return [
        section,
        {
          name: own?.name || usual.name,
          question: own?.question || usual.question,
          why: own?.why || usual.why,
          example: own?.example || usual.example,
          questions: own?.questions ?? [],
        },
      ];
    }),
  ) as unknown as Guide;
}

const USUAL: Record<Section, Omit<SectionGuide, 'name' | 'questions'>> = {
  goals: {
    question: 'What should be different once this works?',
    why: 'Goals decide what goes in first when money or time is short. A number with each makes it possible to see whether it was met.',
    example:
      'Half of all bookings come in online. We would know by the share in the monthly report: 4% today, 50% by December.',
  },
  features: {
    question: 'What must people be able to do with it?',
    why: 'Each of these becomes a line in the plan with its own hours. The reason and the priority tell us what to keep when something has to go.',
    example:
      'A patient moves an appointment without calling. Because the desk spends two hours a day on that.',
  },
  roles: {
    question: 'Who will use it, and what may each of them do?',
    why: 'Every kind of person needs screens of their own, and rights that have to be built and tested. How many they are decides what it must carry.',
    example: 'Therapist, 34 people: sees their own calendar and patients, writes notes; sees no invoices.',
  },
  workflows: {
    question: 'How does the work go today, or how should it go, step by step?',
    why: 'Steps show the exceptions that a list of features hides. Those are where estimates go wrong.',
    example:
      'A patient cancels late: 1. they get the fee shown, 2. they confirm, 3. the slot goes to the waiting list, 4. the desk can waive the fee.',
  },
  budget: {
    question: 'What may it cost?',
    why: 'With a range we can say how likely each edition is to fit. Without one we can only guess what you would find dear.',
    example: 'Between 50,000 and 80,000. The board has approved 60,000; more needs a reason.',
  },
  timeline: {
    question: 'When could it start, and when must it be there?',
    why: 'A date that cannot move changes what we put in. A date that can move saves money.',
    example: 'Start in January, live by 30 June. The licence of the old system ends that day.',
  },
  references: {
    question: 'Which products do something the way you would like it?',
    why: 'One example says more than a page about taste. Say what it is about them, or we take the wrong thing.',
    example: 'doctolib.fr: three taps from opening it to a confirmed time.',
  },
  integrations: {
    question: 'Which other systems must it work with?',
    why: 'Connecting to other systems is where projects most often run late. What for, and which way the data goes, decides how much work it is.',
    example:
      'PhysioSoft: read free times every few minutes. They have an interface, we have asked for access.',
  },
  vision: {
    question: 'Where should this go later?',
    why: 'Some things cost little when they are foreseen and a lot when they are not: more countries, ten times the people, an app.',
    example:
      'In two years hospital groups use it: single sign-on, several clinics in one account, 40,000 patients.',
  },
};

/** The usual words, without any studio's own. */
export const USUAL_GUIDE: Guide = guideFor(null);
