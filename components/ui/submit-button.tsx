'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** The form's submit button: pending by itself while the form's action runs. */
export function SubmitButton({ variant = 'solid', pending, ...props }: ButtonProps) {
  const status = useFormStatus();
  return <Button type="submit" variant={variant} pending={pending || status.pending} {...props} />;
}
