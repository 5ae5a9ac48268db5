import type { CatalogueFeature } from '../catalogue-feature';
import { ACCOUNTS } from './accounts';
import { CONTENT } from './content';
import { CORE_RECORDS } from './core-records';
import { EXCHANGE } from './exchange';
import { FIELD } from './field';
import { FILES } from './files';
import { FOUNDATIONS } from './foundations';
import { INTEGRATIONS } from './integrations';
import { LAUNCH } from './launch';
import { MESSAGING } from './messaging';
import { MOBILE } from './mobile';
import { MONEY } from './money';
import { OPERATIONS } from './operations';
import { PEOPLE } from './people';
import { PRICING } from './pricing';
import { REPORTING } from './reporting';
import { SCHEDULING } from './scheduling';
import { SEARCH_LISTS } from './search-lists';
import { TRUST } from './trust';
import { WORKFLOW } from './workflow';

/** The catalogue that ships, in the order of its areas. A studio's own differs from it where it says so. */
export const BASE_CATALOGUE: readonly CatalogueFeature[] = [
  ...FOUNDATIONS,
  ...ACCOUNTS,
  ...PEOPLE,
  ...CORE_RECORDS,
  ...SCHEDULING,
  ...WORKFLOW,
  ...MONEY,
  ...PRICING,
  ...SEARCH_LISTS,
  ...REPORTING,
  ...FILES,
  ...MESSAGING,
  ...CONTENT,
  ...INTEGRATIONS,
  ...EXCHANGE,
  ...MOBILE,
  ...FIELD,
  ...TRUST,
  ...OPERATIONS,
  ...LAUNCH,
];
