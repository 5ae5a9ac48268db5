import type { ReactNode } from 'react';
import { Body, Button, Container, Head, Hr, Html, Link, Preview, Text } from 'react-email';

/**
 * The paper that every mail is written on: one column, one ink, at most one button. What it says on the button is
 * said once more as an address, for who reads text only.
 */
export function Letter({
  preview,
  action,
  because,
  children,
}: {
  /** What an inbox shows beside the subject. */
  preview: string;
  action?: { label: string; href: string };
  /** Why they were written to. */
  because: string;
  children: ReactNode;
}) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ backgroundColor: '#fbfaf6', margin: 0, padding: '24px 0' }}>
        <Container style={{ maxWidth: 520, padding: '0 20px' }}>
          <Text style={{ ...TYPE, fontFamily: SERIF, fontSize: 20, margin: '0 0 20px' }}>Groundwork</Text>
          {children}
          {action ? (
            <>
              <Button href={action.href} style={BUTTON}>
                {action.label}
              </Button>
              <Text style={{ ...TYPE, ...QUIET, wordBreak: 'break-all' }}>
                Or open <Link href={action.href}>{action.href}</Link>
              </Text>
            </>
          ) : null}
          <Hr style={{ borderColor: '#e3dfd4', margin: '28px 0 12px' }} />
          <Text style={{ ...TYPE, ...QUIET }}>{because}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph of a letter. */
export const P = ({ children }: { children: ReactNode }) => <Text style={TYPE}>{children}</Text>;

const SERIF = 'Georgia, serif';
const TYPE = {
  color: '#1d1c19',
  fontFamily: 'system-ui, -apple-system, Segoe UI, Roboto, sans-serif',
  fontSize: 16,
  lineHeight: '24px',
  margin: '0 0 14px',
} as const;
const QUIET = { color: '#6f6a5f', fontSize: 13, lineHeight: '20px' } as const;
const BUTTON = {
  backgroundColor: '#1d1c19',
  borderRadius: 4,
  color: '#ffffff',
  display: 'inline-block',
  fontFamily: TYPE.fontFamily,
  fontSize: 16,
  fontWeight: 500,
  margin: '6px 0 18px',
  padding: '11px 20px',
} as const;
