/** What a workshop leaves behind: closed with its decisions, read, added to, printed and taken along, and the same when what people wrote is destroyed. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { APIResponse, Page } from '@playwright/test';
import type { LeaderAct } from '#domain/workshop/act.ts';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import { Zip } from '#server/request/table/zip.ts';
import type { RunningApp } from './fixtures/app.ts';
import { expect, test, turn, type Fixtures } from './fixtures/index.ts';
import { inflated } from './fixtures/pdf.ts';
import { publish } from './fixtures/publish.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { cardOf, comeIn, keepWorkshop, leadIn, type KeptWorkshop } from './fixtures/workshops.ts';

const SHOTS = process.env.SHOTS;
const shot = async (page: Page, name: string) => void (SHOTS && (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })));
const [NEVER, TAKEN] = ['ALDRIGVISAD7F', 'BORTTAGEN7F'];

/** A published round of twelve with its first card, as the board names it. */
async function board({ app, staffPage, newRound, sent }: Pick<Fixtures, 'app' | 'staffPage' | 'newRound' | 'sent'>, title: string) {
	const round = await newRound('standard', { title });
	await sent(round, 12);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(round.page);
	await publish(designer);
	const release = new URL(designer.url()).pathname.split('/').at(-1)!;
	const [first, second] = await app.ask<{ project: string; question: string; card: string; title: string; picture: string | null }>(
		`select r.project_id as project, x.question, i -> 'card' ->> 'id' as card, i -> 'card' ->> 'title' as title, i -> 'card' ->> 'picture' as picture
		from public.releases r join public.results x on x.release_id = r.id cross join lateral jsonb_array_elements(x.content -> 'items') i
		where r.id = '${release}' and x.content -> 'items' is not null order by x.position, i -> 'card' ->> 'title' limit 2`
	);
	return { round, release, first: first!, second: second! };
}
type Board = Awaited<ReturnType<typeof board>>;

/** A whole workshop of four people up to its last step, with three things decided. */
async function held(app: RunningApp, { release, first, second }: Board, leader?: string) {
	const room = await keepWorkshop(app, first.project, { title: 'Hjälp som hänger ihop', ...(leader && { leader }) });
	const people = await Promise.all(Array.from({ length: 4 }, (_, i) => comeIn(app, room.code, i === 0 ? 'Ugglan' : '')));
	const [plan, wait] = [randomUUID(), randomUUID()];
	const bring = (card: string, column: string, of: typeof first, facts: string, voices: string[]): LeaderAct => ({ op: 'bring', card, area: 'all', column, what: { kind: 'figure', release, question: of.question, unit: '', card: of.card, said: 'leads' }, told: { source: 'figure', title: of.title, facts, voices, picture: of.picture } });
	await leadIn(app, room, bring(plan, 'create', first, '21 av 34 · Våren 2026', ['Jag har berättat samma sak fem gånger.']), bring(wait, 'break', second, '7 av 34 · Våren 2026', []), { op: 'go', step: 'write' });
	const cards = [cardOf('En tid där alla sitter med', 'create'), cardOf('Sms i stället för brev', 'create'), cardOf('Tre blanketter för samma sak', 'break'), cardOf('Frukosten på AME, dit kommer även den som inte orkar något annat', 'keep'), cardOf('Ett första möte med alla', 'create'), cardOf(TAKEN, 'keep')];
	for (const [i, card] of cards.entries()) await people[i % 4]!.act(card);
	await leadIn(app, room, { op: 'reveal', step: 'write' });
	const late = cardOf('Byte av handläggare varje år', 'create');
	await people[3]!.act(late);
	await people[2]!.act(cardOf(NEVER, 'keep'));
	const [together, sms, forms, breakfast, meeting, taken] = cards.map(({ card }) => card) as [string, string, string, string, string, string];
	const never = (await people[2]!.see()) as unknown as { own: string[] };
	await leadIn(app, room, { op: 'let_through', card: never.own.at(-1)!, on: false }, { op: 'group', lead: together, cards: [meeting] }, { op: 'move', card: late.card, area: 'all', column: 'break' }, { op: 'take', card: taken }, { op: 'go', step: 'vote' });
	for (const [i, person] of people.entries()) await person.act({ op: 'vote', step: 'vote', cards: [plan, i < 2 ? sms : forms, breakfast] });
	await leadIn(app, room, { op: 'show_votes', step: 'vote' }, { op: 'go', step: 'talk' }, { op: 'go', step: 'again' });
	for (const [i, person] of people.entries()) await person.act({ op: 'vote', step: 'again', cards: [plan, i < 3 ? forms : sms, i < 3 ? together : breakfast] });
	const decide = (card: string, owner: string, more: object = {}): LeaderAct => ({ op: 'decide', card, owner, level: 'manager', firstStep: '', dueOn: null, ...more });
	await leadIn(app, room, { op: 'show_votes', step: 'again' }, { op: 'go', step: 'choose' }, decide(plan, 'Enhetschef IFO', { level: 'steering', firstStep: 'Bjud in de fyra verksamheterna', dueOn: '2027-03-01' }), decide(forms, 'Kvalitetsutvecklare'), decide(breakfast, 'Arbetsmarknadsenheten', { level: 'team' }));
	return { room, people, cards: { plan, wait, together, sms, forms, breakfast } };
}

