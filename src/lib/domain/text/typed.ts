/** What a person types into a field for a code, on any keyboard. */
/** Arabic and Persian digits as ASCII. */
export const asciiDigits = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** In capitals, other scripts' digits and full-width letters as ASCII. */
export const asTyped = (text: string): string => asciiDigits(text.normalize('NFKC')).toUpperCase();
