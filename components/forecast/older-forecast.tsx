/** Where the figures at hand were made by an engine that did not tell what this page shows. */
export function OlderForecast({ title }: { title: string }) {
  return (
    <>
      <h2 className="display mt-9 mb-2.5 max-w-[25em] text-balance">{title}</h2>
      <p className="max-w-[46em] text-soft">
        The forecast at hand was made by an older version of Groundwork, which did not tell this yet. It is
        made again as you look; where that cannot be, it says above what to mend.
      </p>
    </>
  );
}
