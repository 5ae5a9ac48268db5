export { EDITION_NAMES } from '@/server/plan/domain/editions';
