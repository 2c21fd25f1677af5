/**
 * A person's way through a survey with every kind of question, and what was chosen, written down by the test from what it
 * pressed and in the words that stood on the screen. No words of the interface are needed: it works in every language.
 */
import { expect, type Page } from '@playwright/test';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Hand } from './hands.ts';

/** One answer in the survey's own words. */
export interface Chosen {
	kind: string;
	/** Titles of the cards that were on the screen, in order. */
	shown: string[];
	what: unknown;
}

export type Look = (page: Page, name: string) => Promise<void>;
const nothing: Look = async () => {};

export const stepOf = (page: Page) => page.locator('.frame').getAttribute('data-step');
export const shownTitles = (page: Page) => page.locator('main .title').allInnerTexts();
export const next = (page: Page) => page.locator('footer .primary');
const place = async (page: Page) => `${await page.locator('.progress').innerText()} ${await stepOf(page)} ${await page.locator('main h1').innerText()}`;

/** Presses, and waits until another screen is there. */
export async function leave(page: Page, press: () => Promise<void>): Promise<void> {
	const before = await place(page);
	await press();
	await expect.poll(() => place(page)).not.toBe(before);
}
export const goOn = (page: Page, hand: Hand) => leave(page, () => hand.press(next(page)));

/** From the start page to the first screen after the practice of best–worst. */
export async function begin(page: Page, hand: Hand, look = nothing): Promise<void> {
	await page.locator('[data-step=start]').waitFor();
	await look(page, 'start');
	await hand.press(page.locator('.start .primary').first());
	await page.locator('[data-step=practice]').waitFor();
	await look(page, 'practice');
	await weigh(page, hand);
}

/** A best–worst screen: the first card and the last. */
export async function weigh(page: Page, hand: Hand, look = nothing): Promise<Chosen> {
	const shown = await shownTitles(page);
	const cards = page.locator('ul.cards button.card');
	await look(page, 'weigh');
	await hand.press(cards.first());
	await hand.press(cards.last());
	await expect(page.locator('ul.cards [aria-pressed=true]')).toHaveCount(2);
	await look(page, 'weigh, chosen');
	await goOn(page, hand);
	return { kind: 'best_worst', shown, what: [shown[0], shown.at(-1)] };
}

/** Every way to answer, take back, skip and change one's mind, each at least once, on the screens of the other kinds of questions. */
export async function answerOthers(page: Page, hand: Hand, look = nothing): Promise<Chosen[]> {
	const chosen: Chosen[] = [];
	const met = { pair: 0, balance: 0 };
	for (;;) {
		const kind = await stepOf(page);
		if (!OTHER_KINDS.includes(kind!) && kind !== 'practice') return chosen;
		const format = page.locator('.duel, .bowls, .order, .stops, .ladder, .options');
		await format.waitFor();
		const name = (await format.getAttribute('class'))!.split(' ')[0] as keyof typeof answerOne;
		const real = kind !== 'practice';
		const before = await page.locator('.progress').innerText();
		const answer = await answerOne[name](page, hand, real, real ? look : (at, what) => look(at, `practice, ${what}`), met);
		if (real) chosen.push(answer);
		if ((await page.locator('.progress').innerText()) === before && (await stepOf(page)) === kind) await goOn(page, hand);
	}
}

