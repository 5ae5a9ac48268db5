import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import type { Demands } from '../architecture/demands';
import { demandReasons } from '../architecture/demands-from';
import { featureKey } from './needs';
import { ownThings } from './own-things';
import { suggestComponents, suggestControls, suggestTargets, suggestTimeLimits } from './parts/architecture';
import { suggestEntities, suggestRelations } from './parts/entities';
import { withFieldsSaid } from './parts/fields-said';
import { withImplied } from './parts/implied-permissions';
import { organisationEntities, organisationRelations, organisationRights } from './parts/organisations';
import { ownEntities, ownRelations } from './parts/own-entities';
import { ownerRelations } from './parts/owners';
import { suggestPermissions } from './parts/permissions';
import { suggestRoles } from './parts/roles';
import { tradeEntities } from './parts/trade';
import type { Said } from './said';
import type { SuggestedFeature, SuggestedPart } from './suggested';

/** What a plan has beside features and risks: who, what is kept, who may, what it runs on, what protects it, what it carries. */
export function suggestParts(
  answers: BriefAnswers,
  said: readonly Said[],
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
  demands: Demands,
): SuggestedPart[] {
  const reasons = demandReasons(answers);
  const roles = suggestRoles(said, features, catalogue);
  const keys = new Set(features.map(one => one.key));
  const inPlan = catalogue.filter(one => keys.has(featureKey(one)));
  const usual = suggestEntities(features, catalogue, CATALOGUE_ENTITIES, said);
  const own = ownEntities(ownThings(said, inPlan), usual);
  const traded = tradeEntities(said, [...usual, ...own], CATALOGUE_ENTITIES);
  const organisations = organisationEntities(said, [...usual, ...own], CATALOGUE_ENTITIES);
  const kept = [...withFieldsSaid([...usual, ...own], said), ...traded];
  const entities = [...kept, ...organisations];
  const usualRelations = suggestRelations(entities, CATALOGUE_ENTITIES, features, catalogue);
  const ownKeys = new Set(own.map(one => one.key));
  const between = [...usualRelations, ...ownRelations(said, kept, ownKeys, usualRelations, inPlan)];
  const relations = [...between, ...organisationRelations(said, entities, between)];
  const given = suggestPermissions(said, roles, entities, features, catalogue);
  const implied = withImplied(given, said, roles, entities, relations, features, catalogue);
  const permissions = [...implied, ...organisationRights(said, roles, entities, implied)];
  return [
    ...roles,
    ...entities,
    ...relations,
    ...ownerRelations(said, permissions, entities, relations),
    ...permissions,
    ...suggestComponents(demands, reasons),
    ...suggestControls(demands, reasons),
    ...suggestTargets(demands, reasons),
    ...suggestTimeLimits(said),
  ];
}
