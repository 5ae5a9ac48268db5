import type { Actor, LinkPurpose } from '@/server/kernel/actor';
import { throttle } from '@/server/kernel/throttle';
import { linkActor, UnknownLinkError } from './entrances';

/** Saving while somebody types and asking for news every few seconds, from several tabs, stay far below. */
const anyCall = throttle({ name: 'link-call', attempts: 600, perSeconds: 60 });
const writing = throttle({ name: 'link-write', attempts: 240, perSeconds: 60 });
const unknownLink = throttle({ name: 'link-unknown', attempts: 60, perSeconds: 3600 });

/**
 * The entrance for requests of whoever holds a link's secret: so many a minute by one link, and so many
 * wrong secrets an hour from one network address. A right one is let in whatever others tried from there.
 */
export async function enterByLink(
  purpose: LinkPurpose,
  token: string,
  from: { address: string | null; writes: boolean },
): Promise<Extract<Actor, { kind: 'link' }>> {
  const actor = await linkActor(purpose, token).catch(async error => {
    if (error instanceof UnknownLinkError) await unknownLink(from.address ?? 'unknown');
    throw error;
  });
  if (actor.kind !== 'link') throw new UnknownLinkError();
  await anyCall(actor.linkId);
  if (from.writes) await writing(actor.linkId);
  return actor;
}
