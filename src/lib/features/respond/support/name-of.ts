/** A language's name in another language; its code where the browser does not know it. */
export function nameOf(language: string, inLanguage: string): string {
	try {
		return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
	} catch {
		return language;
	}
}
