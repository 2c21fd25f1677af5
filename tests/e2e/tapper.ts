/**
 * A simulated person who answers any survey with a finger, in any language, and notes what was tapped by the cards' ids:
 * from the page's own titles and the survey's list of them, never from what the app sends.
 */
import { expect, type Page } from '@playwright/test';

/** One screen, as the test has seen and tapped it. */
export interface Noted {
	kind: string;
	/** Ids in the order they stood on the screen. */
	shown: string[];
	what: unknown;
}

/** What a person does with the n:th screen of a kind. The smaller the number, the better the card is liked. */
export interface Person {
	likes: (card: string) => number;
	how: (kind: string, n: number) => 'choose' | 'equal' | 'unknown' | 'skip' | 'change mind';
}

export class Tapper {
	readonly noted: Noted[] = [];
	readonly #page: Page;
	readonly #person: Person;
	readonly #idOf: Map<string, string>;
	readonly #met = new Map<string, number>();

	/** `cards` = the survey's cards in the language that is shown. */
	constructor(page: Page, cards: readonly { id: string; title: string }[], person: Person) {
		this.#page = page;
		this.#person = person;
		this.#idOf = new Map(cards.map(({ id, title }) => [title, id]));
	}

	/** The same person, from now on in another language. */
	inLanguage(cards: readonly { id: string; title: string }[]) {
		for (const { id, title } of cards) this.#idOf.set(title, id);
	}

	#place = () => this.#page.evaluate(() => [document.querySelector('.frame')?.getAttribute('data-step'), document.querySelector('.progress')?.textContent, document.querySelector('main h1')?.textContent].join('|'));
	async #leave(press: () => Promise<void> = () => this.#page.locator('footer .primary').tap()) {
		const before = await this.#place();
		await press();
		await expect.poll(this.#place).not.toBe(before);
	}
	async #shown(): Promise<string[]> {
		const titles = await this.#page.locator('main .title').allInnerTexts();
		return titles.map((title) => this.#idOf.get(title.trim()) ?? title);
	}
	#best = (shown: string[]) => [...shown].sort((a, b) => this.#person.likes(a) - this.#person.likes(b));

	/** Answers the screen that is shown now and leaves it. False when there is nothing more to answer. */
	async screen(): Promise<boolean> {
		const page = this.#page;
		const step = (await page.locator('.frame').getAttribute('data-step'))!;
		if (['send', 'helpGiven', 'done'].includes(step)) return false;
		await page.locator('main h1').waitFor();
		const real = step !== 'practice';
		const at = async (selector: string) => (await page.locator(selector).count()) > 0;
		if (await at('.duel')) await this.#pair(real);
		else if (await at('.bowls')) await this.#points(real);
		else if (await at('.order')) await this.#ranking(real);
		else if (await at('.stops')) await this.#balance(real);
		else if (await at('.ladder')) await this.#ladder();
		else if (await at('ul.cards')) await this.#weigh(real);
		else if (step === 'choice') await this.#choice();
		else await this.#leave();
		return true;
	}

