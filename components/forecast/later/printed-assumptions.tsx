import { PROPOSALS } from '@/server/forecast/domain/later/proposals';
import { SOURCES } from '@/server/forecast/domain/later/sources';
import { figureWithSign, UNITS } from '@/server/forecast/domain/later/units';
import { ASSUMPTION_KEYS, type AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import { type Draft, type Drafts, fromInWords } from './assumption-desk';

/** On paper, in place of the fields: the figures and where they come from. */
export function PrintedAssumptions({ drafts }: { drafts: Drafts }) {
  return (
    <table className="mt-4 hidden w-full border-collapse text-xs break-inside-avoid print:table">
      <thead>
        <tr>
          {['Assumption', 'Low', 'Likely', 'High', 'From'].map((title, at) => (
            <th
              key={title}
              scope="col"
              className={`border-ink border-b py-1 pl-3 font-medium text-xs first:pl-0 ${at > 0 && at < 4 ? 'text-right' : 'text-left'}`}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ASSUMPTION_KEYS.map(key => (
          <tr key={key}>
            <th scope="row" className="whitespace-nowrap border-line border-b py-1 text-left font-normal">
              {PROPOSALS[key].label} ({UNITS[PROPOSALS[key].unit].words})
            </th>
            {(['low', 'likely', 'high'] as const).map(point => (
              <td key={point} className="border-line border-b py-1 pl-3 text-right">
                {figureWithSign(PROPOSALS[key].unit, drafts[key].range[point])}
              </td>
            ))}
            <td className="border-line border-b py-1 pl-3 text-xs">{origin(key, drafts[key])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function origin(key: AssumptionKey, { kept, source }: Draft): string {
  if (kept.from !== 'proposal') return source || fromInWords[kept.from];
  const names = PROPOSALS[key].sources.map(one => SOURCES[one].short);
  return names.length ? `Proposal, after ${names.join('; ')}` : 'Proposal, a guess';
}
