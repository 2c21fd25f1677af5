/** What the studio says about a design: counts, minutes, sentences, and when the forecast begins anew. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SURVEYS } from '../../e2e/fixtures/surveys.ts';
import type { Question, QuestionOf } from '#domain/question/index.ts';
import { surveyContent } from '#domain/survey/survey.ts';
import { textsOf } from '#domain/survey/texts.ts';
import type { Forecast } from '#analysis/forecast.ts';
import { draftOf } from '#drafting/survey-draft.ts';
import { designOf, lengthOf, meetingsOf } from '#features/surveys/design/counts.ts';
import { Forecasting, type Said, type Working } from '#features/surveys/design/forecasting.svelte.ts';
import { fieldOf, readingOf } from '#features/surveys/design/reading.ts';
import { firstTold, forecastTold, lixTold, meetingsTold, timeTold } from '#features/surveys/design/told.ts';
import { sv } from '#i18n/sv.ts';
import type { Messages } from '#i18n/index.ts';

const t: Messages['design'] = sv.design;
const survey = surveyContent.parse(SURVEYS.allKinds);
const bestWorst = (sets: string[][]): QuestionOf<'best_worst'> => ({ id: 'q', section: null, kind: 'best_worst', prompt: 'Viktigast?', promptWorst: 'Minst?', help: '', sets });
const pairsOf = (cards: string[], count: number): QuestionOf<'pairs'> => ({ id: 'q', section: null, kind: 'pairs', prompt: 'Vilket?', help: '', cards, count });
const sentences = (question: Question) => meetingsTold(meetingsOf(question)!, t, 'sv');

describe('how often cards are met', () => {
	test('each card twice and each pair once', () => {
		const question = bestWorst([['a', 'b', 'c'], ['a', 'd', 'e'], ['b', 'd', 'f'], ['c', 'e', 'f']]);
		expect(meetingsOf(question)).toMatchObject({ shown: { least: 2, most: 2 }, pairs: 15, met: 12, drawn: false, never: [['a', 'f'], ['b', 'e'], ['c', 'd']] });
		expect(sentences(question)).toEqual(['Var och en ser varje kort 2 gånger.', '3 par av 15 möts aldrig. De jämförs genom andra kort.']);
	});
	test('unevenly', () => {
		const question = bestWorst([['a', 'b', 'c'], ['a', 'b']]);
		expect(sentences(question)).toEqual(['Var och en ser varje kort 1 till 2 gånger.', 'Alla par av kort möts, 1 till 2 gånger.']);
	});
	test('pairs are drawn, so none is said never to be met', () => {
		const some = pairsOf(['a', 'b', 'c', 'd', 'e', 'f'], 9);
		expect(meetingsOf(some)).toMatchObject({ shown: { least: 3, most: 3 }, pairs: 15, met: 9, drawn: true, never: [] });
		expect(sentences(some)[1]).toBe('Var och en möter 9 par av 15. Vilka det blir lottas för varje person.');
		// Of few pairs two persons may draw the same.
		expect(sentences(pairsOf(['a', 'b', 'c'], 2))[1]).toBe('Var och en möter 2 par av 3. Vilka det blir lottas för varje person.');
		expect(sentences(pairsOf(['a', 'b', 'c'], 3))).toEqual(['Var och en ser varje kort 2 gånger.', 'Alla par av kort möts en gång.']);
	});
	test('nothing is said of what stands on one screen, or was chosen as a pair', () => {
		const said = survey.questions.filter((one) => meetingsOf(one)).map(({ kind }) => kind);
		expect([...new Set(said)].sort()).toEqual(['best_worst', 'pairs']);
	});
});

describe('how long it takes', () => {
	test('screens are counted and timed', () => {
		const one = { ...survey, questions: [pairsOf(survey.cards.slice(0, 6).map(({ id }) => id), 12)] };
		// 40 around, 15 of practice, 12 · 10.
		expect(lengthOf(one)).toEqual({ screens: 12, minutes: 3 });
		const four = { ...survey, questions: [bestWorst(Array.from({ length: 13 }, () => survey.cards.slice(0, 4).map(({ id }) => id)))] };
		expect(lengthOf(four)).toEqual({ screens: 13, minutes: 6 });
	});
	test('own words take longer than a ladder', () => {
		const story: QuestionOf<'story'> = { id: 'q', section: null, kind: 'story', prompt: 'Berätta', help: '', hint: '', maxLength: 500 };
		const ladder: QuestionOf<'ladder'> = { id: 'q', section: null, kind: 'ladder', prompt: 'Hur är det?', help: '', low: 'Dåligt', high: 'Bra' };
		const minutes = (question: Question) => lengthOf({ ...survey, questions: Array.from({ length: 20 }, () => question) }).minutes;
		expect([minutes(ladder), minutes(story)]).toEqual([4, 16]);
	});
	test('follow-ups count as many as there can be', () => {
		const follow = survey.questions.find((one) => 'of' in one) as QuestionOf<'follow_up'>;
		const aspects = [follow.today, follow.change, follow.story].filter(Boolean).length;
		expect(lengthOf({ ...survey, questions: [follow] }).screens).toBe(follow.cards * aspects);
	});
	test('against what was promised', () => {
		expect(timeTold({ screens: 24, minutes: 6 }, 5, t, 'sv')).toEqual(['Ungefär 6 minuter. 24 skärmar.', 'Det stämmer med vad du lovar: 5 minuter.']);
		expect(timeTold({ screens: 30, minutes: 7 }, 5, t, 'sv')[1]).toBe('Du lovar 5. Ta bort något, eller skriv 7.');
		expect(timeTold({ screens: 3, minutes: 1 }, 5, t, 'sv')).toEqual(['Ungefär 1 minut. 3 skärmar.', 'Det går fortare än de 5 minuter du lovar.']);
	});
});

describe('how it reads', () => {
	test('long words and sentences lead to their fields, each word once', () => {
		const card = survey.cards[0]!;
		const long = 'Ett två tre fyra fem sex sju åtta nio tio elva tolv ett två tre fyra';
		const { marked } = readingOf({ ...survey, cards: survey.cards.map((one) => (one === card ? { ...one, title: 'Kollektivtrafiken', line: `${long}, kollektivtrafiken` } : one)) });
		expect(marked.filter(({ text }) => text.toLowerCase() === 'kollektivtrafiken')).toEqual([{ place: `cards/${card.id}/title`, what: 'word', text: 'Kollektivtrafiken' }]);
		expect(marked).toContainEqual({ place: `cards/${card.id}/line`, what: 'sentence', text: `${long}, kollektivtrafiken` });
	});
	test('each text of a survey leads to a place that its draft has: a field, not only its question', () => {
		const sheet = draftOf(survey);
		const texts = textsOf(survey).filter(({ place }) => !/^(practice|section):/.test(place));
		expect(texts.filter(({ place }) => !sheet.has(fieldOf(survey, place) ?? '')).map(({ place }) => place)).toEqual([]);
		const options = texts.filter(({ place }) => place.includes(':option:')).map(({ place }) => fieldOf(survey, place)!);
		expect(options.length).toBeGreaterThan(8);
		expect(new Set(options).size).toBe(options.length);
		expect(options.every((place) => place.endsWith('/label'))).toBe(true);
		expect(['title', 'card:H0:title', 'card:H0:alt', 'question:a:worst', 'question:a:story:hint', 'practice:apple', 'section:x'].map((place) => fieldOf(survey, place))).toEqual(['title', 'cards/H0/title', 'cards/H0/alt', 'questions/a/promptWorst', 'questions/a/story/hint', undefined, undefined]);
	});
	test('three sentences stand first, those that say what to do something about before the others', () => {
		const order = (some: number) => ({ found: { order: { leads: 0, some } } as Forecast, n: 25, leans: false });
		const first = (minutes: number, lix: number, some: number) => firstTold({ length: { screens: 24, minutes }, promised: 5, lix, forecast: order(some) }, t, 'sv').map(({ text, warns }) => (warns ? '! ' : '') + text);
		expect(first(6, 20, 1)).toEqual(['Ungefär 6 minuter. Det stämmer med vad du lovar: 5 minuter.', 'Lätt att läsa (LIX 20).', 'Med 25 svar kan ni skilja toppen från botten, inte etta från tvåa.']);
		expect(first(6, 45, 0.1)).toEqual(['! Svårt att läsa (LIX 45). Skriv kortare ord och meningar.', '! Med 25 svar kan ni inte säga i vilken ordning korten kommer.', 'Ungefär 6 minuter. Det stämmer med vad du lovar: 5 minuter.']);
		expect(first(9, 20, 1)[0]).toBe('! Ungefär 9 minuter. Du lovar 5. Ta bort något, eller skriv 9.');
		expect(firstTold({ length: { screens: 2, minutes: 1 }, promised: null, lix: null, forecast: null }, t, 'sv').map(({ text }) => text)).toEqual(['Ungefär 1 minut.', 'Här finns ingen text ännu.']);
	});
	test('LIX in words', () => {
		expect([null, 29, 30, 40, 41].map((lix) => lixTold(lix, t).split(/ \(|\./)[0])).toEqual(['Här finns ingen text ännu', 'Lätt att läsa', 'Ganska lätt att läsa', 'Ganska lätt att läsa', 'Svårt att läsa']);
	});
});

describe('what so many answers can tell', () => {
	const order = (some: number, leads: number, leans = false) => forecastTold({ question: 'q', width: 1, order: { some, leads } }, 8, leans, t);
	test('orders', () => {
		expect(order(1, 0.8)).toBe('Med 8 svar kan ni säga vilket kort som kommer först.');
		expect(order(0.8, 0.29)).toBe('Med 8 svar kan ni skilja toppen från botten, inte etta från tvåa.');
		expect(order(0.9, 0.3)).toBe('Med 8 svar kan ni skilja toppen från botten, och ibland etta från tvåa.');
		expect(order(0.79, 0.5)).toBe('Med 8 svar kan ni ibland skilja toppen från botten.');
		expect(order(0.29, 0.1)).toBe('Med 8 svar kan ni inte säga i vilken ordning korten kommer.');
	});
	test('what leans, shares, and nothing of own words', () => {
		expect([0.8, 0.3, 0].map((some) => order(some, 0, true))).toEqual([t.leans, t.leansSometimes, t.leansNot].map((text) => text.replace('{n}', '8')));
		expect(forecastTold({ question: 'q', width: 0.41, order: null }, 25, false, t)).toBe('Med 25 svar kan en andel vara 21 procentenheter högre eller lägre än den ni ser.');
		expect(forecastTold({ question: 'q', width: null, order: null }, 25, false, t)).toBeNull();
	});
});

describe('when the forecast begins anew', () => {
	const made: (Working & { terminated: boolean; posted: number })[] = [];
	const make = () => {
		const worker: (typeof made)[number] = { terminated: false, posted: 0, onmessage: null, onerror: null, postMessage: () => void worker.posted++, terminate: () => void (worker.terminated = true) };
		made.push(worker);
		return worker;
	};
	const says = (said: Said) => (made.at(-1)!.onmessage as unknown as (event: { data: Said }) => void)({ data: said });
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => {
		vi.useRealTimers();
		made.length = 0;
	});
	const reworded = { ...survey, title: 'En annan titel', minutes: 9, cards: survey.cards.map((one) => ({ ...one, title: `${one.title} nu` })), questions: survey.questions.map((one) => ('prompt' in one ? { ...one, prompt: 'Andra ord?' } : one)) };
	const fewer = { ...survey, questions: survey.questions.slice(0, 3) };

	test('words change nothing; a question less, another number or another order does', () => {
		expect(designOf(reworded)).toBe(designOf(survey));
		expect(designOf({ ...survey, translations: {} })).toBe(designOf(survey));
		expect(designOf(fewer)).not.toBe(designOf(survey));
		expect(designOf({ ...survey, cards: [...survey.cards].reverse() })).not.toBe(designOf(survey));
		expect(designOf({ ...survey, questions: survey.questions.map((one) => ('count' in one ? { ...one, count: one.count - 1 } : one)) })).not.toBe(designOf(survey));
	});
	test('it waits for a rest, runs once, and is left alone by words', () => {
		const forecasting = new Forecasting(make);
		forecasting.look(survey);
		expect(made).toHaveLength(0);
		vi.advanceTimersByTime(1000);
		expect(made).toHaveLength(1);
		says({ n: 8, part: 0.5 });
		expect(forecasting.progress).toBeCloseTo(1 / 6);
		forecasting.look(reworded);
		vi.advanceTimersByTime(5000);
		expect([made.length, made[0]!.terminated]).toEqual([1, false]);
		for (const n of [8, 25, 100]) says({ n, forecasts: [] });
		expect([forecasting.state, forecasting.progress, made[0]!.terminated]).toEqual(['done', 1, true]);
		forecasting.look(fewer);
		vi.advanceTimersByTime(1000);
		expect([made.length, forecasting.state, forecasting.found.size]).toEqual([2, 'running', 0]);
	});
	test('stopped it stays stopped until the button or another design; a failure is said', () => {
		const forecasting = new Forecasting(make);
		forecasting.look(survey);
		vi.advanceTimersByTime(1000);
		forecasting.stop();
		forecasting.look(reworded);
		vi.advanceTimersByTime(5000);
		expect([forecasting.state, made.length, made[0]!.terminated]).toEqual(['stopped', 1, true]);
		forecasting.again();
		expect([forecasting.state, made.length]).toEqual(['running', 2]);
		(made[1]!.onerror as unknown as () => void)();
		expect(forecasting.state).toBe('failed');
	});
});
