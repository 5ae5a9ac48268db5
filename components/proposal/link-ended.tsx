/** The link opens nothing: why, and whom to ask. */
export function LinkEnded({ message }: { message: string }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-2xl content-center gap-3 px-5 py-24">
      <p className="text-muted text-sm">Proposal</p>
      <h1 className="display">This link opens nothing any more</h1>
      <p className="max-w-prose text-soft">{message}</p>
      <p className="max-w-prose text-soft">Whoever sent it to you can make a new link in a moment.</p>
    </main>
  );
}
