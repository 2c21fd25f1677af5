/**
 * Values in texts. A text knows the names of the places it has, so that the compiler sees a missing or misspelt one.
 */

/** A text with places such as {n} for values of these names. */
export type Text<Names extends string = string> = string & { readonly names?: Names };

/** Writes values into a text: fill('{n} av {of}', { n: 3, of: 9 }) is "3 av 9". */
export function fill<Names extends string>(text: Text<Names>, values: Readonly<Record<NoInfer<Names>, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String((values as Record<string, string | number>)[name]) : whole));
}

/** A text in the forms that a number asks for: Swedish has two, Arabic six. */
export type Plural<Names extends string = string> = { readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: Text<Names> } & { readonly other: Text<Names> };

/** The form for a number in a language, with its places filled in; `n` need not be written in it. */
export function fillPlural<Names extends string>(forms: Plural<Names>, n: number, lang: string, values: Readonly<Record<Exclude<NoInfer<Names>, 'n'>, string | number>>): string {
	const form: Text<string> = forms[new Intl.PluralRules(lang).select(n)] ?? forms.other;
	return fill(form, { ...values, n });
}
