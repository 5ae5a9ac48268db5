'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { PROVIDER_NAMES, type Provider } from '@/server/identity/domain/provider';

/** To each provider that is set up, and back to `next`. */
export function ProviderButtons({ providers, next }: { providers: readonly Provider[]; next: string }) {
  const [gone, setGone] = useState<Provider | null>(null);
  return providers.map(provider => (
    <Button
      key={provider}
      pending={gone === provider}
      onClick={() => {
        setGone(provider);
        void signIn(provider, { callbackUrl: next });
      }}
    >
      Continue with {PROVIDER_NAMES[provider]}
    </Button>
  ));
}
