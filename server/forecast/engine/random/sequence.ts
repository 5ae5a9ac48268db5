import { philox4x32 } from './philox';

const DOMAIN_SEARCH = 0x73656172;

/** A plain sequence of uniform numbers in [0, 1), for searches, where order of use is part of the method. */
export function sequence(seed: number): () => number {
  const words = new Uint32Array(4);
  let drawn = 0;
  return () => {
    if ((drawn & 3) === 0) philox4x32(drawn >>> 2, 0, 0, 0, seed, DOMAIN_SEARCH, words, 0);
    return words[drawn++ & 3]! / 4294967296;
  };
}
