import { linkTo } from '@/server/kernel/policy';

/** Whoever holds the link to the brief that the input names. */
export const clientLink = linkTo('brief', (input: { briefId: string }) => input.briefId);
export const CLIENT_LINK_DAYS = 180;
