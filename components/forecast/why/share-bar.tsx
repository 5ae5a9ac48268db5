/** A figure with a small bar beside it where there is room, so that a column can be read at a glance. */
export function ShareBar({ share, text }: { share: number; text: string }) {
  const width = Number.isFinite(share) ? Math.max(0, Math.min(1, share)) * 100 : 0;
  return (
    <span className="inline-flex items-center justify-end gap-2 md:w-32 print:w-auto">
      <svg aria-hidden className="block h-2 min-w-0 flex-1 max-md:hidden print:hidden">
        <rect x={`${100 - width}%`} width={`${width}%`} height="8" className="fill-scalable" />
      </svg>
      <span className="min-w-12">{text}</span>
    </span>
  );
}
