'use client';

import { signOut } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

export function SignOutButton({ className }: { className?: string }) {
  const [pending, setPending] = useState(false);
  return (
    <Button
      variant="quiet"
      pending={pending}
      className={className}
      onClick={() => {
        setPending(true);
        // A full load: nothing of this person stays in the tab's memory.
        void signOut({ callbackUrl: '/' });
      }}
    >
      Sign out
    </Button>
  );
}
