import { type Door, headersOf } from './door';
import type { Sending, SendOutcome } from './upload-queue';

/** Sends one file. Not by `fetch`, which does not tell how far it has come. */
export function sendFile(
  door: Door,
  { id, place, name, file }: { id: string; place: string; name: string; file: Blob },
  onProgress: (sentBytes: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<SendOutcome>(resolve => {
    request.upload.onprogress = event => onProgress(event.loaded);
    request.onload = () => resolve(outcomeOf(request));
    request.onerror = () =>
      resolve({ kind: 'failed', message: 'It could not be sent. Check the connection, then retry.' });
    request.onabort = () => resolve({ kind: 'stopped' });
  });
  const studio = 'studio' in door ? { studio: door.studio } : {};
  request.open('POST', `/api/files?${new URLSearchParams({ subject: door.briefId, place, ...studio })}`);
  const headers = { ...headersOf(door), 'x-file-name': encodeURIComponent(name), 'idempotency-key': id };
  for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
  request.send(file);
  return { done, stop: () => request.abort() };
}

function outcomeOf(request: XMLHttpRequest): SendOutcome {
  if (request.status === 201) return { kind: 'kept' };
  const message = detailOf(request.responseText) ?? 'It could not be kept. Try again in a minute.';
  const isFinal = request.status >= 400 && request.status < 500 && request.status !== 429;
  return { kind: isFinal && !/Try again\.$/.test(message) ? 'refused' : 'failed', message };
}

function detailOf(text: string): string | null {
  try {
    return String(JSON.parse(text).detail);
  } catch {
    return null;
  }
}
