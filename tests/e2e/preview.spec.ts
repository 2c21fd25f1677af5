/** The preview beside the studio: the draft as the person will meet it while it is written, answered without leaving a trace. */
import { expect, test, turn } from './fixtures/index.ts';
import { largeSurvey, putDraft } from './fixtures/large-survey.ts';
import { DESKTOP, Walk } from './fixtures/walk.ts';

test('what is typed is seen at once, in each level of support and each language, and answering to the end leaves nothing', turn(6), async ({ app, staffPage }) => {
	const whole = largeSurvey(6, 2, 2);
	const survey = await putDraft(app, { ...whole, title: 'Före', questions: whole.questions.slice(0, 2).reverse() });
	const page = await staffPage('designer', DESKTOP);
	const asked: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (request.frame() !== page.mainFrame() && !pathname.startsWith('/_app/immutable/')) asked.push(`${request.method()} ${pathname}`);
	});
	const stored = async () => ({
		responses: await app.ask('select count(*)::int as n from public.responses'),
		quotes: await app.ask('select count(*)::int as n from public.quotes'),
		// The draft's own and the studio's are not a respondent's.
		device: await page.evaluate(async () => [
			...Object.keys(localStorage).filter((key) => !key.startsWith('draft:')), ...Object.keys(sessionStorage), ...(await caches.keys()),
			...(await indexedDB.databases()).map(({ name }) => name), ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope), document.cookie
		])
	});
	await page.goto(`${app.url}/surveys/${survey}/edit`);
	await page.locator('[data-alive]').waitFor();
	const before = await stored();
	const entries = await page.evaluate(() => history.length);
	const preview = page.getByRole('dialog', { name: 'Så ser den ut för den som svarar' });
	const device = preview.frameLocator('iframe');
	const press = (name: string | RegExp) => device.getByRole('button', { name }).click();

	// In by the keyboard, and the studio is still there to write in.
	await page.getByRole('button', { name: 'Förhandsvisa' }).press('Enter');
	await expect(device.getByRole('heading', { level: 1, name: 'Före' })).toBeVisible();
	const name = page.getByRole('textbox', { name: 'Namn' });
	await name.fill('Efter');
	await expect(device.getByRole('heading', { level: 1, name: 'Efter' })).toBeVisible();
	await expect(name).toBeFocused();

	// In the middle of it: another question's words, a card's title, another level of support, another language; the place stays.
	await press('Börja');
	await device.getByRole('radio').nth(3).check({ force: true });
	await press('Nästa');
	for (let stone = 0; stone < 5; stone++) await press(/^Lägg en sten på Övning p1/);
	await press('Till frågorna');
	await expect(device.locator('[data-kind=points]')).toBeVisible();
	await page.getByRole('button', { name: /^Ändra: Kunna göra sak nummer 0/ }).click();
	const card = page.getByRole('textbox', { name: 'Kort', exact: true });
	await card.fill('Kunna ta bussen hem');
	await expect(device.getByText('Kunna ta bussen hem')).toBeVisible();
	await expect(card).toBeFocused();
	await preview.getByLabel('Stöd').selectOption('text');
	await expect(device.locator('[data-support=text][data-kind=points]')).toBeVisible();
	await preview.getByLabel('Språk').selectOption('ar');
	await expect(device.locator('[dir=rtl][data-kind=points]')).toBeVisible();
	await expect(device.getByText('ar Vad är viktigt? Q0')).toBeVisible();
	await preview.getByLabel('Språk').selectOption('sv');
	await preview.getByLabel('Enhet').selectOption('phone');
	await expect.poll(() => device.locator('body').evaluate(() => innerWidth)).toBeLessThan(400);

	// To the end, as somebody who answers.
	await press(/^Hoppa över|^Vet inte/);
	await press('Skicka mina svar');
	await expect(device.getByRole('heading', { level: 1, name: 'Tack. Dina svar är sparade.' })).toBeVisible();
	// What a round may ask besides: who is old enough, and whether there is a code from last time.
	await preview.getByLabel('Omgången frågar också').selectOption('both');
	await press('Jag har fyllt 16');
	await press('Börja');
	await expect(device.locator('[data-step=repeat]')).toBeVisible();
	// And out by the keyboard: to the bar, and then away.
	await device.getByRole('heading', { level: 1 }).focus();
	await page.keyboard.press('Escape');
	await expect(preview.getByRole('button', { name: 'Stäng' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(preview).toBeHidden();
	await expect(page.getByRole('button', { name: 'Förhandsvisa' })).toBeFocused();

	expect(await stored()).toEqual(before);
	expect(before.device.filter((one) => /round:|queue:|sealed:/.test(one ?? ''))).toEqual([]);
	expect(new Set(asked)).toEqual(new Set([`GET /surveys/${survey}/preview`]));
	expect(await page.evaluate(() => history.length)).toBe(entries);

	// Opened again it begins anew, and can be read and reached. The page asks for no frame but its own, and stands in none but the studio.
	await page.getByRole('button', { name: 'Förhandsvisa' }).click();
	await expect(device.locator('[data-step=start]')).toBeVisible();
	const seen = new Walk(page.context(), app.url);
	await seen.look(page, 'the preview');
	expect(seen.result()).toEqual([]);
	const headers = (await page.request.get(`${app.url}/surveys/${survey}/preview`)).headers();
	expect(headers['x-frame-options']).toBe('SAMEORIGIN');
	expect(headers['content-security-policy']).toMatch(/connect-src 'none'.*/);
	expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
	const other = (await page.request.get(`${app.url}/surveys/${survey}/edit`)).headers();
	expect(other['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(other['x-frame-options']).toBe('DENY');
});
