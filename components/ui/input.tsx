'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  const wiring = useFieldWiring(props);
  return <input type={type} className={cn('control', className)} {...props} {...wiring} />;
}
