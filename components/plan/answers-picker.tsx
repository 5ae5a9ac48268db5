'use client';

import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { use } from 'react';
import { cn } from '@/components/ui/cn';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { SECTIONS } from '@/server/brief/domain/sections';
import { AnswersContext } from './answers';

/** The client's answers by section, found by typing; those that a feature serves are ticked. */
export function AnswersPicker({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const answers = use(AnswersContext);
  const toggle = (ref: string) =>
    onChange(chosen.includes(ref) ? chosen.filter(one => one !== ref) : [...chosen, ref]);
  // A section as a whole, or an answer that the client took back, is not in the list and can be let go.
  const unlisted = chosen.filter(ref => !answers.some(answer => answer.ref === ref));
  return (
    <Command loop label="Answers that it serves">
      <Command.Input
        placeholder="Find an answer that asks for it"
        className="h-9 w-full border-line border-b bg-transparent px-3 text-sm outline-none pointer-coarse:h-11 pointer-coarse:text-[1rem]"
      />
      <Command.List label="Answers" className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-3 text-muted text-sm">No answer says that.</Command.Empty>
        {SECTIONS.map(section => {
          const own = [
            ...answers.filter(answer => answer.section === section),
            ...unlisted
              .filter(ref => ref.split('.')[0] === section)
              .map(ref => ({
                ref,
                words: ref.includes('.') ? 'An answer that was taken back' : 'The section as a whole',
              })),
          ];
          return own.length ? (
            <Command.Group
              key={section}
              heading={SECTION_NAMES[section]}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
            >
              {own.map(({ ref, words }) => (
                <Command.Item
                  key={ref}
                  value={ref}
                  keywords={[words, SECTION_NAMES[section]]}
                  onSelect={() => toggle(ref)}
                  className="flex min-h-8 select-none items-start gap-2 rounded-sm px-2 py-1 text-sm data-[selected=true]:bg-wash pointer-coarse:min-h-11"
                >
                  <Check
                    aria-hidden
                    className={cn('mt-0.5 size-4 shrink-0', !chosen.includes(ref) && 'invisible')}
                  />
                  <span className="line-clamp-2 min-w-0 flex-1">{words}</span>
                  <span className="shrink-0 text-muted text-xs">{chosen.includes(ref) ? 'served' : ''}</span>
                </Command.Item>
              ))}
            </Command.Group>
          ) : null;
        })}
      </Command.List>
    </Command>
  );
}
