import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { environment } from './env';

/**
 * Seals a secret that has to be read again, with AES-256-GCM (NIST SP 800-38D). `purpose` says what it is for, and
 * of whom: what was sealed for one purpose does not open for another, so that rows cannot be swapped.
 */
export function seal(secret: string, purpose: string): string {
  const key = keys()[0]!;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [key.name, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Throws where it was sealed for another purpose, changed, or sealed with a key that is no longer given. */
export function unseal(text: string, purpose: string): string {
  const [name, nonce, sealed] = text.split('.');
  const key = keys().find(one => one.name === name);
  if (!key) throw new Error(`A secret is sealed with the key ${name}, which SEALING_KEYS does not hold`);
  const bytes = Buffer.from(sealed ?? '', 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce ?? '', 'base64url'))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

const TAG_BYTES = 16;

interface Key {
  /** Tells keys apart, and nothing of what they are. */
  name: string;
  bytes: Buffer;
}

function keys(): Key[] {
  const { SEALING_KEYS, NEXTAUTH_SECRET } = environment();
  return (SEALING_KEYS ?? [NEXTAUTH_SECRET]).map(secret => {
    const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'groundwork sealed secrets', 32));
    return { name: createHash('sha256').update(bytes).digest('base64url').slice(0, 8), bytes };
  });
}
