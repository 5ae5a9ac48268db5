import Bowser from 'bowser';

/** A device as its person knows it, from what the browser says of itself: "Chrome on macOS". Nothing is guessed. */
export function deviceName(userAgent: string | null): string {
  if (!userAgent) return 'An unknown device';
  const said = Bowser.parse(userAgent);
  const on = said.os.name ?? (said.platform.type === 'mobile' ? 'a phone' : null);
  if (!said.browser.name) return on ? `A program on ${on}` : 'A program';
  return on ? `${said.browser.name} on ${on}` : said.browser.name;
}
