import { USUAL_GUIDE } from '@/server/brief/domain/guide';

export {
  DIRECTION_WORDS as DIRECTION_NAMES,
  HORIZON_WORDS as HORIZON_NAMES,
  PRIORITY_WORDS as PRIORITY_NAMES,
} from '@/server/brief/domain/said';

export const GUIDE = USUAL_GUIDE;
