/** Personas as they are read: met in a list, followed back from a line to the answers, printed, seen beside each other. */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Persona, Support } from '#domain/persona/persona.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { keepPersona, lineOf, personaOf, sectionOf } from './fixtures/personas.ts';
import { publish } from './fixtures/publish.ts';
import { cookieOf } from './fixtures/staff.ts';
import { followUp } from './fixtures/surveys.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

const SIZES = { phone: PHONE, tablet: TABLET, desktop: DESKTOP };
/** Written by respondents, and told by nobody. */
const RAW = 'ROHTEXT7F3A';
const SAID = ['Ingen ringde tillbaka fast de lovade.', 'Jag fick samma fråga av fyra personer.', 'Till slut slutade jag svara.'];

/** `SHOTS=folder`: to be opened and judged. */
async function shot(page: Page, name: string) {
	if (!process.env.SHOTS) return;
	mkdirSync(process.env.SHOTS, { recursive: true });
	await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}
const pagesOn = async (page: Page): Promise<number> => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;

interface Told {
	project: string;
	release: string;
	figure: Extract<Support, { kind: 'figure' }>;
	title: string;
	quotes: Extract<Support, { kind: 'quotes' }>;
}
/** What a released round tells that lines can rest on. */
async function toldBy(app: Parameters<typeof keepPersona>[0], release: string): Promise<Told> {
	const [{ project, question, card, title }] = (await app.ask<{ project: string; question: string; card: string; title: string }>(
		`select r.project_id as project, x.question, x.content #>> '{items,0,card,id}' as card, x.content #>> '{items,0,card,title}' as title
		from public.releases r join public.results x on x.release_id = r.id where r.id = '${release}' and x.content -> 'items' is not null order by x.position limit 1`
	)) as [{ project: string; question: string; card: string; title: string }];
	const told = await app.ask<{ id: string; washed: string }>(`select q.id, q.washed from public.quotes q join public.releases r on r.round_id = q.round_id where r.id = '${release}' and q.state = 'approved' order by q.washed`);
	return {
		project, release, title,
		figure: { kind: 'figure', release, question, unit: '', card, said: 'leads' },
		quotes: { kind: 'quotes', quotes: told.map(({ id, washed }) => ({ kind: 'quote', release, quote: id, said: textWord(washed) })) }
	};
}

