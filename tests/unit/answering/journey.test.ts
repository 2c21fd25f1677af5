import { describe, expect, test } from 'vitest';
import { fits, newDraft, type Draft } from '#answering/draft.ts';
import { answersNow, hasAnswers, stepAfter, steps, submission, type QuestionStep, type Step } from '#answering/journey.ts';
import { allKindsFromPack, surveyFromPack } from '#content/survey-from-pack.ts';
import { tapCard } from '#domain/question/best_worst/question.ts';
import type { QuestionOf } from '#domain/question/index.ts';
import type { Value } from '#domain/question/kinds.ts';
import { answersProblem } from '#domain/response/problem.ts';
import { responseSubmission } from '#domain/response/response.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import { createRandom, type Random } from '#stats/random.ts';
import { nameOfStep } from './name-of-step.ts';

const survey = surveyFromPack('Grums');
const made = { id: '0b9f3c1e-6a41-4b7e-9a57-1f2f0c7f7a10', withdrawalCode: 'K7MX-3QRT' };
const draftOf = (content: SurveyContent, seed: number, expected: number | null = null): Draft => newDraft(content, 'GRAN-472', { ...made, seed, expected });
const draft = (seed = 7) => draftOf(survey, seed);
const weighed = (d: Draft) => d.screens.filter(({ set }) => set !== undefined);
const answered = (seed = 7): Draft => {
	const d = draft(seed);
	for (const { key, shown } of weighed(d)) d.taps[key] = { value: { kind: 'best_worst', best: shown[0]!, worst: shown[3]! }, left: true };
	return d;
};
const questions = (content: SurveyContent, d: Draft): QuestionStep[] => steps(content, d).filter((step): step is QuestionStep => step.kind === 'question');

describe('tapping', () => {
	test('first the best, then the worst, a second tap takes back', () => {
		const one = tapCard(undefined, 'A');
		expect(one).toMatchObject({ best: 'A', worst: null });
		const two = tapCard(one, 'B');
		expect(two).toMatchObject({ best: 'A', worst: 'B' });
		expect(tapCard(two, 'A')).toMatchObject({ best: null, worst: 'B' });
		expect(tapCard(two, 'B')).toMatchObject({ best: 'A', worst: null });
		expect(tapCard(two, 'C')).toMatchObject({ best: 'A', worst: 'B' });
		expect(tapCard(tapCard(two, 'A'), 'C')).toMatchObject({ best: 'C', worst: 'B' });
		expect(tapCard(one, 'A')).toBeUndefined();
	});
	test('a screen that was left as equal is open again after a tap', () => {
		expect(tapCard({ kind: 'best_worst', best: null, worst: null, equal: true }, 'A')).toEqual({ kind: 'best_worst', best: 'A', worst: null });
	});
});

