'use client';

import { CodeForm } from './code-form';
import { tryCode } from './try-sign-in';

/** The second step of who came back from a provider. */
export const ArrivedCode = ({ next }: { next: string }) => <CodeForm tryWith={tryCode} next={next} />;
