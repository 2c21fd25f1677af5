/**
 * Two people in one draft for five minutes, as their browsers' clocks go, with random operations and a network that comes and
 * goes: both end equal with the server, nothing typed is lost or doubled, and each one's undo takes back their own alone.
 */
import type { Page } from '@playwright/test';
import { expect, SOAK, soak, test, turn } from './fixtures/index.ts';
import { DESKTOP } from './fixtures/walk.ts';
import { createRandom } from '#stats/random.ts';

const SECONDS = 300;
const OPERATIONS = soak(150, 6);
const SEED = Number(process.env.STUDIO_SEED ?? (SOAK ? Date.now() % 1e6 : 7));

const alive = (page: Page) => page.locator('[data-alive]').waitFor();
// What is out of sight is not laid out, and has no inner text.
const cards = (page: Page) => page.getByRole('region', { name: 'Kort', exact: true }).locator('[data-item] strong').allTextContents();
// Five minutes in one: the server may have had enough of one account for a minute, and what is tried again waits by the browser's clock.
const saved = (page: Page) =>
	expect(async () => {
		await page.clock.fastForward(60_000);
		await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', { timeout: 5000 });
	}).toPass({ timeout: 120_000 });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Somebody at a window, and what they have written that should be there. */
class Somebody {
	#count = 0;
	#offline = false;
	/** Names of their own cards. */
	own: string[] = [];
	readonly page: Page;
	readonly name: string;
	readonly #random: ReturnType<typeof createRandom>;
	constructor(page: Page, name: string, random: ReturnType<typeof createRandom>) {
		this.page = page;
		this.name = name;
		this.#random = random;
	}

	#any = (): string => this.own[Math.floor(this.#random.uniform() * this.own.length)]!;
	async #write(name: string): Promise<void> {
		await this.page.getByRole('textbox', { name: 'Kort', exact: true }).fill(name);
	}

	async act(): Promise<void> {
		const dice = this.#random.uniform();
		if (dice < 0.25) {
			this.#offline = !this.#offline;
			await this.page.context().setOffline(this.#offline);
		}
		if (this.own.length === 0 || dice < 0.5) {
			const name = `${this.name} ${++this.#count}`;
			await press(this.page, 'Nytt kort');
			await this.#write(name);
			this.own.push(name);
		} else if (dice < 0.7) {
			await press(this.page, `Ändra: ${this.#any()}`);
			const field = this.page.getByRole('textbox', { name: 'Kort', exact: true });
			const before = await field.inputValue();
			const name = `${before}*`;
			await this.#write(name);
			this.own[this.own.indexOf(before)] = name;
		} else if (dice < 0.9) {
			const name = this.#any();
			const ways = ['upp', 'ner'].map((way) => this.page.getByRole('button', { name: `Flytta ${way}: ${name}`, exact: true, disabled: false }));
			const way = ways[0]!.or(ways[1]!).first();
			// The only card cannot be moved.
			if (await way.count()) await way.click();
		} else {
			const name = this.#any();
			await press(this.page, `Ändra: ${name}`);
			await press(this.page, `Ta bort: ${name}`);
			this.own = this.own.filter((one) => one !== name);
		}
		const open = this.page.getByRole('button', { name: /^Klart: / });
		if (await open.count()) await open.click();
		await this.page.clock.fastForward((1000 * SECONDS) / OPERATIONS);
	}

	async online(): Promise<void> {
		await this.page.context().setOffline(false);
		await saved(this.page);
	}
}

// Not with the seed in its name: the process that lists tests and the one that runs them draw one each.
test(`${OPERATIONS} operations each`, turn(4), async ({ app, staffPage }) => {
	console.log(`seed ${SEED}`);
	test.setTimeout(600_000);
	const random = createRandom(SEED);
	const pages = await Promise.all([staffPage('designer', DESKTOP), staffPage('designer', DESKTOP)]);
	for (const page of pages) await page.clock.install();
	const people = pages.map((page, i) => new Somebody(page, ['Anna', 'Bo'][i]!, random));
	const [ann, bo] = people as [Somebody, Somebody];
	await ann.page.goto(`${app.url}/projects`);
	await ann.page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await ann.page.getByRole('link', { name: 'Ny enkät' }).click();
	await ann.page.getByLabel('Vad ska enkäten heta?').fill('Tillsammans');
	await press(ann.page, 'Skapa enkäten');
	await alive(ann.page);
	await bo.page.goto(ann.page.url());
	await alive(bo.page);

	for (let i = 0; i < OPERATIONS; i++) for (const one of random.shuffle(people)) await one.act();
	const expected = () => people.flatMap(({ own }) => own).sort();
	for (const one of people) await one.online();
	for (const { page } of people) await expect.poll(async () => (await cards(page)).sort()).toEqual(expected());
	expect(await cards(ann.page)).toEqual(await cards(bo.page));

	// Anna takes back everything: her cards are gone, and Bo's stand.
	const undo = ann.page.getByRole('button', { name: 'Ångra', exact: true }).first();
	while (await undo.isEnabled()) await undo.click();
	ann.own = [];
	await saved(ann.page);
	for (const { page } of people) await expect.poll(async () => (await cards(page)).sort()).toEqual(expected());
	// What a reload shows is what the server has.
	await bo.page.reload();
	await alive(bo.page);
	expect(await cards(bo.page)).toEqual(await cards(ann.page));
});
