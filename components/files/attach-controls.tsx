'use client';

import { Camera, Link2, Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ACCEPT } from '@/server/files/domain/kinds';
import type { GivenFile } from './use-area';

/** The ways to attach something; while files are dragged, where to drop them. */
export function AttachControls({
  drag,
  onFiles,
  onLink,
}: {
  drag: 'over' | 'elsewhere' | null;
  onFiles: (files: GivenFile[]) => void;
  onLink: () => void;
}) {
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  if (drag)
    return (
      <p
        className={cn(
          'mt-2 grid min-h-9 place-items-center rounded-md border border-dashed px-4 py-3 text-center',
          drag === 'over' ? 'border-accent bg-wash text-ink' : 'border-edge text-soft',
        )}
      >
        {drag === 'over' ? 'Let go to attach' : 'Drop files here'}
      </p>
    );
  return (
    <div className="-ml-2.5 mt-1 flex flex-wrap items-center gap-x-1 gap-y-1" data-print="hide">
      <Button size="sm" variant="quiet" data-attach onClick={() => files.current?.click()}>
        <Paperclip aria-hidden />
        Add files
      </Button>
      <Button
        size="sm"
        variant="quiet"
        className="pointer-fine:hidden"
        onClick={() => camera.current?.click()}
      >
        <Camera aria-hidden />
        Take a photo
      </Button>
      <Button size="sm" variant="quiet" onClick={onLink}>
        <Link2 aria-hidden />
        Add a link
      </Button>
      <span className="pl-2.5 text-muted pointer-coarse:hidden max-sm:hidden">
        or drop files here, or paste a screenshot
      </span>
      <input ref={files} type="file" multiple accept={ACCEPT} {...hidden(onFiles)} />
      <input ref={camera} type="file" accept="image/*" capture="environment" {...hidden(onFiles)} />
    </div>
  );
}

/** Pressed by the button that stands for it. */
const hidden = (onFiles: (files: GivenFile[]) => void) => ({
  hidden: true,
  tabIndex: -1,
  onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
    const chosen = Array.from(currentTarget.files ?? []);
    // So that the same file can be chosen again.
    currentTarget.value = '';
    if (chosen.length) onFiles(chosen.map(file => ({ name: file.name, file })));
  },
});
