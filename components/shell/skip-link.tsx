/** First in the tab order: past the navigation, to the work. */
export function SkipLink({ target = 'content' }: { target?: string }) {
  return (
    <a
      href={`#${target}`}
      data-print="hide"
      className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-ink px-4 py-2 font-medium text-paper focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
