'use client';

import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';

/** The brief as a file to keep, to print, or to change elsewhere and bring back. */
export function ExportLinks({
  base,
  look = 'quiet',
}: {
  /** The brief's own address. */
  base: string;
  look?: 'quiet' | 'ghost';
}) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant={look} size={look === 'quiet' ? 'sm' : 'md'}>
          <Download aria-hidden /> Download
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem asChild>
          <a href={`${base}/brief.pdf`} download>
            PDF, to read and print
          </a>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <a href={`${base}/brief.md`} download>
            Markdown, to change elsewhere
          </a>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
