import type { CatalogueFeature } from '../catalogue-feature';
import { counts, known, open, says, usual } from './write';

const area = 'Search and lists';

export const SEARCH_LISTS: readonly CatalogueFeature[] = [
  {
    key: 'lists-filters',
    area,
    title: 'Lists with sorting, filters and pages',
    summary:
      'One way for all lists: sort, filter by the fields that matter, turn pages, and an address that can be sent on. Each list’s own columns are part of its feature.',
    edition: 'mvp',
    effortHours: known({ design: 4, frontend: 9, backend: 6, qa: 3 }),
    needs: ['project-setup', 'data-model'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      counts('features', 3, 'what is kept has to be found again by those who did not enter it'),
      says(
        'filter, sorted by, sort by, list of all, overview of all',
        'people want to see only what concerns them',
      ),
    ],
  },
  {
    key: 'find-anything',
    area,
    title: 'Search over everything by name or number',
    summary:
      'One field that finds records of all kinds by name, number or mail address, within what one may see. Long texts and typing errors are a feature of their own.',
    edition: 'mvp',
    effortHours: usual({ design: 2, frontend: 6, backend: 8, qa: 3 }),
    needs: ['lists-filters', 'roles-rights'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `search for, search by, search the, search all, search across, find a customer, find a patient,
        find an order, find quickly, quickly find, look up, looks up, search function, search field,
        searchable`,
        'looking for things takes the day',
      ),
    ],
  },
  {
    key: 'text-search',
    area,
    title: 'Full-text search that forgives typing errors',
    summary:
      'Long texts and documents, word forms, synonyms, errors forgiven, best first, with the place marked. Search by meaning is not in it.',
    edition: 'scalable',
    effortHours: open({ design: 3, frontend: 8, backend: 16, devops: 4, qa: 6 }),
    needs: ['find-anything', 'background-work'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `full-text, full text search, search inside documents, search in documents, search the texts,
        search in the archive, search the archive, search the collection, misspelled, typing error,
        typos, synonym, search suggestion, knowledge search`,
        'nobody remembers the exact word',
      ),
    ],
  },
  {
    key: 'facets',
    area,
    title: 'Public search with facets and comparison',
    summary:
      'Visitors narrow a large list by facets with counts and compare a few side by side, fast on a phone. Ranking by behaviour is not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 6, frontend: 14, backend: 11, qa: 5 }),
    needs: ['lists-filters', 'public-pages'],
    roles: ['Visitor'],
    entities: ['category'],
    risks: [],
    calls: [
      says(
        `narrow down, facets, faceted, compare products, compare offers, compare prices,
        search the catalogue, search our catalogue, browse the collection, browse products,
        search the programme, find the right product, thousands of products, people can search by,
        search by kind`,
        'visitors have to find the few that suit them',
      ),
    ],
  },
  {
    key: 'saved-lists',
    area,
    title: 'Saved filters and lists of one’s own',
    summary: 'Filters kept under a name, for oneself or the team, favourites, and choice of columns.',
    edition: 'scalable',
    effortHours: known({ design: 2, frontend: 7, backend: 5, qa: 3 }),
    needs: ['lists-filters', 'sign-in'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `saved search, saved filter, saved list, save a search, save filters, own lists, favourites,
        favorites, watch list, watchlist, wish list, wishlist`,
        'the same question is asked every day',
      ),
    ],
  },
  {
    key: 'map',
    area,
    title: 'Map and what is near',
    summary:
      'Addresses turned into places, shown on a map, sorted by distance from where one is. Routes are a feature of their own.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 10, backend: 7, qa: 4 }),
    needs: ['lists-filters'],
    roles: [],
    entities: ['location'],
    risks: [],
    calls: [
      says(
        `on a map, on the map, map of, map view, nearest, nearby, near me, near them, distance from,
        by postcode, within a radius, city map, floor plan`,
        'where it is decides whether it is of use',
      ),
    ],
  },
  {
    key: 'recommendations',
    area,
    title: 'Recommendations from what others chose',
    summary:
      'Similar things and what goes with it, from orders and views, with a rule for what is new and a measure of whether it helps.',
    edition: 'enterprise',
    effortHours: open({ design: 3, frontend: 6, backend: 24, devops: 4, qa: 6 }),
    needs: ['lists-filters', 'background-work'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `recommendations, recommends product, recommend product, recommendation engine,
        personalised suggestion, personalized suggestion, similar products, similar items,
        you may also like, matching algorithm, match candidates`,
        'people buy what they did not know to look for',
      ),
    ],
  },
];
