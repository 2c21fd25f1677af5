/** Random surveys of all kinds, valid answers to them, and damage: for tests that give two validators the same. */
import type { Answer, Question } from '#domain/question/index.ts';
import { cardsOf } from '#domain/question/kinds.ts';
import { surveyContent, type SurveyContent } from '#domain/survey/survey.ts';
import type { Random } from '#stats/random.ts';

const KINDS = ['best_worst', 'pairs', 'points', 'ranking', 'balance', 'choice', 'ladder', 'story', 'follow_up'] as const;
const WORDS = ['Jag vill bo kvar.', ' a ', 'ÅÄÖ', '😀'.repeat(3), 'x\n', 'per\u00adson\u200b\u0007 ', '👩\u200d👩\u200d👧'];

export interface Chance {
	below(n: number): number;
	pick<Item>(items: readonly Item[]): Item;
	some<Item>(items: readonly Item[], n: number): Item[];
	is(p: number): boolean;
}
export const chanceOf = (random: Random): Chance => ({
	below: (n) => Math.floor(random.uniform() * n),
	pick: (items) => items[Math.floor(random.uniform() * items.length)]!,
	some: (items, n) => random.shuffle(items).slice(0, n),
	is: (p) => random.uniform() < p
});

/** A survey with at least one question of each kind, in random order; follow-ups come after what they follow. */
export function randomSurvey(random: Random): SurveyContent {
	const { below, pick, some, is } = chanceOf(random);
	const ids = Array.from({ length: 4 + below(9) }, (_, i) => (is(0.2) ? `c-${i}_` : `C${i}`));
	const asked = { section: null, prompt: 'Fråga', help: '' };
	const options = Array.from({ length: 2 + below(4) }, (_, i) => ({ value: i === 0 && is(0.3) ? '' : `v${i}`, label: `Val ${i}` }))
		.map((one) => (one.value === '' ? { ...one, value: 'tom' } : one));
	const make = (kind: (typeof KINDS)[number], id: string, earlier: Question[]): Question | null => {
		const cards = some(ids, 2 + below(Math.min(ids.length, 12) - 1));
		switch (kind) {
			case 'best_worst':
				return { ...asked, id, kind, promptWorst: 'Minst', sets: Array.from({ length: 1 + below(6) }, () => some(ids, 2 + below(Math.min(ids.length, 6) - 1))) };
			case 'pairs':
				return { ...asked, id, kind, cards, count: 1 + below(Math.min(4, (cards.length * (cards.length - 1)) / 2)) };
			case 'points':
				return { ...asked, id, kind, cards, total: 1 + below(20) };
			case 'ranking':
				return { ...asked, id, kind, cards, least: 1 + below(cards.length) };
			case 'balance': {
				const pairs = ids.slice(1).map((one, i) => [ids[i]!, one] as [string, string]);
				return { ...asked, id, kind, pairs: some(pairs, 1 + below(Math.min(4, pairs.length))) };
			}
			case 'choice':
				return { ...asked, id, kind, options, background: is(0.3) && earlier.filter((one) => one.kind === 'choice' && one.background).length < 3 };
			case 'ladder':
				return { ...asked, id, kind, low: 'Låg', high: 'Hög' };
			case 'story':
				return { ...asked, id, kind, hint: '', maxLength: 500 };
			case 'follow_up': {
				const sources = earlier.filter((one) => ['best_worst', 'pairs', 'points', 'ranking'].includes(one.kind));
				if (sources.length === 0) return null;
				const today = [0, 1, 2, 3, null].map((value) => ({ value: value as 0, label: 'Så' }));
				const change = (['create', 'break', 'keep', 'unknown'] as const).map((value) => ({ value, label: 'Sen' }));
				const question = {
					id, section: null, kind, of: pick(sources).id, cards: 1 + below(3),
					today: is(0.8) ? { prompt: 'I dag', options: some(today, 2 + below(4)) } : null,
					change: is(0.8) ? { prompt: 'Sen', options: some(change, 2 + below(3)) } : null,
					story: is(0.7) ? { prompt: 'Berätta', hint: '', maxLength: 500 } : null
				};
				return question.today || question.change || question.story ? question : { ...question, story: { prompt: 'Berätta', hint: '', maxLength: 500 } };
			}
		}
	};
	const questions: Question[] = [];
	for (const [i, kind] of random.shuffle([...KINDS, pick(KINDS), pick(KINDS)]).entries()) {
		const question = make(kind, is(0.2) ? String(i) : `${kind}${i}`, questions);
		if (question) questions.push(question);
	}
	return surveyContent.parse({
		language: 'sv', title: 'Prov', minutes: 3, questions,
		cards: ids.map((id) => ({ id, title: `Kort ${id}` })),
		practice: { cards: ['a', 'b', 'c'].map((id) => ({ id, title: id, picture: '' })) }
	});
}

