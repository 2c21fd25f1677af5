/** Every format answered with a finger and with two keys; what is stored equals what was tapped. */
import { expect, test, type Page } from '@playwright/test';
import { startApp, type RunningApp } from './app.ts';
import { storedAnswers } from './stored.ts';
import { PHONE, TABLET, Walk } from './walk.ts';

let app: RunningApp;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(async () => {
	await app.stop();
	app.remove();
});

const step = (page: Page) => page.locator('.frame').getAttribute('data-step');
const heading = (page: Page) => page.locator('main h1').innerText();
const next = (page: Page) => page.locator('footer .primary');
const shownTitles = (page: Page) => page.locator('main .title').allInnerTexts();
const at = (page: Page) => page.locator('.progress').innerText();

/** Goes on, and waits until the next screen is there. */
async function goOn(page: Page, press: () => Promise<void> = () => next(page).tap()) {
	const before = `${await at(page)} ${await step(page)} ${await heading(page)}`;
	await press();
	await expect.poll(async () => `${await at(page)} ${await step(page)} ${await heading(page)}`).not.toBe(before);
}

async function toParts(page: Page) {
	await page.goto(`${app.url}/s/${app.demo().codeAllKinds}`);
	await page.locator('[data-step=start]').waitFor();
	await page.getByRole('button', { name: 'Börja' }).tap();
	await page.locator('[data-step=practice]').waitFor();
	for (const _ of [1, 2, 3, 4]) {
		await page.locator('ul.cards .card').nth(0).tap();
		await page.locator('ul.cards .card').nth(1).tap();
		await goOn(page);
	}
	await page.locator('[data-step=practicePart]').waitFor();
	await page.locator('.duel').waitFor();
}

/** Answers as cards' titles, made by the test from what it tapped. */
interface Tapped {
	kind: string;
	shown: string[];
	what: unknown;
}

