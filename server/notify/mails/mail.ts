import type { ReactNode } from 'react';
import type { z } from 'zod';

/** One kind of mail. Its data holds no secret; what its link opens with is kept apart. */
export interface Mail<S extends z.ZodType> {
  data: S;
  subject: (data: z.output<S>) => string;
  /** Where the mail's one link leads: a path of this site, with the secret where it has one. */
  path: (secret: string) => string;
  Body: (props: { data: z.output<S>; link: string }) => ReactNode;
}

/** Infers the data's type. */
export const mail = <S extends z.ZodType>(definition: Mail<S>): Mail<S> => definition;
