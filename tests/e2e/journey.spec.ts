/** The main job, from taps on a tablet to a board, every count compared with counts that the test made itself. */
import type { Browser, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { getPackage, openRound, post, type RunningApp } from './fixtures/app.ts';
import { publish } from './fixtures/publish.ts';
import { signIn } from './fixtures/staff.ts';
import { submission, type Chosen } from './fixtures/surveys.ts';
import { liking, type Mind } from './fixtures/minds.ts';
import { Respondent, type Says } from './fixtures/respondent.ts';
import { tally } from './fixtures/tally.ts';

const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, locale: 'sv-SE' };

let app: RunningApp;
test.beforeAll(async ({ ownApp }) => {
	app = await ownApp();
});
test.afterAll(async () => {
	await app.stop();
	app.remove();
});

async function release(page: Page, round: string) {
	await page.goto(round);
	await publish(page);
}
/** A look at what would be published, where nothing may be: the reason, and no button. */
async function refused(page: Page, round: string, why: string) {
	await page.goto(`${round}/release`);
	await expect(page.getByRole('alert')).toContainText(why);
	await expect(page.getByRole('button', { name: 'Publicera nu' })).toHaveCount(0);
}

/** What the board says, by card title. */
async function boardCounts(page: Page) {
	const rows = await page.locator('tr[data-card]').all();
	const found = new Map<string, { best: number; worst: number; shown: number; difference: number }>();
	for (const row of rows) {
		const number = async (name: string) => Number((await row.locator(`[data-count=${name}]`).innerText()).replace('−', '-').replace('+', '').replace(/\s/g, ''));
		found.set((await row.locator('th').innerText()).trim(), {
			best: await number('best'),
			worst: await number('worst'),
			shown: await number('shown'),
			difference: await number('difference')
		});
	}
	return found;
}

async function expectBoard(page: Page, notes: readonly Chosen[], n: number) {
	const taps = tally(notes);
	await page.waitForURL('**/releases/*');
	await expect(page.locator('[data-n]')).toHaveText(`${n} svar`);
	const board = await boardCounts(page);
	expect(board.size).toBe(12);
	for (const [title, counts] of board) {
		const tapped = taps.counts.get(title)!;
		expect(counts, title).toEqual({ ...tapped, difference: tapped.best - tapped.worst });
	}
	await expect(page.locator('[data-screens]')).toContainText(`valdes: ${taps.answered}.`);
	await expect(page.locator('[data-screens]')).toContainText(`lika viktiga: ${taps.equal}.`);
	await expect(page.locator('[data-screens]')).toContainText(`Överhoppade: ${taps.skipped}.`);
}

/** One card is everybody's favourite, so that there is a verdict. */
const likes = (person: number) => liking(person, 'Kunna få bostad');
/** The whole way; what the person noted, and the code that takes the answers back. */
async function answer(page: Page, address: string, mind: Partial<Mind>, says: Says) {
	const someone = new Respondent(page, mind);
	await someone.begin(address);
	await someone.answers(9);
	return { noted: someone.noted, code: await someone.finish(says) };
}

async function person(browser: Browser, work: (page: Page) => Promise<void>) {
	const context = await browser.newContext(TABLET);
	try {
		await work(await context.newPage());
	} finally {
		await context.close();
	}
}