async function partsOf(answer: APIResponse): Promise<Map<string, string>> {
	const zip = new Zip(await answer.body());
	const all = new Map<string, string>();
	for (const name of zip.names()) {
		const pieces: Buffer[] = [];
		for await (const piece of zip.pieces(name)) pieces.push(piece);
		all.set(name, Buffer.concat(pieces).toString('utf8'));
	}
	return all;
}
const decisionsOf = (app: RunningApp, { id }: KeptWorkshop) => app.ask<{ title: string; card: string | null; action: string; owner: string; release: string }>(
	`select d.title, d.card, d.action, d.owner, d.release_id as release from public.decisions d join public.workshop_minutes m on m.workshop_id = '${id}'
	where exists (select from jsonb_array_elements(m.content -> 'cards') c where c -> 'decided' ->> 'decision' = d.id::text) order by d.action`
);

test('a workshop is closed with its decisions, which reach the board and those who answered, and what was done meanwhile is shown first', turn(2), async ({ app, browser, staffPage, newRound, sent }) => {
	test.setTimeout(300_000);
	const of = await board({ app, staffPage, newRound, sent }, 'Våren 2026');
	// A newer one, that nothing was brought from.
	await board({ app, staffPage, newRound, sent }, 'Hösten 2026');
	const { room, people, cards } = await held(app, of);
	const page = await staffPage('trust_agent', TABLET);
	const walk = new Walk(page.context(), app.url);
	walk.allow(400, /\/close$/);
	walk.allow(409, /\/close$/);
	const at = `${app.url}/workshops/${room.id}`;
	for (const [name, { viewport }] of [['phone', PHONE], ['tablet', TABLET], ['desktop', DESKTOP]] as const) {
		await page.setViewportSize(viewport);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(`${at}/close`);
			await walk.look(page, `close, ${name}, ${colorScheme}`, { madeUp: false });
			await shot(page, `close-${name}-${colorScheme}`);
		}
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize(TABLET.viewport);
	const group = (name: string) => page.getByRole('group', { name, exact: true });
	await expect(page.getByRole('checkbox', { name: 'Blir ett beslut på tavlan' })).toHaveCount(3);
	for (const box of await page.getByRole('checkbox', { name: 'Blir ett beslut på tavlan' }).all()) await expect(box).toBeChecked();
	await expect(group(of.first.title).getByRole('combobox', { name: 'Vilken tavla?' })).toHaveValue(of.release);
	await expect(page.getByText('En lapp har inte visats för alla.')).toBeVisible();
	expect(await page.content()).not.toMatch(new RegExp([NEVER, TAKEN].join('|')));

	// Half of it is said to be wrong where it stands, and nothing that was typed is gone.
	await group(of.first.title).getByRole('textbox', { name: 'Så här står det på tavlan' }).fill('En gemensam plan för varje person');
	await group(of.first.title).getByText('Säg det till dem som svarade').click();
	await group(of.first.title).getByLabel('På svenska').fill('Du ska bara behöva berätta en gång.');
	await group('Tre blanketter för samma sak').getByRole('textbox', { name: 'Så här står det på tavlan' }).fill(' ');
	await group('Frukosten på AME, dit kommer även den som inte orkar något annat').getByRole('checkbox').uncheck();
	const submit = page.getByRole('button', { name: 'Avsluta och spara anteckningarna' });
	await submit.press('Enter');
	await expect(group('Tre blanketter för samma sak').getByRole('alert')).toContainText('högst 160 tecken');
	await walk.look(page, 'close, a title that lacks');
	await expect(group(of.first.title).getByLabel('På svenska')).toHaveValue('Du ska bara behöva berätta en gång.');
	await expect(group('Frukosten på AME, dit kommer även den som inte orkar något annat').getByRole('checkbox')).not.toBeChecked();
	await group('Tre blanketter för samma sak').getByRole('textbox', { name: 'Så här står det på tavlan' }).fill('En blankett i stället för tre');

	// Somebody does something meanwhile.
	await people[0]!.act({ op: 'write', card: cards.together, text: 'En tid där alla sitter med, från början' });
	await leadIn(app, room, { op: 'decide', card: cards.sms, owner: 'Kommunikatören', level: 'team', firstStep: '', dueOn: null });
	await submit.press('Enter');
	await expect(page.getByRole('alert')).toContainText('2 saker gjordes i rummet');
	await expect(group('Sms i stället för brev').getByText('Nytt sedan du läste')).toBeVisible();
	await expect(page.getByRole('table').getByText('En tid där alla sitter med, från början')).toBeVisible();
	await expect(group(of.first.title).getByRole('textbox', { name: 'Så här står det på tavlan' })).toHaveValue('En gemensam plan för varje person');
	await expect(group('Frukosten på AME, dit kommer även den som inte orkar något annat').getByRole('checkbox')).not.toBeChecked();
	await walk.look(page, 'close, something was done meanwhile');
	await shot(page, 'close-changed');
	await group('Sms i stället för brev').getByRole('checkbox').uncheck();
	await submit.press('Enter');
	await page.waitForURL('**/minutes?closed');
	await expect(page.getByRole('status')).toContainText('Workshoppen är avslutad.');

	// One decision each, on the board that was chosen, on the figure's own card.
	expect(await decisionsOf(app, room)).toEqual([
		{ title: 'En blankett i stället för tre', card: null, action: 'break', owner: 'Kvalitetsutvecklare', release: of.release },
		{ title: 'En gemensam plan för varje person', card: of.first.card, action: 'create', owner: 'Enhetschef IFO', release: of.release }
	]);
	// Closed again, it is closed once.
	await page.goto(`${at}/close`);
	await expect(page).toHaveURL(/\/minutes$/);

	const region = (name: string) => page.getByRole('region', { name, exact: true });
	await expect(region('Det här bestämdes').getByRole('article')).toHaveCount(4);
	await expect(region('Det här bestämdes').getByText('Står bara här')).toHaveCount(2);
	await expect(page.getByText(/^\d+ \S+ \d{4} · 4 personer i rummet · Leddes av en tillitsagent/)).toBeVisible();
	const row = page.getByRole('row', { name: /Tre blanketter för samma sak/ });
	await expect(row.getByRole('cell')).toHaveText(['2', '3', '+1']);
	await expect(region('Det här lämnades öppet').getByRole('listitem')).toHaveText([/En tid där alla sitter med, från början.*3 prickar/]);
	await expect(region('Bryta').getByText('Flyttad från Skapa')).toBeVisible();
	await expect(region('Bryta').getByText('Kom efteråt')).toBeVisible();
	for (const said of ['En lapp visades aldrig för alla.', 'En lapp togs bort av den som ledde.']) await expect(region('Det som inte är med')).toContainText(said);
	const html = await page.content();
	for (const secret of [NEVER, TAKEN, 'Ugglan', ...people.map(({ token }) => token)]) expect(html).not.toContain(secret);

	// From the card to its decision, to the board, to the project's decisions, and to those who answered.
	await region('Det här bestämdes').getByRole('link', { name: 'Beslutet på tavlan' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/En gemensam plan för varje person|En blankett i stället för tre/);
	const steering = await staffPage('steering', TABLET);
	for (const path of [`/releases/${of.release}`, `/projects/${of.first.project}/decisions`]) {
		await steering.goto(app.url + path);
		for (const title of ['En gemensam plan för varje person', 'En blankett i stället för tre']) await expect(steering.getByRole('link', { name: title }), path).toBeVisible();
	}
	await steering.goto(`${app.url}/releases/${of.release}`);
	await steering.getByRole('link', { name: 'Svaret till dem som svarade' }).click();
	await steering.getByRole('button', { name: 'Öppna sidan' }).press('Enter');
	const device = await browser.newContext({ ...PHONE, javaScriptEnabled: false });
	const theirs = await device.newPage();
	await theirs.goto(`${app.url}/s/${of.round.code}/svar`);
	await expect(theirs.getByRole('region', { name: 'Det här gör vi' })).toContainText('Du ska bara behöva berätta en gång.');
	await device.close();
	expect(walk.result()).toEqual([]);
});

test('the minutes stay as they were frozen, are added to below, leave as files, and are read when what people wrote is destroyed', turn(4), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(300_000);
	const of = await board({ app, staffPage, newRound, sent }, 'Hösten');
	const { room } = await held(app, of);
	const page = await staffPage('trust_agent', TABLET);
	const walk = new Walk(page.context(), app.url);
	walk.allow(400, /\/minutes$/);
	const at = `${app.url}/workshops/${room.id}/minutes`;
	await page.goto(at);
	await expect(page.getByText('Workshoppen är inte avslutad än.')).toBeVisible();
	await page.getByRole('link', { name: 'Avsluta', exact: true }).click();
	await page.getByRole('button', { name: 'Avsluta och spara anteckningarna' }).click();
	await page.waitForURL('**/minutes?closed');
	const record = await page.locator('.record').innerText();

	await page.getByRole('button', { name: 'Lägg till' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Skriv något');
	await page.getByLabel('Vad vill du lägga till?').fill('Rättat: IFO tar första steget.\nMötet är den 4 december.');
	await page.getByRole('button', { name: 'Lägg till' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Det är tillagt.');
	await expect(page.getByRole('region', { name: 'Tillagt efteråt' })).toContainText('trust-agent@exempel.se');
	await page.getByLabel('Diarienummer').fill('KS 2026/114');
	await page.getByRole('button', { name: 'Spara numret' }).press('Enter');
	await expect(page.getByRole('status')).toContainText('Numret är sparat.');
	expect(await page.locator('.record').innerText(), 'what was frozen is as it was').toBe(record);

	// Everybody of the workspace reads it; nobody else adds to it.
	const reader = await staffPage('steering', PHONE);
	const seen = new Walk(reader.context(), app.url);
	for (const [name, { viewport }] of [['phone', PHONE], ['tablet', TABLET], ['desktop', DESKTOP]] as const) {
		await reader.setViewportSize(viewport);
		for (const colorScheme of ['light', 'dark'] as const) {
			await reader.emulateMedia({ colorScheme });
			await reader.goto(at);
			await seen.look(reader, `minutes, ${name}, ${colorScheme}`, { madeUp: false });
			await shot(reader, `minutes-${name}-${colorScheme}`);
		}
	}
	await expect(reader.getByRole('button', { name: 'Lägg till' })).toHaveCount(0);
	await expect(reader.getByRole('region', { name: 'Arkiv och diarium' })).toContainText('Diarienummer KS 2026/114');

	const standing = await reader.locator('.record').innerText();
	// Their raw words are destroyed; the minutes are as they were, and every file is made of them.
	await app.ask(`update public.workshops set closed_on = closed_on - 4000 where id = '${room.id}'`);
	await app.ask('select public.destroy_workshop_words()');
	expect(await app.ask(`select from private.workshop_acts where workshop_id = '${room.id}'`)).toEqual([]);
	await reader.goto(at);
	await expect(reader.getByText(/Det som skrevs i rummet förstördes/)).toBeVisible();
	expect(await reader.locator('.record').innerText()).toBe(standing);

	const get = async (name: string) => {
		const answer = await reader.request.get(new URL((await reader.getByRole('link', { name, exact: true }).getAttribute('href'))!, app.url).href);
		expect([answer.status(), answer.headers()['cache-control']], name).toEqual([200, 'private, no-store']);
		return answer;
	};
	const parts = await partsOf(await get('PowerPoint att ändra i'));
	if (SHOTS) writeFileSync(`${SHOTS}/minutes.pptx`, await (await get('PowerPoint att ändra i')).body());
	const slides = [...parts].filter(([name]) => /^ppt\/slides\/\w+\d+\.xml$/.test(name)).map(([, xml]) => [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join('\n')).join('\n');
	for (const said of ['Hjälp som hänger ihop', '4 personer i rummet', 'Det här bestämdes', 'Enhetschef IFO', '1 mars 2027', 'Väggen vid slutet', 'Skapa', 'Bryta', 'Behålla', '● Ur svaren', '○ Rummets förslag', 'Flest prickar', 'Kom efteråt', '4 → 4', '2 → 3', '+ Ett första möte med alla', 'Före och efter samtalet']) expect(slides, said).toContain(said);
	// Each card is a shape of its own with its words in it.
	expect([...parts.values()].join('').match(/name="Lapp"/g)?.length).toBe(7);

	const svg = (await (await get('Väggen som bild (SVG)')).body()).toString('utf8');
	const drawn = await reader.evaluate((text) => {
		const document_ = new DOMParser().parseFromString(text, 'image/svg+xml');
		return { wrong: document_.querySelector('parsererror')?.textContent ?? '', names: [...new Set([...document_.querySelectorAll('*')].map(({ localName }) => localName))], lines: [...document_.querySelectorAll('tspan')].map((one) => one.textContent).join(' ') };
	}, svg);
	expect([drawn.wrong, drawn.names.filter((name) => ['script', 'foreignObject', 'image', 'use', 'a', 'style'].includes(name))]).toEqual(['', []]);
	for (const said of ['Väggen vid slutet', '● Ur svaren', '○ Rummets förslag', of.first.title, 'Sms i stället för brev', '2 → 3', 'Enhetschef IFO']) expect(drawn.lines, said).toContain(said);
	const png = await (await get('Väggen som bild (PNG)')).body();
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const pdf = await (await get('PDF (A4)')).body();
	if (SHOTS) for (const [name, bytes] of [['wall.png', png], ['minutes.pdf', pdf], ['wall.svg', Buffer.from(svg)]] as const) writeFileSync(`${SHOTS}/${name}`, bytes);
	const opened = inflated(pdf);
	expect(opened).toMatch(/\/MediaBox ?\[0 0 59[45][.\d]* 84[12]/);
	for (const part of ['/StructTreeRoot', '/Lang (sv)', 'AtkinsonHyperlegibleNext']) expect(opened, part).toContain(part);
	for (const secret of [NEVER, TAKEN, 'Ugglan']) for (const text of [slides, drawn.lines, opened]) expect(text).not.toContain(secret);
	for (const path of ['wall02.png', 'wall99.svg', 'wallaaa.svg']) expect((await reader.request.get(`${at}/${path}`)).status(), path).toBe(404);

	// On paper: whose it is, the number, nothing to press, and no line that is cut.
	await reader.emulateMedia({ media: 'print', colorScheme: 'light' });
	await reader.setViewportSize({ width: 672, height: 1000 });
	await expect(reader.getByRole('button')).toHaveCount(0);
	await expect(reader.getByText('Rättat: IFO tar första steget.')).toBeVisible();
	await expect(reader.locator('footer').getByText('4 personer i rummet')).toBeVisible();
	expect(await reader.locator('.minutes').evaluate((minutes) => [...minutes.querySelectorAll('h1, h2, h3, p, li, td, th, dd')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => one.textContent))).toEqual([]);
	await shot(reader, 'minutes-print');
	expect([...walk.result(), ...seen.result()]).toEqual([]);
});

test('only who leads closes, three groups have a wall each, and a project without a result keeps what it decided in the minutes', turn(2), async ({ app, staffPage }) => {
	const [{ project }] = (await app.ask<{ project: string }>(`insert into public.projects (workspace_id, name) select id, 'Utan resultat ${randomUUID().slice(0, 8)}' from public.workspaces order by created_at limit 1 returning id as project`)) as [{ project: string }];
	const room = await keepWorkshop(app, project, { template: 'present_vision_path', title: 'Tre perspektiv' });
	const person = await comeIn(app, room.code);
	const card = cardOf('Vi ringer samma dag', 'path', 'path', 'people');
	await person.act(card, cardOf('Ingen svarar i telefon', 'present', 'present', 'system'));
	await leadIn(app, room, { op: 'reveal', step: 'path' }, { op: 'reveal', step: 'present' }, { op: 'decide', card: card.card, owner: 'Växeln', level: 'team', firstStep: '', dueOn: null });
	const at = `${app.url}/workshops/${room.id}`;
	for (const role of ['designer', 'steering', 'owner'] as const) {
		const other = await staffPage(role);
		expect((await other.goto(`${at}/close`))!.status(), role).toBe(403);
		expect((await other.request.post(`${at}/close`, { form: { seq: '4' }, headers: { origin: app.url } })).status(), role).toBe(403);
		expect((await other.request.post(`${at}/minutes?/add`, { form: { text: 'x' }, headers: { origin: app.url } })).status(), role).toBe(403);
		expect((await other.request.get(`${at}/minutes/slides`)).status(), `${role}: not closed yet`).toBe(404);
		if (role === 'designer') await expect(other.getByText('Bara den som leder workshoppen kan avsluta den.')).toBeVisible();
	}
	const page = await staffPage('trust_agent', DESKTOP);
	await page.goto(`${at}/close`);
	await expect(page.getByText('Projektet har inget publicerat resultat.')).toBeVisible();
	await expect(page.getByRole('checkbox')).toHaveCount(0);
	await page.getByRole('button', { name: 'Avsluta och spara anteckningarna' }).click();
	await page.waitForURL('**/minutes?closed');
	await expect(page.getByText('Står bara här')).toBeVisible();
	expect(await app.ask(`select from public.decisions where project_id = '${project}'`)).toEqual([]);
	for (const name of ['Systemet', 'Människorna', 'Platsen']) await expect(page.getByRole('link', { name: `${name} som bild (SVG)` })).toBeVisible();
	expect(WORKSHOPS.present_vision_path.plan.areas).toHaveLength(3);
	const second = await page.request.get(`${at}/minutes/wall02.svg`);
	expect([second.status(), (await second.text()).includes('Vi ringer samma dag'), (await second.text()).includes('Ingen svarar')]).toEqual([200, true, false]);
	await shot(page, 'minutes-three');
});
