/** What signing in answers where the first proof was right and a code is still to be given. */
export const CODE_NEEDED = 'code needed';
