import type { CatalogueEntity } from './catalogue-entity';
import { CONTENT } from './entities/content';
import { PEOPLE } from './entities/people';
import { TRADE } from './entities/trade';
import { WORK } from './entities/work';

/** What business software keeps records of: the start of a plan's data model. */
export const CATALOGUE_ENTITIES: readonly CatalogueEntity[] = [...PEOPLE, ...WORK, ...TRADE, ...CONTENT];
