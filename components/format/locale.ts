/** The language of the product until each person chooses their own. */
export const LOCALE = 'en-GB';
