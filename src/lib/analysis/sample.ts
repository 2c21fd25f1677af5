/** Releases of made-up answers, to look at: of few and many people, with ties, many cards, long words, another script. */
import { inLanguage } from '#domain/survey/texts.ts';
import type { StoredResponse } from '#domain/response/response.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { resultsOf } from './results.ts';
import { simulateResponses, type ChoiceModel } from './simulate.ts';

export const SAMPLES = ['five', 'twelve', 'four_hundred', 'ties', 'many_cards', 'one_card', 'long_words', 'arabic'] as const;
export type Sample = (typeof SAMPLES)[number];

const K = 5;
const PEOPLE: Record<Sample, number> = { five: 5, twelve: 12, four_hundred: 400, ties: 24, many_cards: 60, one_card: 24, long_words: 24, arabic: 24 };
const MANY = 40;

/** Cards weigh less and less, from the first on; in `ties` all the same. */
function modelOf(survey: SurveyContent, sample: Sample): ChoiceModel {
	const at = survey.cards.map(({ id }, i) => [id, i] as const);
	return sample === 'ties'
		? { worth: {}, spread: 0, equal: 0.9, skip: 0 }
		: { worth: Object.fromEntries(at.map(([id, i]) => [id, 1.5 - (3 * i) / at.length])), today: Object.fromEntries(at.map(([id, i]) => [id, i % 2 === 0 ? 0.4 : 2.4])), spread: 0.7, equal: 0.05, skip: 0.05 };
}

/** As many cards as a question may have to draw: those of the survey over and over, each on four screens. */
function withManyCards(survey: SurveyContent): SurveyContent {
	const cards = Array.from({ length: MANY }, (_, i) => {
		const card = survey.cards[i % survey.cards.length]!;
		return i < survey.cards.length ? card : { ...card, id: `M${i}`, title: `${card.title} ${1 + Math.floor(i / survey.cards.length)}` };
	});
	const sets = cards.map((_, i) => [0, 7, 16, 29].map((step) => cards[(i + step) % MANY]!.id));
	return { ...survey, cards, questions: survey.questions.map((question) => ('sets' in question ? { ...question, sets } : question)) };
}

/** All cards but the first hidden, as where too few weighed them. */
function withOneCard(row: Result): Result {
	if (row.content === null || !('items' in row.content)) return row;
	const [first, ...others] = row.content.items;
	return { ...row, content: { ...row.content, items: [first], verdict: [], hidden: [...row.content.hidden, ...others.map(({ card }) => ({ card, reason: 'too_few' }))] } } as Result;
}

function surveyFor(survey: SurveyContent, sample: Sample): SurveyContent {
	if (sample === 'many_cards') return withManyCards(survey);
	if (sample === 'arabic') return inLanguage(survey, 'ar').survey;
	if (sample === 'long_words') return { ...survey, cards: survey.cards.map((card, i) => (i % 3 === 0 ? { ...card, title: `${card.title} och arbetsmarknadsintroduktionsverksamheten` } : card)) };
	return survey;
}

/** What a release of the survey would tell. `seed`: other people, the same otherwise. */
export function sampleRelease(survey: SurveyContent, sample: Sample, id: string, seed = 1): { release: Release; results: Result[] } {
	const asked = surveyFor(survey, sample);
	const n = PEOPLE[sample];
	const responses = simulateResponses(asked, modelOf(asked, sample), n, seed).map((one): StoredResponse => ({ ...one, simulated: true }));
	const releasedOn = '2026-11-29';
	const results = resultsOf(asked, responses, { k: K }).map((row): Result => {
		const position = asked.questions.findIndex((question) => question.id === row.question);
		const question = asked.questions[position]!;
		return { ...row, position, prompt: 'prompt' in question ? question.prompt : '', follows: 'of' in question ? question.of : null, since: { release: id, number: 1, releasedOn } };
	});
	const told = sample === 'one_card' ? results.map(withOneCard) : results;
	const release: Release = { id, projectId: id, roundId: id, number: 1, survey: asked.title, round: asked.title, n, simulated: true, smallestGroup: K, openedOn: '2026-11-01', closedOn: null, importedOn: null, releasedOn };
	return { release, results: told };
}

