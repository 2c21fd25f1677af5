/** What depends on a card, a question or a language, so that whoever takes it away is told before it is missed. */
import type { Value } from './sheet.ts';
import { itemsOf, positionAt } from './sheet.ts';

export interface Dependents {
	/** Questions that ask about the card, or follow the question up, by id. */
	questions: string[];
	/** Languages with texts of it. */
	languages: string[];
}

/** `list`: `cards` or `questions`. Only what is in the survey now. */
export function dependentsOf(sheet: ReadonlyMap<string, Value>, list: 'cards' | 'questions', name: string): Dependents {
	const uses = (question: string): boolean => {
		const at = `questions/${question}`;
		if (list === 'questions') return sheet.get(`${at}/of`) === name;
		const pairs = sheet.get(`${at}/pairs`);
		return sheet.has(positionAt(`${at}/cards`, name)) || (Array.isArray(pairs) && pairs.some((pair) => Array.isArray(pair) && pair.includes(name)));
	};
	const mark = `${list === 'cards' ? 'card' : 'question'}:${name}:`;
	const languages = new Set<string>();
	for (const place of sheet.keys()) {
		const [first, language, text] = place.split('/');
		if (first === 'translations' && text?.startsWith(mark)) languages.add(language!);
	}
	return { questions: itemsOf(sheet, 'questions').filter((question) => question !== name && uses(question)), languages: [...languages] };
}
