/** A simulated person who answers with a finger, and a tally made from what was tapped, independent of the app's own. */
import type { Page } from '@playwright/test';

export interface Tally {
	best: number;
	worst: number;
	shown: number;
}

/** Counts per card title, made by the test from the taps. */
export class Taps {
	readonly counts = new Map<string, Tally>();
	answered = 0;
	equal = 0;
	skipped = 0;

	#of(title: string): Tally {
		const tally = this.counts.get(title) ?? { best: 0, worst: 0, shown: 0 };
		this.counts.set(title, tally);
		return tally;
	}
	chosen(shown: string[], best: string, worst: string) {
		this.answered += 1;
		for (const title of shown) this.#of(title).shown += 1;
		this.#of(best).best += 1;
		this.#of(worst).worst += 1;
	}
	/** "Alla är lika viktiga" counts as shown, and as nothing else. */
	allEqual(shown: string[]) {
		this.equal += 1;
		for (const title of shown) this.#of(title).shown += 1;
	}
	add(other: Taps) {
		for (const [title, { best, worst, shown }] of other.counts) {
			const tally = this.#of(title);
			tally.best += best;
			tally.worst += worst;
			tally.shown += shown;
		}
		this.answered += other.answered;
		this.equal += other.equal;
		this.skipped += other.skipped;
	}
}

export const cards = (page: Page) => page.locator('ul.cards button');
export const titles = (page: Page) => page.locator('ul.cards .title').allInnerTexts();
export const next = (page: Page) => page.getByRole('button', { name: 'Nästa' });

export async function begin(page: Page, address: string) {
	await page.goto(address);
	await page.locator('[data-step=start]').waitFor();
	await page.getByRole('button', { name: 'Börja' }).tap();
	await page.locator('[data-step=practice]').waitFor();
	await cards(page).nth(0).tap();
	await cards(page).nth(3).tap();
	await page.getByRole('button', { name: 'Till frågorna' }).tap();
	await page.locator('[data-step=best_worst]').waitFor();
}

/** What a person prefers: position in a list of titles; the earlier the better. */
export type Preference = (title: string) => number;

/** Answers the screen that is shown now and goes on. */
export async function weigh(page: Page, taps: Taps, prefer: Preference, how: 'choose' | 'equal' | 'skip' | 'change mind' = 'choose') {
	const shown = await titles(page);
	const heading = await page.locator('.progress').innerText();
	if (how === 'equal') {
		await page.getByRole('button', { name: 'Alla är lika viktiga' }).tap();
		taps.allEqual(shown);
	} else if (how === 'skip') {
		await page.getByRole('button', { name: 'Hoppa över' }).tap();
		taps.skipped += 1;
	} else {
		const order = [...shown].sort((a, b) => prefer(a) - prefer(b));
		const best = order[0]!;
		const worst = order.at(-1)!;
		const tap = (title: string) => page.locator('ul.cards button', { has: page.getByText(title, { exact: true }) }).tap();
		if (how === 'change mind') {
			// The wrong way round first, then taken back one at a time, by "Ångra" and by a second tap.
			await tap(worst);
			await tap(best);
			await page.getByRole('button', { name: 'Ångra' }).tap();
			await tap(worst);
		}
		await tap(best);
		await tap(worst);
		await next(page).tap();
		taps.chosen(shown, best, worst);
	}
	await page.waitForFunction((before) => document.querySelector('.progress')?.textContent !== before, heading);
}

/** From the first follow-up to the thanks. Returns the withdrawal code. */
export async function finish(page: Page, answers: { today?: string; change?: string; story?: string; background?: string[] } = {}): Promise<string> {
	let question = 0;
	for (let guard = 0; guard < 40; guard++) {
		const step = await page.locator('.frame').getAttribute('data-step');
		if (step === 'send') break;
		const heading = await page.locator('main h1').innerText();
		const about = await page.locator('.progress').innerText();
		if (step === 'today' && answers.today) await page.getByRole('button', { name: answers.today, exact: true }).tap();
		if (step === 'change' && answers.change) await page.getByRole('button', { name: answers.change, exact: true }).tap();
		if (step === 'story' && answers.story) await page.getByRole('textbox').fill(answers.story);
		if (step === 'background' && answers.background?.[question]) await page.getByRole('button', { name: answers.background[question++]!, exact: true }).tap();
		await page.locator('footer .primary').tap();
		await page.waitForFunction(
			([h, p, s]) =>
				document.querySelector('main h1')?.textContent?.trim() !== h?.trim() ||
				document.querySelector('.progress')?.textContent !== p ||
				document.querySelector('.frame')?.getAttribute('data-step') !== s,
			[heading, about, step]
		);
	}
	await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
	await page.getByRole('heading', { name: 'Tack. Dina svar är sparade.' }).waitFor();
	return (await page.locator('.the-code').innerText()).trim();
}

/** The whole way. `prefer` decides the taps. */
export async function answer(
	page: Page,
	address: string,
	prefer: Preference,
	how: (screen: number) => Parameters<typeof weigh>[3] = () => 'choose',
	answers?: Parameters<typeof finish>[1]
): Promise<{ taps: Taps; code: string }> {
	const taps = new Taps();
	await begin(page, address);
	for (let screen = 0; screen < 9; screen++) await weigh(page, taps, prefer, how(screen));
	return { taps, code: await finish(page, answers) };
}

/** A preference that differs between persons: the titles' letters, stirred by a number. */
export function preference(person: number): Preference {
	return (title) => {
		let hash = 2166136261 ^ (person * 7919);
		for (const letter of title) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
		return (hash >>> 0) / 2 ** 32 + (title === 'Kunna få bostad' ? -0.6 : 0);
	};
}
