import { linkTo, members, type Policy, system } from '@/server/kernel/policy';

/** Members of the studio, and whoever holds the link to the very brief that it hangs on. */
export const attachers: Policy<{ subjectId: string }> = [
  members(),
  linkTo('brief', input => input.subjectId),
  system,
];
