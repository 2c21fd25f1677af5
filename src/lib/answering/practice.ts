/** A practice item for each trade-off: the same screen with fruit. Kept nowhere. */
import type { PartKind, SurveyPart } from '#domain/survey/parts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

export interface Practice {
	part: SurveyPart;
	shown: string[];
}

/** The prompts are the interface's (`respond.practiceParts`), since the survey has none for fruit. */
export function practiceOf(kind: PartKind, survey: SurveyContent): Practice {
	const fruit = survey.practice.cards.map(({ id }) => id);
	const [first, second] = fruit as [string, string];
	const base = { id: 'practice', prompt: '', help: '' };
	switch (kind) {
		case 'pairs':
			return { part: { ...base, kind, cards: [first, second], count: 1 }, shown: [first, second] };
		case 'balance':
			return { part: { ...base, kind, pairs: [[first, second]] }, shown: [first, second] };
		case 'points':
			return { part: { ...base, kind, cards: fruit.slice(0, 3), total: 5 }, shown: fruit.slice(0, 3) };
		case 'ranking':
			return { part: { ...base, kind, cards: fruit, least: 2 }, shown: fruit };
		case 'choice':
			return { part: { ...base, kind, options: [] }, shown: [] };
		case 'ladder':
			return { part: { ...base, kind, low: '', high: '' }, shown: [] };
	}
}