const OTHER_KINDS = ['pairs', 'points', 'ranking', 'balance', 'ladder', 'choice'];
type AnswerOne = (page: Page, hand: Hand, real: boolean, look: Look, met: { pair: number; balance: number }) => Promise<Chosen>;
const answerOne = {
	async duel(page, hand, real, look, met) {
		const shown = await shownTitles(page);
		const number = real ? met.pair++ : -1;
		const card = (i: number) => page.locator('.duel .card').nth(i);
		const other = (i: number) => page.locator('.other .button').nth(i);
		if (number < 1) await look(page, 'pair');
		let what: unknown = shown[0];
		if (number === 1) {
			await hand.press(other(0));
			what = 'equal';
			await look(page, 'pair, equal');
		} else if (number === 2) {
			await hand.press(other(1));
			what = 'unknown';
		} else if (number === 4) {
			await leave(page, () => hand.press(page.locator('main > .row .button')));
			what = 'skipped';
		} else {
			if (number === 0) {
				// Nothing chosen: "Nästa" says what is missing, and stays.
				await hand.press(next(page));
				await expect(page.getByRole('status')).toBeVisible();
				await look(page, 'pair, what is missing');
			}
			await hand.press(card(0));
			await expect(card(0)).toHaveAttribute('aria-pressed', 'true');
			if (number < 1) await look(page, 'pair, chosen');
			if (number === 3) {
				// Taken back, then the other one. Two taps within half a second are one.
				await page.waitForTimeout(600);
				await hand.press(card(0));
				await expect(card(0)).toHaveAttribute('aria-pressed', 'false');
				await hand.press(card(1));
				what = shown[1];
			}
		}
		return { kind: 'pairs', shown, what };
	},

	async bowls(page, hand, _real, look) {
		const shown = await shownTitles(page);
		await look(page, 'points');
		const step = (i: number, by: 'first' | 'last') => page.locator('.bowl').nth(i).locator('.step')[by]();
		const left = page.locator('.pile strong');
		const numbers = () => page.locator('.bowl .number').allInnerTexts();
		const points = shown.map(() => 0);
		const has = async (i: number, by: 1 | -1) => {
			points[i]! += by;
			await expect.poll(numbers).toEqual(points.map(String));
		};
		while ((await left.innerText()).match(/\d/)) {
			const i = points.reduce((sum, x) => sum + x, 0) % 2;
			await hand.press(step(i, 'last'));
			await has(i, 1);
		}
		// One more is not laid, and nothing is lost; one back is moved; "Ångra" takes the last move back.
		await hand.press(step(2, 'last'));
		await hand.press(step(0, 'first'));
		await has(0, -1);
		await expect(left).toHaveText(/1/);
		await hand.press(page.locator('.undo .button'));
		await has(0, 1);
		await hand.press(step(0, 'first'));
		await has(0, -1);
		await hand.press(step(2, 'last'));
		await has(2, 1);
		await look(page, 'points, laid');
		return { kind: 'points', shown, what: points };
	},

	async order(page, hand, _real, look) {
		const shown = await shownTitles(page);
		await look(page, 'ranking');
		const item = (i: number) => page.locator('.item').nth(i);
		for (const i of [2, 0, 1]) await hand.press(item(i).locator('.pick'));
		await look(page, 'ranking, ordered');
		// The last one up, the new last one away.
		await hand.press(item(1).locator('.moves .button').first());
		await expect(page.locator('.order ol li')).toHaveText([shown[2]!, shown[1]!, shown[0]!]);
		await hand.press(page.locator('.order > .button'));
		await expect(page.locator('.order ol li')).toHaveText([shown[2]!, shown[1]!]);
		return { kind: 'ranking', shown, what: [shown[2], shown[1]] };
	},

	async stops(page, hand, real, look, met) {
		const shown = await shownTitles(page);
		const number = real ? met.balance++ : -1;
		const stop = (i: number) => page.locator('.stop').nth(i);
		expect(await page.locator('.stop[aria-pressed=true]').count()).toBe(0);
		if (number < 1) await look(page, 'balance');
		await hand.press(stop(1));
		await expect(page.locator('.reading')).toContainText(shown[0]!);
		if (number < 1) await look(page, 'balance, chosen');
		let score = 2;
		if (number === 1) {
			await hand.press(stop(3));
			score = 0;
		} else if (number === 2) {
			for (let i = 0; i < 3; i++) await hand.press(page.locator('.nudges .button').nth(1));
			score = -1;
		}
		await expect(stop(3 - score)).toHaveAttribute('aria-pressed', 'true');
		return { kind: 'balance', shown, what: score };
	},

	async ladder(page, hand, _real, look) {
		await look(page, 'ladder');
		await hand.press(page.locator('.rung').nth(3));
		await expect(page.locator('.rung').nth(3)).toHaveAttribute('aria-pressed', 'true');
		await look(page, 'ladder, chosen');
		return { kind: 'ladder', shown: [], what: 7 };
	},

	async options(page, hand, _real, look) {
		await look(page, 'choice');
		return { kind: 'choice', shown: [], what: await choose(page, hand, 1) };
	}
} satisfies Record<string, AnswerOne>;

