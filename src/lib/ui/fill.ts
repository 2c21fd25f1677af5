/** Placeholders in texts. The type of a text has their names, so the compiler finds missing and misspelt ones. */

/** A text with placeholders such as {n} of these names. */
export type Text<Names extends string = string> = string & { readonly names?: Names };

const FROM_THE_RIGHT = /[\u0590-\u08ff]/;

/** Fills in placeholders: fill('{n} av {of}', { n: 3, of: 9 }) is "3 av 9". What is read from the right keeps its own direction in a line that is not. */
export function fill<Names extends string>(text: Text<Names>, values: Readonly<Record<NoInfer<Names>, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
		if (!(name in values)) return whole;
		const value = String((values as Record<string, string | number>)[name]);
		return FROM_THE_RIGHT.test(value) && !FROM_THE_RIGHT.test(text) ? `\u2068${value}\u2069` : value;
	});
}

/** A text in the plural forms of Intl.PluralRules: Swedish has two, Arabic six. */
export type Plural<Names extends string = string> = { readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: Text<Names> } & { readonly other: Text<Names> };

/** The plural form for `n` in a language, with placeholders filled in; it may omit {n}. */
export function fillPlural<Names extends string>(forms: Plural<Names>, n: number, lang: string, values: Readonly<Record<Exclude<NoInfer<Names>, 'n'>, string | number>>): string {
	const form: Text<string> = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other;
	return fill(form, { ...values, n });
}
