/**
 * What was typed in from a sheet, read item by item. Pure: the form's fields in, the response or what is wrong out.
 * A question without a cross was skipped, as on a device that went on from it.
 */
import type { Draft } from '#answering/draft.ts';
import { mayWrite, someGiven } from '#answering/journey.ts';
import type { Answer } from '#domain/question/index.ts';
import type { PaperResponse } from '#domain/response/paper.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { HELP_KINDS, WORDS_CHOICES } from '#domain/response/response.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { readingOf } from './reading/index.ts';
import type { Found, Problem, TypedItem, Values } from './reading/reading.ts';
import { itemsOf, paperCards } from './items.ts';

export interface Typed {
	items: TypedItem[];
	problems: Problem[];
	found: Found[];
	/** Own words that were written but may not be kept. */
	wordsLeftOut: boolean;
	/** Not one answer: nothing to store. */
	empty: boolean;
	response: PaperResponse;
}

/** Every item of the sheet, each with what stands above it. */
function readItems(survey: SurveyContent, blank: Draft, values: Values, write: boolean): TypedItem[] {
	const cards = paperCards(survey);
	const above: TypedItem[] = [];
	for (const item of itemsOf(survey, blank)) {
		above.push({ item, ...readingOf(item.question.kind).read(item, values, { cards, mayWrite: write, above }) });
	}
	return above;
}

/** The sheet as it was typed in. `ageFloor`: who has not crossed that they are old enough is not taken. */
export function readTyped(survey: SurveyContent, blank: Draft, ageFloor: number | null, values: Values): Typed {
	const words = WORDS_CHOICES.find((choice) => choice === values[':words']) ?? null;
	const help = HELP_KINDS.filter((kind) => values[`:help:${kind}`] === 'on');
	const items = readItems(survey, blank, values, mayWrite({ few: blank.few === true, words }));
	const answers = items.flatMap((one): Answer[] => one.answers);
	const problems: Problem[] = [
		...(ageFloor !== null && values[':age'] !== 'on' ? [{ key: ':age', problem: 'noAge' as const, values: { age: ageFloor } }] : []),
		...items.flatMap(({ item: { key }, problems = [] }) => problems.map((problem) => ({ key, ...problem }))),
		...(help.includes('none') && help.length > 1 ? [{ key: ':help', problem: 'helpNone' as const }] : [])
	];
	// What the database would refuse is said here, at its question, and not when somebody has read it all through.
	const refused = problems.length === 0 ? answersProblem(survey, answers) : null;
	if (refused) {
		const at = items.find((one) => one.answers.includes(answers[refused.at ?? 0] as never));
		problems.push({ key: at?.item.key ?? '', problem: 'notStorable' });
	}
	return {
		items,
		problems,
		found: items.flatMap(({ found = [] }) => found),
		wordsLeftOut: items.some((one) => one.wordsLeftOut),
		empty: !someGiven(answers),
		response: { language: survey.language, answers, support: blank.support, ...(help.length > 0 ? { help } : {}), ...(words ? { words } : {}) }
	};
}
