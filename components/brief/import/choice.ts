import type { Taking } from '@/server/brief/domain/import/combine';

/** What becomes of a recognised section. */
export type Choice = Taking | 'leave';
