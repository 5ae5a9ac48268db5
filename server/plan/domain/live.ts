import type { Id } from '@/server/kernel/ids';

/** What those who have a plan open are told, over Postgres' own notifications. */
export const PLAN_CHANGED = 'plan_changed';
export const PLAN_PRESENCE = 'plan_presence';

export interface PlanChanged {
  planId: Id<'plan'>;
  revision: number;
  /** Whose change it was, as the audit names them. */
  by: string;
}

/** Somebody who has the plan open in a tab. */
export interface Presence {
  /** Chosen by the tab. */
  tab: string;
  userId: Id<'user'>;
  name: string;
  /** The cell that their cursor is in, `feat_…:title`; null where it is in none. */
  at: string | null;
}

/** Notes overtake one another: with the place of a cursor they say since when it is there. */
export interface Place extends Pick<Presence, 'at'> {
  /** In ms since 1970; 0 where no place was told yet. */
  since: number;
}

/** `stay`: the stream by which somebody is there; the next one of the same tab is another stay. */
export type PresenceNote = { planId: Id<'plan'> } & (
  | ({ kind: 'here'; stay: string; hello?: boolean } & Presence & Place)
  | ({ kind: 'at' } & Pick<Presence, 'tab' | 'userId'> & Place)
  | ({ kind: 'gone'; stay: string } & Pick<Presence, 'tab' | 'userId'>)
);

/** What a stream about a plan says. */
export type PlanNews =
  /** The plan's newest revision; said at the beginning too, and whenever something may have been missed. */
  | { kind: 'revision'; revision: number }
  /** Everybody else who has it open. */
  | { kind: 'people'; people: Presence[] }
  /** Nothing is new, and the stream is alive. */
  | { kind: 'still' };
