import { z } from 'zod';
import { id } from './ids';

/**
 * Every event, by name: a fact in the past tense, carrying ids and what a listener cannot look up
 * later. Written to the outbox by the command's own transaction.
 */
export const EVENTS = {
  'user/signed-up': z.object({ userId: id('user') }),
  /** `isNewDevice`: the person has not signed in with such a browser before. */
  'session/begun': z.object({ sessionId: id('session'), userId: id('user'), isNewDevice: z.boolean() }),
  /** A refresh token came that had been used up long before: somebody else may have it. */
  'session/token-reused': z.object({ sessionId: id('session'), userId: id('user') }),
  'user/password-changed': z.object({ userId: id('user') }),
  'studio/opened': z.object({ studioId: id('studio') }),
  'studio/closed': z.object({ studioId: id('studio') }),
  'studio/reopened': z.object({ studioId: id('studio') }),
  'brief/started': z.object({ briefId: id('brief') }),
  'brief/submitted': z.object({ briefId: id('brief') }),
  'plan/created': z.object({ planId: id('plan'), briefId: id('brief').nullable() }),
  'forecast/made': z.object({ forecastId: id('forecast'), planId: id('plan') }),
  'proposal/sent': z.object({ proposalId: id('proposal') }),
  'proposal/accepted': z.object({ proposalId: id('proposal'), edition: z.string() }),
  'proposal/declined': z.object({ proposalId: id('proposal') }),
  'proposal/withdrawn': z.object({ proposalId: id('proposal') }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof EVENTS;
export type EventData<N extends EventName> = z.infer<(typeof EVENTS)[N]>;
