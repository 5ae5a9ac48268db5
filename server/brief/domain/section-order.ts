import { SECTIONS, type Section } from './sections';

/** All nine sections: those named first, in that order; the others after them in the usual one. */
export function orderFrom(saved: readonly string[] | null | undefined): Section[] {
  const named = (saved ?? []).flatMap(name => SECTIONS.find(section => section === name) ?? []);
  return [...new Set([...named, ...SECTIONS])];
}
