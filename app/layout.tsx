import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { hearEarly } from '@/components/shell/hear-early';
import { NONCE } from '@/components/shell/nonce';
import { readTheme, THEME_COOKIE, themeAttributes } from '@/components/shell/theme';
import { TRPCReactProvider } from '@/components/trpc-provider';
import { Toaster } from '@/components/ui/toaster';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Groundwork: the plan before the code', template: '%s · Groundwork' },
  description: 'What can I have for this money by this date, and how sure are you? Groundwork answers.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get(NONCE) ?? undefined;
  return (
    // The theme toggle changes the attribute outside React.
    <html lang="en" {...themeAttributes(theme)} suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          // The browser hides the nonce from the page once it has read it.
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the product's own function, as text.
          dangerouslySetInnerHTML={{ __html: `(${hearEarly})()` }}
        />
      </head>
      <body>
        <TRPCReactProvider>{children}</TRPCReactProvider>
        <Toaster />
      </body>
    </html>
  );
}
