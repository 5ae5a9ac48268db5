'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, type ButtonProps } from './button';
import { toastError } from './toaster';

/** Copies text, and says so in its own label. */
export function CopyButton({ text, children = 'Copy', ...props }: ButtonProps & { text: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2500);
    } catch {
      toastError('The browser did not allow copying. Select the text and copy it by hand.');
    }
  }
  return (
    <Button onClick={copy} {...props}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{copied ? 'Copied' : children}</span>
    </Button>
  );
}
