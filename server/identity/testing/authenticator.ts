import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Answering {
  challenge: string;
  origin?: string;
  rpID?: string;
  /** Whether the device made sure of its person. */
  verified?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

/** A device with one passkey, as far as WebAuthn's level 2 tells a server of it: ES256, without attestation. */
export class Authenticator {
  readonly id = randomBytes(16);
  uses = 0;
  readonly #key: KeyObject;
  readonly #publicKey: Buffer;

  constructor(readonly site: { rpID: string; origin: string }) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    // COSE (RFC 9053): an EC2 key, for ES256, on P-256.
    this.#publicKey = cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      ]),
    );
  }

  make(asked: Answering) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const key = Buffer.concat([Buffer.alloc(16), length, this.id, this.#publicKey]);
    const authData = Buffer.concat([this.#data(asked, HAS_KEY), key]);
    const attestation = new Map<string, string | Buffer | Map<string, never>>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, never>()],
      ['authData', authData],
    ]);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: this.#said('webauthn.create', asked),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  sign(asked: Answering) {
    this.uses++;
    const authenticatorData = this.#data(asked, 0);
    const clientDataJSON = this.#said('webauthn.get', asked);
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([authenticatorData, hash]), this.#key);
    return {
      ...this.#named(),
      response: {
        clientDataJSON,
        authenticatorData: authenticatorData.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    };
  }

  #named() {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key' as const };
  }

  #said(type: string, { challenge, origin = this.site.origin }: Answering): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
  }

  #data({ rpID = this.site.rpID, verified = true }: Answering, flags: number): Buffer {
    const uses = Buffer.alloc(4);
    uses.writeUInt32BE(this.uses);
    const all = flags | PRESENT | (verified ? VERIFIED : 0);
    return Buffer.concat([createHash('sha256').update(rpID).digest(), Buffer.from([all]), uses]);
  }
}

/** As much of RFC 8949 as the above needs. */
function cbor(
  value: number | string | Buffer | Map<number | string, number | string | Buffer | Map<string, never>>,
): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(major: number, amount: number): Buffer {
  if (amount < 24) return Buffer.from([(major << 5) | amount]);
  return amount < 256
    ? Buffer.from([(major << 5) | 24, amount])
    : Buffer.from([(major << 5) | 25, amount >> 8, amount & 0xff]);
}
