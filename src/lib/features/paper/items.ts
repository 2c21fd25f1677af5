/**
 * A round on paper, as data: which cards there are and their numbers, and what is asked on one sheet in its own order.
 * The arrangement is the device's own, drawn from the sheet's seed. Pure.
 */
import { newDraft, type Draft } from '#answering/draft.ts';
import type { Question } from '#domain/question/index.ts';
import { screenKey, type Screen } from '#domain/question/kind.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';

/** A card with the number it has on paper. */
export interface PaperCard {
	id: string;
	number: number;
	title: string;
	line: string;
	/** A symbol's name, or the address of an own picture. */
	picture: string;
	alt?: string;
}

/** One numbered place to answer at: a screen of a device, or a card to follow up whose number the person writes. */
export interface Item<Q extends Question = Question> {
	/** Begins the names of the item's fields where it is typed in. */
	key: string;
	/** Numbered through, so that "question 12" is one place on the sheet. */
	number: number;
	question: Q;
	screen: Screen;
}

/** A question as it stands on a sheet. */
export interface Printed {
	question: Question;
	items: Item[];
}

/** Questions under one title; without a title in a survey that has no sections. */
export interface SheetSection {
	id: string;
	title: string;
	questions: Printed[];
}

/** The cards that anything asks about, numbered in the survey's order: the same on every sheet and in every language. */
export function paperCards(survey: SurveyContent): PaperCard[] {
	const asked = new Set(survey.questions.flatMap(cardsOf));
	return survey.cards
		.filter(({ id }) => asked.has(id))
		.map(({ id, title, line, picture, alt }, i) => ({ id, number: i + 1, title, line, picture, ...(alt && { alt }) }));
}

/** The sheet with this seed, with nothing answered. Its id and its withdrawal code are made where it is stored. */
export const blankSheet = (survey: SurveyContent, roundCode: string, seed: number, expected: number | null): Draft =>
	({ ...newDraft(survey, roundCode, { id: '', withdrawalCode: '', seed, expected }), support: 'text' });

/** What is asked on a sheet, question by question. Which cards are followed up is the person's to write. */
export function itemsOf(survey: SurveyContent, { screens }: Draft): Item[] {
	return survey.questions
		.flatMap((question) => {
			const own = 'of' in question
				? Array.from({ length: question.cards }, (_, i): Screen => ({ key: screenKey(question.id, i), question: question.id, shown: [] }))
				: screens.filter((screen) => screen.question === question.id);
			return own.map((screen) => ({ key: screen.key, question, screen }));
		})
		.map((item, i) => ({ ...item, number: i + 1 }));
}

/** The items under their questions, and the questions under their sections. */
export function sectionsOf(survey: SurveyContent, items: readonly Item[]): SheetSection[] {
	const sections: SheetSection[] = [];
	for (const question of survey.questions) {
		const id = question.section ?? '';
		if (sections.at(-1)?.id !== id) sections.push({ id, title: survey.sections.find((section) => section.id === id)?.title ?? '', questions: [] });
		sections.at(-1)!.questions.push({ question, items: items.filter((item) => item.question.id === question.id) });
	}
	return sections;
}

/** The numbers of a question's items as they are written: "3", or "1–9". */
export function numbersOf(items: readonly Item[], question: string): string {
	const numbers = items.filter((item) => item.question.id === question).map(({ number }) => number);
	return numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : String(numbers[0] ?? '');
}

/** Whether a question has lines for own words. */
export const asksWords = (question: Question): boolean => question.kind === 'story' || ('of' in question && question.story !== null);

/** Choices about the person stand closer, and are said to be voluntary. */
export const isBackground = (question: Question | undefined): boolean => question?.kind === 'choice' && question.background;

/** Questions with much to write: each begins a page where a section begins with it, and has the whole width where it is typed in. */
export const isLong = (question: Question): boolean => 'of' in question || question.kind === 'story';

/** The letter of a place on a sheet. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);
