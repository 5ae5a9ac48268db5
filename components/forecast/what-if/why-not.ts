import { refusalInWords } from '@/server/forecast/domain/refusal';
import { EngineInputError } from '@/server/forecast/engine/errors';
import type { ForecastInput } from '@/server/forecast/engine/types';

/** Why an input was not forecast, in a sentence. */
export const whyNot = (error: unknown, input: ForecastInput): string =>
  error instanceof EngineInputError
    ? refusalInWords(error, input)
    : 'The forecast could not be worked out in this browser. Reload the page to try again.';
