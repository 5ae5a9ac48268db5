import type { Section } from '@/server/brief/domain/sections';
import type { CatalogueArea, CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import type { Said } from './said';
import { quoted } from './why';
import { joined } from './words';

interface Basis {
  serves: string[];
  because: string;
}

/** How many answers a feature that every product needs cites: enough to see what it carries. */
const CITED = 3;

/** Which answers what every product needs makes possible, and how to say so. The first section that was answered counts. */
const BY_AREA: Partial<
  Record<CatalogueArea, { sections: readonly Section[]; says: (words: string) => string }>
> = {
  Foundations: {
    sections: ['features', 'workflows', 'goals'],
    says: words => `Every product needs it before its screens: ${words} stand on it.`,
  },
  'Accounts and access': {
    sections: ['roles', 'features'],
    says: words => `Every product needs it: it has to know who is ${words}.`,
  },
  'Trust and compliance': {
    sections: ['roles', 'features'],
    says: words => `Every product that knows people needs it: here ${words}.`,
  },
  Operations: {
    sections: ['features', 'workflows', 'goals'],
    says: words => `Every product needs it: ${words} have to keep working.`,
  },
  Launch: {
    sections: ['timeline', 'features', 'goals'],
    says: words => `Every product needs it before people rely on it: ${words}.`,
  },
};
const USUAL = {
  sections: ['features', 'workflows', 'goals', 'roles'] as readonly Section[],
  says: (words: string) => `Every product needs it: here for ${words}.`,
};

/** Why a feature is there that no answer names: what it makes possible. */
export function basisOf({ area }: Pick<CatalogueFeature, 'area'>, said: readonly Said[]): Basis {
  const { sections, says } = BY_AREA[area as CatalogueArea] ?? USUAL;
  const section = sections.find(one => said.some(answer => answer.section === one));
  if (!section) return { serves: [], because: 'Every product needs it.' };
  const cited = [...said]
    .filter(answer => answer.section === section)
    .sort((a, b) => Number(b.priority === 'must') - Number(a.priority === 'must'))
    .slice(0, CITED);
  return {
    serves: cited.map(answer => answer.ref),
    because: says(
      joined(
        cited.map(answer =>
          section === 'roles' || section === 'timeline' ? answer.head.toLowerCase() : quoted(answer.head),
        ),
      ),
    ),
  };
}
