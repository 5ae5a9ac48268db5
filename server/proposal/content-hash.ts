import { createHash } from 'node:crypto';
import { canonicalJson } from '@/server/kernel/canonical-json';
import type { ProposalContent } from './domain/content';

/** SHA-256 of the offer's canonical JSON: what the client signs. */
export const contentHash = (content: ProposalContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');