/** One valid answer to a question; null where it asks nothing that can be answered. */
export function randomAnswer(survey: SurveyContent, question: Question, random: Random): Answer | null {
	const { below, pick, some, is } = chanceOf(random);
	const at = question.id;
	switch (question.kind) {
		case 'best_worst': {
			const set = below(question.sets.length);
			const shown = random.shuffle(question.sets[set]!);
			if (is(0.3)) return { question: at, kind: 'best_worst', set, shown, outcome: pick(['equal', 'skipped'] as const), best: null, worst: null };
			const [best, worst] = some(shown, 2) as [string, string];
			const missing = below(4);
			return { question: at, kind: 'best_worst', set, shown, outcome: 'chosen', best: missing === 0 ? null : best, worst: missing === 1 ? null : worst };
		}
		case 'pairs': {
			const shown = some(question.cards, 2) as [string, string];
			const outcome = pick(['chosen', 'chosen', 'equal', 'unknown', 'skipped'] as const);
			return { question: at, kind: 'pairs', shown, outcome, choice: outcome === 'chosen' ? pick(shown) : null };
		}
		case 'balance':
			return { question: at, kind: 'balance', shown: random.shuffle(pick(question.pairs)) as [string, string], score: is(0.2) ? null : below(7) - 3 };
		case 'points': {
			const shown = random.shuffle(question.cards);
			const points = shown.map(() => 0);
			for (let i = 0; i < question.total; i++) points[below(points.length)]! += 1;
			return { question: at, kind: 'points', shown, points: is(0.2) ? null : points };
		}
		case 'ranking': {
			const shown = random.shuffle(question.cards);
			return { question: at, kind: 'ranking', shown, order: is(0.2) ? [] : some(shown, question.least + below(shown.length - question.least + 1)) };
		}
		case 'choice':
			return { question: at, kind: 'choice', value: is(0.2) ? null : pick(question.options).value };
		case 'ladder':
			return { question: at, kind: 'ladder', value: is(0.2) ? null : below(11) };
		case 'story':
			return { question: at, kind: 'story', text: pick(WORDS) };
		case 'follow_up': {
			const card = pick(cardsOf(survey.questions.find(({ id }) => id === question.of)!));
			const aspect = pick((['today', 'change', 'story'] as const).filter((one) => question[one] !== null));
			const base = { question: at, kind: 'follow_up', card } as const;
			if (aspect === 'story') return { ...base, aspect, text: pick(WORDS) };
			return aspect === 'today' ? { ...base, aspect, value: pick(question.today!.options).value } : { ...base, aspect, value: pick(question.change!.options).value };
		}
	}
}

/** A valid list of answers, most of the time: a place may be answered twice, or too many cards followed up. */
export const randomAnswers = (survey: SurveyContent, random: Random, most: number): Answer[] =>
	Array.from({ length: 1 + Math.floor(random.uniform() * most) }, () => randomAnswer(survey, chanceOf(random).pick(survey.questions), random)).filter((one) => one !== null);

