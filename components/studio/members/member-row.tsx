'use client';

import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { Time } from '@/components/format/time';
import type { WithProof } from '@/components/identity/use-proof';
import { useTRPC } from '@/components/trpc-provider';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { NativeSelect } from '@/components/ui/native-select';
import { toast, toastError } from '@/components/ui/toaster';
import type { StudioRole } from '@/server/kernel/actor';
import type { AppRouter } from '@/server/trpc/root';
import { ROLE_NAMES, ROLE_PHRASES, ROLES } from './roles';
import { useMembersChange } from './use-members-change';

type Member = inferRouterOutputs<AppRouter>['studio']['members'][number];

/** One member: for owners with the role to choose and the way out. */
export function MemberRow({
  studio,
  member: { userId, name, email, role, since },
  isMe,
  mayChange,
  withProof,
}: {
  studio: string;
  member: Member;
  isMe: boolean;
  mayChange: boolean;
  withProof: WithProof;
}) {
  const onChanged = useMembersChange(studio);
  const change = useMutation(useTRPC().studio.changeRole.mutationOptions());

  async function give(role: StudioRole) {
    try {
      if (await withProof(() => change.mutateAsync({ studio, userId, role })))
        toast(`${isMe ? 'You are' : `${name} is`} ${ROLE_PHRASES[role]} now.`);
    } catch (error) {
      toastError((error as Error).message);
    }
    await onChanged();
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3.5">
      <div className="min-w-0">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{name}</span>
          {isMe ? <Badge>You</Badge> : null}
        </p>
        <p className="text-muted text-sm">
          {email ? `${email}, ` : ''}
          {email ? 'since' : 'Since'} <Time value={since} show="day" />
        </p>
      </div>
      {mayChange ? (
        <div className="flex items-center gap-1">
          <NativeSelect
            aria-label={`Role of ${name}`}
            className="w-34"
            value={change.isPending ? change.variables.role : role}
            disabled={change.isPending}
            onChange={event => void give(event.target.value as StudioRole)}
          >
            {ROLES.map(one => (
              <option key={one} value={one}>
                {ROLE_NAMES[one]}
              </option>
            ))}
          </NativeSelect>
          {isMe ? null : (
            <RemoveMember
              studio={studio}
              userId={userId}
              name={name}
              withProof={withProof}
              onRemoved={onChanged}
            />
          )}
        </div>
      ) : (
        <p>{ROLE_NAMES[role]}</p>
      )}
    </li>
  );
}

function RemoveMember({
  studio,
  userId,
  name,
  withProof,
  onRemoved,
}: {
  studio: string;
  userId: Member['userId'];
  name: string;
  withProof: WithProof;
  onRemoved: () => Promise<void>;
}) {
  const [open, setOpen] = useState(false);
  const remove = useMutation(useTRPC().studio.removeMember.mutationOptions());

  async function removeNow() {
    setOpen(false);
    try {
      if (await withProof(() => remove.mutateAsync({ studio, userId })))
        toast(`${name} is no longer a member.`);
    } catch (error) {
      toastError((error as Error).message);
    }
    await onRemoved();
  }

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" className="-mr-3" pending={remove.isPending} aria-label={`Remove ${name}`}>
          Remove
        </Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={`Remove ${name}?`}
        description="They see nothing of the studio from their next click on. What they did stays, and they can be invited again."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Keep them</Button>
            <Button variant="danger" onClick={() => void removeNow()}>
              Remove
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
