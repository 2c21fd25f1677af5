/** How a response came in: through link or QR code, from a shared tablet, typed in from paper, with a code for one use. */
export const WAYS = ['link', 'tablet', 'paper', 'code'] as const;
export type Way = (typeof WAYS)[number];
