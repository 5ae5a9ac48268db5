import type { StudioRole } from '@/server/kernel/actor';

export const ROLE_NAMES: Record<StudioRole, string> = {
  owner: 'Owner',
  manager: 'Manager',
  member: 'Member',
};
export const ROLE_PHRASES: Record<StudioRole, string> = {
  owner: 'an owner',
  manager: 'a manager',
  member: 'a member',
};
export const ROLES = Object.keys(ROLE_NAMES) as StudioRole[];
