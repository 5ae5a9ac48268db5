import { LinkShell } from '@/components/shell/link-shell';

export default function NoSuchBrief() {
  return (
    <LinkShell studioName="Groundwork" width="text">
      <h1 className="display mt-10">This link does not open a brief</h1>
      <p className="mt-3 max-w-prose text-soft">
        It may have been replaced by a newer one, have expired, or be cut off at the end. Copy the whole link
        from the e-mail or the page you had it from. If it still does not open, ask the studio for a new one:
        what you wrote is safe.
      </p>
    </LinkShell>
  );
}
