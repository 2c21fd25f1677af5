/** Writes values into a text: fill('{n} av {of}', { n: 3, of: 9 }) is "3 av 9". */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
