import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** The code of the second factor. */
export const CodeField = ({ autoFocus = true }: { autoFocus?: boolean }) => (
  <Field label="Code" hint="From your authenticator app, or one of your recovery codes.">
    <Input
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      autoFocus={autoFocus}
      className="tabular-nums"
    />
  </Field>
);
