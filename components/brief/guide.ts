import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import type { Section } from '@/server/brief/domain/sections';

export interface Guide {
  /** In lists and headings. */
  name: string;
  question: string;
  why: string;
  /** A good answer, from somebody else's brief. */
  example: string;
}

/** What is asked in each section, why, and what a good answer looks like. */
export const GUIDE: Record<Section, Guide> = {
  goals: {
    name: SECTION_NAMES.goals,
    question: 'What should be different once this works?',
    why: 'Goals decide what goes in first when money or time is short. A number with each makes it possible to see whether it was met.',
    example:
      'Half of all bookings come in online. We would know by the share in the monthly report: 4% today, 50% by December.',
  },
  features: {
    name: SECTION_NAMES.features,
    question: 'What must people be able to do with it?',
    why: 'Each of these becomes a line in the plan with its own hours. The reason tells us what to keep when something has to go.',
    example:
      'A patient moves an appointment without calling. Because the desk spends two hours a day on that.',
  },
  roles: {
    name: SECTION_NAMES.roles,
    question: 'Who will use it, and what may each of them do?',
    why: 'Every kind of person needs screens of their own, and rights that have to be built and tested.',
    example: 'Therapist: sees their own calendar and patients, writes notes; sees no invoices.',
  },
  workflows: {
    name: SECTION_NAMES.workflows,
    question: 'How does the work go today, or how should it go, step by step?',
    why: 'Steps show the exceptions that a list of features hides. Those are where estimates go wrong.',
    example:
      'A patient cancels late: 1. they get the fee shown, 2. they confirm, 3. the slot goes to the waiting list, 4. the desk can waive the fee.',
  },
  budget: {
    name: SECTION_NAMES.budget,
    question: 'What may it cost?',
    why: 'With a range we can say how likely each edition is to fit. Without one we can only guess what you would find dear.',
    example: 'Between 50,000 and 80,000. The board has approved 60,000; more needs a reason.',
  },
  timeline: {
    name: SECTION_NAMES.timeline,
    question: 'When could it start, and when must it be there?',
    why: 'A date that cannot move changes what we put in. A date that can move saves money.',
    example: 'Start in January, live by 30 June. The licence of the old system ends that day.',
  },
  references: {
    name: SECTION_NAMES.references,
    question: 'Which products do something the way you would like it?',
    why: 'One example says more than a page about taste. Say what it is about them, or we take the wrong thing.',
    example: 'doctolib.fr: three taps from opening it to a confirmed time.',
  },
  integrations: {
    name: SECTION_NAMES.integrations,
    question: 'Which other systems must it work with?',
    why: 'Connecting to other systems is where projects most often run late. What for, and which way the data goes, decides how much work it is.',
    example:
      'PhysioSoft: read free times every few minutes. They have an interface, we have asked for access.',
  },
  vision: {
    name: SECTION_NAMES.vision,
    question: 'Where should this go later?',
    why: 'Some things cost little when they are foreseen and a lot when they are not: more countries, ten times the people, an app.',
    example:
      'In two years hospital groups use it: single sign-on, several clinics in one account, 40,000 patients.',
  },
};

/** What one row of a section holds. The first field names the row. */
export interface Column<K extends string = string> {
  key: K;
  label: string;
  placeholder: string;
  lines?: number;
}

export interface ListGuide<K extends string = string> {
  columns: readonly [Column<K>, Column<K>];
  /** "goal", for "Add a goal" and "Goal 2". */
  one: string;
}

export const LISTS = {
  goals: {
    one: 'goal',
    columns: [
      { key: 'goal', label: 'Goal', placeholder: 'Half of all bookings come in online' },
      {
        key: 'measure',
        label: 'How would you know?',
        placeholder: 'Share in the monthly report: 4% today, 50% by December',
      },
    ],
  },
  features: {
    one: 'feature',
    columns: [
      { key: 'what', label: 'What people can do', placeholder: 'Move an appointment without calling' },
      { key: 'why', label: 'Because', placeholder: 'The desk spends two hours a day on that' },
    ],
  },
  roles: {
    one: 'role',
    columns: [
      { key: 'name', label: 'Who', placeholder: 'Therapist' },
      { key: 'may', label: 'May', placeholder: 'See their own calendar, write notes; no invoices' },
    ],
  },
  workflows: {
    one: 'workflow',
    columns: [
      { key: 'name', label: 'Name', placeholder: 'A patient cancels late' },
      { key: 'steps', label: 'Steps', placeholder: 'One step on each line', lines: 4 },
    ],
  },
  references: {
    one: 'reference',
    columns: [
      { key: 'address', label: 'Product or address', placeholder: 'doctolib.fr' },
      { key: 'liked', label: 'What you like about it', placeholder: 'Three taps to a confirmed time' },
    ],
  },
  integrations: {
    one: 'integration',
    columns: [
      { key: 'name', label: 'System', placeholder: 'PhysioSoft' },
      { key: 'purpose', label: 'What for', placeholder: 'Read free times every few minutes' },
    ],
  },
} as const satisfies Partial<Record<Section, ListGuide>>;

export type ListSection = keyof typeof LISTS;
export const isList = (section: Section): section is ListSection => section in LISTS;
