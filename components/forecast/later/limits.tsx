/** What the model is, in a paragraph, and what it does not know. */
export function Limits({ trials, seed, locale }: { trials: number; seed: number; locale: string }) {
  return (
    <section className="mt-14 break-inside-avoid print:mt-6 border-line border-t pt-4 text-sm text-soft print:text-xs">
      <h2 className="font-medium font-serif text-ink text-xl">What this leaves out</h2>
      <ul className="mt-2 grid max-w-[60em] list-disc gap-1 pl-5">
        <li>
          What a product earns by being there earlier, and what is learnt from it before the rest is built.
        </li>
        <li>Time: months count from each build’s own launch, and a larger edition is launched later.</li>
        <li>
          Outages, lost customers and people who leave. They make poor software dearer than it is shown here.
        </li>
        <li>
          Later work is taken to be done with the same care for all builds; if the cheap build is looked after
          as cheaply, it gets worse than this.
        </li>
        <li>
          Whether a build stops being worth changing: time lost is never counted above 60%, where many would
          rather rebuild.
        </li>
      </ul>
      <p className="mt-4 text-muted">
        Cost of a month = run + repairs + changes ÷ (1 − w), with w = interest × debt ÷ value; debt grows by
        itself and with new work, and is paid back. {trials.toLocaleString(locale)} trials on the forecast’s
        own costs, seed {seed}: the same plan and assumptions give the same figures to the cent.
      </p>
    </section>
  );
}
