/** Word lists as compact data: words between spaces or line ends; "_" stands for a space inside one entry. */
export const listed = (data: string): string[] => data.trim().split(/\s+/).map((word) => word.replaceAll('_', ' '));
export const setOf = (data: string): ReadonlySet<string> => new Set(listed(data));
