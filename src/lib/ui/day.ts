/** A day as "22 november 2026". `day` is YYYY-MM-DD. */
export function longDay(day: string, lang: string): string {
	return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
