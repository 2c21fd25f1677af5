/** What is said when a card or a question is taken away. */
import { fill, fillPlural } from '#ui/fill.ts';
import { dependentsOf } from '#drafting/dependents.ts';
import { lockedAbout, type Locked } from '#drafting/locked.ts';
import type { Messages } from '#i18n/index.ts';
import type { Editing } from './editing.svelte.ts';

type Words = Messages['studio'];

const named = (draft: Editing, questions: readonly string[], t: Words, lang: string): string =>
	new Intl.ListFormat(lang).format(questions.map((question) => `”${draft.text(`questions/${question}/prompt`) || draft.text(`questions/${question}/today/prompt`) || t.questions.untitled}”`));

/** Why a card cannot be taken away; null when it can. */
export function staysBecause(draft: Editing, locked: Locked, card: string, t: Words, lang: string): string | null {
	const questions = lockedAbout(locked, card).filter((question) => draft.items('questions').includes(question));
	if (questions.length === 0) return null;
	return `${fillPlural(t.locked.card, questions.length, lang, { questions: named(draft, questions, t, lang) })} ${t.locked.cardHint}`;
}

/** That something is taken away, and what depended on it. Asked before it is. */
export function saidOf(draft: Editing, list: 'cards' | 'questions', name: string, about: string, t: Words, lang: string): string {
	const { questions, languages } = dependentsOf(draft.sheet, list, name);
	const inWords = new Intl.DisplayNames([lang], { type: 'language' });
	return [
		fill(t.removed.done, { name: about }),
		...(questions.length > 0 ? [fill(list === 'cards' ? t.removed.usedBy : t.removed.followedBy, { questions: named(draft, questions, t, lang) })] : []),
		...(languages.length > 0 ? [fill(t.removed.languages, { languages: new Intl.ListFormat(lang).format(languages.map((one) => inWords.of(one) ?? one)) })] : [])
	].join(' ');
}
