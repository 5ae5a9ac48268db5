import { addLink } from '@/server/files/add-link';
import { keepFile } from '@/server/files/keep';
import { attachmentsOf } from '@/server/files/queries';
import { receive } from '@/server/files/receive';
import { newStorageKey, storage } from '@/server/files/storage';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';

/** What the demo's client attached: figures behind a goal, and the card terminals that it has. */
export async function seedFiles(system: Actor, briefId: Id<'brief'>): Promise<void> {
  const subject = { subjectId: briefId, authorName: 'Ines Halden' };
  const there = await attachmentsOf(system, subject);
  if (!there.some(one => one.kind === 'file')) {
    const received = await receive(storage(), inOnePiece(SESSIONS), {
      storageKey: newStorageKey(system.studioId!),
      name: 'Sessions and no-shows 2026.csv',
      announcedBytes: null,
    });
    await keepFile(system, { ...subject, ...received, place: 'goals' });
  }
  if (!there.some(one => one.kind === 'link')) {
    await addLink(system, {
      ...subject,
      place: 'integrations',
      address: 'https://docs.stripe.com/terminal',
      title: 'The card terminals that stand in every reception',
    });
  }
}

async function* inOnePiece(text: string) {
  yield new TextEncoder().encode(text);
}

const SESSIONS = `Clinic,Sessions,Booked by phone,No-shows,No-shows in %
Altona,11840,10420,1089,9.2
Barmbek,9610,8552,913,9.5
Bergedorf,7425,6980,594,8.0
Eppendorf,12960,10108,1063,8.2
Harburg,8870,8249,896,10.1
Ottensen,10315,8458,918,8.9
Wandsbek,9180,8446,872,9.5
`;
