/** The wall of a workshop: read at six metres, a page at a time, and no word on it before it may be read. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { Walk } from './fixtures/walk.ts';
import { aProject, brought, fullRoom } from './fixtures/walls.ts';
import { cardOf, keepWorkshop, leadIn } from './fixtures/workshops.ts';

const WALL = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } as const;
/** Of a screen 1080 high, what is read at six metres. */
const LETTERS = 1080 / 30;
const SIZES = [[1920, 1080], [1440, 900], [820, 1180], [360, 740]] as const;

async function open(page: Page, url: string, id: string): Promise<void> {
	await page.goto(`${url}/workshops/${id}/wall`);
	// Alive, and the letters are there: what lies where is measured.
	await page.waitForFunction(() => document.querySelector('.room-wall.paged') !== null || innerWidth < 1000);
	await page.evaluate(async () => document.fonts.ready);
}
const pager = (page: Page) => page.getByRole('navigation', { name: 'Sidor' });
const onPage = (page: Page, n: number, of: number | RegExp) => expect(pager(page)).toContainText(typeof of === 'number' ? `${n} av ${of}` : of);

/** What is wrong with the cards that are seen: cut, over the edge of their column, or on top of each other. And the letters of the smallest. */
const measured = (page: Page) =>
	page.evaluate(() => {
		const wrong: string[] = [];
		const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		let letters = Infinity;
		const ids: string[] = [];
		for (const list of document.querySelectorAll('ul.paged')) {
			const box = list.getBoundingClientRect();
			let below = box.top - 1;
			for (const item of [...list.children].filter(seen)) {
				const { top, bottom, left, right } = item.getBoundingClientRect();
				const words = item.textContent!.trim().slice(0, 50);
				if (bottom > box.bottom + 1 || top < below || left < box.left - 1 || right > box.right + 1) wrong.push(`${words}: ${Math.round(top)}–${Math.round(bottom)} in ${Math.round(box.top)}–${Math.round(box.bottom)}`);
				below = bottom;
				ids.push((item as HTMLElement).dataset.key!);
				for (const said of item.querySelectorAll<HTMLElement>('.said, [data-under]')) {
					letters = Math.min(letters, parseFloat(getComputedStyle(said).fontSize));
					const card = said.closest('.card')!.getBoundingClientRect();
					const range = document.createRange();
					range.selectNodeContents(said);
					const over = range.getBoundingClientRect();
					if (over.bottom > card.bottom + 1 || over.right > card.right + 1 || over.left < card.left - 1) wrong.push(`${words} is cut`);
				}
			}
		}
		if (document.documentElement.scrollHeight > innerHeight + 1) wrong.push('the wall scrolls');
		for (const one of document.querySelectorAll('.room-wall h1, .room-wall h2, footer, .guide')) if (seen(one) && one.getBoundingClientRect().bottom > innerHeight + 1) wrong.push(`${one.textContent!.trim().slice(0, 30)} is below the screen`);
		return { wrong, letters, ids };
	});

test('sixty cards: letters for six metres, each whole and on one page, by key, remote and button', turn(3), async ({ app, staffPage }) => {
	const room = await fullRoom(app, { many: 60 });
	await room.lead({ op: 'reveal', step: 'write' });
	const page = await staffPage('trust_agent', WALL);
	await open(page, app.url, room.id);
	await onPage(page, 1, /1 av \d/);
	const of = Number((await pager(page).textContent())!.match(/av (\d+)/)![1]);
	expect(of).toBeGreaterThan(3);
	const ids: string[] = [];
	for (let n = 1; n <= of; n++) {
		await onPage(page, n, of);
		const found = await measured(page);
		expect(found.wrong, `page ${n}`).toEqual([]);
		if (found.ids.length > 0) expect(found.letters, `page ${n}`).toBeGreaterThanOrEqual(LETTERS);
		ids.push(...found.ids);
		await page.keyboard.press(n % 2 ? 'ArrowRight' : 'PageDown');
	}
	expect(ids.length, 'each is on one page').toBe(64);
	expect(new Set(ids).size).toBe(64);
	await onPage(page, of, of);
	await page.keyboard.press('Home');
	await onPage(page, 1, of);
	await page.keyboard.press('End');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('ArrowLeft');
	await onPage(page, of - 2, of);
	await expect(page.locator('.room-wall [aria-live]')).toHaveText(`Sida ${of - 2} av ${of}.`);
	await page.getByRole('button', { name: 'Nästa sida' }).press('Enter');
	await onPage(page, of - 1, of);

	// A pile that is higher than the wall goes on over pages; one under another is read as the others are.
	await room.lead({ op: 'group', lead: room.cards[0]!.card, cards: room.cards.slice(1, 40).map(({ card }) => card) });
	await page.keyboard.press('Home');
	await expect(page.locator('.under').first()).toBeAttached();
	const under = new Set<string>();
	await expect(pager(page)).toBeVisible();
	const pages = Number((await pager(page).textContent())!.match(/av (\d+)/)![1]);
	for (let n = 1; n <= pages; n++) {
		const found = await measured(page);
		expect(found.wrong, `pile, page ${n}`).toEqual([]);
		expect(found.letters === Infinity || found.letters >= LETTERS, `pile, page ${n}`).toBe(true);
		for (const id of await page.locator('[data-under]').filter({ visible: true }).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.under!))) under.add(id);
		await page.keyboard.press('ArrowRight');
	}
	expect(under.size).toBe(39);
	await expect(page.getByText('39 lappar till')).toBeAttached();
});

