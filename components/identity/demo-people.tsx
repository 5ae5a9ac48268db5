'use client';

import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';

/** Who may be tried out where a demo runs. The button fills the form; signing in stays one's own press. */
export function DemoPeople({ form }: { form: RefObject<HTMLFormElement | null> }) {
  function fill(email: string) {
    const fields = form.current?.elements;
    const put = (name: string, value: string) => {
      const field = fields?.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    };
    put('email', email);
    put('password', 'demo demo demo');
    form.current?.querySelector<HTMLButtonElement>('[type=submit]')?.focus();
  }
  return (
    <section aria-labelledby="demo-people" className="border-line border-t pt-5">
      <h2 id="demo-people" className="font-medium font-sans text-sm">
        This is a demo. Fill the form as
      </h2>
      <ul className="mt-3 flex flex-wrap gap-2">
        {PEOPLE.map(({ name, role }) => (
          <li key={name}>
            <Button onClick={() => fill(`${name.toLowerCase()}@northlight.example`)}>
              {name}, {role}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const PEOPLE = [
  { name: 'Ada', role: 'owner' },
  { name: 'Ben', role: 'manager' },
  { name: 'Chiara', role: 'member' },
];
