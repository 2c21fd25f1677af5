/** The long forms of what `npm test` does in short: `npm run soak`. */
export const SOAK = process.env.SOAK === '1';
/** The long form of something under SOAK=1, else the short one. */
export const soak = <T>(long: T, short: T): T => (SOAK ? long : short);
