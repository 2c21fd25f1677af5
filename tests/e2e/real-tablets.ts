/** Tablets that are real browsers, whose network comes and goes while people answer on them one after another. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { createRandom, type Random } from '#stats/random.ts';
import { begin, preference, Taps, weigh } from './person.ts';
import { TABLET } from './walk.ts';

export class RealTablet {
	/** The responses that the page has called sent, and those that it has said wait here. */
	readonly told = new Set<string>();
	readonly waited = new Set<string>();
	readonly #context: BrowserContext;
	readonly #random: Random;
	readonly #address: string;
	#page!: Page;
	#flapping = true;

	private constructor(context: BrowserContext, address: string, seed: number) {
		this.#context = context;
		this.#address = address;
		this.#random = createRandom(seed);
	}

	/** Meets the round with a network, so that it is ready without one. */
	static async prepared(browser: Browser, address: string, seed: number): Promise<RealTablet> {
		const context = await browser.newContext(TABLET);
		const tablet = new RealTablet(context, address, seed);
		tablet.#page = await context.newPage();
		await begin(tablet.#page, address);
		await tablet.#page.waitForFunction(async () => Boolean(await caches.match(location.pathname, { ignoreVary: true })), null, { polling: 200 });
		return tablet;
	}

	/** `count` people after one another: each answers two screens, sends, and leaves as soon as the page says where the answers are. */
	async people(count: number): Promise<void> {
		const flaps = this.#flap();
		const page = this.#page;
		for (let person = 0; person < count; person++) {
			if (person > 0) await begin(page, this.#address);
			for (let i = 0; i < 2; i++) await weigh(page, new Taps(), preference(this.#random.uniform() * 1000));
			await page.getByRole('button', { name: 'Sluta här' }).tap();
			await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
			const id = await page.evaluate((code) => (JSON.parse(localStorage.getItem(`round:${code}`)!) as { draft: { id: string } }).draft.id, this.#address.split('/').pop()!);
			await page.getByRole('heading', { name: /Dina svar är sparade|Skickar/ }).waitFor();
			await page.waitForTimeout(this.#random.uniform() * 1500);
			const heading = await page.locator('main h1').innerText();
			if (heading.startsWith('Tack')) this.told.add(id);
			else this.waited.add(id);
			await page.getByRole('button', { name: 'Klart, nästa kan börja' }).tap();
			await page.locator('[data-step=start]').waitFor();
		}
		this.#flapping = false;
		await flaps;
	}

	async #flap(): Promise<void> {
		for (let off = true; this.#flapping; off = !off) {
			await this.#context.setOffline(off);
			await new Promise((done) => setTimeout(done, 300 + this.#random.uniform() * 1200));
		}
		await this.#context.setOffline(true);
	}

	/** How many responses lie on this tablet, open and locked. */
	kept(): Promise<number> {
		return this.#page.evaluate(() => Object.keys(localStorage).filter((key) => /^(queue|sealed):/.test(key)).length);
	}

	/** The network is back: everything is handed over. */
	async handOver(): Promise<void> {
		await this.#context.setOffline(false);
		await this.#page.goto(this.#address);
		await this.#page.waitForFunction(() => !Object.keys(localStorage).some((key) => /^(queue|sealed):/.test(key)), null, { polling: 250, timeout: 90_000 });
	}

	close = () => this.#context.close();
}
