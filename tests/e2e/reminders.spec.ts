/** Reminders by mail: asked for by keyboard and without script, one letter, and a link that ends them without signing in. */
import { expect, test, turn } from './fixtures/index.ts';
import { Keyboard } from './fixtures/hands.ts';
import { takeLetters } from './fixtures/letters.ts';
import { signIn } from './fixtures/staff.ts';
import { DESKTOP, PHONE, Walk } from './fixtures/walk.ts';

test('somebody asks for reminders, gets one letter, and ends them by its link or on the page', turn(5), async ({ browser, ownApp }) => {
	const letters = await takeLetters();
	const env = { SMTP_URL: letters.url, MAIL_FROM: 'varde@kommunen.example' };
	let app = await ownApp({ env });
	const { port, dataDir } = app;
	// About noon where they are, whenever this runs; and something that should have been done.
	const east = ((12 - new Date().getUTCHours() + 36) % 24) - 12;
	await app.ask(`update public.workspaces set time_zone = '${east === 0 ? 'UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`}'`);
	await app.ask(`update public.decisions set state = 'confirmed', because = 'x'`);
	const [decision] = await app.ask<{ id: string; title: string; project: string }>('select id, title, project_id as project from public.decisions order by id limit 1');
	await app.ask(`update public.decisions set state = 'planned', due_on = current_date - 3 where id = '${decision!.id}'`);
	const again = async () => {
		await app.stop();
		app = await ownApp({ env, port, dataDir });
	};

	const context = await browser.newContext({ ...DESKTOP, javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page, app, 'steering');
	const decisions = `${app.url}/projects/${decision!.project}/decisions`;
	const part = page.getByRole('region', { name: 'Påminnelser med mejl' });
	await page.goto(decisions);
	await expect(part).toContainText('Påminnelser är avstängda för dig.');
	await part.getByRole('button', { name: 'Påminn mig med mejl' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Nu får du påminnelser.');
	await page.goto(decisions);
	await expect(part).toContainText('Du får påminnelser med mejl.');

	await again();
	await expect.poll(() => letters.all.length).toBe(1);
	const [{ to, text, headers }] = letters.all as [(typeof letters.all)[number]];
	expect(to).toBe('steering@exempel.se');
	expect(text).toContain(`${decision!.title}\nSkulle ha varit klart`);
	expect(text).toContain(`${app.url}/decisions/${decision!.id}`);
	const [link] = /http\S+\/reminders\/\S+/.exec(text)!;
	expect(headers['list-unsubscribe']).toBe(`<${link}>`);
	expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');

	// Whoever has the letter ends it, on a phone where nobody has signed in. To look at the page changes nothing.
	for (const colorScheme of ['light', 'dark'] as const) {
		const phone = await browser.newContext({ ...PHONE, colorScheme });
		const seen = new Walk(phone, app.url);
		const theirs = await phone.newPage();
		await theirs.goto(link);
		await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(colorScheme === 'light' ? 'Vill du sluta få påminnelser?' : 'Påminnelserna är avstängda');
		await seen.look(theirs, `the letter’s link, ${colorScheme}`);
		if (colorScheme === 'light') {
			await theirs.reload();
			const keys = new Keyboard(theirs);
			await keys.press(theirs.getByRole('button', { name: 'Ja, stäng av påminnelserna' }));
			await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Påminnelserna är avstängda');
			await seen.look(theirs, 'after the link');
		}
		expect(seen.result()).toEqual([]);
		await phone.close();
	}
	await page.goto(decisions);
	await expect(part).toContainText('Påminnelser är avstängda för dig.');

	// Asked for again, a mail program ends it with the same link, from nowhere and by itself.
	await part.getByRole('button', { name: 'Påminn mig med mejl' }).click();
	await expect(page.getByRole('status')).toContainText('Nu får du påminnelser.');
	const posted = await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
	expect(posted.status).toBe(200);
	await page.goto(decisions);
	await expect(part).toContainText('Påminnelser är avstängda för dig.');
	await part.getByRole('button', { name: 'Påminn mig med mejl' }).click();
	await part.getByRole('button', { name: 'Sluta påminna mig' }).click();
	await expect(page.getByRole('status')).toContainText('Nu får du inga fler påminnelser.');
	expect(await app.ask('select 1 from private.reminders')).toEqual([]);
	await context.close();

	// The setting itself, on and off, on a phone and a desk; and where there is no mail server.
	for (const screen of [PHONE, DESKTOP]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const own = await browser.newContext({ ...screen, colorScheme });
			const seen = new Walk(own, app.url);
			const theirs = await own.newPage();
			await signIn(theirs, app, 'owner');
			await theirs.goto(decisions);
			const button = theirs.getByRole('region', { name: 'Påminnelser med mejl' }).getByRole('button');
			await seen.look(theirs, `reminders are off, ${colorScheme}`);
			await button.click();
			await expect(theirs.getByRole('status')).toContainText('Nu får du påminnelser.');
			await seen.look(theirs, `reminders are on, ${colorScheme}`);
			await button.click();
			await expect(theirs.getByRole('status')).toContainText('Nu får du inga fler påminnelser.');
			expect(seen.result()).toEqual([]);
			await own.close();
		}
	}
	expect(letters.all).toHaveLength(1);
	await letters.close();
});

test('where no mail is sent it is said, and nothing is offered', async ({ app, staffPage }) => {
	const page = await staffPage('steering', PHONE);
	const [project] = await app.ask<{ id: string }>('select project_id as id from public.decisions limit 1');
	await page.goto(`${app.url}/projects/${project!.id}/decisions`);
	const part = page.getByRole('region', { name: 'Påminnelser med mejl' });
	await expect(part).toContainText('Servern är inte inställd för att skicka påminnelser med mejl.');
	await expect(part.getByRole('button')).toHaveCount(0);
});