/** One way through all parts: every way to answer, take back, skip and change one's mind at least once. */
async function answerParts(page: Page, look: (page: Page, name: string) => Promise<void> = async () => {}): Promise<Tapped[]> {
	const tapped: Tapped[] = [];
	const add = (kind: string, shown: string[], what: unknown) => tapped.push({ kind, shown, what });
	let pairs = 0;
	let balances = 0;
	for (;;) {
		const kind = await step(page);
		if (kind !== 'part' && kind !== 'practicePart') return tapped;
		await page.locator('main h1').waitFor();
		const real = kind === 'part';
		if (await page.locator('.duel').count()) {
			const shown = await shownTitles(page);
			if (real && pairs === 0) await look(page, 'pair');
			const number = real ? pairs++ : -1;
			const card = (i: number) => page.locator('.duel .card').nth(i);
			let what: unknown = shown[0];
			if (number === 0) {
				// Nothing chosen: "Nästa" says what is missing, and stays.
				await page.locator('footer .primary').dispatchEvent('click');
				await expect(page.getByRole('status')).toContainText('Tryck på det som är viktigast');
				await card(0).tap();
			} else if (number === 1) {
				await page.getByRole('button', { name: 'Lika viktiga' }).tap();
				what = 'equal';
			} else if (number === 2) {
				await page.getByRole('button', { name: 'Vet inte' }).tap();
				what = 'unknown';
			} else if (number === 3) {
				// Taken back, then the other one.
				await card(0).tap();
				await page.waitForTimeout(600);
				await card(0).tap();
				await expect(card(0)).toHaveAttribute('aria-pressed', 'false');
				await card(1).tap();
				what = shown[1];
			} else if (number === 4) {
				await goOn(page, () => page.getByRole('button', { name: 'Hoppa över' }).tap());
				add('pair', shown, 'skipped');
				continue;
			} else await card(0).tap();
			if (real) add('pair', shown, what);
		} else if (await page.locator('.bowls').count()) {
			if (real) await look(page, 'points');
			const shown = await shownTitles(page);
			const plus = (i: number) => page.locator('.bowl').nth(i).getByRole('button', { name: /^Lägg/ });
			const minus = (i: number) => page.locator('.bowl').nth(i).getByRole('button', { name: /^Ta bort/ });
			const total = real ? 10 : 5;
			for (let i = 0; i < total; i++) await plus(i % 2).tap();
			await expect(page.locator('.pile strong')).toHaveText('Alla stenar är lagda');
			// One more is not laid, and nothing is lost; one back is moved; "Ångra" takes the last move back.
			await plus(2).dispatchEvent('click');
			await minus(0).tap();
			await expect(page.locator('.pile strong')).toHaveText('1 kvar');
			await page.getByRole('button', { name: 'Ångra' }).tap();
			await minus(0).tap();
			await plus(2).tap();
			const points = shown.map((_, i) => (i === 0 ? Math.ceil(total / 2) - 1 : i === 1 ? Math.floor(total / 2) : i === 2 ? 1 : 0));
			expect(await page.locator('.bowl .number').allInnerTexts()).toEqual(points.map(String));
			if (real) add('points', shown, points);
		} else if (await page.locator('.order').count()) {
			if (real) await look(page, 'ranking');
			const shown = await shownTitles(page);
			const card = (i: number) => page.locator('.item .card').nth(i);
			await card(2).tap();
			await card(0).tap();
			await card(1).tap();
			await page.getByRole('button', { name: `Flytta upp ${shown[1]}` }).tap();
			await page.getByRole('button', { name: 'Ångra' }).tap();
			const order = [shown[2], shown[1]];
			expect(await page.locator('.order ol li').allInnerTexts()).toEqual(order);
			if (real) add('ranking', shown, order);
		} else if (await page.locator('.stops').count()) {
			if (real && balances === 0) await look(page, 'balance');
			const shown = await shownTitles(page);
			const number = real ? balances++ : -1;
			expect(await page.locator('.stop[aria-pressed=true]').count()).toBe(0);
			let score = 2;
			await page.locator('.stop').nth(1).tap();
			await expect(page.locator('.reading')).toHaveText(`Mer åt ${shown[0]}`);
			if (number === 1) {
				await page.locator('.stop').nth(3).tap();
				score = 0;
			} else if (number === 2) {
				await page.locator('.nudges .button').nth(1).tap();
				await page.locator('.nudges .button').nth(1).tap();
				await page.locator('.nudges .button').nth(1).tap();
				score = -1;
			}
			if (real) add('balance', shown, score);
		} else if (await page.locator('.ladder').count()) {
			// Where the whole ladder does not fit, a rung may lie half under the bar at the bottom until one scrolls.
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			await look(page, 'ladder');
			await page.locator('.rung').nth(3).tap();
			add('ladder', [], 7);
		} else {
			await look(page, 'choice');
			await page.locator('.option').nth(1).tap();
			add('choice', [], 'phone');
		}
		await goOn(page);
	}
}

async function send(page: Page) {
	await page.getByRole('button', { name: 'Sluta här' }).tap();
	await page.getByRole('button', { name: 'Skicka mina svar' }).tap();
	await expect(page.locator('main h1')).toContainText('Tack');
}

/** A stored answer with titles instead of ids. */
function readable(answer: Record<string, unknown>, titleOf: (id: string) => string): Tapped {
	const shown = ((answer.shown as string[] | undefined) ?? []).map(titleOf);
	const kind = answer.kind as string;
	if (kind === 'pair') return { kind, shown, what: answer.outcome === 'chosen' ? titleOf(answer.choice as string) : answer.outcome };
	if (kind === 'points') return { kind, shown, what: answer.points };
	if (kind === 'ranking') return { kind, shown, what: (answer.order as string[]).map(titleOf) };
	if (kind === 'balance') return { kind, shown, what: answer.score };
	return { kind, shown, what: answer.value };
}

