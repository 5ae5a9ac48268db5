import { z } from 'zod';

export const MOST_NAME = 200;

/** What something attached is called. */
export const nameSchema = z
  .string()
  .trim()
  .min(1, { error: 'Give it a name.' })
  .max(MOST_NAME, { error: 'At most 200 characters.' });

/**
 * A name that is safe to save under on any system: no folders, no control characters or turned writing
 * direction, nothing reserved by Windows, at most 200 characters, and ending as its content does
 * (`extensions`, the usual one first), so that it opens with the right program and no other.
 */
export function cleanName(given: string, extensions: readonly string[]): string {
  const base = given
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(UNSAFE, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [stem, extension] = apart(base);
  if (extensions.includes(extension.toLowerCase())) return fitting(stem, extension);
  return fitting(base, extensions[0] ?? '');
}

/** Control and formatting characters (turned writing direction among them), lost ones, and what Windows reserves. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFD<>:"|?*]/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** `report.pdf` as `report` and `pdf`. */
export function apart(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
}

/** As much of a sender's name for a file as a sentence can hold. */
export function shownName(given: string): string {
  const name = given.replace(UNSAFE, '').trim() || 'This file';
  return name.length > 60 ? `${name.slice(0, 57).replace(UNSAFE, '')}…` : name;
}

function fitting(stem: string, extension: string): string {
  const ending = extension ? `.${extension}` : '';
  const room = MOST_NAME - ending.length;
  const cut = stem.length > room ? stem.slice(0, room).replace(/\p{Surrogate}$/u, '') : stem;
  const kept = cut.replace(/[. ]+$/, '') || 'file';
  // Windows reserves the word before the first dot.
  return `${RESERVED.test(kept.split('.')[0]!.trim()) ? '_' : ''}${kept}`.slice(0, room) + ending;
}
