import type { Section } from '@/server/brief/domain/sections';
import type { CatalogueArea, CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { isDay } from '@/server/kernel/clock';
import type { Said } from './said';
import { dayInWords, joined, quoted } from './words';

interface Basis {
  serves: string[];
  because: string;
}

/** How many answers a feature that every product needs cites: enough to see what it carries. */
const CITED = 3;

interface Rule {
  sections: readonly Section[];
  says: (cited: readonly Said[], all: number) => string;
}

/** Which answers what every product needs makes possible, and how to say so. The first section that was answered counts. */
const BY_AREA: Partial<Record<CatalogueArea, Rule>> = {
  Foundations: {
    sections: ['features', 'workflows', 'goals'],
    says: ([first], all) =>
      `Every product needs it: ${quoted(first!.head)}${all > 1 ? ` and ${all - 1} more of the brief’s answers stand` : ' stands'} on it.`,
  },
  'Accounts and access': {
    sections: ['roles', 'features'],
    says: cited => `Every product needs it: it has to tell ${joined(cited.map(one => one.head))} apart.`,
  },
  'Trust and compliance': {
    sections: ['roles', 'features'],
    says: cited => `Every product needs it: ${joined(cited.map(one => one.head))} trust it with their data.`,
  },
  Operations: {
    sections: ['features', 'workflows', 'goals'],
    says: ([first]) =>
      `Every product needs it: ${quoted(first!.head)} is worth nothing while it does not run.`,
  },
  Launch: {
    sections: ['timeline', 'features', 'goals'],
    says: ([first]) =>
      `Every product needs it on its way to the people who use it${isDay(first!.head) ? `, here by ${dayInWords(first!.head)}` : ''}.`,
  },
};
const USUAL: Rule = {
  sections: ['features', 'workflows', 'goals', 'roles'],
  says: cited => `Every product needs it: here for ${joined(cited.map(one => quoted(one.head)))}.`,
};

/** Why a feature is there that no answer names: what it makes possible. */
export function basisOf({ area }: Pick<CatalogueFeature, 'area'>, said: readonly Said[]): Basis {
  const { sections, says } = BY_AREA[area as CatalogueArea] ?? USUAL;
  const section = sections.find(one => said.some(answer => answer.section === one));
  if (!section) return { serves: [], because: 'Every product needs it.' };
  const all = said.filter(answer => answer.section === section && !answer.ref.startsWith('timeline.'));
  const cited = all
    .toSorted((a, b) => Number(b.priority === 'must') - Number(a.priority === 'must'))
    .slice(0, CITED);
  return { serves: cited.map(answer => answer.ref), because: says(cited, all.length) };
}
