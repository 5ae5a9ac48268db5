import { isWithin } from '@/server/files/domain/place';
import { minorDigits } from '@/server/kernel/money';
import { isBlank } from './blank';
import type { Guide } from './guide';
import { DIRECTION_WORDS, HORIZON_WORDS, PRIORITY_WORDS } from './said';
import { type BriefAnswers, SECTIONS, type Section } from './sections';

/** A file, by its name, or a link. */
export interface Attached {
  place: string;
  name: string;
  address: string | null;
}

export interface WrittenBrief {
  title: string;
  clientName: string;
  clientEmail: string;
  answers: BriefAnswers;
  /** The order of the sections, and their names. */
  order: readonly Section[];
  guide: Guide;
  attached: readonly Attached[];
  /** The studio's, where the client named none. */
  currency: string;
}

/**
 * A brief as Markdown that people can read and change. import/recognise.ts reads it back; rows' names of
 * their own do not survive, as they are no text, nor does what is attached, as only its name is here.
 */
export function briefAsMarkdown(brief: WrittenBrief): string {
  const parts = [
    `# ${inline(brief.title)}`,
    [brief.clientName, brief.clientEmail].filter(Boolean).map(inline).join(', '),
    ...brief.order.flatMap(section => sectionParts(section, brief)),
    ...attachedParts(attachedElsewhere(brief.attached)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** What stands in place of a missing name: emphasised, as no answer can be. */
export const UNSAID = '*not said*';
/** What a written brief says about itself, emphasised likewise; without the stars. */
export const NOT_ANSWERED = 'Not answered yet.';
export const ATTACHED = 'Attached:';

/** What hangs on a section or on one of its answers. */
export const attachedAt = (section: Section, attached: readonly Attached[]): Attached[] =>
  attached.filter(({ place }) => isWithin(place, section));

/** What hangs on the brief as a whole. */
export const attachedElsewhere = (attached: readonly Attached[]): Attached[] =>
  attached.filter(({ place }) => !SECTIONS.some(section => isWithin(place, section)));

function sectionParts(section: Section, { answers, guide, attached, currency }: WrittenBrief): string[] {
  const { name, questions } = guide[section];
  const lines = usual(section, answers, currency);
  return [
    `## ${inline(name)}`,
    lines.join('\n') || `*${NOT_ANSWERED}*`,
    ...questions.flatMap(({ id, ask }) => [
      `### ${inline(ask)}`,
      block(answers[section].extra?.[id] ?? '', '') || `*${NOT_ANSWERED}*`,
    ]),
    ...attachedParts(attachedAt(section, attached)),
  ];
}

const attachedParts = (attached: readonly Attached[]): string[] =>
  attached.length
    ? [
        `*${ATTACHED}*`,
        attached
          .map(({ name, address }) =>
            address === null
              ? `- ${inline(name)}`
              : `- [${inline(name)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`,
          )
          .join('\n'),
      ]
    : [];

function usual(section: Section, answers: BriefAnswers, studioCurrency: string): string[] {
  const rows = <R extends object>(items: readonly R[], lines: (row: R) => string[]): string[] =>
    items.filter(row => !isBlank(row)).flatMap(lines);
  switch (section) {
    case 'goals':
      return rows(answers.goals.items, one => [head(one.goal), sub('How one would know', one.measure)]);
    case 'features':
      return rows(answers.features.items, one => [
        head(one.what),
        sub('Because', one.why),
        sub('Priority', one.priority ? PRIORITY_WORDS[one.priority] : ''),
      ]);
    case 'roles':
      return rows(answers.roles.items, one => [
        head(one.name),
        sub('People', one.people === null ? '' : String(one.people)),
        ...nested('May', one.may.split('\n')),
      ]);
    case 'workflows':
      return rows(answers.workflows.items, one => [head(one.name), ...numbered('Steps', one.steps)]);
    case 'references':
      return rows(answers.references.items, one => [
        head(one.address),
        sub('What you like about it', one.liked),
      ]);
    case 'integrations':
      return [
        ...(answers.integrations.none && isBlank(answers.integrations.items)
          ? ['There is nothing to connect.']
          : []),
        ...rows(answers.integrations.items, one => [
          head(one.name),
          sub('What for', one.purpose),
          sub('Direction', one.direction ? DIRECTION_WORDS[one.direction] : ''),
        ]),
      ];
    case 'vision':
      return rows(answers.vision.items, one => [`- ${HORIZON_WORDS[one.horizon]}: ${inline(one.what)}`]);
    case 'budget': {
      const { lowMinor, highMinor, note } = answers.budget;
      const currency = answers.budget.currency ?? studioCurrency;
      const amount = (minor: number | null) => (minor === null ? '' : amountWords(minor, currency));
      return [
        ...top('From', amount(lowMinor)),
        ...top('At most', amount(highMinor)),
        ...topBlock('To know', note),
      ];
    }
    case 'timeline': {
      const { start, deadline, anyDay, reason, dates } = answers.timeline;
      return [
        ...top('Could start', start ?? ''),
        ...top('Must be there by', deadline ?? (anyDay ? 'no fixed date' : '')),
        ...topBlock('Why', reason),
        ...rows(dates, one => [
          one.reason.trim() ? `- ${one.day ?? UNSAID}: ${inline(one.reason)}` : `- ${one.day}`,
        ]),
      ];
    }
  }
}

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: 'US$' };

/** `€40,000`, `NOK 450,000.50`: as amounts.ts reads it. */
function amountWords(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  // Exactly three decimals would be read as thousands.
  const decimals = amountMinor % 10 ** digits === 0 ? 0 : digits === 3 ? 4 : digits;
  const figure = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amountMinor / 10 ** digits);
  const sign = SIGNS[currency];
  return sign ? sign + figure : `${currency} ${figure}`;
}

const head = (text: string) => `- ${text.trim() ? inline(text) : UNSAID}`;
/** What is missing is said too: for who reads it, and so that the words before it stay whole. */
const sub = (label: string, text: string) => `  - ${label}: ${text.trim() ? inline(text) : UNSAID}`;
const top = (label: string, text: string) => (text ? [`- ${label}: ${inline(text)}`] : []);
const topBlock = (label: string, text: string) => (text.trim() ? [`- ${label}: ${block(text, '  ')}`] : []);
const nested = (label: string, lines: readonly string[]) => {
  const said = lines.filter(line => line.trim());
  return said.length ? [`  - ${label}:`, ...said.map(line => `    - ${inline(line)}`)] : [sub(label, '')];
};
const numbered = (label: string, lines: readonly string[]) => {
  const said = lines.filter(line => line.trim());
  return said.length ? said.map((line, at) => `  ${at + 1}. ${inline(line)}`) : [sub(label, '')];
};

/** On one line, with nothing that Markdown would take for its own. */
const inline = (text: string): string => escaped(text.replace(/\s+/g, ' ').trim());

/** Of several lines, behind an indent that keeps them in their list item. */
const block = (text: string, indent: string): string =>
  text
    .trim()
    .split('\n')
    .map(line => escaped(line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n(?!\n)/g, `\n${indent}`)
    .replace(/\n {2}\n/g, '\n\n');

const escaped = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>&#~|]/g, '\\$&')
    .replace(/^([-+=])(?![\p{L}\p{N}])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
