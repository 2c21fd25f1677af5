/** Two rounds with word codes: the designer compares those who answered both, once, and the steering group reads it on its page and on a board. */
import type { Page } from '@playwright/test';
import { REPEAT_WORDS } from '#content/repeat-words.ts';
import { newRepeatCode } from '#domain/response/repeat-code.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const LINK = 'Jämför dem som svarade båda gångerna';

test('a designer compares those who answered both times, once, and the steering group reads what has changed', turn(2), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(240_000);
	const codes = Array.from({ length: 14 }, () => newRepeatCode(REPEAT_WORDS));
	const [spring, autumn] = [await newRound('standard', { title: 'Våren med koder', repeatCodes: true }), await newRound('standard', { title: 'Hösten med koder', repeatCodes: true })];
	for (const [round, n] of [[spring, 24], [autumn, 26]] as const) await sent(round, n, (body, i) => ({ ...body, ...(codes[i] && { repeatCode: codes[i] }) }));
	const page = await staffPage('designer', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	seen.allow(400, /\/twice$/);
	const told = async (round: { page: string }, on: Page) => {
		await on.goto(round.page);
		await publish(on);
		return on.url().split('?')[0]!;
	};
	await told(spring, page);
	const release = await told(autumn, page);
	await page.goto(`${release}/twice`);
	await expect(page.getByText('En av omgångarna är öppen. Stäng den först.').first()).toBeVisible();
	for (const round of [spring, autumn]) {
		await page.goto(round.page);
		await page.getByRole('button', { name: 'Stäng omgången' }).press('Enter');
		await expect(page.getByRole('button', { name: 'Öppna omgången igen' })).toBeVisible();
	}
	const steering = await staffPage('steering', PHONE);
	await steering.goto(`${release}/twice`);
	await expect(steering.getByText('Här finns ingen jämförelse')).toBeVisible();

	// Where groups are divided a designer finds it.
	await page.goto(release);
	await page.getByRole('link', { name: 'Jämför grupper bland dem som svarade' }).press('Enter');
	await page.getByRole('link', { name: LINK }).press('Enter');
	await expect(page.getByText('14 personer svarade båda gångerna')).toBeVisible();
	await seen.look(page, 'a round to compare with');
	await page.getByRole('button', { name: 'Jämför och publicera' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Välj en omgång.');
	await page.getByRole('radio', { name: 'Våren med koder' }).press('Space');
	await page.getByRole('button', { name: 'Jämför och publicera' }).press('Enter');
	await expect(page.getByText('Räknat på dem som svarade båda gångerna: 14 personer.')).toBeVisible();
	// Whether anything has changed comes first of each question.
	await expect(page.getByText(/har ändrats\.$/).first()).toBeVisible();
	await seen.look(page, 'those who answered both times');

	await steering.goto(release);
	await steering.getByRole('link', { name: LINK }).press('Enter');
	await expect(steering.getByText('Räknat på dem som svarade båda gångerna: 14 personer.')).toBeVisible();
	await expect(steering.getByRole('button', { name: 'Jämför' })).toHaveCount(0);
	await seen.look(steering, 'those who answered both times on a phone');

	// On a board they come first, and everybody is folded.
	await page.goto(`${app.url}/workspaces/${/\/workspaces\/([0-9a-f-]{36})/.exec(await page.content())![1]}/boards/new?release=${release.split('/').at(-1)}`);
	await page.getByRole('textbox', { name: 'Vad ska tavlan heta?' }).fill('Vår och höst');
	await page.getByRole('button', { name: 'Gör tavlan' }).press('Enter');
	await page.waitForURL(/\/edit$/);
	await page.getByRole('button', { name: /Lägg till: Ändringar sedan Våren med koder/ }).press('Enter');
	const tile = page.locator('li[data-tile]').filter({ hasText: 'Räknat på dem som svarade båda gångerna: 14 personer.' });
	await expect(tile).toHaveCount(1);
	await expect(tile.getByText('Det behöver inte vara samma personer')).toBeHidden();
	await tile.getByText('Alla som svarade, också de som bara svarade en gång').click();
	await expect(tile.getByText('Det behöver inte vara samma personer')).toBeVisible();
	await page.setViewportSize(TABLET.viewport!);
	await seen.look(page, 'a board with those who answered both times');

	// For the last time, for both.
	for (const round of [spring, autumn]) {
		await page.goto(`${round.page}/release`);
		await expect(page.getByText('jämförs för dem som svarade båda gångerna och ligger fast')).toBeVisible();
	}
	await page.goto(spring.page);
	seen.allow(409, /\/rounds\//);
	await page.getByRole('button', { name: 'Öppna omgången igen' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Öppna en ny omgång i stället.');
});
