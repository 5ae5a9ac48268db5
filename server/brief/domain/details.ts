import { z } from 'zod';

/** What a brief cannot be without: a name for the project, and a person to answer to. */
export const detailsSchema = z.object({
  title: z
    .string()
    .trim()
    .min(1, { error: 'Give the project a name, even a working one.' })
    .max(120, { error: 'At most 120 characters.' }),
  clientName: z
    .string()
    .trim()
    .min(1, { error: 'Give your name, or the company’s.' })
    .max(120, { error: 'At most 120 characters.' }),
  clientEmail: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'Give an e-mail address such as ada@example.com.' }).max(254)),
});

export type Details = z.infer<typeof detailsSchema>;
export const DETAIL_KEYS = [
  'title',
  'clientName',
  'clientEmail',
] as const satisfies readonly (keyof Details)[];
