/** What has answers: given back as it was answered, or gone on with under a new name. */
import { describe, expect, test } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import { asAnswered, asNewQuestion, broken, lockedAbout, lockedBy } from '#drafting/locked.ts';
import { positionAt, type Sheet, type Value } from '#drafting/sheet.ts';
import { draftOf, surveyOf } from '#drafting/survey-draft.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import { sameStructure } from '#domain/survey/compare.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { createRandom } from '#stats/random.ts';

const answered = surveyContent.parse(SURVEYS.allKinds);
const locked = lockedBy([answered]);
const write = (sheet: Sheet, changes: { place: string; to?: Value | undefined }[]) => {
	for (const { place, to } of changes) {
		if (to === undefined) sheet.delete(place);
		else sheet.set(place, to);
	}
};
const surveyIn = (sheet: Sheet): SurveyContent => {
	const found = surveyOf(sheet);
	if ('problems' in found) throw new Error(JSON.stringify(found.problems));
	return found.survey;
};
const brokenIn = (sheet: Sheet) => broken(surveyIn(sheet), locked);

/** Whatever the studio can do to the structure of a question. */
function meddle(sheet: Sheet, id: string, random: ReturnType<typeof createRandom>): void {
	const places = [...sheet.keys()].filter((place) => place.startsWith(`questions/${id}/`) && !/\/(id|kind|section)$/.test(place));
	for (const place of random.shuffle(places).slice(0, 3)) {
		const value = sheet.get(place)!;
		if (place.includes('/#/') && random.uniform() < 0.5) sheet.delete(place);
		else if (typeof value === 'number') sheet.set(place, value + 1);
		else if (typeof value === 'boolean') sheet.set(place, !value);
		else if (typeof value === 'string' && /\/(prompt|help|label|low|high)$/.test(place)) sheet.set(place, `${value}!`);
	}
	const list = [...sheet.keys()].find((place) => place.startsWith(`questions/${id}/`) && place.includes('/cards/#/'));
	const more = answered.cards.find((card) => list && !sheet.has(list.replace(/[^/]+$/, card.id)));
	if (list && more) sheet.set(list.replace(/[^/]+$/, more.id), 'zz');
}

describe('a question that has answers', () => {
	test('no change, and no text, breaks it', () => {
		const sheet = draftOf(answered);
		expect(brokenIn(sheet)).toEqual([]);
		for (const [place, value] of sheet) if (typeof value === 'string' && /\/(prompt|promptWorst|help|label|low|high|hint|title|line)$/.test(place)) sheet.set(place, `${value}.`.slice(-80));
		expect(brokenIn(sheet)).toEqual([]);
	});

	test('three hundred times meddled with: given back, it is what was answered, with the texts that were written meanwhile', () => {
		const random = createRandom(13);
		let wasBroken = 0;
		for (let i = 0; i < 300; i++) {
			const sheet = draftOf(answered);
			const { id } = answered.questions[i % answered.questions.length]!;
			meddle(sheet, id, random);
			const texts = [...sheet].filter(([place]) => place === `questions/${id}/prompt`);
			const found = surveyOf(sheet);
			if ('problems' in found || broken(found.survey, locked).length > 0) wasBroken++;
			write(sheet, asAnswered(sheet, answered, id));
			expect(brokenIn(sheet)).toEqual([]);
			for (const [place, text] of texts) expect(sheet.get(place)).toBe(text);
		}
		expect(wasBroken).toBeGreaterThan(150);
	});

	test('a card of it that was taken out of the survey comes back with it', () => {
		const sheet = draftOf(answered);
		const question = answered.questions.find(({ kind }) => kind === 'points')!;
		const [card] = cardsOf(question);
		expect(lockedAbout(locked, card!)).toContain(question.id);
		sheet.delete(positionAt('cards', card!));
		expect(brokenIn(sheet)).toContain(question.id);
		write(sheet, asAnswered(sheet, answered, question.id));
		expect(brokenIn(sheet)).not.toContain(question.id);
	});

	test('gone on with as another question: in its place, with its texts and translations, followed up by those that follow it', () => {
		/** The first text of a question. */
		const first = (one: (typeof answered.questions)[number]) => `question:${one.id}:${'of' in one ? 'today' : 'prompt'}`;
		for (const one of answered.questions) {
			const { id } = one;
			const sheet = draftOf({ ...answered, translations: { ar: Object.fromEntries(answered.questions.map((one) => [first(one), one.id])) } });
			write(sheet, asNewQuestion(sheet, id, locked, (one) => `new-${one}`));
			const survey = surveyIn(sheet);
			const at = answered.questions.findIndex((one) => one.id === id);
			// Those that follow it follow the new one: what they have answers about is another question, so they are new as well.
			const isNew = (one: (typeof answered.questions)[number]) => one.id === id || ('of' in one && one.of === id);
			expect(survey.questions.map((one) => one.id)).toEqual(answered.questions.map((one) => (isNew(one) ? `new-${one.id}` : one.id)));
			expect(sameStructure(survey.questions[at]!, { ...answered.questions[at]!, id: `new-${id}` })).toBe(true);
			expect(survey.translations.ar![first({ ...one, id: `new-${id}` })]).toBe(id);
			expect(broken(survey, locked)).toEqual([]);
		}
	});

	test('of several versions the newest counts', () => {
		const newer = { ...answered, questions: answered.questions.map((one) => (one.kind === 'points' ? { ...one, total: one.total + 1 } : one)) };
		expect(broken(newer, lockedBy([newer, answered]))).toEqual([]);
		expect(broken(answered, lockedBy([newer, answered]))).toHaveLength(1);
	});
});
