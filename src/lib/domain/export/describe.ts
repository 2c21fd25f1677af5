/** What each variable is, in words: for the codebook and for the scripts that read the files. */
import { textsOf } from '#domain/survey/texts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { MISSING, type Missing, type Tells } from './kind.ts';
import type { Column, Fixed } from './layout.ts';

/** The interface's words about files. {card}, {other} and {screen} are filled in. */
export interface ExportWords {
	tells: Record<Tells, string>;
	fixed: Record<Fixed, string>;
	missing: Record<Missing, string>;
	yes: string;
	no: string;
	columns: { variable: string; label: string; question: string; values: string; missing: string };
}

export interface Described {
	column: Column;
	/** A line about the variable. */
	label: string;
	/** The question as it was asked; empty where the variable belongs to none. */
	question: string;
	values: { code: number; label: string }[];
	missing: { code: number; label: string }[];
}

const filled = (text: string, values: Record<string, string>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole).trim();

const IS_MARK = new Set<Fixed>(['help_read_aloud', 'help_explained', 'help_pointed', 'simulated', 'best', 'worst']);

export function describe(survey: SurveyContent, columns: readonly Column[], words: ExportWords): Described[] {
	const titles = new Map(survey.cards.map(({ id, title }) => [id, title]));
	const prompts = new Map(textsOf(survey).map(({ place, text }) => [place, text]));
	return columns.map((column) => {
		const { fixed, variable, question } = column;
		const missing = column.missing.map((kind) => ({ code: MISSING[kind], label: words.missing[kind] }));
		if (fixed || !variable || !question) {
			const values = fixed && IS_MARK.has(fixed) ? [{ code: 1, label: words.yes }, { code: 0, label: words.no }] : [];
			return { column, label: fixed ? words.fixed[fixed] : '', question: '', values, missing };
		}
		const [card, other] = (variable.cards ?? []).map((id) => titles.get(id) ?? id);
		const asked = [variable.asked ?? variable.tells, 'prompt'].map((name) => prompts.get(`question:${question.id}:${name}`)).find((text) => text !== undefined) ?? '';
		const values = variable.values === 'cards' ? survey.cards.map(({ title }, i) => ({ code: i + 1, label: title })) : [...(variable.values ?? [])];
		return { column, label: filled(words.tells[variable.tells], { card: card ?? '', other: other ?? '', screen: String(variable.screen ?? '') }), question: asked, values, missing };
	});
}
