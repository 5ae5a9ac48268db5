import type { z } from 'zod';
import { DISCIPLINES } from './engine/types';

/** A file that a person wrote by hand and that cannot be used; the message is one line. */
export class FileError extends Error {
  override readonly name: string = 'FileError';
}

/** No file of ours is nested deeper; what reads it goes down step by step. */
const MOST_NESTED = 50;

export function parseJson(text: string): unknown {
  if (nestingOf(text) > MOST_NESTED)
    throw new FileError(`nested more than ${MOST_NESTED} deep; no field is that deep`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FileError(`not JSON: ${oneLine((error as Error).message)}`);
  }
}

/** How deep brackets and braces go outside of texts. */
function nestingOf(text: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const one = text[at];
    if (inText && one === '\\') at += 1;
    else if (one === '"') inText = !inText;
    else if (!inText && (one === '[' || one === '{')) deepest = Math.max(deepest, ++depth);
    else if (!inText && (one === ']' || one === '}')) depth -= 1;
  }
  return deepest;
}

/** The first thing wrong, as one line that says where, what and what to do, and how many more there are. */
export function sentenceFor(error: z.ZodError): string {
  const [first, ...others] = error.issues;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${issueSentence(first!)}${more}`;
}

export const noSuchField = (path: readonly PropertyKey[], field: string): string =>
  `${at(pathText(path))}there is no field '${field}'; check its spelling or take it out`;

function issueSentence(issue: z.core.$ZodIssue): string {
  const path = pathText(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return noSuchField(issue.path, issue.keys[0]!);
    case 'invalid_type':
      if (path === '') return `the file must hold ${article(issue.expected)}, not ${shown(issue.input)}`;
      return issue.input === undefined
        ? `${at(path)}is missing; give ${article(issue.expected)}`
        : `${at(path)}must be ${article(issue.expected)}, not ${shown(issue.input)}`;
    case 'invalid_value':
      return `${at(path)}${issue.input === undefined ? 'is missing' : `is ${shown(issue.input)}`}; use ${issue.values.join(', ')}`;
    case 'invalid_key':
      return `${at(path)}is not a discipline; use ${DISCIPLINES.join(', ')}`;
    case 'invalid_union':
      return `${at(path)}is not known; use 'hours', 'days' or 'money'`;
    case 'too_small':
    case 'too_big':
      return `${at(path)}${sizeSentence(issue)}`;
    default:
      return `${at(path)}${oneLine(issue.message)}`;
  }
}

/** What the schema says of it in its own words, else the limit. */
function sizeSentence(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (!/^Too (?:small|big)/.test(issue.message)) return oneLine(issue.message);
  const limit =
    issue.code === 'too_small'
      ? `at least ${Number(issue.minimum).toLocaleString('en')}`
      : `at most ${Number(issue.maximum).toLocaleString('en')}`;
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  return issue.origin === 'string' || issue.origin === 'array'
    ? `must have ${limit}${unit}`
    : `must be ${limit}, not ${shown(issue.input)}`;
}

const at = (path: string): string => (path === '' ? '' : `${path}: `);

/** `features[3].effortHours.backend` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

const ARTICLES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object in braces',
  record: 'an object in braces',
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const article = (expected: string): string => ARTICLES[expected] ?? expected;

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string'
    ? `'${oneLine(value)
        .slice(0, 40)
        .replace(/\p{Surrogate}$/u, '')}'`
    : String(value);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
