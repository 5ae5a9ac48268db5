/** By what the server's log knows this failure, where it has noted one. */
export function referenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { digest, data } = error as Error & { digest?: unknown; data?: { requestId?: unknown } };
  const known = data?.requestId ?? digest;
  return typeof known === 'string' ? known : undefined;
}
