'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { readTheme, THEME_COOKIE, type Theme, themeAttributes } from './theme';

/** Light, dark, or as the system says: at once, and kept in a cookie for the server's next first paint. */
export function ThemeToggle({ theme, className }: { theme: Theme; className?: string }) {
  const [current, setCurrent] = useState(theme);
  return (
    <ToggleGroup.Root
      type="single"
      value={current}
      aria-label="Colours"
      onValueChange={value => {
        if (!value) return;
        const next = readTheme(value);
        setCurrent(next);
        applyTheme(next);
      }}
      className={cn('inline-flex rounded-md border border-line bg-sheet p-0.5', className)}
    >
      {OPTIONS.map(({ value, label, Icon }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          aria-label={label}
          title={label}
          className="grid size-7 place-items-center rounded-sm text-muted hover:text-ink data-[state=on]:bg-wash data-[state=on]:text-ink pointer-coarse:size-9"
        >
          <Icon aria-hidden className="size-4" />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

const OPTIONS = [
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
  { value: 'system', label: 'As the system', Icon: Monitor },
] as const;

function applyTheme(theme: Theme) {
  const attribute = themeAttributes(theme)['data-theme'];
  if (attribute) document.documentElement.dataset['theme'] = attribute;
  else delete document.documentElement.dataset['theme'];
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support.
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax${secure}`;
}
