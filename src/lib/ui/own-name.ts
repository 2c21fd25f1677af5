/** What a language calls itself: "Svenska", "العربية". Its code where the ICU data have no name. */
export function ownName(language: string): string {
	const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
