const MB = 1_000_000;

export const MOST_FILE_BYTES = 20 * MB;
/** All files of one record together. */
export const MOST_SUBJECT_BYTES = 200 * MB;
/** With those that were taken away and are not swept yet, or taking away would make room without end. */
export const MOST_STORED_BYTES = 3 * MOST_SUBJECT_BYTES;
export const MOST_ATTACHMENTS = 300;
/** For so long, taking one away can be undone. */
export const REMOVED_DAYS = 30;
/** Bytes that no row names may belong to an upload under way for this long. */
export const ORPHAN_DAYS = 1;

/** `1.2 MB`, as people read it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
