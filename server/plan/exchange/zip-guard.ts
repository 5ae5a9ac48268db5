import { inflateRawSync } from 'node:zlib';

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** Why an archive is not to be unpacked by a library that trusts it; null where it is small enough. */
export function zipRefusal(bytes: Buffer): string | null {
  const end = endRecord(bytes);
  if (end === null)
    return 'The file is damaged: its table of contents is missing. Save it again in the spreadsheet.';
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) return tooLarge;
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return damaged;
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const begins = bytes.readUInt32LE(at + 42);
    if (begins + 30 > bytes.length) return damaged;
    const data = begins + 30 + bytes.readUInt16LE(begins + 26) + bytes.readUInt16LE(begins + 28);
    if (data + size > bytes.length) return damaged;
    // What it says of its size unpacked may be a lie: it is unpacked here, and no further than is allowed.
    try {
      if (method === STORED) unpacked += size;
      else if (method === DEFLATED)
        unpacked += inflateRawSync(bytes.subarray(data, data + size), {
          maxOutputLength: MOST_UNPACKED_BYTES - unpacked + 1,
        }).length;
      else return damaged;
    } catch (error) {
      return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : damaged;
    }
    if (unpacked > MOST_UNPACKED_BYTES) return tooLarge;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}

const damaged = 'The file is damaged and cannot be unpacked. Save it again in the spreadsheet.';
const tooLarge =
  'Unpacked, the file is larger than 60 MB. Copy the sheet with the features into a file of its own.';

/** The last record of an archive; a comment of up to 64 kB may stand behind it. */
function endRecord(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (bytes.readUInt32LE(at) === END) return at;
  return null;
}
