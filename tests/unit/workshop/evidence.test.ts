/** What is brought into a workshop says nothing that the release does not tell: each count is one of its figures, and a voice that is a card's lies on that card alone. */
import { describe, expect, test } from 'vitest';
import { sampleRelease, SAMPLES } from '#analysis/sample.ts';
import { allKindsFromPack } from '#content/survey-from-pack.ts';
import { told as toldSchema } from '#domain/workshop/act.ts';
import { gate, toldFigures } from '#domain/result/told.ts';
import { figureWords } from '#features/releases/figure-words.ts';
import { messages } from '#i18n/index.ts';
import { answerOffers, type Say } from '#server/workshop-evidence.ts';

const words = messages('sv');
const survey = allKindsFromPack('Grums');
const say: Say = (results, at) => figureWords(results, at, words, 'sv');
const ID = '00000000-0000-4000-8000-0000000005a1';

describe.each(SAMPLES)('of the sample %s', (sample) => {
	const { release, results } = sampleRelease(survey, sample, ID, 1);
	const shown = gate(release, results);
	const [card, other] = survey.cards;
	const quotes = [{ id: crypto.randomUUID(), text: 'Jag vill bara berätta en gång.', card: card! }, { id: crypto.randomUUID(), text: 'Det tog lång tid.', card: null }, { id: crypto.randomUUID(), text: 'x'.repeat(301), card: other! }];
	const { offers, long } = answerOffers({ release, results: shown, quotes }, say, words, 'sv');

	test('everything fits on a card, and what it counts is a figure of the release', () => {
		const figures = toldFigures(release, results).filter(({ hidden }) => hidden === null);
		for (const offer of offers) for (const column of ['create', 'break', 'keep', 'nowhere']) {
			const told = offer.told(column);
			expect(toldSchema.safeParse(told).success, JSON.stringify(told)).toBe(true);
			const counted = /^(\d+) av (\d+) vill/.exec(told.facts);
			if (!counted) continue;
			const what = offer.what as { card: string };
			expect(figures.some((one) => one.card === what.card && one.measure === column && one.value === Number(counted[1])), `${told.title}: ${told.facts}`).toBe(true);
			expect(figures.some((one) => one.card === what.card && one.measure === 'change_n' && one.value === Number(counted[2])), told.facts).toBe(true);
		}
	});

	test('with nothing told of what should be done, no count of it is said and nothing points by it', () => {
		const without = shown.map((row) => (row.follows !== null && row.unit.endsWith(':change') ? { ...row, content: null, hidden: 'too_few' as const } : row)) as typeof shown;
		const blind = answerOffers({ release, results: without, quotes: [] }, say, words, 'sv').offers;
		for (const offer of blind) for (const column of ['create', 'break', 'keep']) expect(offer.told(column).facts).not.toMatch(/ av \d+ vill/);
		for (const { points } of blind) expect(points, 'a card that does not work').not.toBe('create');
	});

	test('a voice lies on its own card and no other; one that is too long is said to be', () => {
		for (const { what, told } of offers) if (what.kind === 'figure') expect(told('keep').voices).toEqual(what.card === card!.id ? ['Jag vill bara berätta en gång.'] : []);
		expect(long).toBe(1);
		expect(offers.filter(({ group }) => group === 'quotes').map(({ told }) => told('').title)).toEqual(['Jag vill bara berätta en gång.', 'Det tog lång tid.']);
	});
});

test('a release that tells nothing offers nothing', () => {
	const { release, results } = sampleRelease(survey, SAMPLES[0]!, ID, 1);
	expect(answerOffers({ release, results: gate({ n: null }, results), quotes: [] }, say, words, 'sv').offers).toEqual([]);
	expect(answerOffers({ release: null, results, quotes: [] }, say, words, 'sv').offers).toEqual([]);
});
