export interface RoomCounts {
  briefs?: number;
  proposals?: number;
}

/** The studio's rooms, with the keys that lead there. */
export const studioNav = (slug: string, counts: RoomCounts = {}) =>
  [
    { label: 'Briefs', path: 'briefs', keys: 'g b', count: counts.briefs },
    { label: 'Plans', path: 'plans', keys: 'g p' },
    { label: 'Proposals', path: 'proposals', keys: 'g r', count: counts.proposals },
    { label: 'Catalogue', path: 'catalogue', keys: 'g c' },
    { label: 'Track record', path: 'track-record', keys: 'g k' },
    { label: 'Team', path: 'team', keys: 'g t' },
    { label: 'Settings', path: 'settings', keys: 'g s' },
  ].map(({ path, ...room }) => ({ ...room, href: `/s/${slug}/${path}` }));
