/** Codes for one use: made and printed by a trust agent, used twice, refused the third time; and the form that opens a round for each party. */
import { readFileSync } from 'node:fs';
import { expect, test, turn } from './fixtures/index.ts';
import { getPackage, post, type RunningApp } from './fixtures/app.ts';
import { Meter } from './fixtures/meter.ts';
import { Respondent } from './fixtures/respondent.ts';
import { on } from './fixtures/screens.ts';
import { atStep, submission } from './fixtures/surveys.ts';
import { PHONE } from './fixtures/walk.ts';

let app: RunningApp;
test.beforeAll(({ app: shared }) => void (app = shared));

test('two codes are used, a third use is refused, and what is printed can be read', turn(2), async ({ browser, newRound, staffPage }) => {
	const round = await newRound('short', { title: 'Bara med kod', oneUseCodes: true });

	// A trust agent makes three, on a phone.
	const staff = await staffPage('trust_agent', PHONE);
	await staff.goto(round.page);
	await staff.getByRole('link', { name: 'Engångskoder' }).click();
	await staff.getByLabel('Hur många koder behöver du?').fill('tre');
	await staff.getByRole('button', { name: 'Gör koder' }).click();
	await expect(staff.getByText('Skriv ett helt tal från 1 till 2000.')).toBeVisible();
	await staff.getByLabel('Hur många koder behöver du?').fill('3');
	await staff.getByRole('button', { name: 'Gör koder' }).click();
	await expect(staff.getByRole('heading', { name: '3 nya koder' })).toBeVisible();
	const slips = staff.locator('.slips li');
	await expect(slips).toHaveCount(3);
	const codes = (await slips.locator('.code').allInnerTexts()).map((text) => text.trim());
	for (const code of codes) expect(code).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}$/);
	await expect(slips.first()).toContainText('Koden gäller en gång.');
	await expect(slips.first()).toContainText(round.code);
	expect(await staff.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
	const [download] = await Promise.all([staff.waitForEvent('download'), staff.getByRole('link', { name: 'Hämta koderna som fil' }).click()]);
	const file = readFileSync((await download.path())!, 'utf8').split('\r\n').filter(Boolean);
	expect(file[0]).toBe('\ufeffkod;adress');
	expect(file.slice(1).map((line) => line.split(';')[0])).toEqual(codes);
	const addresses = file.slice(1).map((line) => line.split(';')[1]!);
	// On paper only the slips are left, two in a row.
	await staff.emulateMedia({ media: 'print' });
	await staff.setViewportSize({ width: 794, height: 1123 });
	await expect(staff.getByRole('heading', { name: '3 nya koder' })).toBeHidden();
	const boxes = await Promise.all([0, 1].map((i) => slips.nth(i).boundingBox()));
	expect(boxes[0]!.y).toBe(boxes[1]!.y);
	expect((await slips.first().locator('svg').boundingBox())!.width).toBeGreaterThan(90);
	// They are told once: the page says nothing of them when it is opened again.
	await staff.emulateMedia({ media: 'screen' });
	await staff.goto(`${round.page}/codes`);
	await expect(staff.getByText('3 koder är gjorda hittills.')).toBeVisible();
	for (const code of codes) await expect(staff.getByText(code)).toHaveCount(0);

	// The first types theirs at the round's own address, after a slip of the finger.
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await page.goto(round.address);
	await expect(page.getByRole('heading', { name: 'Skriv din kod' })).toBeVisible();
	await page.getByLabel('Din kod').fill('ABC');
	await page.getByRole('button', { name: 'Fortsätt' }).click();
	await expect(page.getByRole('heading', { name: 'Koden stämmer inte' })).toBeVisible();
	await page.getByLabel('Din kod').fill(codes[0]!.toLowerCase().replaceAll('-', ' '));
	await page.getByRole('button', { name: 'Fortsätt' }).click();
	const someone = new Respondent(page);
	await someone.begin();
	await someone.answerUntil('best_worst');
	await someone.answer();
	await on(page).quit.tap();
	await atStep(page, 'send');
	await on(page).send.tap();
	await expect(on(page).thanks).toBeVisible();
	// Whoever has answered here meets their own end again; everybody else is told that the code is used.
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Koden är redan använd' })).toBeVisible();
	await page.getByRole('link', { name: 'Jag svarade på den här enheten' }).click();
	await expect(on(page).thanks).toBeVisible();
	await on(page).done.tap();
	await expect(page.getByRole('heading', { name: 'Koden är redan använd' })).toBeVisible();

	// Two devices begin with the second code; the other one is first to send.
	const second = addresses[1]!.split('/').pop()!;
	await page.goto(`${app.url}/s/${second}`);
	await atStep(page, 'start');
	const pack = await getPackage(app, second);
	expect((await post(app, submission(pack))).status).toBe(201);
	const again = new Respondent(page);
	await again.begin();
	await again.answerUntil('best_worst');
	await again.answer();
	await on(page).quit.tap();
	await atStep(page, 'send');
	await on(page).send.tap();
	await expect(page.getByText('Koden är nog redan använd.')).toBeVisible();
	// A third use, and none at all, through the API.
	const third = await post(app, submission(pack));
	expect([third.status, ((await third.json()) as { problem: string }).problem]).toEqual([422, 'one_use_used']);
	const none = await post(app, submission(await getPackage(app, round.code)));
	expect([none.status, ((await none.json()) as { problem: string }).problem]).toEqual([422, 'one_use_none']);
	await context.close();
	await staff.goto(round.page);
	await expect(staff.locator('.so-far .number')).toHaveText('2');
});

