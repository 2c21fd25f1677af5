/** The studio: a survey of one's own, from nothing to answers; saved as one types, by two people at once, without a network. */
import type { Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { Respondent } from './fixtures/respondent.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

let app: RunningApp;
test.beforeAll(({ app: shared }) => void (app = shared));

/** Makes a survey through the pages and comes to the studio. */
async function begin(page: Page, title: string, from = 'Tomt'): Promise<string> {
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Ny enkät' }).click();
	await page.getByLabel('Vad ska enkäten heta?').fill(title);
	await page.getByRole('group', { name: 'Vad vill du börja med?' }).getByText(from, { exact: true }).click();
	await page.getByRole('button', { name: 'Skapa enkäten' }).click();
	await page.waitForURL('**/edit');
	await alive(page);
	return page.url();
}
/** Has its script, and is in contact. */
const alive = (page: Page) => page.locator('[data-alive]').waitFor();
const save = (page: Page) => page.locator('[data-save]');
const saved = (page: Page) => expect(save(page)).toHaveAttribute('data-save', 'saved');
const title = (page: Page) => page.getByRole('textbox', { name: 'Namn' });
const names = (page: Page, list: 'Kort' | 'Frågor') => page.getByRole('region', { name: list, exact: true }).locator('[data-item] strong').allTextContents();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** As a spreadsheet or a document would: lines in one go. */
async function paste(page: Page, text: string) {
	await page.getByRole('region', { name: 'Kort', exact: true }).locator('input').first().evaluate((field, text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, text);
}
async function addQuestion(page: Page, kind: string) {
	await press(page, 'Lägg till en fråga');
	await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

test('from nothing to answers: own cards, four kinds of questions, published, answered on a tablet', async ({ browser, staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	await begin(page, 'Kollektivtrafiken på landsbygden');
	await expect(page.getByRole('heading', { name: 'Det här saknas innan du kan publicera' })).toBeVisible();
	await press(page, 'Nytt kort');
	await page.getByRole('textbox', { name: 'Kort', exact: true }).fill('Kunna ta bussen till jobbet');
	await paste(page, 'Ha råd med kortet\tDet kostar inte för mycket.\nFå veta när bussen är sen\n\nKunna åka hem på kvällen\t\nHa tak över hållplatsen');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Kunna ta bussen till jobbet', 'Ha råd med kortet', 'Få veta när bussen är sen', 'Kunna åka hem på kvällen', 'Ha tak över hållplatsen']);
	await expect(page.getByText('Det kostar inte för mycket.')).toBeVisible();

	// Too much is said in a sentence, and nothing of it is there.
	await paste(page, Array.from({ length: 500 }, (_, i) => `Kort ${i}`).join('\n'));
	await expect(page.getByText('Det blir 505 kort. En enkät kan ha högst 120. Inget har klistrats in.')).toBeVisible();
	await title(page).fill('Å'.repeat(10_000));
	await expect(page.getByText('För långt: 4000 tecken, högst 160 får plats.')).toBeVisible();
	await title(page).fill('Kollektivtrafiken på landsbygden');
	await expect.poll(() => names(page, 'Kort')).toHaveLength(5);

	await addQuestion(page, 'Viktigast och minst viktigt');
	await addQuestion(page, 'Stenar');
	await addQuestion(page, 'Stege');
	await page.getByRole('textbox', { name: 'Frågan', exact: true }).fill('Hur är det att resa här?');
	await page.getByRole('textbox', { name: 'Vad betyder 0?' }).fill('Omöjligt');
	await page.getByRole('textbox', { name: 'Vad betyder 10?' }).fill('Hur lätt som helst');
	await addQuestion(page, 'Val');
	await page.getByRole('textbox', { name: 'Frågan', exact: true }).fill('Hur reser du oftast?');
	const missing = page.getByRole('region', { name: 'Det här saknas innan du kan publicera' });
	await expect(missing.getByRole('listitem').filter({ hasText: 'Hur reser du oftast?' }).filter({ hasText: 'Det här behöver minst 2.' })).toBeVisible();
	for (const [i, option] of ['Buss', 'Bil', 'Cykel'].entries()) {
		await press(page, 'Ett alternativ till');
		await page.getByRole('textbox', { name: `Alternativ ${i + 1}` }).fill(option);
	}
	await expect(page.getByRole('heading', { name: 'Enkäten kan publiceras.' })).toBeVisible();
	await saved(page);
	await press(page, 'Publicera');
	await expect(page.getByText('Version 1: 5 kort och 4 frågor.')).toBeVisible();
	// In short studio-journey.spec goes on from here.
	if (!SOAK) return;

	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång: Kollektivtrafiken på landsbygden' }).click();
	await page.getByLabel('Omgångens namn').fill('Bussarna');
	await press(page, 'Öppna omgången');
	await page.waitForURL('**/rounds/*');
	const code = (await page.locator('.the-code').innerText()).trim();
	const context = await browser.newContext(TABLET);
	const someone = new Respondent(await context.newPage());
	await someone.begin(`${app.url}/s/${code}`);
	await someone.finish();
	await context.close();
	const [row] = await storedAnswers(app, code);
	expect([...new Set((row!.answers as { kind: string }[]).map(({ kind }) => kind))]).toEqual(['best_worst', 'points', 'ladder', 'choice']);
});

test('what is written is there after a reload, and in a copy; a change to a published survey is its next version', turn(1), async ({ staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	const studio = await begin(page, 'En kopia', 'Vad är viktigt för dig?');
	await title(page).fill('Vår egen');
	// At once, before it is sent.
	await page.reload();
	await alive(page);
	await expect(title(page)).toHaveValue('Vår egen');
	await saved(page);
	await press(page, 'Publicera');
	await expect(page.getByText('Version 1: 12 kort')).toBeVisible();
	await page.getByRole('link', { name: 'Ändra enkäten' }).click();
	await page.waitForURL(studio);
	await alive(page);
	await title(page).fill('Vår egen, igen');
	await saved(page);
	await press(page, 'Publicera');
	await expect(page.getByText('Version 2: 12 kort')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1, name: 'Vår egen, igen' })).toBeVisible();
	// With nothing changed there is nothing to publish. A survey that came without a draft is begun by its first edit.
	await page.goto(studio);
	await alive(page);
	await expect(page.getByRole('heading', { name: 'Inget är ändrat sedan version 2.' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Publicera', exact: true })).toHaveCount(0);
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Sätt att väga', exact: true }).click();
	await page.getByRole('link', { name: 'Ändra enkäten' }).click();
	await alive(page);
	await title(page).fill('Fler sätt att väga');
	await expect(save(page)).toHaveAttribute('data-save', 'saving');
	await saved(page);
	await page.reload();
	await expect(title(page)).toHaveValue('Fler sätt att väga');
});

test('two at once: both end equal; in one place both are shown and one decides; nobody’s undo takes back the other’s', turn(5), async ({ staffPage }) => {
	const [ann, bo] = await Promise.all([staffPage('designer', DESKTOP), staffPage('designer', DESKTOP)]);
	const studio = await begin(ann, 'Tillsammans', 'Vad är viktigt för dig?');
	await bo.goto(studio);
	await alive(bo);
	const before = await names(ann, 'Kort');
	await title(ann).fill('Annas namn');
	await bo.getByRole('button', { name: `Flytta ner: ${before[0]}` }).click();
	for (const page of [ann, bo]) {
		await expect(title(page)).toHaveValue('Annas namn');
		await expect.poll(() => names(page, 'Kort')).toEqual([before[1], before[0], ...before.slice(2)]);
	}
	// Bo's own last step is the card, not Anna's name.
	await press(bo, 'Ångra');
	for (const page of [ann, bo]) await expect.poll(() => names(page, 'Kort')).toEqual(before);
	await expect(title(bo)).toHaveValue('Annas namn');

	// Both without a network, in the same field.
	for (const page of [ann, bo]) await page.context().setOffline(true);
	await title(ann).fill('Bussen');
	await title(bo).fill('Tåget');
	await expect(save(bo)).toHaveAttribute('data-save', 'no_contact');
	await expect(save(bo)).toContainText('Det du skriver finns på den här datorn');
	await ann.context().setOffline(false);
	await saved(ann);
	await bo.context().setOffline(false);
	await saved(bo);
	await expect(title(bo)).toHaveValue('Tåget');
	for (const page of [ann, bo]) await expect(page.getByText('Två har skrivit här samtidigt.')).toBeVisible();
	for (const page of [ann, bo]) await expect(page.getByRole('region', { name: 'Två har ändrat samma sak samtidigt. Vad ska gälla?' })).toBeVisible();
	await press(ann, 'Behåll ”Tåget”');
	for (const page of [ann, bo]) {
		await expect(title(page)).toHaveValue('Tåget');
		await expect(page.getByText('Två har skrivit här samtidigt.')).toBeHidden();
	}
});

test('with a keyboard alone: added, written, moved, taken away, taken back', turn(3), async ({ staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	await begin(page, 'Med tangenter');
	await page.getByRole('button', { name: 'Nytt kort' }).focus();
	for (const name of ['Ett', 'Två', 'Tre']) {
		await page.keyboard.press('Enter');
		const field = page.getByRole('textbox', { name: 'Kort', exact: true });
		await expect(field).toBeFocused();
		await page.keyboard.type(name);
		await page.getByRole('button', { name: 'Nytt kort' }).focus();
	}
	await page.getByRole('textbox', { name: 'Kort', exact: true }).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Ett', 'Tre', 'Två']);
	await expect(page.getByRole('textbox', { name: 'Kort', exact: true })).toBeFocused();
	await page.getByRole('button', { name: 'Ta bort: Tre' }).focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Ett', 'Två']);
	await page.keyboard.press('Control+z');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Ett', 'Tre', 'Två']);
	await page.keyboard.press('Control+Shift+z');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Ett', 'Två']);
	await saved(page);
});

test('dragged by its grip, as an extra: with a mouse and with a finger', turn(5), async ({ staffPage }) => {
	const page = await staffPage('designer', TABLET);
	await begin(page, 'Med handen');
	await press(page, 'Nytt kort');
	await page.getByRole('textbox', { name: 'Kort', exact: true }).fill('Noll');
	await paste(page, 'Ett\nTvå\nTre');
	await press(page, 'Klart: Noll');
	const middle = async (name: string) => {
		const box = (await page.locator('[data-item]').filter({ hasText: name }).locator('.grip').boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};
	await page.locator('[data-item]').filter({ hasText: 'Noll' }).scrollIntoViewIfNeeded();
	let [from, to] = [await middle('Tre'), await middle('Noll')];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x, from.y - 20, { steps: 3 });
	await page.mouse.move(to.x, to.y, { steps: 10 });
	// The list gives way before it is let go: what is dragged leaves an empty place there.
	const inPage = () => page.getByRole('region', { name: 'Kort', exact: true }).locator('[data-item] strong').allTextContents();
	await expect.poll(async () => (await inPage())[0]).toBe('Tre');
	await page.mouse.up();
	await expect.poll(() => names(page, 'Kort')).toEqual(['Tre', 'Noll', 'Ett', 'Två']);
	await press(page, 'Ångra');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Noll', 'Ett', 'Två', 'Tre']);
	await press(page, 'Gör om');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Tre', 'Noll', 'Ett', 'Två']);

	[from, to] = [await middle('Tre'), await middle('Två')];
	const finger = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) => finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
	await touch('touchStart', from);
	for (let part = 1; part <= 10; part++) await touch('touchMove', { x: from.x, y: from.y + (part / 10) * (to.y - from.y) });
	await expect.poll(async () => (await inPage()).at(-1)).toBe('Tre');
	await touch('touchEnd');
	await expect.poll(() => names(page, 'Kort')).toEqual(['Noll', 'Ett', 'Två', 'Tre']);
	await saved(page);
});

test('what has answers: its words may change, what people choose between may not, and publishing says what can be compared', turn(7), async ({ staffPage }) => {
	const page = await staffPage('designer', DESKTOP);
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Vad är viktigt för dig?', exact: true }).first().click();
	await page.getByRole('link', { name: 'Ändra enkäten' }).click();
	await alive(page);
	const [first] = await names(page, 'Frågor');
	await press(page, `Ändra: ${first}`);
	await expect(page.getByText('Frågan har svar. Du kan rätta texten.')).toBeVisible();
	await expect(page.getByRole('group', { name: 'Kort som frågan gäller' }).getByRole('checkbox').first()).toBeDisabled();
	const prompt = page.getByRole('textbox', { name: 'Frågan', exact: true });
	await prompt.fill(`${first}!`);
	const beside = page.getByRole('region', { name: 'Enkäten kan publiceras.' });
	await expect(beside).toContainText('Svaren går att jämföra med dem på version 1.');
	await prompt.fill('Vad skulle du helst vilja ha i livet?');
	await expect(beside).toContainText('Orden är ändrade. Jämför försiktigt');

	const [card] = await names(page, 'Kort');
	await press(page, `Ändra: ${card}`);
	await press(page, `Ta bort: ${card}`);
	await expect(page.getByText('Kortet kan inte tas bort.')).toBeVisible();
	await expect.poll(async () => (await names(page, 'Kort'))[0]).toBe(card);

	await press(page, 'Gör en ny fråga av den');
	await expect(beside.getByRole('listitem').filter({ hasText: 'Vad skulle du helst' })).toContainText('Ny fråga.');
	await expect(beside.getByRole('listitem').filter({ hasText: first! })).toContainText('Finns inte längre.');
	await press(page, `Ta bort: ${card}`);
	await expect(page.getByText(`”${card}” är borttaget. Det försvinner också ur:`)).toBeVisible();
	await page.getByRole('group', { name: 'är borttaget' }).getByRole('button', { name: 'Ångra' }).click();
	await expect.poll(async () => (await names(page, 'Kort'))[0]).toBe(card);
	await saved(page);
});

for (const [name, options] of [['phone, dark', { ...PHONE, colorScheme: 'dark' }], ['tablet', TABLET], ['desktop', DESKTOP]] as const) {
	// In short the smallest and the largest.
	if (name === 'tablet' && !SOAK) continue;
	test(`every state of it can be read and reached: ${name}`, turn(name === 'desktop' ? 3 : 7), async ({ staffPage }) => {
		const page = await staffPage('designer', options);
		const seen = new Walk(page.context(), app.url);
		try {
			await page.goto(`${app.url}/projects`);
			await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
			await page.getByRole('link', { name: 'Ny enkät' }).click();
			await seen.look(page, 'new survey');
			await begin(page, 'Att titta på');
			await seen.look(page, 'an empty studio');
			await begin(page, 'Att titta på', 'Vad är viktigt för dig?');
			await press(page, 'Nytt kort');
			for (const kind of ['Viktigast och minst viktigt', 'Balansvåg', 'Val', 'Följdfrågor om personens viktigaste kort']) {
				await addQuestion(page, kind);
				if (kind === 'Val') await press(page, 'Ett alternativ till');
				if (kind === 'Balansvåg') await press(page, 'En våg till');
				await seen.look(page, `a question, ${kind}`);
			}
		} catch (error) {
			seen.stopped(error);
		}
		expect(seen.result()).toEqual([]);
	});
}
