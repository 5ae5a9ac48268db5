import type { Day } from '@/server/kernel/clock';
import type { ProposalStatus } from './content';

export const PROPOSAL_STATES = ['open', 'accepted', 'declined', 'expired', 'withdrawn', 'replaced'] as const;
/** How a proposal stands today, as people speak of it. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export type Step = 'accept' | 'decline' | 'withdraw' | 'renewLink';

export interface Standing {
  status: ProposalStatus;
  /** The last day on which it can be accepted, in the studio's time zone. */
  validUntil: Day;
  /** The later version whose sending withdrew this one. */
  replacedByVersion: number | null;
}

/** `today` is the day that it is in the studio's time zone. */
export function stateOf({ status, validUntil, replacedByVersion }: Standing, today: Day): ProposalState {
  if (status === 'sent') return today > validUntil ? 'expired' : 'open';
  if (status === 'withdrawn' && replacedByVersion !== null) return 'replaced';
  return status;
}

/** Why a step cannot be taken now, as a sentence for whoever tries it; null when it can. */
export function whyNot(step: Step, standing: Standing, today: Day): string | null {
  return REFUSALS[step][stateOf(standing, today)]?.(standing) ?? null;
}

/** Whether a day will do as the last day of validity. */
export function whyNotValidUntil(day: Day, today: Day, lastDay: Day): string | null {
  if (day <= today) return 'Choose a day after today.';
  if (day > lastDay) return `Choose a day within a year, ${inWords(lastDay)} at the latest.`;
  return null;
}

export const MAX_VALID_DAYS = 365;

type Refusals = Partial<Record<ProposalState, (standing: Standing) => string>>;

const forClient: Refusals = {
  accepted: () => 'This proposal was accepted already. Reload to see by whom.',
  declined: () => 'This proposal was declined. If you changed your mind, ask the studio for a new one.',
  expired: ({ validUntil }) =>
    `This proposal was valid until ${inWords(validUntil)}. Ask the studio for a new one.`,
  withdrawn: () => 'The studio withdrew this proposal. Ask them for a new one.',
  replaced: ({ replacedByVersion }) =>
    `The studio replaced this proposal with version ${replacedByVersion}. Ask them for its link.`,
};

const REFUSALS: Record<Step, Refusals> = {
  accept: forClient,
  decline: forClient,
  // An expired offer may still be withdrawn: that closes its link.
  withdraw: {
    accepted: () => 'The client accepted this proposal, so it can no longer be withdrawn.',
    declined: () => 'The client declined this proposal; there is nothing to withdraw.',
    withdrawn: () => 'This proposal was withdrawn already.',
    replaced: ({ replacedByVersion }) => `Version ${replacedByVersion} replaced this proposal already.`,
  },
  renewLink: {
    accepted: () => 'The client accepted this proposal already; there is nothing left to sign.',
    declined: () => 'The client declined this proposal. Send a new version instead.',
    withdrawn: () => 'This proposal was withdrawn. Send a new version instead.',
    replaced: ({ replacedByVersion }) =>
      `Version ${replacedByVersion} replaced this proposal. Make a new link to that one.`,
  },
};

const inWords = (day: Day) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
