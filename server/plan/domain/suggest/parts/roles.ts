import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { featureKey } from '../needs';
import type { Said } from '../said';
import type { SuggestedFeature, SuggestedPartOf } from '../suggested';
import { fitting, phraseIn, quoted, titleFrom } from '../words';

export const ADMINISTRATOR = 'Administrator';
export const ADMINISTRATOR_KEY = 'role:administrator';
const ADMINISTRATOR_WORDS = ['administrator', 'admin'];

/** The brief's roles, and an administrator where features bring one and the brief has none. */
export function suggestRoles(
  said: readonly Said[],
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedPartOf<'role'>[] {
  const named = said.filter(one => one.section === 'roles');
  const roles = named.map(role => ({
    key: roleKey(role),
    kind: 'role' as const,
    content: {
      name: titleFrom(role.head, 80),
      people: role.people,
      note: fitting(role.details.join('\n'), 2_000),
    },
    because: `The brief names ${quoted(role.head)}.`,
    serves: [role.ref],
  }));
  const administrator = administratorFor(named, features, catalogue);
  return administrator ? [...roles, administrator] : roles;
}

export const roleKey = ({ ref }: Pick<Said, 'ref'>): string => `role:${ref}`;

function administratorFor(
  named: readonly Said[],
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedPartOf<'role'> | null {
  if (named.some(role => phraseIn(role.head, ADMINISTRATOR_WORDS))) return null;
  const keys = new Set(catalogue.filter(one => one.roles.includes(ADMINISTRATOR)).map(featureKey));
  const bringing = features.filter(one => keys.has(one.key));
  const [first] = bringing;
  if (!first) return null;
  const others = bringing.length - 1;
  return {
    key: ADMINISTRATOR_KEY,
    kind: 'role',
    content: {
      name: ADMINISTRATOR,
      people: null,
      note: 'Looks after accounts, settings and what went wrong.',
    },
    because: `Somebody has to look after ${quoted(first.title)}${others ? ` and ${others} more` : ''}, and the brief names nobody for it.`,
    serves: first.serves,
  };
}