test('a persona is met, each line is followed back by keyboard, and nothing of who answered is in any of its pages', turn(3), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(240_000);
	const round = await newRound('standard', { title: 'Hösten' });
	await sent(round, 12, (body, n) => ({ ...body, answers: [...body.answers, followUp((body.answers[0] as { best: string }).best, 'story', `${RAW} ${n}`)] }));
	const designer = await staffPage('designer', DESKTOP);
	await app.ask(`with chosen as (select id, row_number() over (order by id) as at from public.quotes where round_id = '${round.id}' limit 3)
		update public.quotes q set state = 'approved', washed = (array['${SAID.join("','")}'])[chosen.at], sealed_on = current_date from chosen where chosen.id = q.id`);
	await designer.goto(round.page);
	await publish(designer);
	const { project, release, figure, title, quotes } = await toldBy(app, designer.url().split('/').at(-1)!.split('?')[0]!);

	const before = personaOf('Robyn', [sectionOf('morning', [lineOf('Vaknar tidigt.')])]);
	const line = { ...before.sections[0]!.lines[0]!, text: 'Vaknar när andra äter lunch.' };
	const note = { kind: 'note', text: 'Flera nickade.', on: '2026-11-20', people: 8 } as const;
	const now: Persona = {
		...before,
		sections: [
			sectionOf('quote', [lineOf('Jag orkar inte börja om en gång till.', quotes, { voice: 'first' })]), { ...before.sections[0]!, lines: [line] }, sectionOf('night', [lineOf('Ligger vaken.', note)]),
			sectionOf('matters_most', [lineOf('Vill att någon håller i tråden.', figure, { other: { text: 'Några vill hellre klara sig själva.', evidence: quotes } })]),
			sectionOf('health', [lineOf('Är trött.')]), sectionOf('housing', [])
		]
	};
	const robyn = await keepPersona(app, project, { versions: [{ persona: before, why: '' }, { persona: now, why: 'Fokusgruppen sa att morgonen var fel' }], draft: { ...now, notKnown: 'HEMLIGT UTKAST' } });
	const kim = await keepPersona(app, project, { versions: [{ persona: personaOf('Kim', [sectionOf('matters_most', [lineOf('Vill ha ro.', figure)]), sectionOf('wish', [lineOf('Att någon ringer.')])], { age: 19 }), why: '' }] });
	await keepPersona(app, project, { versions: [], draft: personaOf('OPUBLICERAD', []) });
	const removed = await keepPersona(app, project, { versions: [{ persona: personaOf('Borttagen Person', [sectionOf('wish', [lineOf('Att vara kvar.')])]), why: '' }], removed: 3 });

	const page = await staffPage('steering', TABLET);
	const seen = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/projects/${project}`);
	await page.getByRole('link', { name: 'Personas', exact: true }).press('Enter');
	await expect(page.getByRole('link', { name: 'Robyn, 31' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Robyn, 31' }) })).toContainText('Sammansatt citat');
	for (const hidden of ['OPUBLICERAD', 'Borttagen Person', 'Ny persona', 'Ändrad sedan']) await expect(page.locator('main')).not.toContainText(hidden);
	await seen.look(page, 'personas of a project', { madeUp: false });
	await page.getByRole('link', { name: 'Robyn, 31' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robyn, 31');
	await expect(page.getByRole('region', { name: 'Robyn' })).toContainText('Robyn är påhittad.');
	await expect(page.locator('main')).not.toContainText('HEMLIGT');
	await expect(page.getByRole('link', { name: 'Redigera' })).toHaveCount(0);
	// What it rests on is closed, and one tap away.
	await expect(page.getByText(SAID[0]!)).toHaveCount(2);
	await expect(page.getByText(SAID[0]!).first()).toBeHidden();
	const says = page.getByRole('region', { name: 'Med egna ord' }).locator('summary');
	await expect(says).toContainText('Sammansatt citat');
	await says.focus();
	await page.keyboard.press('Enter');
	for (const said of SAID) await expect(page.getByRole('region', { name: 'Med egna ord' }).getByText(said)).toBeVisible();
	await expect(page.getByText('Ingen har sagt just så här.')).toBeVisible();
	const most = page.getByRole('region', { name: 'Det viktigaste i mitt liv' });
	// The other voice stands beside the claim with how wide the spread is, without a tap.
	await expect(most.getByText('Annan röst')).toBeVisible();
	await expect(most.getByText(/^Av \d+ gånger valdes det \d+ som viktigast/).filter({ visible: true })).toHaveCount(1);
	await most.locator('summary').first().focus();
	await page.keyboard.press('Enter');
	await expect(most.getByText(title, { exact: true })).toBeVisible();
	await expect(page.getByRole('region', { name: 'En vanlig dag' })).toContainText('Antagande');
	const rests = page.getByRole('region', { name: 'Vilar på 12 svar' });
	await expect(rests).toContainText('Ses över 1 januari 2031');
	await expect(page.getByRole('region', { name: 'Det här vet vi inte' })).toContainText('Hur det är på helgen.');
	await page.getByText('Version 2: Fokusgruppen sa att morgonen var fel').click();
	await expect(page.getByRole('region', { name: 'Versioner' })).toContainText('Förut: Vaknar tidigt.');
	await seen.look(page, 'a persona with what it rests on opened', { madeUp: false });
	await most.getByRole('link', { name: /Följ svaren bakåt: Hösten/ }).first().press('Enter');
	await expect(page).toHaveURL(new RegExp(`/releases/${release}`));
	await page.goBack();

	for (const [size, options] of Object.entries(SIZES)) {
		await page.setViewportSize(options.viewport);
		await page.goto(`${app.url}/personas/${robyn}`);
		await seen.look(page, `a persona, ${size}`, { madeUp: false });
		await shot(page, `persona-${size}`);
	}
	expect(await pagesOn(page)).toBe(1);
	await page.goto(`${app.url}/personas/${robyn}?paper=a3`);
	expect(await pagesOn(page)).toBe(1);

	// Beside each other: what differs is said, and on a phone it is one field at a time.
	await page.goto(`${app.url}/projects/${project}/personas`);
	// Other journeys have a Robyn and a Kim of their own in the same project.
	for (const id of [robyn, kim]) await page.locator(`input[name="with"][value="${id}"]`).press('Space');
	await page.getByRole('button', { name: 'Jämför' }).press('Enter');
	await expect(page.getByRole('region', { name: 'I korthet' })).toContainText('Kim är 19');
	await expect(page.getByRole('region', { name: 'Det viktigaste i mitt liv' })).toContainText(`vilar på samma resultat: ${title}`);
	await expect(page.getByRole('region', { name: 'Det här önskar jag av er' })).toContainText('Bara Kim har något här.');
	for (const [size, options] of Object.entries(SIZES)) {
		await page.setViewportSize(options.viewport);
		await seen.look(page, `personas beside each other, ${size}`);
		await shot(page, `compare-${size}`);
	}
	const compare = page.url();
	await page.goto(`${app.url}/projects/${project}/personas/compare?with=${robyn}`);
	await expect(page.getByText('Välj minst två personas.')).toBeVisible();
	await seen.look(page, 'one persona beside nobody');
	for (const odd of ['with=x', `with=${removed}`, 'with=', `with=${robyn}&with=${robyn}&with=%00`]) expect((await page.goto(`${app.url}/projects/${project}/personas/compare?${odd}`))!.status(), odd).toBe(200);

	// A designer sees what others do not, and takes back what was removed.
	const own = new Walk(designer.context(), app.url);
	await designer.goto(`${app.url}/projects/${project}/personas`);
	await expect(designer.getByRole('region', { name: 'Utkast' })).toContainText('OPUBLICERAD');
	await expect(designer.getByText('Ändrad sedan version 2')).toBeVisible();
	await own.look(designer, 'personas, to a designer');
	await shot(designer, 'list-desktop');
	await designer.getByRole('button', { name: 'Ta tillbaka: Borttagen Person' }).press('Enter');
	await expect(designer.getByRole('status')).toContainText('Personan är tillbaka.');
	await expect(designer.getByRole('link', { name: 'Borttagen Person, 31' })).toBeVisible();
	await designer.getByRole('link', { name: 'Robyn, 31' }).click();
	await expect(designer.getByText('Utkastet har ändrats sedan den här versionen.')).toBeVisible();
	await expect(designer.getByRole('link', { name: 'Redigera' })).toHaveAttribute('href', `/personas/${robyn}/edit`);

	// What people wrote, and which answers are whose, is in no byte of what anybody is given.
	const responses = await app.ask<{ id: string }>(`select id from public.responses where round_id = '${round.id}'`);
	for (const role of ['designer', 'steering', 'owner'] as const) {
		for (const path of [`/projects/${project}/personas`, `/personas/${robyn}`, `/personas/${kim}`, compare.slice(app.url.length)]) {
			for (const address of [path, path.includes('?') ? path.replace('?', '/__data.json?') : `${path}/__data.json`]) {
				const answered = await fetch(app.url + address, { headers: { cookie: await cookieOf(app, role), accept: 'text/html' } });
				const bytes = await answered.text();
				expect(answered.status, address).toBeLessThan(500);
				for (const needle of [RAW, ...responses.map(({ id }) => id)]) expect(bytes.includes(needle), `${role} ${address}: ${needle}`).toBe(false);
			}
		}
	}
	const other = await fetch(`${app.url}/personas/${robyn}`, { headers: { accept: 'text/html' }, redirect: 'manual' });
	expect(other.headers.get('location')).toContain('/sign-in');
	expect([...seen.result(), ...own.result()]).toEqual([]);
});

test('forty lines, no evidence at all, rounds that contradict each other, a day that is over, long names and a project without rounds: each looks meant', turn(5), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(300_000);
	const designer = await staffPage('designer', DESKTOP);
	const told: Told[] = [];
	for (const title of ['Våren', 'Hösten']) {
		const round = await newRound('standard', { title });
		await sent(round, 12);
		await designer.goto(round.page);
		await publish(designer);
		told.push(await toldBy(app, designer.url().split('/').at(-1)!.split('?')[0]!));
	}
	const [spring, autumn] = told as [Told, Told];
	const { project } = spring;
	const [{ empty }] = (await app.ask<{ empty: string }>(`insert into public.projects (workspace_id, name) select workspace_id, 'Utan omgångar' from public.projects where id = '${project}' returning id as empty`)) as [{ empty: string }];
	const forty = (['day', 'strengths', 'contacts', 'trust'] as const).map((field) => sectionOf(field, Array.from({ length: 10 }, (_, i) => lineOf(`Rad ${i + 1} av det som är skrivet om ${field}, och som är lite längre än en rad.`, i % 3 === 0 ? spring.figure : undefined))));
	const long = 'Maximilian-Alexandra Överkvistgrändsdotter af Långanamnsborg';
	const gone: Support = { ...spring.figure, release: '00000000-0000-4000-8000-00000000dead' };
	const kept = async (persona: Persona, of = project) => keepPersona(app, of, { versions: [{ persona, why: '' }] });
	const all = {
		forty: await kept(personaOf('Fyrtio', forty)),
		nothing: await kept(personaOf('Utan', [sectionOf('wish', [lineOf('En gissning.')])], { age: null, pronoun: '' })),
		against: await kept(personaOf('Motsagd', [sectionOf('matters_most', [lineOf('Sätter det främst.', spring.figure), lineOf('Sätter det sist.', { ...autumn.figure, card: spring.figure.card, said: 'last' })])])),
		past: await kept(personaOf('Gammal', [sectionOf('quote', [lineOf('Det var då.', gone)])], { reviewOn: '2026-01-01' })),
		long: await kept(personaOf(long, [sectionOf('own', [lineOf('Någonstansivärldenfinnsdetettordsomaldrigtarslutochsombehöverbrytas.'.repeat(3))], 'Arbetsmarknadsanpassningssamordningsmöten'.repeat(2)), sectionOf('housing', [lineOf('Bor.', spring.figure, { other: { text: 'Andra flyttar. '.repeat(20), evidence: autumn.figure } })])], { pronoun: 'hen/henom/hens/osv' })),
		alone: await kept(personaOf('Ensam', [sectionOf('morning', [lineOf('Vaknar.')])]), empty)
	};
	const page = await staffPage('steering', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	const at = (id: string) => `${app.url}/personas/${id}`;
	await page.goto(at(all.nothing));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utan');
	await expect(page.getByText('Inget av det här vilar på svar än.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Vilar inte på några svar' })).toBeVisible();
	await page.goto(at(all.against));
	const rests = page.getByRole('region', { name: 'Vilar på 24 svar' });
	await expect(rests).toContainText('Vad säger emot?');
	await expect(rests.getByText(/^Våren, .*: Väger tyngst\./)).toBeVisible();
	await expect(rests.getByText(/^Hösten, .*: Hör till dem som väger minst\./)).toBeVisible();
	await page.goto(at(all.past));
	await expect(page.getByText('Skulle ha setts över 1 januari 2026').first()).toBeVisible();
	await expect(page.getByText('Det som raden vilade på har dragits tillbaka.')).toBeVisible();
	await page.goto(`${app.url}/projects/${project}/personas`);
	await expect(page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Gammal' }) })).toContainText('Skulle ha setts över');
	await expect(page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Gammal' }) })).toContainText('En rad behöver ses över');

	const ids = Object.entries(all);
	for (const [size, options] of Object.entries(SIZES)) {
		await page.setViewportSize(options.viewport);
		for (const [name, id] of ids) {
			await page.goto(at(id));
			for (const summary of await page.locator('.persona summary').all()) await summary.click();
			await seen.look(page, `${name}, ${size}`);
			await shot(page, `${name}-${size}`);
		}
		await page.goto(`${app.url}/projects/${project}/personas`);
		await seen.look(page, `the list, ${size}`);
		await shot(page, `list-${size}`);
		await page.goto(`${app.url}/projects/${project}/personas/compare?${[all.forty, all.long, all.past, all.nothing, all.against].map((id) => `with=${id}`).join('&')}`);
		await expect(page.getByText('Bara de fyra första visas.')).toBeVisible();
		await seen.look(page, `four beside each other, ${size}`);
		await shot(page, `four-${size}`);
	}
	// Somebody who is there and nobody: what a project without anybody says to each.
	await app.ask(`delete from public.personas where id = '${all.alone}'`);
	await page.goto(`${app.url}/projects/${empty}/personas`);
	await expect(page.getByText('En persona är en påhittad person')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Ny persona' })).toHaveCount(0);
	await seen.look(page, 'nobody to meet');
	await shot(page, 'empty-desktop');
	await designer.goto(`${app.url}/projects/${empty}/personas`);
	await expect(designer.getByRole('link', { name: 'Ny persona' })).toHaveAttribute('href', `/projects/${empty}/personas/new`);
	expect((await page.goto(`${app.url}/personas/${all.alone}`))!.status()).toBe(404);
	expect(seen.result().filter((problem) => !problem.includes('404'))).toEqual([]);
});

test('the demo’s Sam is met by a steering group: invented, resting on made-up answers, one page of paper', async ({ app, staffPage }) => {
	const page = await staffPage('steering', DESKTOP);
	const seen = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/projects/all`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).first().click();
	await page.getByRole('link', { name: 'Personas', exact: true }).click();
	await seen.look(page, 'personas of the demo', { madeUp: true });
	await page.getByRole('link', { name: 'Sam, 23' }).click();
	await expect(page.getByText('Sam är påhittad.')).toBeVisible();
	const home = page.getByRole('region', { name: 'Fyra livsområden' });
	await home.locator('summary').filter({ hasText: 'Sammansatt citat' }).click();
	await expect(home.locator('blockquote').filter({ visible: true })).toHaveCount(3);
	await seen.look(page, 'Sam', { madeUp: true });
	expect(await pagesOn(page)).toBe(1);
	expect(seen.result()).toEqual([]);
});
