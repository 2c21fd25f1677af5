/** Word lists as compact data: words between spaces or line ends; "_" stands for a space inside one entry. */
export const listed = (data: string): string[] => data.trim().split(/\s+/).map((word) => word.replaceAll('_', ' '));
export const setOf = (data: string): ReadonlySet<string> => new Set(listed(data));

/** The word in a set, itself or without the s of the genitive. */
export const inSet = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || (word.length > 3 && /[^s]s$/u.test(word) && set.has(word.slice(0, -1).replace(/['’]$/, '')));