/** One of a few answers; returns its words. */
export async function choose(page: Page, hand: Hand, i: number): Promise<string> {
	const option = page.locator('.options .option').nth(i);
	await hand.press(option);
	await expect(option).toHaveAttribute('aria-pressed', 'true');
	return option.locator('span').first().innerText();
}

/** From the start page to thanks. The text is for those who can write. */
export async function answerAll(page: Page, hand: Hand, { look = nothing, write }: { look?: Look; write?: (text: string) => Promise<void> } = {}): Promise<Chosen[]> {
	const all: Chosen[] = [];
	await begin(page, hand, look);
	for (let first = true; (await stepOf(page)) === 'best_worst'; first = false) all.push(await weigh(page, hand, first ? look : nothing));
	all.push(...(await answerOthers(page, hand, look)));
	for (let kind = await stepOf(page); kind !== 'send'; kind = await stepOf(page)) {
		await look(page, kind!);
		if (kind === 'story' && write) {
			await write('Bussen går en gång i timmen.');
			all.push({ kind, shown: [], what: 'Bussen går en gång i timmen.' });
		} else if (kind === 'today' || kind === 'change') all.push({ kind, shown: [], what: await choose(page, hand, 1) });
		await goOn(page, hand);
	}
	await look(page, 'send');
	await hand.press(page.locator('main .primary'));
	await page.locator('main .row .primary').waitFor();
	await look(page, 'done');
	return all;
}

/** A stored answer in the survey's own words, to be compared with what was chosen. */
export function inWords(survey: SurveyContent): (answer: Record<string, unknown>) => Chosen {
	const titles = new Map(survey.cards.map(({ id, title }) => [id, title]));
	const title = (id: unknown) => titles.get(id as string);
	return (answer) => {
		const kind = answer.kind as string;
		const shown = ((answer.shown as string[] | undefined) ?? []).map((id) => title(id)!);
		const label = (options: { value: unknown; label: string }[]) => options.find(({ value }) => value === answer.value)!.label;
		switch (kind) {
			case 'best_worst':
				return { kind, shown, what: answer.outcome === 'chosen' ? [title(answer.best), title(answer.worst)] : answer.outcome };
			case 'pairs':
				return { kind, shown, what: answer.outcome === 'chosen' ? title(answer.choice) : answer.outcome };
			case 'points':
				return { kind, shown, what: answer.points };
			case 'ranking':
				return { kind, shown, what: (answer.order as string[]).map(title) };
			case 'balance':
				return { kind, shown, what: answer.score };
			case 'follow_up': {
				const aspect = answer.aspect as 'today' | 'change' | 'story';
				if (aspect === 'story') return { kind: aspect, shown, what: answer.text };
				const question = survey.questions.find((one) => one.kind === 'follow_up')!;
				return { kind: aspect, shown, what: label(question[aspect]!.options) };
			}
			case 'choice':
				return { kind, shown, what: label((survey.questions.find(({ id }) => id === answer.question) as { options: { value: unknown; label: string }[] }).options) };
			case 'story':
				return { kind, shown, what: answer.text };
			default:
				return { kind, shown, what: answer.value };
		}
	};
}

/** The survey of a round in one language, as a device is sent it. */
export async function surveyOf(url: string, code: string, language = 'sv'): Promise<SurveyContent> {
	const pack = (await (await fetch(`${url}/api/v1/rounds/${code}?language=${language}`)).json()) as { survey: SurveyContent };
	return pack.survey;
}