describe('the way', () => {
	test('every set once, the same seed the same order, another seed another', () => {
		expect(weighed(draft()).map((s) => s.set).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
		expect(draft(7)).toEqual(draft(7));
		expect(draft(8).screens).not.toEqual(draft(7).screens);
	});
	test('positions are balanced over people: each card stands in each place about equally often', () => {
		const places = [0, 0, 0, 0];
		for (let seed = 0; seed < 2000; seed++) for (const { shown } of weighed(draft(seed))) if (shown.includes('H0')) places[shown.indexOf('H0')]!++;
		for (const count of places) expect(count / 6000).toBeGreaterThan(0.23);
		for (const count of places) expect(count / 6000).toBeLessThan(0.27);
	});
	test('one person meets a card in different places', () => {
		let same = 0;
		for (let seed = 0; seed < 200; seed++) {
			const places = weighed(draft(seed)).flatMap(({ shown }) => shown.map((card, place) => `${card} ${place}`));
			same += places.length - new Set(places).size;
		}
		// By chance each of 12 cards, met three times in four places, comes back to a place about 0.69 times.
		expect(same / 200).toBeLessThan(12 * 0.69 * 0.5);
	});
	test('who helps in the middle reads the rules, and then both are back where they were', () => {
		const d = { ...answered(), helped: true };
		const all = steps(survey, d);
		const helper = all.find(({ kind }) => kind === 'helper')!;
		expect(stepAfter(survey, d, helper).kind).toBe('practice');
		d.from = all[6]!.key;
		expect(stepAfter(survey, d, helper).key).toBe(all[6]!.key);
		d.from = 'a screen that is not there any more';
		expect(stepAfter(survey, d, helper).kind).toBe('practice');
		expect(stepAfter(survey, d, all.at(-1)!)).toEqual(all.at(-1));
	});
	test('follow-ups come for the own top three and for nothing else', () => {
		const names = (d: Draft) => steps(survey, d).map(nameOfStep).filter((name) => ['today', 'change', 'story'].includes(name));
		expect(names(draft())).toHaveLength(0);
		expect(names(answered())).toHaveLength(9);
	});
	test('what is sent is valid, and a follow-up of a card that left the top is not in it', () => {
		const d = answered();
		const cards = questions(survey, d).flatMap(({ screen }) => (screen.aspect === 'today' ? screen.shown : []));
		const other = survey.cards.find((card) => !cards.includes(card.id))!.id;
		const say = (card: string, value: Value & { aspect: string }) => (d.taps[`q:top:${card}:${value.aspect}`] = { value, left: true });
		say(cards[0]!, { kind: 'follow_up', aspect: 'today', value: null });
		say(cards[0]!, { kind: 'follow_up', aspect: 'change', value: 'keep' });
		say(cards[0]!, { kind: 'follow_up', aspect: 'story', text: '   ' });
		say(other, { kind: 'follow_up', aspect: 'today', value: 2 });
		const body = submission(survey, d, 'sv', 1);
		expect(responseSubmission.parse(body)).toEqual(body);
		const about = body.answers.filter((a) => a.kind === 'follow_up');
		expect(about).toEqual([
			{ question: 'top', kind: 'follow_up', card: cards[0], aspect: 'today', value: null },
			{ question: 'top', kind: 'follow_up', card: cards[0], aspect: 'change', value: 'keep' }
		]);
	});
	test('a screen that was tapped but not left is not an answer', () => {
		const d = draft();
		const [first] = weighed(d);
		d.taps[first!.key] = { value: { kind: 'best_worst', best: first!.shown[0]!, worst: first!.shown[1]! }, left: false };
		expect(submission(survey, d, 'sv', 1).answers).toEqual([]);
		expect(hasAnswers(survey, d)).toBe(false);
	});
	test('rubbish on the device is not taken for a draft', () => {
		for (const rubbish of [null, 1, 'x', [], {}, { v: 2, code: 'GRAN-472', screens: [] }, { ...draft(), code: 'ANNAN-111' }, { ...draft(), screens: [null] }, { ...draft(), taps: null }, draftOf(allKindsFromPack('Grums'), 7)]) {
			expect(fits(rubbish, survey, 'GRAN-472')).toBe(false);
		}
		expect(fits(JSON.parse(JSON.stringify(draft())), survey, 'GRAN-472')).toBe(true);
	});
});

/** A ranking first, two best–worst questions on different cards, background in the middle, follow-ups after the second, own words last. */
function mixed(sections: boolean): SurveyContent {
	const all = allKindsFromPack('Grums');
	const of = (id: string) => all.questions.find((question) => question.id === id)!;
	const first = of('matters') as QuestionOf<'best_worst'>;
	const at = (section: string) => ({ section: sections ? section : null });
	return surveyContent.parse({
		...all,
		translations: {},
		sections: sections ? [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] : [],
		questions: [
			{ ...of('order'), ...at('a') },
			{ ...first, ...at('a'), sets: [['H0', 'H1', 'H2'], ['H0', 'B0', 'B1']] },
			{ ...surveyFromPack('').questions.find(({ id }) => id === 'age')!, ...at('a') },
			{ ...first, ...at('b'), id: 'second', sets: [['S0', 'S1', 'S2'], ['S0', 'E0', 'E1']] },
			{ ...of('top'), ...at('b'), of: 'second', cards: 2 },
			{ ...of('stones'), ...at('b') },
			{ ...of('balance'), ...at('b') },
			{ id: 'words', kind: 'story', prompt: 'Vad vill du säga?', maxLength: 500, ...at('b') }
		]
	});
}

/** Something that can be tapped on a screen. */
function tapped({ question, screen }: QuestionStep, random: Random): Value | undefined {
	const [one, other] = random.shuffle(screen.shown);
	switch (question.kind) {
		case 'best_worst':
			return random.uniform() < 0.1 ? { kind: 'best_worst', best: null, worst: null, equal: true } : { kind: 'best_worst', best: one!, worst: random.uniform() < 0.1 ? null : other! };
		case 'pairs':
			return { kind: 'pairs', outcome: 'chosen', choice: one! };
		case 'points':
			return { kind: 'points', points: screen.shown.map((card) => (card === one ? question.total : 0)) };
		case 'ranking':
			return { kind: 'ranking', order: random.shuffle(screen.shown).slice(0, 1 + Math.floor(random.uniform() * screen.shown.length)) };
		case 'balance':
			return { kind: 'balance', score: Math.floor(random.uniform() * 7) - 3 };
		case 'choice':
			return { kind: 'choice', value: question.options[0]!.value };
		case 'ladder':
			return { kind: 'ladder', value: 3 };
		case 'story':
			return { kind: 'story', text: ' ord ' };
		case 'follow_up':
			if (screen.aspect === 'story') return { kind: 'follow_up', aspect: 'story', text: ' om kortet ' };
			return screen.aspect === 'change' ? { kind: 'follow_up', aspect: 'change', value: 'break' } : { kind: 'follow_up', aspect: 'today', value: null };
	}
}
/** A person who goes through all of it, skipping now and then; calls back at each step. */
function walk(content: SurveyContent, seed: number, expected: number | null, see: (step: Step, draft: Draft) => void): Draft {
	const random = createRandom(seed);
	const d = draftOf(content, seed, expected);
	let at = steps(content, d)[0]!;
	for (let guard = 0; at.kind !== 'done' && guard < 200; guard++) {
		see(at, d);
		if (at.kind === 'words') d.words = 'rewritten';
		if (at.kind === 'question') {
			const value = random.uniform() < 0.15 ? undefined : tapped(at, random);
			d.taps[at.key] = value ? { value, left: true } : { left: true };
		}
		at = stepAfter(content, d, at);
	}
	expect(at.kind).toBe('done');
	return d;
}

describe.each([true, false])('questions in any order (sections: %s)', (sections) => {
	const content = mixed(sections);
	test('are met in the survey’s order; each kind is practised once, before it is first met', () => {
		// Somebody who leaves no question out.
		const met: string[] = [];
		walk(content, 2, null, (step) => met.push(step.kind === 'practice' ? `practice ${step.of}` : step.kind === 'question' ? step.question.id : step.kind));
		const order = met.filter((name, i) => name !== met[i - 1]);
		expect(order).toEqual(['start', 'practice ranking', 'order', 'practice best_worst', 'matters', 'age', 'second', 'top', 'practice points', 'stones', 'practice balance', 'balance', 'words', 'send']);
	});
	test('progress is one count for the whole way: never past its end, never back, and it reaches it', () => {
		for (let seed = 0; seed < 50; seed++) {
			let before = { section: '', number: 0, of: 0 };
			walk(content, seed, null, (step) => {
				if (!('progress' in step)) return;
				const { progress } = step;
				expect(progress.number).toBeLessThanOrEqual(progress.of);
				expect(progress.number - before.number === 0 || progress.number - before.number === 1).toBe(true);
				before = progress;
			});
			expect(before.number).toBe(before.of);
			if (!sections) expect(before.section).toBe('');
		}
	});
	test('follow-ups are about the second question’s cards, at most two', () => {
		for (let seed = 0; seed < 50; seed++) {
			const d = walk(content, seed, null, () => {});
			const cards = new Set(answersNow(content, d).flatMap((answer) => (answer.kind === 'follow_up' ? [answer.card] : [])));
			expect(cards.size).toBeLessThanOrEqual(2);
			for (const card of cards) expect(['S0', 'S1', 'S2', 'E0', 'E1']).toContain(card);
		}
	});
	test('where few are expected what may become of own words is asked before the first field for them, and without an answer there is none', () => {
		const met: string[] = [];
		const d = walk(content, 5, 6, (step) => met.push(nameOfStep(step)));
		expect(met.filter((name) => name === 'words')).toHaveLength(1);
		expect(met.indexOf('words')).toBe(met.indexOf('story') - 1);
		expect(submission(content, d, 'sv', 1).words).toBe('rewritten');
		const silent = { ...d, words: null };
		expect(steps(content, silent).map(nameOfStep)).not.toContain('story');
		expect(steps(content, silent).map(nameOfStep)).toContain('words');
		expect(JSON.stringify(submission(content, silent, 'sv', 1))).not.toMatch(/"text"/);
	});
	test('what five hundred people send has no problem, and their drafts survive the device', () => {
		for (let seed = 0; seed < 500; seed++) {
			const d = walk(content, seed, seed % 3 === 0 ? 6 : null, () => {});
			const body = submission(content, d, 'sv', 1);
			expect(responseSubmission.parse(body)).toEqual(body);
			expect(answersProblem(content, body.answers), `seed ${seed}`).toBeNull();
			expect(fits(JSON.parse(JSON.stringify(d)), content, 'GRAN-472')).toBe(true);
			expect(fits(d, mixed(!sections), 'GRAN-472')).toBe(true);
			expect(fits(d, survey, 'GRAN-472')).toBe(false);
		}
	});
});

describe('progress where own words may be left out', () => {
	const all = allKindsFromPack('Grums');
	const of = (id: string) => all.questions.find((question) => question.id === id)!;
	const story = (id: string, section: string | null) => ({ id, kind: 'story', prompt: 'Vad vill du säga?', maxLength: 500, section });
	const content = (questions: object[], sections: string[] = []) =>
		surveyContent.parse({ ...all, translations: {}, sections: sections.map((id) => ({ id, title: id })), questions });
	/** All numbers that are shown. */
	function numbers(survey: SurveyContent, expected: number | null, words: Draft['words']): string[] {
		const shown: string[] = [];
		const d = draftOf(survey, 3, expected);
		let at = steps(survey, d)[0]!;
		for (let guard = 0; at.kind !== 'done' && guard < 100; guard++) {
			if ('progress' in at) shown.push(`${nameOfStep(at)} ${at.progress.number}/${at.progress.of}`);
			if (at.kind === 'words') d.words = words;
			if (at.kind === 'question') d.taps[at.key] = { value: tapped(at, createRandom(9)), left: true };
			at = stepAfter(survey, d, at);
		}
		return shown;
	}
	test.each(['show', 'choices_only', null] as const)('a story alone in a section, few people, choice %s: the choice is its first', (words) => {
		const survey = content([story('first', 'a'), { ...of('order'), section: 'b' }], ['a', 'b']);
		expect(numbers(survey, 5, words)).toEqual(['words 1/2', ...(words === 'show' ? ['story 1/2'] : []), 'ranking 2/2']);
	});
	test.each(['show', 'choices_only', null] as const)('a story after another question, few people, choice %s', (words) => {
		const survey = content([{ ...of('order'), section: null }, story('last', null)]);
		expect(numbers(survey, 5, words)).toEqual(['ranking 1/2', 'words 2/2', ...(words === 'show' ? ['story 2/2'] : [])]);
	});
	test.each(['choices_only', null] as const)('follow-ups that ask for own words alone and are left out (%s) are not counted', (words) => {
		const follow = { ...of('top'), section: null, of: 'order', cards: 2, today: null, change: null };
		const survey = content([story('before', null), { ...of('order'), section: null }, follow, { ...of('stones'), section: null }]);
		const shown = numbers(survey, 5, words);
		expect(shown.at(0)).toMatch(/^words 1\//);
		expect(shown.at(-1)).toBe('points 3/3');
	});
});
