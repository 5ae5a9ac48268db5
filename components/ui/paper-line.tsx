/**
 * On top of a printed page, where navigation is left out: whose it is, of what and of which day. A page that has it
 * stands within the paper's margins alone, without the shell's.
 */
export function PaperLine({ parts }: { parts: readonly string[] }) {
  return (
    <p data-paper-line className="hidden border-line border-b pb-1.5 text-muted text-xs print:block">
      {parts.join(' · ')}
    </p>
  );
}