/** Any JSON value. No lone surrogates and no NUL, which are not JSON text to PostgreSQL. */
export function anything(random: Random, depth = 0): unknown {
	const { below, pick, is } = chanceOf(random);
	if (depth < 3 && is(0.25)) return Array.from({ length: below(4) }, () => anything(random, depth + 1));
	if (depth < 3 && is(0.25)) return Object.fromEntries(Array.from({ length: below(4) }, () => [pick(['kind', 'question', 'card', 'value', 'x', '', 'shown', 'text']), anything(random, depth + 1)]));
	return pick([
		null, true, false, 0, 1, 2, 3, -1, -3, -4, 0.5, 10, 11, 100, 101, 999, 1000, 1e6, 1e21, 1e-7, 123456789012345680000, '', ' ', ' \t\n\r', '\u00a0', '\u000b', 'null', '0', '1',
		'C0', 'C1', 'v1', 'chosen', 'equal', 'today', 'story', 'best_worst', 'x'.repeat(24), 'x'.repeat(25), '😀'.repeat(24), '😀'.repeat(25), 'x'.repeat(60), 'x'.repeat(61),
		'x'.repeat(2000), 'x'.repeat(2001), '😀'.repeat(2000), '😀'.repeat(2001), '[]', '{}', '__proto__', 'constructor'
	]);
}

/** The list with one field changed to something that could stand there in another answer. */
export function almostRight(survey: SurveyContent, random: Random, whole: readonly Answer[]): unknown[] {
	const { pick, is } = chanceOf(random);
	const copy = structuredClone(whole) as unknown as Record<string, unknown>[];
	const one = pick(copy);
	if (!one) return copy;
	const card = () => pick(survey.cards).id;
	const key = pick(Object.keys(one).filter((name) => name !== 'kind' && name !== 'question'));
	const value = one[key];
	if (Array.isArray(value) && value.length > 0 && is(0.7)) value[Math.floor(random.uniform() * value.length)] = typeof value[0] === 'number' ? pick([0, 1, 2, 5, 100]) : card();
	else if (Array.isArray(value)) one[key] = is(0.5) ? value.slice(1) : [...value, pick([...value, card()])];
	else if (typeof value === 'number') one[key] = pick([0, 1, 2, 3, 4, 5, 9, 20, -1, -2, null]);
	else {
		const fields: Record<string, unknown[]> = {
			outcome: ['chosen', 'equal', 'unknown', 'skipped'], aspect: ['today', 'change', 'story'], text: ['', ' ', '\t\n', ' a ', '\u00a0', '\u200b\u2800', '\u200d\ufe0f', 'a\u0085b', `\u00ad${'å'.repeat(2000)}\u200b`],
			value: ['v0', 'v1', 'v5', 'create', 'break', 'keep', 'unknown', null, 0, 2, 10]
		};
		one[key] = pick(fields[key] ?? [card(), card(), null]);
		// Today, change and story have fields of their own.
		if (key === 'aspect' && one.aspect === 'story') (one.text = pick(WORDS)), delete one.value;
		else if (key === 'aspect' && !('value' in one)) (one.value = pick([0, 1, 'create', 'keep'])), delete one.text;
		else if (key === 'aspect' && is(0.5)) one.value = one.aspect === 'today' ? 1 : 'create';
	}
	return copy;
}

/** The list with one to three of its parts, at any depth, replaced, moved, doubled or taken away. */
export function damaged(random: Random, whole: readonly unknown[]): unknown[] {
	const { below, pick, is } = chanceOf(random);
	const copy = structuredClone(whole) as unknown[];
	for (let times = 1 + below(3); times > 0; times--) {
		let at: unknown = copy;
		for (;;) {
			const keys = Object.keys(at as object);
			if (keys.length === 0) break;
			const key = pick(keys);
			const holder = at as Record<string, unknown>;
			const below_ = holder[key];
			if (below_ && typeof below_ === 'object' && is(0.8)) {
				at = below_;
				continue;
			}
			const what = random.uniform();
			const others = Object.values(holder);
			if (what < 0.15 && Array.isArray(at)) at.push(structuredClone(pick(others)));
			else if (what < 0.25 && Array.isArray(at)) at.splice(Number(key), 1);
			else if (what < 0.3 && !Array.isArray(at)) delete holder[key];
			else if (what < 0.38 && !Array.isArray(at)) holder[pick(['extra', 'card', 'value', 'text', 'name', 'at', 'set'])] = anything(random, 1);
			else if (what < 0.6) holder[key] = structuredClone(pick(others));
			else holder[key] = anything(random);
			break;
		}
	}
	return copy;
}
