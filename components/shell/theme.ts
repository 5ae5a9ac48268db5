export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'theme';

/** What the cookie says; anything else means the system's choice. */
export function readTheme(cookie: string | undefined): Theme {
  return THEMES.find(theme => theme === cookie) ?? 'system';
}

/** Spread on `<html>` in the root layout, so that the first paint is right: `<html {...themeAttributes(theme)}>`. */
export function themeAttributes(theme: Theme): { 'data-theme'?: 'light' | 'dark' } {
  return theme === 'system' ? {} : { 'data-theme': theme };
}