test('the longest that can be written is cut nowhere: four columns, three areas, long words, from the right, every size', turn(4), async ({ app, staffPage }) => {
	test.setTimeout(120_000);
	const page = await staffPage('trust_agent', WALL);
	const walk = new Walk(page.context(), app.url);
	const column = (id: string, name: string) => ({ id, name, hint: 'Vad händer för den som det gäller, och vad gör vi?' });
	const four = await fullRoom(app, {
		many: 40, bring: [], title: 'Hur gör vi så att den som behöver oss mest också är den som lättast hittar hit, och vad är det som står i vägen i dag?',
		plan: { areas: [{ id: 'all', name: 'Alla', hint: '' }], columns: [column('one', 'Nuläge'), column('two', 'Arbetsmarknadsenheten'), column('three', 'Det vi kan göra tillsammans nu'), column('four', 'Vägar')], steps: [{ id: 'write', kind: 'write', name: 'Skriv', instruction: 'Skriv '.repeat(40), minutes: 5 }, { id: 'vote', kind: 'vote', name: 'Rösta', instruction: '', minutes: 5, dots: 3 }] }
	});
	await four.guests[0]!.act(cardOf('ب'.repeat(12) + ' ' + 'نريد أن نعرف ماذا سيحدث بعد ذلك ومن سيفعل ذلك '.repeat(4), 'one'), cardOf('Å'.repeat(240), 'two'), cardOf(`${'Arbetsmarknadsenheten '.repeat(10)}`, 'three'));
	await four.lead({ op: 'reveal', step: 'write' }, { op: 'timer', endsAt: null, left: 7200 });
	const nine = await fullRoom(app, { many: 45, bring: [], template: 'present_vision_path', step: 'present' });
	await nine.lead({ op: 'hold', on: true }, { op: 'reveal', step: 'present' });
	const long = 'Ord som är långa och som ingen har kortat av. '.repeat(6);
	const read = await fullRoom(app, { many: 0, people: 1, bring: [brought({ title: long.slice(0, 240), facts: long.slice(0, 200), voices: [long.slice(0, 300), long.slice(0, 300)], picture: 'key' }, 'create'), brought({ title: long.slice(0, 100), facts: long.slice(0, 200), picture: 'star' }, 'keep')] });
	await read.lead({ op: 'timer', endsAt: null, left: 60 });
	for (const [name, room] of Object.entries({ four, nine, read })) {
		for (const [width, height] of SIZES) {
			await page.setViewportSize({ width, height });
			await open(page, app.url, room.id);
			await walk.look(page, `${name} at ${width}`);
			if (width < 1000) continue;
			for (;;) {
				await expect.poll(async () => (await measured(page)).wrong, `${name} at ${width}`).toEqual([]);
				const over = await page.locator('.read .words').evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
				expect(over, `${name} at ${width}`).toBe(0);
				const next = page.getByRole('button', { name: 'Nästa sida' });
				if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') break;
				await page.keyboard.press('ArrowRight');
			}
		}
	}
	expect(walk.result()).toEqual([]);
});

