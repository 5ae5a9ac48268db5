import { z } from 'zod';

/** An address elsewhere, `https://` put before it where it has none. Other schemes can run scripts or open programs. */
export const linkAddressSchema = z
  .string()
  .trim()
  .min(1, { error: 'Give the address.' })
  .max(2000, { error: 'At most 2,000 characters.' })
  .transform(text => (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`))
  .refine(isWebAddress, { error: 'Give a web address, such as https://example.com/page.' });

export const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '');

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || /\s/.test(text)) return false;
  // A name in the address could pass for the host: https://bank.example@elsewhere.example.
  return url.username === '' && url.password === '' && /\.|^localhost$|^\[/.test(url.hostname);
}
