import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { capacityOf } from '@/server/studio/domain/capacity';

/** How much of each discipline there is at most, and where there is nobody. */
export function CapacitySummary({ capacity }: { capacity: ReturnType<typeof capacityOf> }) {
  const most = Math.max(...capacity.disciplines.map(one => one.weeklyHours), 1);
  return (
    <section aria-labelledby="capacity" className="max-w-3xl">
      <h2 id="capacity" className="font-medium text-2xl">
        Hours a week, by what people can do
      </h2>
      <p className="mt-1 text-soft text-sm">
        At most. Whoever can do several things counts in each, so the lines add up to more than the whole.
      </p>
      <ul className="mt-4 border-ink border-t">
        {capacity.disciplines.map(({ discipline, weeklyHours, names }) => (
          <li
            key={discipline}
            className="grid grid-cols-[1fr_4rem] items-center gap-x-5 gap-y-1 border-line border-b py-2 sm:grid-cols-[11rem_1fr_4rem]"
          >
            <span>{DISCIPLINE_NAMES[discipline]}</span>
            <span className="max-sm:order-last max-sm:col-span-2">
              {names.length > 0 ? (
                <>
                  <span aria-hidden className="block h-1.5 rounded-full bg-line">
                    <span
                      className="block h-full rounded-full bg-scalable"
                      style={{ width: `${(weeklyHours / most) * 100}%` }}
                    />
                  </span>
                  <span className="mt-1 block text-muted text-xs">{names.join(', ')}</span>
                </>
              ) : (
                <span className="text-sm text-warn">
                  Nobody: a plan with such hours cannot be forecast until somebody can do them.
                </span>
              )}
            </span>
            <span className="text-right font-medium">{Math.round(weeklyHours)} h</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
