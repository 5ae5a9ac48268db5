/** How long an account stays that is to be deleted, in days: somebody may have done it in its person's name. */
export const GRACE_DAYS = 14;
