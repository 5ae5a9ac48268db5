/** A text at its longest, counted as a field's limit counts; a character that does not fit goes as a whole. */
export const cut = (text: string, most: number): string => text.slice(0, most).replace(/\p{Surrogate}$/u, '');
