/** The day, as YYYY-MM-DD, that a moment falls on in a time zone. */
export const dayIn = (timeZone: string, moment: string | Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(moment));

/** A day as "22 november 2026". `day` is YYYY-MM-DD. */
export function longDay(day: string, lang: string): string {
	return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
