import { Callout } from '@/components/ui/callout';
import { SaveState } from '@/components/ui/save-state';
import { ASSUMPTION_KEYS, type AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import { type AssumptionDesk, type Drafts, heldBack, saveStatus } from './assumption-desk';
import { AssumptionRow } from './assumption-row';
import { PrintedAssumptions } from './printed-assumptions';

const GROUPS: readonly { title: string; keys: readonly AssumptionKey[] }[] = [
  { title: 'How the builds begin', keys: ['savedShare', 'debtPerSaved', 'launchDebtShare'] },
  {
    title: 'What debt does',
    keys: ['timeLostPerDebt', 'repairsPerDebt', 'debtGrowthPerMonth', 'newDebtShare', 'repaymentShare'],
  },
  {
    title: 'What every build needs',
    keys: ['wishSharePerYear', 'scopeMonths', 'repairSharePerYear', 'runSharePerYear'],
  },
];

/** Everything that is assumed, open to be changed, with where it comes from. */
export function AssumptionList({
  desk,
  drafts,
  mayForAll,
}: {
  desk: AssumptionDesk;
  drafts: Drafts;
  mayForAll: boolean;
}) {
  const proposals = ASSUMPTION_KEYS.filter(key => drafts[key].kept.from === 'proposal').length;
  const held = heldBack(drafts);
  return (
    <section className="mt-14 border-ink border-t pt-5 print:mt-8" id="assumptions">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 print:break-after-avoid">
        <h2 className="font-medium font-serif text-xl">What is assumed</h2>
        <div className="flex flex-wrap gap-x-4 text-sm print:hidden">
          <SaveState status={saveStatus(drafts)} onRetry={() => desk.retryAll()} />
          <span role="status" className="text-warn empty:absolute">
            {held
              ? `${held} of ${ASSUMPTION_KEYS.length} not saved: ${held === 1 ? 'it needs' : 'they need'} mending`
              : null}
          </span>
        </div>
      </div>
      <p className="max-w-[46em] text-sm text-soft print:break-after-avoid">
        Low, likely and high: in one case of ten it is below low, in one of ten above high. Each holds for all
        builds of a trial alike.
      </p>
      {proposals ? (
        <Callout
          className="mt-4 print:break-inside-avoid print:break-after-avoid"
          title={proposedTitle(proposals)}
        >
          They come from what was published, and from guesses where nothing was. Replace them with your own
          figures from finished projects: the result is worth as much as they are.
        </Callout>
      ) : null}
      <PrintedAssumptions drafts={drafts} />
      {GROUPS.map(({ title, keys }) => (
        <div key={title} className="mt-8" data-print="hide">
          <h3 className="border-line border-b pb-1.5 font-medium font-sans text-muted text-sm">{title}</h3>
          {keys.map(key => (
            <AssumptionRow key={key} name={key} draft={drafts[key]} desk={desk} mayForAll={mayForAll} />
          ))}
        </div>
      ))}
    </section>
  );
}

const proposedTitle = (count: number) =>
  count === ASSUMPTION_KEYS.length
    ? 'All of these figures are proposals'
    : `${count} of these ${ASSUMPTION_KEYS.length} figures ${count === 1 ? 'is a proposal' : 'are proposals'}`;
