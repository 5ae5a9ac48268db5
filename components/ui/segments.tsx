'use client';

import { ToggleGroup } from 'radix-ui';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

/** One of a few, or none: pressing the chosen one again clears it, unless one is `required`. */
export function Segments<V extends string>({
  options,
  value,
  onValueChange,
  required = false,
  className,
  ...props
}: {
  options: readonly { value: V; label: string }[];
  value: V | null;
  onValueChange: (value: V | null) => void;
  required?: boolean;
  className?: string;
  'aria-label'?: string;
}) {
  const { id: _label, ...wiring } = useFieldWiring({});
  return (
    <ToggleGroup.Root
      type="single"
      value={value ?? ''}
      onValueChange={next => {
        if (next || !required) onValueChange((next || null) as V | null);
      }}
      className={cn(
        'flex w-fit max-w-full flex-wrap rounded-md border border-line bg-sheet p-0.5',
        className,
      )}
      {...props}
      {...wiring}
    >
      {options.map(option => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="min-h-7 rounded-sm px-2.5 text-soft text-sm transition-colors hover:text-ink data-[state=on]:bg-wash data-[state=on]:font-medium data-[state=on]:text-ink data-[state=on]:shadow-[inset_0_0_0_1px_var(--color-edge)] pointer-coarse:min-h-10"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
