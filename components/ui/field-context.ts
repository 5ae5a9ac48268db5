'use client';

import { createContext, useContext } from 'react';

export interface FieldContextValue {
  controlId: string;
  labelId: string;
  /** Ids of hint and error, space-separated; undefined when the field has neither. */
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  /** What the control finds wrong with what stands in it, to be said in the field's place for that. */
  report: (sentence: string | null) => void;
}

export const FieldContext = createContext<FieldContextValue | null>(null);

interface Wiring {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling' | undefined;
  required?: boolean | undefined;
}

/** What a control inside a `<Field>` must carry. The control's own props win. */
export function useFieldWiring(own: Wiring): {
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
} {
  const field = useContext(FieldContext);
  const id = own.id ?? field?.controlId;
  const describedBy = [own['aria-describedby'], field?.describedBy].filter(Boolean).join(' ');
  const invalid = own['aria-invalid'] ?? field?.invalid;
  return {
    ...(id ? { id } : {}),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(invalid && invalid !== 'false' ? { 'aria-invalid': true as const } : {}),
    ...((own.required ?? field?.required) ? { 'aria-required': true as const } : {}),
  };
}
