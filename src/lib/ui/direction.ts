/** Languages written from right to left. */
const RIGHT_TO_LEFT = ['aii', 'ar', 'ckb', 'dv', 'fa', 'he', 'prs', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'];
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');

/**
 * The direction of a text of the survey's, which may still be in another language than the person's. A sentence in Arabic
 * that begins with a Latin word is read from the right all the same, where the browser's own "auto" looks at the first letter.
 */
export const dirOf = (text: string) => ((text.match(/[\u0590-\u08ff]/g)?.length ?? 0) * 4 > text.length ? 'rtl' : 'auto');

/** The same for a text within another's line, where it stands between marks that look at the first letter: an unseen one. */
export const inLine = (text: string) => (dirOf(text) === 'rtl' ? '\u200f' : '') + text;
