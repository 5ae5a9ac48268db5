import type { Actor, LinkPurpose, StaffGroup, StudioRole } from './actor';

/** The columns of docs/permissions.md. */
export const AUDIENCES = [
  'visitor',
  'user',
  'owner',
  'manager',
  'member',
  'brief link',
  'proposal link',
  'support',
  'operator',
  'superuser',
  'system',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One line of a policy: who, and under which condition on the input. Nothing matches by default. */
export interface Grant<I> {
  to: readonly Audience[];
  when?: (actor: Actor, input: I) => boolean;
}
export type Policy<I> = readonly Grant<I>[];

/** Which audience an actor belongs to. */
export function audienceOf(actor: Actor): Audience {
  switch (actor.kind) {
    case 'visitor':
    case 'system':
      return actor.kind;
    case 'user':
      return actor.role ?? 'user';
    case 'link':
      return `${actor.purpose} link`;
    case 'staff':
      return actor.group;
  }
}

/** Nobody acts in another's place in what is theirs alone: only as a member of a studio. */
export const allows = <I>(policy: Policy<I>, actor: Actor, input: I): boolean =>
  !(actor.kind === 'user' && actor.impersonator && actor.role === null) &&
  policy.some(grant => grant.to.includes(audienceOf(actor)) && (grant.when?.(actor, input) ?? true));

/** Members of the studio in which the actor acts. */
export const members = (...roles: StudioRole[]) => ({
  to: roles.length ? roles : (['owner', 'manager', 'member'] as const),
});
/** Whoever is signed in, in a studio or in none: for what is a person's own. */
export const people = { to: ['user', 'owner', 'manager', 'member'] } as const satisfies Grant<unknown>;
export const visitors = {
  to: ['visitor', 'user', 'owner', 'manager', 'member'],
} as const satisfies Grant<unknown>;
export const staff = (...groups: StaffGroup[]) => ({ to: groups });
export const system = { to: ['system'] } as const satisfies Grant<unknown>;

/** The holder of a link, only for the one record that the link was made for. */
export const linkTo = <I>(purpose: LinkPurpose, subject: (input: I) => string): Grant<I> => ({
  to: [`${purpose} link`],
  when: (actor, input) => actor.kind === 'link' && actor.subjectId === subject(input),
});
