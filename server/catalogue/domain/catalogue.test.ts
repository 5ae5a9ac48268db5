import { describe, expect, it } from 'vitest';
import { EDITIONS } from '@/server/forecast/engine/types';
import { rangeSchema } from '@/server/plan/domain/estimate';
import { BASE_CATALOGUE } from './base';
import { CATALOGUE_AREAS } from './catalogue-feature';
import { CATALOGUE_ENTITIES } from './entities';
import { wordsOf } from './words';

const byKey = new Map(BASE_CATALOGUE.map(feature => [feature.key, feature]));
const entityKeys = new Set(CATALOGUE_ENTITIES.map(entity => entity.key));
const size = (edition: (typeof EDITIONS)[number]) => EDITIONS.indexOf(edition);
const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

/** Sentence case without a full stop; names and abbreviations keep their capitals. */
const NAMES = /^(PDFs?|CSV|API|ERP|CRM|Google|Microsoft|WCAG|AA|Films|Figures)$/;
const isTitle = (title: string) =>
  /^[A-Z]/.test(title) &&
  !/[.!?]$/.test(title) &&
  title
    .split(' ')
    .every((word, at) => at === 0 || !/^[A-Z]/.test(word) || NAMES.test(word.replace(/,$/, '')));

describe('the catalogue that ships', () => {
  it('has at least ninety features, in the order of the areas, each area used', () => {
    expect(BASE_CATALOGUE.length).toBeGreaterThanOrEqual(90);
    const areas = BASE_CATALOGUE.map(feature => feature.area);
    expect([...new Set(areas)]).toEqual([...CATALOGUE_AREAS]);
    expect(areas.filter((area, at) => area !== areas[at - 1])).toHaveLength(CATALOGUE_AREAS.length);
  });

  it('names each feature once, by a key and a title of its own', () => {
    expect(twice(BASE_CATALOGUE.map(feature => feature.key))).toEqual([]);
    expect(twice(BASE_CATALOGUE.map(feature => feature.title.toLowerCase()))).toEqual([]);
    for (const { key } of BASE_CATALOGUE) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('writes titles in sentence case, and summaries as one to three whole sentences', () => {
    for (const { key, title, summary } of BASE_CATALOGUE) {
      expect(isTitle(title), `${key}: ${title}`).toBe(true);
      expect(title.length, key).toBeLessThanOrEqual(60);
      expect(summary, key).toMatch(/^[A-Z].*\.$/);
      expect(summary.length, key).toBeLessThanOrEqual(320);
      expect(`${title}${summary}`, key).not.toMatch(/!|\bproposal\b/i);
    }
  });

  it('estimates every feature with ordered hours, the upper side never the shorter', () => {
    for (const { key, effortHours } of BASE_CATALOGUE) {
      const ranges = Object.entries(effortHours);
      expect(ranges.length, key).toBeGreaterThan(0);
      for (const [discipline, range] of ranges) {
        expect(rangeSchema.safeParse(range).success, `${key} ${discipline}`).toBe(true);
        expect(range.high - range.likely, `${key} ${discipline}`).toBeGreaterThanOrEqual(
          range.likely - range.low,
        );
      }
    }
  });

  it('plans testing for everything that people use', () => {
    const untested = BASE_CATALOGUE.filter(
      ({ effortHours }) => effortHours.frontend && effortHours.backend && !effortHours.qa,
    );
    expect(untested.map(feature => feature.key).sort()).toEqual(['error-reports']);
  });

  it('needs only features that exist, never one of a larger edition, and never in a circle', () => {
    for (const { key, edition, needs } of BASE_CATALOGUE) {
      expect(twice(needs), key).toEqual([]);
      for (const need of needs) {
        expect(byKey.has(need), `${key} needs ${need}`).toBe(true);
        expect(size(byKey.get(need)!.edition), `${key} needs ${need}`).toBeLessThanOrEqual(size(edition));
      }
    }
    const done = new Set<string>();
    const visit = (key: string, path: readonly string[]) => {
      expect(path, 'a circle').not.toContain(key);
      if (done.has(key)) return;
      for (const need of byKey.get(key)!.needs) visit(need, [...path, key]);
      done.add(key);
    };
    for (const { key } of BASE_CATALOGUE) visit(key, []);
  });

  it('is reached: each feature by a call, or because another cannot do without it', () => {
    const needed = new Set(BASE_CATALOGUE.flatMap(feature => feature.needs));
    const unreachable = BASE_CATALOGUE.filter(({ key, calls }) => calls.length === 0 && !needed.has(key));
    expect(unreachable.map(feature => feature.key)).toEqual([]);
  });

  it('has what every product needs, and launches only what is deployed', () => {
    const always = BASE_CATALOGUE.filter(({ calls }) => calls.some(call => call.kind === 'always'));
    expect(always.map(feature => feature.key)).toEqual(
      expect.arrayContaining(['project-setup', 'deployment', 'launch', 'steering', 'monitoring']),
    );
    expect(byKey.get('launch')!.needs).toContain('deployment');
    // Whatever is in use has to come back after a fault.
    expect(byKey.get('monitoring')!.edition).toBe('mvp');
  });

  it('calls by phrases that can be found, once each, with a reason that completes a sentence', () => {
    for (const { key, calls } of BASE_CATALOGUE)
      for (const call of calls) {
        if (call.kind === 'always') continue;
        expect(call.why, key).toMatch(/^[a-zA-Z].*[^.]$/);
        if (call.kind !== 'words') continue;
        expect(call.sections.length, key).toBeGreaterThan(0);
        expect(twice(call.phrases), key).toEqual([]);
        for (const phrase of call.phrases) {
          expect(phrase, key).toBe(phrase.toLowerCase().trim());
          expect(wordsOf(phrase).length, `${key}: ${phrase}`).toBeGreaterThan(0);
        }
      }
  });

  it('threatens with at most two risks each, likely enough to plan for and short of certain', () => {
    for (const { key, risks } of BASE_CATALOGUE) {
      expect(risks.length, key).toBeLessThanOrEqual(2);
      expect(twice(risks.map(risk => risk.key)), key).toEqual([]);
      for (const { probability, impact, title, response } of risks) {
        expect(probability > 0 && probability < 1, key).toBe(true);
        expect(rangeSchema.safeParse(impact.range).success, key).toBe(true);
        expect(title, key).not.toMatch(/\.$/);
        expect(response, key).toMatch(/\.$/);
      }
    }
  });

  it('brings only records that are described, and each record is brought by something', () => {
    const brought = new Set(BASE_CATALOGUE.flatMap(feature => feature.entities));
    for (const key of brought) expect(entityKeys.has(key), key).toBe(true);
    const reachable = new Set(brought);
    for (const { key, relations } of CATALOGUE_ENTITIES)
      if (brought.has(key)) for (const { to } of relations) reachable.add(to);
    expect([...entityKeys].filter(key => !reachable.has(key))).toEqual([]);
  });
});

describe('the records', () => {
  it('are about forty or more, each named once, with four to nine fields of different names', () => {
    expect(CATALOGUE_ENTITIES.length).toBeGreaterThanOrEqual(40);
    expect(twice(CATALOGUE_ENTITIES.map(entity => entity.key))).toEqual([]);
    expect(twice(CATALOGUE_ENTITIES.map(entity => entity.name))).toEqual([]);
    for (const { key, fields } of CATALOGUE_ENTITIES) {
      expect(fields.length, key).toBeGreaterThanOrEqual(4);
      expect(fields.length, key).toBeLessThanOrEqual(9);
      expect(twice(fields.map(field => field.name.toLowerCase())), key).toEqual([]);
    }
  });

  it('are related to records that exist, once in each direction', () => {
    const pairs = CATALOGUE_ENTITIES.flatMap(({ key, relations }) =>
      relations.map(({ to }) => [key, to] as const),
    );
    for (const [from, to] of pairs) expect(entityKeys.has(to), `${from} to ${to}`).toBe(true);
    expect(twice(pairs.map(pair => [...pair].sort().join(' ')))).toEqual([]);
  });

  it('mark what says something of a living person', () => {
    const personal = (key: string) =>
      CATALOGUE_ENTITIES.find(entity => entity.key === key)!
        .fields.filter(field => field.personal)
        .map(field => field.name);
    expect(personal('customer')).toEqual(expect.arrayContaining(['Name', 'E-mail', 'Phone', 'Address']));
    expect(personal('product')).toEqual([]);
    for (const { key, fields } of CATALOGUE_ENTITIES)
      for (const field of fields)
        if (field.type === 'email' && !['organisation', 'supplier'].includes(key))
          expect(field.personal, `${key}: ${field.name}`).toBe(true);
  });
});