test('people answer, the board says what they tapped, one withdraws, and the rules hold', turn(6), async ({ browser }) => {
	test.setTimeout(420_000);
	const staff = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await signIn(staff, app, 'designer');
	const round = await openRound(staff, app, 'Sju personer');

	const everybody: Chosen[] = [];
	const each: { code: string }[] = [];
	// Five have answered already, as a device sends it: `mixed.spec` has seven who tap.
	const pack = await getPackage(app, round.code);
	const titleOf = new Map((pack as unknown as { survey: { cards: { id: string; title: string }[] } }).survey.cards.map((c) => [c.id, c.title]));
	const sends = async (choose: Parameters<typeof submission>[1]) => {
		const body = submission(pack, choose);
		expect((await post(app, body)).status).toBe(201);
		for (const { kind, shown, best, worst } of body.answers) everybody.push({ kind, shown: shown.map((id) => titleOf.get(id)!), what: { best: titleOf.get(best), worst: titleOf.get(worst) } });
	};
	const order = [...titleOf].sort(([, a], [, b]) => likes(5)(a) - likes(5)(b)).map(([id]) => id);
	const byLiking = (shown: string[]) => [...shown].sort((a, b) => order.indexOf(a) - order.indexOf(b));
	for (let i = 0; i < 5; i++) await sends((shown) => ({ best: byLiking(shown)[0]!, worst: byLiking(shown).at(-1)! }));
	for (let i = 0; i < 2; i++) {
		await person(browser, async (page) => {
			const how: Mind['how'] = (_, screen) => (i === 0 && screen === 4 ? 'equal' : i === 1 && screen === 0 ? 'skip' : i === 1 ? 'change mind' : 'choose');
			const result = await answer(page, `${app.url}/s/${round.code}`, { likes: likes(i), how }, {
				today: 'Stämmer inte',
				change: 'Något nytt behöver skapas',
				story: i === 0 ? 'Det blev <b>bra</b> när någon ringde tillbaka.' : undefined,
				background: ['18–20', 'Kvinna']
			});
			each.push(result);
			everybody.push(...result.noted);
		});
	}
	await staff.goto(round.page);
	await expect(staff.locator('.number')).toHaveText('7');
	await release(staff, round.page);
	await expectBoard(staff, everybody, 7);
	// Whoever goes by headings finds what the board says.
	await expect(staff.locator('.verdict').first().getByRole('heading')).not.toBeEmpty();
	// Nobody made these answers up.
	await expect(staff.getByText('Exempelsvar')).toHaveCount(0);
	// The formula opens with this card's own numbers.
	const first = staff.locator('tr[data-card]').first();
	const title = (await first.locator('th').innerText()).trim();
	await staff.locator('summary').first().click();
	const { best, worst } = tally(everybody).counts.get(title)!;
	await expect(staff.locator('details').first()).toContainText(`${best} − ${worst}`);
	const board = staff.url();

	// The steering group sees the board and none of the doors behind it.
	const steering = await (await browser.newContext()).newPage();
	await signIn(steering, app, 'steering');
	await steering.goto(board);
	await expect(steering.locator('[data-n]')).toHaveText('7 svar');
	expect((await steering.goto(round.page))!.status()).toBe(404);

	expect((await steering.goto(`${round.page}/quotes`))!.status()).toBe(404);
	// The designer reads what was written, one at a time, as text.
	await staff.goto(`${round.page}/quotes`);
	await expect(staff.locator('main')).toContainText('3 texter kvar att gå igenom.');
	await expect(staff.locator('blockquote')).toHaveText('Det blev <b>bra</b> när någon ringde tillbaka.');

	// Nothing new: refused.
	await refused(staff, round.page, 'Svaren är desamma');

	// Four more answer: with them alone somebody could be worked out.
	for (let i = 0; i < 5; i++) {
		if (i === 4) {
			await refused(staff, round.page, 'För få har svarat');
			// The fifth: now it is counted anew.
		}
		await sends((shown) => ({ best: shown[3]!, worst: shown[0]! }));
	}
	await release(staff, round.page);
	await expectBoard(staff, everybody, 12);

	// One gone: refused with the reason, because 12 − 11 would show one person.
	await person(browser, async (page) => {
		await page.goto(`${app.url}/angra`);
		await page.getByLabel('Din kod').fill(each[1]!.code.toLowerCase().replace('-', ' '));
		await page.getByRole('button', { name: 'Ta bort mina svar' }).tap();
		await expect(page.getByRole('heading', { name: 'Dina svar är borttagna.' })).toBeVisible();
	});
	await staff.goto(round.page);
	await expect(staff.locator('.number')).toHaveText('11');
	await refused(staff, round.page, 'ändrat sig eller tagit bort sina svar sedan resultat nummer 2');
	// The first board has not changed.
	await staff.goto(board);
	await expect(staff.locator('[data-n]')).toHaveText('7 svar');
});

test('four answers give no result and say how many are missing; six give a board', { tag: '@quick' }, async ({ browser }) => {
	const staff = await (await browser.newContext()).newPage();
	await signIn(staff, app, 'designer');
	const round = await openRound(staff, app, 'Fåtalet');
	const pack = await getPackage(app, round.code);
	for (let i = 0; i < 4; i++) expect((await post(app, submission(pack))).status).toBe(201);
	await refused(staff, round.page, 'Ett svar till behövs innan ett resultat kan publiceras.');
	// Nor for whoever posts without the page: no board has come of it.
	const past = await staff.request.post(`${round.page}/release`, { form: {}, maxRedirects: 0, headers: { origin: app.url, accept: 'text/html' } });
	expect(past.headers().location ?? '').not.toContain('/releases/');
	await staff.goto(round.page);
	await expect(staff.locator('main').getByRole('link', { name: /^Resultat \d/ })).toHaveCount(0);

	for (let i = 0; i < 2; i++) expect((await post(app, submission(pack))).status).toBe(201);
	await release(staff, round.page);
	await staff.waitForURL('**/releases/*');
	await expect(staff.locator('[data-n]')).toHaveText('6 svar');
	expect((await boardCounts(staff)).size).toBe(12);
	// One person's follow-up would be one person: hidden, with the reason.
	await expect(staff.getByText('För få svar för att visas.').first()).toBeVisible();
});

test('in the demo a newcomer answers, the designer releases, and the own answer is counted', turn(7), async ({ browser }) => {
	const { code } = app.demo();
	const staff = await (await browser.newContext()).newPage();
	await signIn(staff, app, 'designer');
	// There is a board at once, and it says that its answers are made up.
	await staff.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await staff.getByRole('link', { name: 'Vad är viktigt? Våren 2026' }).click();
	await expect(staff.locator('[data-n]')).toHaveText('48 svar');
	await expect(staff.getByText('Exempelsvar').first()).toBeVisible();
	await person(browser, async (page) => {
		await answer(page, `${app.url}/s/${code}`, { likes: likes(99) }, { background: [] });
	});
	await staff.goto(`${app.url}/projects`);
	await staff.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await staff.getByRole('link', { name: 'Granska och publicera' }).click();
	await expect(staff.getByText('Resultatet bygger på 61 svar.')).toBeVisible();
	await staff.getByRole('button', { name: 'Publicera nu' }).click();
	await staff.waitForURL('**/releases/*');
	await expect(staff.locator('[data-n]')).toHaveText('61 svar');
	await expect(staff.getByText('Exempelsvar').first()).toBeVisible();
});
