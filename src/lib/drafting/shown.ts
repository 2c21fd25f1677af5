/** What of an unfinished draft can be shown as a survey. */
import type { SurveyContent } from '#domain/survey/survey.ts';
import { itemsOf, listAt, positionAt, toSheet, type Sheet, type Value } from './sheet.ts';
import { surveyOf, type DraftProblem } from './survey-draft.ts';

/** Cards that no question asks about, where there are too few of a survey's own. */
const NOBODYS = ['nobodys-1', 'nobodys-2'];

/** Puts what a problem is about aside. False where nothing can be done. */
function putAside(sheet: Sheet, { place, code }: DraftProblem, untitled: string): boolean {
	const [list = '', name = ''] = place.split('/');
	if ((list === 'questions' || list === 'cards') && name) return sheet.delete(positionAt(list, name));
	if (list === 'translations') return sheet.delete(place);
	if (list === 'sections') {
		for (const section of itemsOf(sheet, 'sections')) sheet.delete(positionAt('sections', section));
		for (const question of itemsOf(sheet, 'questions')) sheet.set(`questions/${question}/section`, null);
		return true;
	}
	if (place === 'title') return Boolean(sheet.set('title', code === 'too_long' ? String(sheet.get('title')).slice(0, 160) : untitled));
	if (place === 'minutes') return Boolean(sheet.set('minutes', 5));
	if (place === 'cards' && code === 'too_few') {
		sheet.set(listAt('cards'), true);
		for (const [i, card] of NOBODYS.entries()) {
			toSheet({ id: card, title: '–' }, `cards/${card}`, sheet);
			sheet.set(positionAt('cards', card), `zzz${i}`);
		}
		return true;
	}
	return false;
}

export interface Shown {
	survey: SurveyContent;
	/** How many cards and questions are not in it. */
	leftOut: number;
	/** Whether it says how long it takes; otherwise its minutes mean nothing. */
	promises: boolean;
}

/**
 * A draft as a survey, without the cards and questions that are not whole yet; null where nothing is left to answer.
 * `found`: what `surveyOf` says of it. `untitled`: what stands where the name will be.
 */
export function shownOf(draft: ReadonlyMap<string, Value>, found: ReturnType<typeof surveyOf>, untitled: string): Shown | null {
	if ('survey' in found) return { survey: found.survey, leftOut: 0, promises: true };
	const sheet: Sheet = new Map(draft);
	const promises = !found.problems.some(({ place }) => place === 'minutes');
	// What is taken away may leave something else without what it asks about, so a few times over.
	for (let round = 0; 'problems' in found; round++) {
		const done = found.problems.map((problem) => putAside(sheet, problem, untitled));
		if (round > 8 || !done.some(Boolean)) return null;
		found = surveyOf(sheet);
	}
	const { cards } = found.survey;
	const count = (one: ReadonlyMap<string, Value>) => ['cards', 'questions'].reduce((sum, list) => sum + itemsOf(one, list).filter((id) => !NOBODYS.includes(id)).length, 0);
	return { survey: { ...found.survey, cards: cards.filter(({ id }) => !NOBODYS.includes(id)) }, leftOut: count(draft) - count(sheet), promises };
}
