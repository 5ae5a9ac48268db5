import type { EngineInputError } from '@/server/forecast/engine/errors';
import type { ForecastInput } from '@/server/forecast/engine/types';

/** The engine's refusals name a place in its input; a person is told the thing by its title. */
export function refusalInWords(error: EngineInputError, input: ForecastInput): string {
  const [, list, index] = /^(features|risks|team)\[(\d+)\]/.exec(error.path) ?? [];
  const one = list ? input[list as 'features' | 'risks' | 'team'][Number(index)] : undefined;
  const name = one && ('title' in one ? one.title : one.name);
  return name ? `“${name}”: ${error.reason}` : error.reason;
}