test('what is stored equals what was tapped, after a reload, a look back and a change of mind', async ({ browser }) => {
	test.setTimeout(240_000);
	const context = await browser.newContext(TABLET);
	const page = await context.newPage();
	await toParts(page);
	const tapped = await answerParts(page);
	expect(tapped.map(({ kind }) => kind)).toEqual([...Array(5).fill('pair'), 'points', 'ranking', ...Array(3).fill('balance'), 'ladder', 'choice']);

	// Back to the last question by the browser's own button, a reload there, and another answer.
	await page.goBack();
	await expect(page.locator('.option').nth(1)).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await page.locator('.option').nth(2).waitFor();
	await expect(page.locator('.option').nth(1)).toHaveAttribute('aria-pressed', 'true');
	await page.locator('.option').nth(2).tap();
	tapped.at(-1)!.what = 'chat';
	await goOn(page);
	await send(page);
	await context.close();

	const titles = new Map<string, string>();
	const pack = (await (await fetch(`${app.url}/api/v1/rounds/${app.demo().codeAllKinds}`)).json()) as {
		survey: { cards: { id: string; title: string }[]; extraCards: { id: string; title: string }[] };
	};
	for (const { id, title } of [...pack.survey.cards, ...pack.survey.extraCards]) titles.set(id, title);
	const { rows, restarted } = await storedAnswers(app, app.demo().codeAllKinds);
	app = restarted;
	expect(rows).toHaveLength(1);
	const parts = (rows[0]!.answers as Record<string, unknown>[]).filter((answer) => 'part' in answer);
	expect(parts.map((answer) => readable(answer, (id) => titles.get(id) ?? id))).toEqual(tapped);
	expect(rows[0]).toMatchObject({ support: 'symbols', help: ['none'], revision: 1 });
});

test('by two keys only, tab and space, every format can be answered', async ({ browser }) => {
	test.setTimeout(240_000);
	const context = await browser.newContext({ ...TABLET, hasTouch: false });
	const page = await context.newPage();
	const focused = () => page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());
	/** Tabs until the name fits, then space. */
	const press = async (name: RegExp) => {
		for (let i = 0; i < 80; i++) {
			if (name.test(await focused())) return page.keyboard.press('Space');
			await page.keyboard.press('Tab');
		}
		throw new Error(`${String(name)} was not reached; at ${await focused()}`);
	};
	await page.goto(`${app.url}/s/${app.demo().codeAllKinds}`);
	await page.locator('[data-step=start]').waitFor();
	await press(/^Börja$/);
	await page.locator('[data-step=practice]').waitFor();
	const done = new Set<string>();
	for (let i = 0; i < 60; i++) {
		const kind = (await step(page))!;
		if (kind === 'send') break;
		const before = `${await at(page)} ${kind} ${await heading(page)}`;
		if (kind === 'weigh' || kind === 'practice') {
			const [first, second] = await shownTitles(page);
			await press(new RegExp(`^${first}`));
			await press(new RegExp(`^${second}`));
		} else if (await page.locator('.duel').count()) {
			done.add('pair');
			await press(/^Lika viktiga$/);
		} else if (await page.locator('.bowls').count()) {
			done.add('points');
			const [first] = await shownTitles(page);
			for (let stone = 0; stone < 10 && !(await page.getByText('Alla stenar är lagda').count()); stone++) await press(new RegExp(`^Lägg en sten på ${first}`));
		} else if (await page.locator('.order').count()) {
			done.add('ranking');
			const [first, second] = await shownTitles(page);
			await press(new RegExp(first!));
			await press(new RegExp(second!));
			await press(new RegExp(`^Flytta upp ${second}`));
			expect(await page.locator('.order ol li').allInnerTexts()).toEqual([second, first]);
		} else if (await page.locator('.stops').count()) {
			done.add('balance');
			await press(/^De väger lika$/);
		} else if (await page.locator('.ladder').count()) {
			done.add('ladder');
			await press(/^7$/);
		} else if (await page.locator('.option').count()) await press(/./);
		await press(/^(Nästa|Hoppa över|Till frågorna)$/);
		await expect.poll(async () => `${await at(page)} ${await step(page)} ${await heading(page)}`).not.toBe(before);
	}
	expect([...done].sort()).toEqual(['balance', 'ladder', 'pair', 'points', 'ranking']);
	expect(await step(page)).toBe('send');
	await context.close();
});

for (const [name, size] of [['a phone in the dark', { ...PHONE, colorScheme: 'dark' as const }], ['a tablet', TABLET], ['320 px', { ...PHONE, viewport: { width: 320, height: 640 } }]] as const) {
	test(`nothing to complain of on ${name}`, async ({ browser }) => {
		test.setTimeout(300_000);
		const context = await browser.newContext(size);
		const walk = new Walk(context, app.url);
		const page = await context.newPage();
		await toParts(page);
		const seen: string[] = [];
		await answerParts(page, async (at, format) => {
			seen.push(format);
			await walk.look(at, format, { respondent: true, madeUp: true });
		});
		expect(seen).toEqual(['pair', 'points', 'ranking', 'balance', 'ladder', 'choice']);
		expect(walk.problems).toEqual([]);
		await context.close();
	});
}
