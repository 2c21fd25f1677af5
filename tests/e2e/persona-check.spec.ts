/** Whether a persona holds: a designer makes the survey of its lines, eight people say of each on one tablet, and what they said stands beside it. */
import { expect, test, turn } from './fixtures/index.ts';
import { keepPersona, lineOf, personaOf, sectionOf } from './fixtures/personas.ts';
import { publish } from './fixtures/publish.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { atStep, stepOf, surveyOf } from './fixtures/surveys.ts';
import { startSession } from './fixtures/tablet.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const LINES = [
	'Vaknar när andra äter lunch.', 'Har tre brev som hen inte har öppnat.', 'Lagar mopeder.', 'Har berättat samma sak fem gånger.', 'Alla hen träffar är snälla, men de vet inte om varandra.', 'Vill helst skriva, inte ringa.',
	'Sover dåligt.', 'Har en mormor som hen litar på.', 'Bor kvar hemma och vill ha något eget.', 'Tar bussen när den går.', 'Håller vad hen lovar.', 'Vill ha en person som håller i tråden.'
];
/** What a hand and an eye need, in seconds: who reads with effort takes in some ten letters a second, half of that by listening along. */
const READS = (text: string) => Math.max(1.5, text.length / 14);
const TAP = 0.9;
/** From hand to hand, with the start page and the thanks. */
const HANDED_OVER = 12;

test('twelve lines, eight people, one tablet: under ten minutes, in Swedish and Arabic, and read beside the lines', turn(2), async ({ app, staffPage, browser, newRound }) => {
	test.setTimeout(300_000);
	const started = await newRound();
	const [{ project }] = (await app.ask<{ project: string }>(`select project_id as project from public.rounds where id = '${started.id}'`)) as [{ project: string }];
	const persona = await keepPersona(app, project, { versions: [{ persona: personaOf('Sam', [sectionOf('day', LINES.slice(0, 6).map((text) => lineOf(text))), sectionOf('wish', LINES.slice(6).map((text) => lineOf(text)))]), why: '' }] });
	const page = await staffPage('designer', DESKTOP);
	const walk = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/personas/${persona}`);
	await page.getByRole('link', { name: 'Stämmer det?' }).press('Enter');
	await expect(page.getByText('Ingen har fått säga om det stämmer än.')).toBeVisible();
	await walk.look(page, 'before a check round');
	await page.getByRole('button', { name: 'Gör enkäten' }).press('Enter');
	await page.waitForURL(/\/surveys\/[0-9a-f-]+\/edit/);
	await expect(page.getByRole('heading', { name: 'Enkäten kan publiceras.' })).toBeVisible();
	await page.getByRole('button', { name: 'Publicera' }).press('Enter');
	await expect(page.getByText(/Version 1: /)).toBeVisible();
	await page.getByRole('link', { name: 'Till projektet' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång: Känner du igen dig i Sam?' }).click();
	await page.getByLabel('Omgångens namn').fill('Fokusgrupp');
	await page.getByRole('button', { name: 'Öppna omgången' }).click();
	await page.waitForURL('**/rounds/*');
	const round = { id: page.url().split('/').at(-1)!, code: (await page.locator('.the-code').innerText()).trim(), pin: '' };
	await page.getByRole('link', { name: 'Delad surfplatta' }).click();
	round.pin = (await page.locator('.pin').innerText()).trim();

	const context = await browser.newContext(TABLET);
	const tablet = await context.newPage();
	await startSession(tablet, app, round);
	const survey = await surveyOf(app.url, round.code);
	let seconds = 0;
	for (let person = 0; person < 8; person++) {
		seconds += HANDED_OVER;
		const one = new Respondent(tablet, { survey });
		await atStep(tablet, 'start');
		await on(tablet).begin.tap();
		for (const [at, text] of LINES.entries()) {
			await tablet.getByRole('heading', { name: text }).waitFor();
			if (person === 0 && at === 0) {
				// Four answers, each with a sign of its own, that nobody has to read.
				await expect(tablet.locator('.options .option svg')).toHaveCount(4);
				await expect(tablet.getByRole('radio', { name: 'Stämmer delvis' })).toBeVisible();
				if (process.env.SHOTS) await tablet.screenshot({ path: `${process.env.SHOTS}/check-tablet.png` });
			}
			// Of the third line six of eight say that it does not hold, of the others that it does.
			await one.choose(person >= 6 ? 1 : at === 2 ? 2 : 0);
			await one.goOn();
			seconds += READS(text) + 2 * TAP;
		}
		await one.answerUntil('send');
		await on(tablet).send.tap();
		await on(tablet).thanks.waitFor();
		seconds += 3 * TAP;
		await tablet.getByRole('button', { name: /Klar|Lämna/ }).first().tap();
	}
	expect(seconds).toBeLessThan(600);
	await context.close();

	// In Arabic the answers are Arabic, and a line that nobody has translated stays as it is written.
	const phone = await browser.newContext(PHONE);
	const other = await phone.newPage();
	await other.goto(`${app.url}/s/${round.code}`);
	await atStep(other, 'start');
	await other.getByRole('link', { name: /العربية/ }).tap();
	await expect(other.locator('html')).toHaveAttribute('lang', 'ar');
	await on(other).begin.tap();
	await expect(other.getByRole('radio', { name: 'صحيح', exact: true })).toBeVisible();
	expect(await stepOf(other)).toBe('choice');
	if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/check-arabic.png` });
	await phone.close();

	await page.goto(`${app.url}/rounds/${round.id}`);
	await publish(page);
	for (const role of ['designer', 'steering'] as const) {
		const reader = await staffPage(role, role === 'designer' ? DESKTOP : PHONE);
		const seen = new Walk(reader.context(), app.url);
		await reader.goto(`${app.url}/personas/${persona}/check`);
		const line = reader.locator('li', { has: reader.getByRole('heading', { name: 'Lagar mopeder.' }) });
		await expect(line).toContainText('De flesta av 8 säger att det inte stämmer, eller att något saknas.');
		await expect(reader.locator('li', { has: reader.getByRole('heading', { name: LINES[0]! }) })).toContainText('De flesta av 8 säger att det stämmer, helt eller delvis.');
		// With six the two would be told of: a word, and no count.
		await expect(reader.getByRole('table')).toHaveCount(0);
		await expect(reader.getByRole('button', { name: 'Gör enkäten' })).toHaveCount(role === 'designer' ? 1 : 0);
		await seen.look(reader, `what was said, ${role}`);
		if (process.env.SHOTS) await reader.screenshot({ path: `${process.env.SHOTS}/check-${role}.png`, fullPage: true });
		expect(seen.result()).toEqual([]);
	}
	expect(walk.result()).toEqual([]);
});
