/** By this header proxy.ts tells the root layout the nonce that scripts of this answer carry. */
export const NONCE = 'x-nonce';
