/**
 * A round on paper, as data: which cards there are and their numbers, and the questions of one sheet in its own order.
 * The arrangement is the device's own, drawn from the sheet's seed. Pure.
 */
import { newDraft, steps, type Draft } from '#answering/journey.ts';
import type { SurveyPart } from '#domain/survey/parts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

/** A card with the number it has on paper. */
export interface PaperCard {
	id: string;
	number: number;
	title: string;
	line: string;
	picture: string;
}

/** One question of a sheet, numbered through. */
export type Question =
	| { kind: 'weigh'; key: string; number: number; set: number; shown: string[] }
	| { kind: 'part'; key: string; number: number; part: SurveyPart; shown: string[] }
	| { kind: 'follow'; key: string; number: number }
	| { kind: 'background'; key: string; number: number; asked: SurveyContent['background'][number] };
export type QuestionOf<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** The cards that anything asks about, numbered in the survey's order: the same on every sheet and in every language. */
export function paperCards(survey: SurveyContent): PaperCard[] {
	const asked = new Set([
		...survey.bestWorst.sets.flat(),
		...survey.parts.flatMap((part) => (part.kind === 'balance' ? part.pairs.flat() : 'cards' in part ? part.cards : []))
	]);
	return [...survey.cards, ...survey.extraCards]
		.filter(({ id }) => asked.has(id))
		.map(({ id, title, line, picture }, i) => ({ id, number: i + 1, title, line, picture }));
}

/** Cards that a person may choose to be asked more about: those of the best–worst screens, as on a device. */
export function followCards(survey: SurveyContent): Set<string> {
	const own = new Set(survey.cards.map(({ id }) => id));
	return new Set(survey.bestWorst.sets.flat().filter((card) => own.has(card)));
}

/** The sheet with this seed, with nothing answered. Its id and its withdrawal code are made where it is stored. */
export const blankSheet = (survey: SurveyContent, roundCode: string, seed: number, expected: number | null): Draft =>
	({ ...newDraft(survey, roundCode, { id: '', withdrawalCode: '', seed, expected }), support: 'text' });

/** All questions of a sheet in their order. Which cards are followed up is the person's to write. */
export function questionsOf(survey: SurveyContent, draft: Draft): Question[] {
	const questions: Question[] = [];
	const follow = survey.bestWorst.sets.length > 0 ? survey.followUp.cards : 0;
	const add = (question: Question) => questions.push({ ...question, number: questions.length + 1 });
	const all = steps(survey, draft);
	for (const step of all) {
		if (step.kind === 'weigh') add({ kind: 'weigh', key: step.key, number: 0, set: step.set, shown: step.shown });
		if (step.kind === 'part') {
			const part = survey.parts.find(({ id }) => id === step.screen.part)!;
			add({ kind: 'part', key: step.key, number: 0, part, shown: step.screen.shown });
		}
	}
	for (let i = 0; i < follow; i++) add({ kind: 'follow', key: `follow:${i}`, number: 0 });
	for (const asked of survey.background) add({ kind: 'background', key: `background:${asked.id}`, number: 0, asked });
	return questions;
}

/** The letter of a place on a sheet. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

/** Questions of the same part stand under one heading. */
export function partGroups(questions: readonly Question[]): { part: SurveyPart; questions: QuestionOf<'part'>[] }[] {
	const groups: { part: SurveyPart; questions: QuestionOf<'part'>[] }[] = [];
	for (const question of questions) {
		if (question.kind !== 'part') continue;
		const last = groups.at(-1);
		if (last?.part.id === question.part.id) last.questions.push(question);
		else groups.push({ part: question.part, questions: [question] });
	}
	return groups;
}
