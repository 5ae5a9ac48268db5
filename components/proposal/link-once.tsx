'use client';

import { Check, Copy, ExternalLink, Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** A new link, shown this once: only its fingerprint is stored. */
export function LinkOnce({
  token,
  clientEmail,
  title,
}: {
  token: string;
  clientEmail: string;
  title: string;
}) {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState(false);
  const address = `${window.location.origin}/p/${token}`;
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setRefused(true);
    }
  }
  const mail = `mailto:${encodeURIComponent(clientEmail)}?subject=${encodeURIComponent(`Proposal: ${title}`)}&body=${encodeURIComponent(address)}`;
  return (
    <div className="grid gap-3">
      <Field
        label="Link to the proposal"
        hint="Copy it now: we keep only its fingerprint, so it is shown this once. You can make a new one at any time."
      >
        <Input
          readOnly
          value={address}
          onFocus={event => event.currentTarget.select()}
          className="font-mono text-sm"
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button variant="solid" onClick={copy}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {copied ? 'Copied' : 'Copy the link'}
        </Button>
        {clientEmail ? (
          <Button asChild>
            <a href={mail}>
              <Mail aria-hidden /> Write to {clientEmail}
            </a>
          </Button>
        ) : null}
        <Button asChild variant="quiet">
          <a href={address} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden /> See what the client sees
          </a>
        </Button>
      </div>
      <p aria-live="polite" className="text-soft text-sm empty:absolute">
        {refused ? 'The browser did not allow copying. Select the link and copy it by hand.' : ''}
      </p>
    </div>
  );
}