test('one form opens a round for each party, and each shows the others’ ways in', turn(1), async ({ app, newRound, staffPage }) => {
	const any = await newRound('short', { title: 'Förlagan' });
	const page = await staffPage('designer');
	await page.goto(any.page);
	await page.getByRole('navigation', { name: 'Var omgången finns' }).getByRole('link').last().click();
	await page.getByRole('link', { name: /Öppna en ny omgång|Ny omgång/ }).first().click();
	await page.getByLabel('Omgångens namn').fill('Parterna');
	await page.getByText('Skriv vilka grupper').click();
	await page.getByLabel('Grupp 1', { exact: true }).fill('Unga vuxna');
	await page.getByRole('button', { name: 'Öppna omgången' }).click();
	await expect(page.getByText('Skriv minst två grupper, eller ingen alls.')).toBeVisible();
	await page.getByLabel('Grupp 2', { exact: true }).fill('Styrgrupp');
	await page.getByLabel('Minsta antal svar för grupp 2').fill('7');
	await page.getByRole('button', { name: 'Öppna omgången' }).click();
	await expect(page.getByRole('heading', { name: 'Parterna: Unga vuxna' })).toBeVisible();
	const parties = page.getByRole('region', { name: 'Alla grupper' });
	await expect(parties.getByRole('listitem')).toHaveCount(2);
	await expect(parties.getByRole('img')).toHaveCount(2);
	await parties.getByRole('link', { name: 'Styrgrupp' }).click();
	await expect(page.getByRole('heading', { name: 'Parterna: Styrgrupp' })).toBeVisible();
	await expect(page.getByText('Ingenting kan visas förrän 7 har svarat.')).toBeVisible();
	// And whoever answers is told whose way in it is.
	await page.goto(app.url + (await page.locator('a[href^="/s/"]').first().getAttribute('href')));
	await expect(page.locator('.lead')).toContainText('Styrgrupp');
});

test('the first page weighs no more with a code for one use, also where people get a code for the next time', async ({ browser, newRound, staffPage }) => {
	const round = await newRound('standard', { title: 'Båda sorternas koder', repeatCodes: true, oneUseCodes: true });
	const staff = await staffPage('designer');
	await staff.goto(`${round.page}/codes`);
	await staff.getByLabel('Hur många koder behöver du?').fill('1');
	await staff.getByRole('button', { name: 'Gör koder' }).click();
	const code = (await staff.locator('.slips .code').innerText()).replaceAll('-', '');
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const meter = await Meter.on(page);
	await page.goto(`${app.url}/s/${round.code}-${code}`);
	await atStep(page, 'start');
	await page.waitForLoadState('networkidle');
	const kb = meter.fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
	console.log(`with both kinds of codes: ${kb.toFixed(2)} KB over the wire`);
	expect(kb).toBeGreaterThan(20);
	expect(kb).toBeLessThanOrEqual(60);
	await context.close();
});