	#next(kind: string, real: boolean): ReturnType<Person['how']> {
		if (!real) return 'choose';
		const n = this.#met.get(kind) ?? 0;
		this.#met.set(kind, n + 1);
		return this.#person.how(kind, n);
	}
	#note(real: boolean, kind: string, shown: string[], what: unknown) {
		if (real) this.noted.push({ kind, shown, what });
	}
	/** The quiet button below a question that leaves it without an answer. */
	#skip = () => this.#leave(() => this.#page.locator('main .row .button.quiet').tap());

	async #weigh(real: boolean) {
		const shown = await this.#shown();
		const how = this.#next('best_worst', real);
		const other = (n: number) => this.#page.locator('main .other .button').nth(n);
		if (how === 'equal' || how === 'skip') {
			await this.#leave(() => other(how === 'equal' ? 0 : 1).tap());
			return this.#note(real, 'best_worst', shown, how === 'equal' ? 'equal' : 'skipped');
		}
		const order = real ? this.#best(shown) : shown;
		const card = (id: string) => this.#page.locator('ul.cards .card').nth(shown.indexOf(id));
		if (how === 'change mind') {
			await card(order.at(-1)!).tap();
			await card(order[0]!).tap();
			await other(0).tap();
			await card(order.at(-1)!).tap();
		}
		await card(order[0]!).tap();
		await card(order.at(-1)!).tap();
		await this.#leave();
		this.#note(real, 'best_worst', shown, { best: order[0], worst: order.at(-1) });
	}

	async #pair(real: boolean) {
		const shown = await this.#shown();
		const how = this.#next('pairs', real);
		const card = (i: number) => this.#page.locator('.duel .card').nth(i);
		if (how === 'skip') {
			await this.#skip();
			return this.#note(real, 'pairs', shown, 'skipped');
		}
		let what: unknown = how;
		if (how === 'equal' || how === 'unknown') await this.#page.locator('.other .button').nth(how === 'equal' ? 0 : 1).tap();
		else {
			what = real ? this.#best(shown)[0] : shown[0];
			const own = Math.max(0, shown.indexOf(what as string));
			if (how === 'change mind') await card(1 - own).tap();
			await card(own).tap();
		}
		await this.#leave();
		this.#note(real, 'pairs', shown, what);
	}

	async #points(real: boolean) {
		const shown = await this.#shown();
		const how = this.#next('points', real);
		if (how === 'skip') {
			await this.#skip();
			return this.#note(real, 'points', shown, null);
		}
		const step = (i: number, more: boolean) => this.#page.locator('.bowl').nth(i).locator('.step').nth(more ? 1 : 0);
		const order = this.#best(shown);
		const points = shown.map(() => 0);
		const move = async (i: number, by: 1 | -1) => {
			await step(i, by === 1).tap();
			points[i]! += by;
		};
		const first = shown.indexOf(order[0]!);
		const second = shown.indexOf(order[1]!);
		const third = shown.indexOf(order[2]!);
		for (let stone = 0; stone < (real ? 10 : 5); stone++) await move(stone % 5 < 3 ? first : second, 1);
		if (how === 'change mind') {
			await move(first, -1);
			await move(third, 1);
		}
		expect(await this.#page.locator('.bowl .number').allInnerTexts()).toEqual(points.map(String));
		await this.#leave();
		this.#note(real, 'points', shown, points);
	}

	async #ranking(real: boolean) {
		const shown = await this.#shown();
		const how = this.#next('ranking', real);
		if (how === 'skip') {
			await this.#skip();
			return this.#note(real, 'ranking', shown, []);
		}
		const order = this.#best(shown).slice(0, how === 'unknown' ? 2 : shown.length);
		const item = (id: string) => this.#page.locator('.item').nth(shown.indexOf(id));
		const laid = how === 'change mind' ? [order[1]!, order[0]!, ...order.slice(2)] : order;
		for (const id of laid) await item(id).locator('.pick').tap();
		if (how === 'change mind') await item(order[0]!).locator('.moves .button').first().tap();
		await this.#leave();
		this.#note(real, 'ranking', shown, order);
	}

	async #balance(real: boolean) {
		const shown = await this.#shown();
		const how = this.#next('balance', real);
		if (how === 'skip') {
			await this.#skip();
			return this.#note(real, 'balance', shown, null);
		}
		const lean = real ? this.#person.likes(shown[1]!) - this.#person.likes(shown[0]!) : 1;
		const score = how === 'equal' ? 0 : Math.max(-3, Math.min(3, Math.round(lean * 6) || 1));
		const stop = (value: number) => this.#page.locator('.stop').nth(3 - value);
		if (how === 'change mind') await stop(score === 3 ? -3 : 3).tap();
		await stop(score).tap();
		await this.#leave();
		this.#note(real, 'balance', shown, score);
	}

	async #ladder() {
		const rung = Math.floor(this.#person.likes('ladder') * 11);
		await this.#page.locator('.rung').nth(10 - rung).tap();
		await this.#leave();
		this.#note(true, 'ladder', [], rung);
	}

	async #choice() {
		const options = this.#page.locator('.option');
		const chosen = Math.floor(this.#person.likes('choice') * (await options.count()));
		await options.nth(chosen).tap();
		await this.#leave();
		this.#note(true, 'choice', [], chosen);
	}
}

/** A liking that differs between persons and has something in common: the ids' letters, stirred by a number. */
export const liking = (person: number) => (card: string) => {
	let hash = 2166136261 ^ (person * 7919);
	for (const letter of card) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
	return ((hash >>> 0) / 2 ** 32) * 0.999;
};
