/** A name for a new row that no other row of the brief will have, on whatever device it is made. */
export const newRowId = (): string =>
  crypto.getRandomValues(new Uint32Array(2)).reduce((id, one) => id + one.toString(36), '');
