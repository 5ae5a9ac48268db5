import type { z } from 'zod';
import { DISCIPLINES } from './engine/types';

/** A file that a person wrote by hand and that cannot be used; the message is one line. */
export class FileError extends Error {
  override readonly name: string = 'FileError';
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FileError(`not JSON: ${oneLine((error as Error).message)}`);
  }
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
    default:
      return `${at(path)}${oneLine(issue.message)}`;
  }
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
  return typeof value === 'string' ? `'${oneLine(value).slice(0, 40)}'` : String(value);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
