import { describe, expect, it } from 'vitest';
import { hostOf, linkAddressSchema } from './link-address';

describe('the address of a link', () => {
  it.each([
    ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
    [' www.example.com/plan ', 'https://www.example.com/plan'],
    ['example.com:8443/x', 'https://example.com:8443/x'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('%j is kept as %j', (given, kept) => {
    expect(linkAddressSchema.parse(given)).toBe(kept);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'mailto:a@example.com',
    'ftp://example.com',
    'https://',
    'just some words',
    'https://bank.example@elsewhere.example',
    '',
  ])('%j is refused', given => {
    expect(linkAddressSchema.safeParse(given).success).toBe(false);
  });

  it('shows where it leads', () => {
    expect(hostOf('https://www.figma.com/file/x')).toBe('figma.com');
  });
});
