/** The quote workshop: five stories in three languages washed, by keyboard too, by two people, and one taken back by who wrote it. */
import { expect, test, turn } from './fixtures/index.ts';
import { followUp } from './fixtures/surveys.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const STORIES = [
	'Min handläggare Kim Berg på Försäkringskassan ringde varje vecka. Det gjorde att jag vågade gå dit.',
	'I moved from Aleppo and my teacher Anna helped me find a room.',
	'أنا اسمي سارة وأريد أن أعمل في بيتي القديم',
	'Jag har adhd och blev av med jobbet på Billerud i Grums. Alla här vet vem det var.',
	'Det jag vill mest av allt är att någon ringer tillbaka när de har lovat det.',
	'Bussen går en gång i timmen.'
] as const;
const [KIM, ALEPPO, SARA, EVERYBODY, PROMISED] = [0, 1, 2, 3, 4] as const;

test('stories become quotes: marked, rewritten, approved by one or by two, told with the result, and gone when taken back', turn(7), async ({ app, staffPage, newRound, sent, browser }) => {
	const round = await newRound('standard', { title: 'Rösterna' });
	const bodies = await sent(round, STORIES.length, (body, n) => ({
		...body, ...(n === PROMISED && { words: 'rewritten' }), answers: [...body.answers, followUp((body.answers[0] as { best: string }).best, 'story', STORIES[n])]
	}));
	const rows = await app.ask<{ id: string; raw: string }>(`select id, raw from public.quotes where round_id = '${round.id}'`);
	const address = (n: number) => `${round.page}/quotes?text=${rows.find(({ raw }) => raw === STORIES[n])!.id}`;

	const page = await staffPage('designer', TABLET);
	const seen = new Walk(page.context(), app.url);
	// What is refused is answered so.
	seen.allow(409, /\/quotes$/);
	const field = () => page.getByLabel('Så får andra läsa det');
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	await page.goto(round.page);
	await page.getByRole('link', { name: 'Röster: gå igenom det personer har skrivit' }).click();
	await expect(page.locator('main')).toContainText('6 texter kvar att gå igenom.');
	// One text at a time.
	await expect(page.locator('blockquote')).toHaveCount(1);

	// By keyboard alone: from the first thing that is marked to approving.
	await page.goto(address(KIM));
	await expect(page.locator('blockquote mark').first()).toHaveText('Min handläggare (en relation)');
	await seen.look(page, 'workshop');
	await expect(page.getByRole('button', { name: 'Kim Berg. Ersätt med [namn]' })).toBeVisible();
	const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
	const nameOf = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
	for (let i = 0; i < 60 && !(await nameOf()).startsWith('Kim Berg'); i++) await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toHaveText('Kim Berg är nu [namn].');
	await expect(field()).toHaveValue(STORIES[KIM].replace('Kim Berg', '[namn]'));
	await expect(page.locator('del')).toContainText('Kim Berg');
	// The button has gone with what it replaced; the keyboard has not.
	expect(await focused()).not.toBe('');
	for (let i = 0; i < 60 && (await focused()) !== 'Godkänn'; i++) await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').first()).toHaveText('Texten är godkänd.');
	await expect(page.locator('main')).toContainText('5 texter kvar att gå igenom.');

	// What is marked by hand; nothing was replaced by itself.
	await page.goto(address(ALEPPO));
	await expect(field()).toHaveValue(STORIES[ALEPPO]);
	await field().evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(box.value.indexOf('Aleppo'), box.value.indexOf('Aleppo') + 6));
	await press('[place]');
	await expect(field()).toHaveValue(STORIES[ALEPPO].replace('Aleppo', '[place]'));
	await field().fill('I moved here and a teacher helped me find a room.');
	await press('Spara');
	await expect(page.getByRole('status').first()).toHaveText('Texten är sparad.');
	await press('Godkänn');
	await expect(page.getByRole('status').first()).toHaveText('Texten är godkänd.');

	// Tags, merged and parted again.
	await page.goto(address(EVERYBODY));
	await page.getByLabel('Egna märkord').fill('Rykten, Prat');
	await page.getByLabel('Livsområde').selectOption('occupation');
	await press('Spara märkningen');
	await expect(page.getByRole('status').first()).toHaveText('Märkningen är sparad.');
	await seen.look(page, 'workshop, tags');
	await page.getByRole('link', { name: 'Märkord' }).click();
	await page.getByLabel('Märkordet').selectOption('Prat');
	await page.getByLabel('ska ingå i').selectOption('Rykten');
	await press('Slå ihop');
	await expect(page.getByRole('listitem').filter({ hasText: 'Prat' })).toContainText('ingår i Rykten');
	await seen.look(page, 'tags');
	await page.getByRole('button', { name: 'Prat. Ångra' }).click();
	await expect(page.getByRole('status').first()).toHaveText('Märkordet är sig självt igen.');
	await page.goto(address(EVERYBODY));
	await expect(page.getByLabel('Egna märkord')).toHaveValue('Prat, Rykten');
	await press('Avvisa');
	await expect(page.getByRole('status').first()).toHaveText('Texten är avvisad.');

	// Rewritten only: too much of it is kept, which is said, and what was written stays.
	await page.goto(address(PROMISED));
	await field().fill(`Så här: ${STORIES[PROMISED]}`);
	await expect(page.locator('main')).toContainText('De här orden står kvar i rad');
	await press('Godkänn');
	await expect(page.getByRole('alert')).toContainText('Personen vill att orden skrivs om');
	await expect(field()).toHaveValue(`Så här: ${STORIES[PROMISED]}`);
	await field().fill('Den som lovar att höra av sig ska göra det.');
	// A colleague was faster: nothing is written over, and nothing is lost.
	await app.ask(`update public.quotes set washed = 'En kollegas text', version = version + 1 where raw = '${STORIES[PROMISED]}' and round_id = '${round.id}'`);
	await press('Godkänn');
	await expect(page.getByRole('alert')).toContainText('En kollegas text');
	await expect(field()).toHaveValue('Den som lovar att höra av sig ska göra det.');
	await press('Godkänn');
	await expect(page.getByRole('status').first()).toHaveText('Texten är godkänd.');

	// Two people: the owner says so, and is made a designer as well.
	const owner = await staffPage('owner', DESKTOP);
	const [{ workspace, user }] = (await app.ask<{ workspace: string; user: string }>(`select m.workspace_id as workspace, m.user_id as user from public.members m join public.rounds r on r.workspace_id = m.workspace_id where r.id = '${round.id}' and m.role = 'owner'`)) as [{ workspace: string; user: string }];
	await owner.goto(`${app.url}/workspaces/${workspace}/quotes`);
	await owner.getByLabel('Två personer behövs').check();
	await owner.getByLabel('Ta bort originalet efter').fill('0');
	await owner.getByRole('button', { name: 'Spara' }).click();
	await expect(owner.getByText('Skriv ett tal från 1 till 365.')).toBeVisible();
	await expect(owner.getByLabel('Två personer behövs')).toBeChecked();
	await owner.getByLabel('Ta bort originalet efter').fill('14');
	await owner.getByRole('button', { name: 'Spara' }).click();
	await expect(owner.getByRole('status')).toHaveText('Det är sparat.');
	await app.ask(`insert into public.members (workspace_id, user_id, role, email) select workspace_id, user_id, 'designer', email from public.members where workspace_id = '${workspace}' and user_id = '${user}' and role = 'owner' on conflict do nothing`);
	await page.goto(address(SARA));
	await expect(page.getByRole('button', { name: 'Godkänn' })).toHaveCount(0);
	await page.getByRole('button', { name: /^سارة/ }).click();
	await seen.look(page, 'workshop, arabic');
	await press('Spara');
	await expect(page.getByRole('status').first()).toHaveText('Texten är sparad. Nu kan någon annan godkänna den.');
	await page.getByRole('link', { name: 'Väntar på någon annan' }).click();
	await expect(page.getByRole('link', { name: 'Läs och ändra' })).toHaveCount(1);
	await owner.goto(address(SARA));
	await expect(owner.locator('blockquote')).toContainText('سارة');
	await owner.getByRole('button', { name: 'Godkänn' }).click();
	await expect(owner.getByRole('status').first()).toHaveText('Texten är godkänd.');
	await app.ask(`delete from public.members where workspace_id = '${workspace}' and user_id = '${user}' and role = 'designer'`);
	await app.ask(`update public.workspaces set two_person_quotes = false where id = '${workspace}'`);

	await page.goto(`${round.page}/quotes?show=tags`);
	await page.getByRole('link', { name: 'Rykten' }).click();
	// The one with that tag was rejected.
	await expect(page.locator('main')).toContainText('Här finns ingen godkänd text.');
	await page.getByRole('link', { name: 'Visa alla godkända' }).click();
	await expect(page.locator('blockquote')).toHaveCount(4);
	await expect(page.getByRole('button', { name: 'Visa', exact: true })).toHaveCount(0);
	await app.ask(`update public.quotes set life_area = 'housing' where round_id = '${round.id}' and state = 'approved' and washed like 'Den som lovar%'`);
	await page.reload();
	const cards = page.getByLabel('Livsområde', { exact: true });
	const [, first] = await cards.locator('option').allInnerTexts();
	await cards.selectOption(first!);
	await page.getByRole('button', { name: 'Visa', exact: true }).press('Enter');
	const n = Number(/\((\d)\)$/.exec(first!)![1]);
	await expect(page.locator('blockquote')).toHaveCount(n);
	await expect(page.getByRole('status').filter({ hasText: ' av 4.' })).toBeVisible();
	await expect(cards.locator('option:checked')).toHaveText(first!);
	for (const { viewport } of [PHONE, DESKTOP]) {
		await page.setViewportSize(viewport);
		if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/sift-${viewport.width}.png` });
		await seen.look(page, `workshop, approved, sifted, ${viewport.width}`);
	}

	// Told with the result: to the steering group, without a word of the originals.
	await page.goto(round.page);
	await publish(page);
	const board = page.url();
	const steering = await staffPage('steering', DESKTOP);
	await steering.goto(board);
	const voices = steering.getByRole('region', { name: 'Röster' });
	await expect(voices.locator('blockquote')).toHaveCount(4);
	await expect(voices).toContainText('Den som lovar att höra av sig ska göra det.');
	for (const word of ['Kim Berg', 'Aleppo', 'سارة', 'adhd', 'Bussen']) await expect(voices).not.toContainText(word);
	const looks = new Walk(steering.context(), app.url);
	await looks.look(steering, 'board with voices');
	await steering.getByRole('link', { name: 'Så ändrar vi i texterna' }).click();
	await expect(steering.getByRole('heading', { level: 1 })).toHaveText('Så ändrar vi i texterna');
	await looks.look(steering, 'how texts are changed');

	// Who wrote one takes the answers back.
	const person = await (await browser.newContext()).newPage();
	await person.goto(`${app.url}/angra`);
	await person.getByLabel('Din kod').fill(bodies[ALEPPO]!.withdrawalCode);
	await person.getByRole('button', { name: 'Ta bort mina svar' }).click();
	await expect(person.getByRole('heading', { name: 'Dina svar är borttagna.' })).toBeVisible();
	await person.context().close();
	const TAKEN = 'a teacher helped me find a room';
	await page.goto(`${round.page}/quotes?show=approved`);
	await expect(page.locator('blockquote')).toHaveCount(3);
	await steering.goto(board);
	await expect(voices.locator('blockquote')).toHaveCount(3);
	await page.goto(`${app.url}/search?q=${encodeURIComponent(TAKEN)}`);
	for (const one of [page, steering]) expect(await one.locator('main blockquote, main ul').allInnerTexts().then((all) => all.join())).not.toContain(TAKEN);
	expect([...seen.result(), ...looks.result()]).toEqual([]);
});
