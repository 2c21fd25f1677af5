/** As much of a draft as can be met already: what is not whole yet is left out, so that one looks at the rest meanwhile. */
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Sheet, Value } from './sheet.ts';
import { surveyOf } from './survey-draft.ts';

/** Leaving one thing out can make another fall: a question without its cards, follow-ups without their question. */
const MOST_ROUNDS = 6;
const UNNAMED = '–';

/**
 * The survey of what is whole in a draft, and how many cards and questions were left out of it. Null while there is too little
 * to ask anything: fewer than two cards, or no question.
 */
export function wholePart(sheet: ReadonlyMap<string, Value>): { survey: SurveyContent; leftOut: number } | null {
	const left: Sheet = new Map(sheet);
	let leftOut = 0;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const found = surveyOf(left);
		if ('survey' in found) return { survey: found.survey, leftOut };
		const before = leftOut;
		const places = new Set(found.problems.map(({ place }) => place));
		let mended = false;
		for (const place of places) {
			const [list, name] = place.split('/');
			if (place === 'title' || place === 'minutes') {
				const value = place === 'title' ? String(left.get(place) ?? '').slice(0, 160).trim() || UNNAMED : 5;
				left.set(place, value);
				mended = true;
			} else if ((list === 'cards' || list === 'questions') && name && left.delete(`${list}/#/${name}`)) leftOut++;
			else if (list === 'sections' && name) {
				for (const [at, value] of left) if (/^questions\/[^/]+\/section$/.test(at) && value === name) left.set(at, null);
				left.delete(`sections/#/${name}`);
				mended = true;
			}
		}
		if (leftOut === before && !mended) return null;
	}
	return null;
}
