export { EDITION_NAMES, editionInSentence } from '@/server/plan/domain/editions';