test('a room goes through its steps without a reload, and no word is on the page before it may be read', turn(6), async ({ app, staffPage }) => {
	test.setTimeout(120_000);
	const room = await fullRoom(app, { people: 3, many: 0 });
	const page = await staffPage('trust_agent', WALL);
	const walk = new Walk(page.context(), app.url);
	await open(page, app.url, room.id);
	let loads = 0;
	page.on('framenavigated', () => loads++);
	const said = page.locator('.room-wall [aria-live]');
	await expect(said).toHaveCount(1);

	// How to come in, and nothing else.
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hjälp som hänger ihop');
	await expect(page.getByText(room.code, { exact: true }).filter({ visible: true })).toBeVisible();
	await expect(page.getByText('3 är med i rummet')).toBeVisible();
	expect((await page.getByText(room.code, { exact: true }).filter({ visible: true }).boundingBox())!.height).toBeGreaterThan(108);
	await walk.look(page, 'join');
	// What was brought.
	await room.lead({ op: 'timer', endsAt: new Date(Date.now() + 300_000).toISOString(), left: 300 });
	await expect(page.getByRole('heading', { name: 'En plan som alla ser' })).toBeVisible();
	await expect(page.getByRole('timer')).toHaveText(/0[45]:\d\d/);
	await expect(page.getByText('Ingen har läst vad jag sa förra gången.')).toBeVisible();
	await walk.look(page, 'read');
	await page.keyboard.press('PageDown');
	await expect(page.getByRole('heading', { name: 'Väntan mellan besluten' })).toBeVisible();

	// Everybody writes: counted, and not read.
	const one = cardOf('En hemlig hästkastanj', 'create');
	const two = cardOf('En hemlig ekorre', 'create');
	const three = cardOf('En hemlig hasselnöt', 'break');
	await room.lead({ op: 'go', step: 'write' }, { op: 'timer', endsAt: null, left: 312 });
	await room.guests[0]!.act(one, three);
	await room.guests[1]!.act(two);
	await expect(page.getByText('2 lappar')).toBeVisible();
	await expect(page.getByRole('timer')).toHaveText('Paus 05:12');
	expect(await page.content()).not.toContain('hemlig');
	await expect(said).toHaveText(/^Nytt steg: Skriv\./);
	await walk.look(page, 'write');
	await page.reload();
	await expect(page.getByText('2 lappar')).toBeVisible();
	expect(await page.content(), 'nor in what the server sends').not.toContain('hemlig');
	loads = 0;

	await room.lead({ op: 'reveal', step: 'write' });
	await expect(page.getByText('En hemlig ekorre').filter({ visible: true })).toBeVisible();
	await expect(said).toHaveText('Lapparna visas. 3 lappar.');
	await room.guests[2]!.act(cardOf('Kom sedan', 'keep'));
	await expect(page.getByText('Kom efteråt')).toBeVisible();
	await expect(said).toHaveText('1 ny lapp.');
	// Read first by who leads: that is said to all, and the words wait.
	await room.lead({ op: 'hold', on: true });
	await expect(page.getByText('Lappar visas när den som leder har läst dem.').filter({ visible: true }).first()).toBeVisible();
	const held = cardOf('En hemlig granbarr', 'keep');
	await room.guests[2]!.act(held);
	await room.lead({ op: 'timer', endsAt: null, left: 0 });
	await expect(page.getByRole('timer')).toHaveText('Tiden är ute');
	expect(await page.content()).not.toContain('granbarr');
	await room.lead({ op: 'let_through', card: held.card, on: true }, { op: 'hold', on: false });
	await expect(page.getByText('En hemlig granbarr').filter({ visible: true })).toBeVisible();

	await room.lead({ op: 'go', step: 'group' }, { op: 'group', lead: one.card, cards: [two.card] });
	await expect(page.getByText('En lapp till')).toBeAttached();
	await room.lead({ op: 'move', card: three.card, area: 'all', column: 'keep' });
	await expect(said).toHaveText('”En hemlig hasselnöt” ligger nu i Behålla.');
	await walk.look(page, 'group');

	// Dots: how many have voted, and on what only when it is shown.
	await room.lead({ op: 'go', step: 'vote' });
	await room.guests[0]!.act({ op: 'vote', step: 'vote', cards: [one.card, one.card, three.card] });
	await room.guests[1]!.act({ op: 'vote', step: 'vote', cards: [one.card, two.card, three.card] });
	await expect(page.getByText('2 av 3 har röstat')).toBeVisible();
	expect(await page.locator('.dots, .both, .most').count()).toBe(0);
	await walk.look(page, 'vote');
	await room.lead({ op: 'show_votes', step: 'vote' });
	const pile = page.locator('.card').filter({ hasText: 'hästkastanj' });
	await expect(pile.getByText('4 prickar')).toBeAttached();
	await expect(pile.getByText('Flest prickar')).toBeAttached();
	await room.lead({ op: 'go', step: 'talk' });
	await walk.look(page, 'talk');
	// Again: hidden at first, then both beside each other.
	await room.lead({ op: 'go', step: 'again' });
	await expect(page.locator('.dots')).toHaveCount(0);
	await room.guests[0]!.act({ op: 'vote', step: 'again', cards: [three.card, three.card, three.card] });
	await room.guests[1]!.act({ op: 'vote', step: 'again', cards: [one.card, three.card] });
	await room.lead({ op: 'show_votes', step: 'again' });
	const moved = page.locator('.card').filter({ hasText: 'hasselnöt' }).locator('.both');
	await expect(moved).toHaveText(/Före\s*2\s*Efter\s*4\s*2 fler/);
	expect(await moved.locator('svg.ring circle').count()).toBe(2);
	expect(await moved.locator('svg:not(.ring) circle').count()).toBe(4);
	await expect(pile.locator('.both')).toHaveText(/Före\s*4\s*Efter\s*1\s*3 färre/);
	await walk.look(page, 'again');

	await room.lead({ op: 'go', step: 'choose' });
	await expect(page.getByText('Inget är bestämt än.')).toBeVisible();
	await room.lead({ op: 'decide', card: three.card, owner: 'Enhetschef AME', level: 'manager', firstStep: 'Bjud in till ett möte.', dueOn: '2027-01-15' });
	const decided = page.locator('.decisions');
	for (const words of ['En hemlig hasselnöt', 'Enhetschef AME', 'Kan vi påverka', 'Bjud in till ett möte.', '15 januari 2027']) await expect(decided.getByText(words).first()).toBeVisible();
	await walk.look(page, 'choose');
	await page.keyboard.press('ArrowRight');
	await expect(decided.getByText('Enhetschef AME')).not.toBeVisible();

	await app.ask(`update public.workshops set status = 'closed', closed_on = current_date where id = '${room.id}'`);
	await expect(page.getByText('Tack för i dag')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Minnesanteckningar' })).toBeVisible();
	await expect(page.getByText('Var med:')).toHaveCount(0);
	await walk.look(page, 'closed');
	expect(loads, 'by the stream alone').toBe(0);
	expect(walk.result()).toEqual([]);
});

test('the page that one looks at stays when cards come, and those on other pages are told', async ({ app, staffPage }) => {
	const room = await fullRoom(app, { people: 2, many: 24 });
	await room.lead({ op: 'reveal', step: 'write' });
	const page = await staffPage('trust_agent', WALL);
	await open(page, app.url, room.id);
	await onPage(page, 1, /1 av [2-9]/);
	const first = (await measured(page)).ids;
	const height = async () => (await page.locator('ul.paged').first().boundingBox())!.height;
	const before = await height();
	for (let i = 0; i < 4; i++) await room.guests[0]!.act(cardOf(`Ny lapp ${i}`, 'create'));
	const fresh = pager(page).getByRole('button', { name: /^\d nya? på sida \d$/ });
	await expect(fresh.first()).toBeVisible();
	expect((await measured(page)).ids).toEqual(first);
	expect(await height(), 'what is told moves nothing').toBe(before);
	const told = () => fresh.allTextContents().then((all) => all.reduce((sum, one) => sum + Number(one.match(/^\d/)![0]), 0));
	await expect.poll(told).toBe(4);
	await fresh.last().click();
	await expect(page.getByText('Ny lapp 3').filter({ visible: true })).toBeVisible();
	await expect.poll(told, 'what has been looked at is not new').toBeLessThan(4);
});

test('pages turn by themselves only when somebody asks for it', async ({ app, staffPage }) => {
	const room = await fullRoom(app, { people: 1, many: 24 });
	await room.lead({ op: 'reveal', step: 'write' });
	const page = await staffPage('trust_agent', WALL);
	await page.clock.install();
	await open(page, app.url, room.id);
	await onPage(page, 1, /1 av [2-9]/);
	await page.clock.runFor(60_000);
	await onPage(page, 1, /1 av/);
	await page.getByRole('button', { name: 'Bläddra av sig själv' }).click();
	await page.clock.runFor(21_000);
	await onPage(page, 2, /2 av/);
	await page.getByRole('button', { name: 'Sluta bläddra' }).click();
	await page.clock.runFor(60_000);
	await onPage(page, 2, /2 av/);
});

test('the code can be called at any time, and the wall is there again with what had the focus', async ({ app, staffPage }) => {
	const room = await fullRoom(app, { people: 2, many: 4 });
	await room.lead({ op: 'reveal', step: 'write' });
	const page = await staffPage('designer', WALL);
	await open(page, app.url, room.id);
	const join = page.getByRole('button', { name: /Var med/ });
	await expect(page.getByRole('img', { name: /QR-kod/ })).toHaveCount(0);
	await page.keyboard.press('q');
	await expect(page.getByRole('img', { name: `QR-kod till ${app.url.replace('http://', '')}/w/${room.code}` })).toBeVisible();
	await expect(join).not.toBeVisible();
	await page.keyboard.press('Escape');
	await join.press('Enter');
	await room.lead({ op: 'lock', on: true });
	await expect(page.getByText('Just nu kan ingen mer komma in.')).toBeVisible();
	await page.getByRole('button', { name: 'Till väggen' }).click();
	await expect(join).toBeFocused();
});

test('a weighing shows where the room answers', async ({ app, staffPage }) => {
	const kept = await keepWorkshop(app, await aProject(app), { plan: { areas: [{ id: 'all', name: 'Alla', hint: '' }], columns: [{ id: 'aa', name: 'Alla', hint: '' }], steps: [{ id: 'read', kind: 'read', name: 'Läs', instruction: '', minutes: 5 }, { id: 'weigh', kind: 'weigh', name: 'Väg', instruction: 'Svara på frågan.', minutes: 5 }] } });
	await leadIn(app, kept, { op: 'go', step: 'weigh' });
	const page = await staffPage('trust_agent', WALL);
	const walk = new Walk(page.context(), app.url);
	await open(page, app.url, kept.id);
	await expect(page.getByText('Frågan öppnar strax.')).toBeVisible();
	await leadIn(app, kept, { op: 'weigh', step: 'weigh', round: randomUUID(), code: 'GRAN-472' });
	await expect(page.getByRole('img', { name: `QR-kod till ${app.url.replace('http://', '')}/s/GRAN-472` })).toBeVisible();
	await expect(page.getByText('GRAN-472', { exact: true })).toBeVisible();
	await walk.look(page, 'weigh');
	expect(walk.result()).toEqual([]);
});

test('without contact, signed out and without script: the wall says so at its edge, and keeps what it has', turn(7), async ({ app, staffPage, browser }) => {
	test.setTimeout(120_000);
	const room = await fullRoom(app, { people: 1, many: 6 });
	await room.lead({ op: 'reveal', step: 'write' });
	const page = await staffPage('trust_agent', WALL);
	await open(page, app.url, room.id);
	const first = page.getByText('En tid där alla sitter med').filter({ visible: true });
	await expect(first).toBeVisible();
	const { cookies } = await page.context().storageState();
	// The same page without script: as it stood, all of it, on a page that scrolls.
	const bare = await browser.newContext({ javaScriptEnabled: false, storageState: { cookies, origins: [] } });
	const document = await bare.newPage();
	await document.goto(`${app.url}/workshops/${room.id}/wall`);
	for (const { text } of room.cards) await expect(document.getByText(text)).toBeVisible();
	await bare.close();
	// Nobody but members.
	expect((await (await browser.newContext()).request.get(`${app.url}/workshops/${room.id}/wall`, { maxRedirects: 0 })).status()).toBe(303);

	// The stream does not come through, and then it does.
	const edge = page.locator('footer');
	await page.route('**/live?*', (route) => route.abort());
	await page.reload();
	const before = (await page.locator('ul.paged').first().boundingBox())!.height;
	await expect(edge.getByText('Ingen kontakt just nu.')).toBeVisible({ timeout: 30_000 });
	await expect(first).toBeVisible();
	expect((await page.locator('ul.paged').first().boundingBox())!.height, 'the line takes no room').toBe(before);
	await page.unroute('**/live?*');
	await expect(edge.getByText('Ingen kontakt just nu.')).toHaveCount(0, { timeout: 30_000 });
	// Signed out in the meantime.
	await page.route('**/live?*', (route) => route.abort());
	await page.reload();
	await expect(first).toBeVisible();
	await page.context().clearCookies();
	await page.unroute('**/live?*');
	await expect(edge.getByRole('link', { name: 'Logga in igen' })).toBeVisible({ timeout: 30_000 });
	await expect(first).toBeVisible();
});
