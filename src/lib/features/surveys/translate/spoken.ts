/** Languages that a survey can be in. Worked out on the server, whose names of languages every browser is shown. */
import type { Messages } from '#i18n/index.ts';
import { directionOf, ownName } from '#i18n/respondent.ts';

export interface Spoken {
	code: string;
	/** In the interface's language. */
	name: string;
	/** In the language itself. */
	own: string;
	dir: 'ltr' | 'rtl';
}

export const spokenAs = (code: string, { names }: Pick<Messages['translations'], 'names'>): Spoken => ({ code, name: (names as Record<string, string>)[code] ?? code, own: ownName(code), dir: directionOf(code) });

/** Those there are to choose, and `more` that a survey may have besides; by name. `lang`: the interface's language. */
export const spoken = (t: Pick<Messages['translations'], 'names'>, lang: string, more: readonly string[] = []): Spoken[] =>
	[...new Set([...Object.keys(t.names), ...more])].map((code) => spokenAs(code, t)).sort((one, other) => one.name.localeCompare(other.name, lang));
