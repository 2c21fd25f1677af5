/** Languages that the ICU data name in English, or not as their own readers do. */
const OWN_NAMES: Record<string, string> = { aii: 'ܣܘܪܝܬ', fit: 'Meänkieli', kmr: 'Kurmancî', rom: 'Romani' };

/** What a language calls itself: "Svenska", "العربية". Its code where the ICU data have no name. */
export function ownName(language: string): string {
	const name = OWN_NAMES[language] ?? new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
