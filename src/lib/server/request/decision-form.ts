/** The form for a decision: read, and what is wrong said field by field. */
import { BECAUSE, writtenDecision, type DecisionFields, type DecisionProblems, type WrittenDecision } from '#domain/decision/decision.ts';
import type { ResultCard } from '#domain/result/cell.ts';
import { RESPONDENT_LANGUAGES } from '#i18n/respondent.ts';
import { field, linesField } from './rights.ts';

/** The languages that those who answer read, as they are called in the interface's. */
export function languagesIn(lang: string): { code: string; name: string }[] {
	const named = new Intl.DisplayNames([lang], { type: 'language' });
	return RESPONDENT_LANGUAGES.map((code) => ({ code, name: named.of(code) ?? code }));
}

/** `cards`: those that the result names. */
export function readDecision(form: FormData, cards: readonly Pick<ResultCard, 'id' | 'title'>[]): { typed: DecisionFields; written: WrittenDecision } | { typed: DecisionFields; problems: DecisionProblems } {
	const text = (name: string) => field(form, name, 2000);
	const plain = Object.fromEntries(RESPONDENT_LANGUAGES.map((language) => [language, linesField(form, `plain-${language}`)]));
	const typed: DecisionFields = {
		card: text('card'), title: text('title'), action: text('action'), owner: text('owner'), level: text('level'), firstStep: linesField(form, 'firstStep'), dueOn: text('dueOn'),
		state: text('state'), because: linesField(form, 'because'), plain
	};
	const card = cards.find(({ id }) => id === typed.card) ?? null;
	const parsed = writtenDecision.safeParse({
		...typed, card: card?.id ?? null, about: card?.title ?? null, action: typed.action || null, dueOn: typed.dueOn || null,
		plain: Object.fromEntries(Object.entries(plain).filter(([, said]) => said !== ''))
	});
	const problems: DecisionProblems = typed.card !== '' && !card ? { option: true } : {};
	for (const { path } of parsed.error?.issues ?? []) {
		const name = String(path[0]);
		problems[name === 'title' || name === 'owner' || name === 'firstStep' || name === 'dueOn' || name === 'because' || name === 'plain' ? name : 'option'] = true;
	}
	// Said at once, also where something else is wrong.
	if (BECAUSE.some((state) => state === typed.state) && typed.because === '') problems.because = true;
	return parsed.success && Object.keys(problems).length === 0 ? { typed, written: parsed.data } : { typed, problems };
}
