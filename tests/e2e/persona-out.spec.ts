/** What leaves a persona: an earlier version whole, slides, PDF and pictures, and a board with its glasses. Files are opened and looked into. */
import type { APIResponse, Page } from '@playwright/test';
import type { Persona, Support } from '#domain/persona/persona.ts';
import { textWord } from '#domain/quote/text-word.ts';
import { Zip } from '#server/request/table/zip.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { inflated } from './fixtures/pdf.ts';
import { keepPersona, lineOf, personaOf, sectionOf } from './fixtures/personas.ts';
import { publish } from './fixtures/publish.ts';
import { followUp } from './fixtures/surveys.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';

/** Written by respondents, and told by nobody. */
const RAW = 'ROHTEXT7F3A';
const SAID = ['Ingen ringde tillbaka fast de lovade.', 'Jag fick samma fråga av fyra personer.', 'Till slut slutade jag svara.'];
const LONG = 'Orkar inte längre ringa alla som säger att de ska ringa tillbaka och sedan aldrig gör det, och SISTAORDET';
const PAST = '2026-01-31';

/** Every part of a packed file as text, by its name. */
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
const wordsIn = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text!).join('\n');
const slidesIn = (parts: Map<string, string>, folder: string) => [...parts].filter(([name]) => new RegExp(`^ppt/${folder}/\\w+\\d+\\.xml$`).test(name)).map(([, xml]) => wordsIn(xml)).join('\n');
/** What is wider than its room, or cut by it. */
const cut = (page: Page) => page.locator('.persona').evaluate((persona) => [...persona.querySelectorAll('.says, h1, h3, h4, dd, p, .label')].filter((one) => {
	const box = one.getBoundingClientRect();
	return box.width > 0 && (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible' || box.right > document.documentElement.clientWidth + 1);
}).map((one) => one.textContent));

test('a persona leaves as slides, PDF and picture with every mark it has, and an earlier version says that it is one', turn(6), async ({ app, staffPage, newRound, sent }) => {
	test.setTimeout(300_000);
	const round = await newRound('standard', { title: 'Hösten' });
	await sent(round, 12, (body, n) => ({ ...body, answers: [...body.answers, followUp((body.answers[0] as { best: string }).best, 'story', `${RAW} ${n}`)] }));
	const designer = await staffPage('designer', DESKTOP);
	await app.ask(`with chosen as (select id, row_number() over (order by id) as at from public.quotes where round_id = '${round.id}' limit 3)
		update public.quotes q set state = 'approved', washed = (array['${SAID.join("','")}'])[chosen.at], sealed_on = current_date from chosen where chosen.id = q.id`);
	await designer.goto(round.page);
	await publish(designer);
	const release = designer.url().split('/').at(-1)!.split('?')[0]!;
	const [{ project, question, card, title }] = (await app.ask<{ project: string; question: string; card: string; title: string }>(
		`select r.project_id as project, x.question, x.content #>> '{items,0,card,id}' as card, x.content #>> '{items,0,card,title}' as title
		from public.releases r join public.results x on x.release_id = r.id where r.id = '${release}' and x.content -> 'items' is not null order by x.position limit 1`
	)) as [{ project: string; question: string; card: string; title: string }];
	const told = await app.ask<{ id: string; washed: string }>(`select id, washed from public.quotes where round_id = '${round.id}' and state = 'approved' order by washed`);
	const quotes: Support = { kind: 'quotes', quotes: told.map(({ id, washed }) => ({ kind: 'quote', release, quote: id, said: textWord(washed) })) };
	const figure: Support = { kind: 'figure', release, question, unit: '', card, said: 'leads' };
	const gone: Support = { ...figure, release: crypto.randomUUID() };

	const before = personaOf('Robyn', [sectionOf('morning', [lineOf('Vaknar tidigt.')]), sectionOf('matters_most', [lineOf('Vill ha ro.', figure)])], { reviewOn: '2031-01-01' });
	const now: Persona = {
		...before, reviewOn: PAST, notKnown: 'Hur det är på helgen & om natten.',
		sections: [
			sectionOf('quote', [lineOf('Jag orkar inte börja om en gång till.', quotes, { voice: 'first' })]), { ...before.sections[0]!, lines: [{ ...before.sections[0]!.lines[0]!, text: 'Vaknar när andra äter lunch.' }] },
			{ ...before.sections[1]!, lines: [{ ...before.sections[1]!.lines[0]!, text: 'Vill att någon håller i tråden.', other: { text: 'Några vill hellre klara sig själva.', evidence: quotes } }] },
			sectionOf('trust', [lineOf(LONG), lineOf('Vilar på något som är borta.', gone)])
		]
	};
	const robyn = await keepPersona(app, project, { versions: [{ persona: before, why: '' }, { persona: now, why: 'Fokusgruppen sa att morgonen var fel' }], draft: { ...now, notKnown: 'HEMLIGT UTKAST' } });
	const kim = await keepPersona(app, project, { versions: [{ persona: personaOf('Kim', [sectionOf('wish', [lineOf('Att någon ringer.')])]), why: '' }] });

	const page = await staffPage('steering', TABLET);
	const seen = new Walk(page.context(), app.url);
	const at = `${app.url}/personas/${robyn}`;
	await page.goto(at);
	await page.getByText('Ta med', { exact: true }).press('Enter');
	await expect(page.getByRole('link', { name: 'PowerPoint att ändra i' })).toBeVisible();
	await seen.look(page, 'a persona with its ways out open');
	const get = async (name: string) => {
		const answer = await page.request.get(new URL((await page.getByRole('link', { name, exact: true }).getAttribute('href'))!, app.url).href);
		expect([answer.status(), answer.headers()['cache-control']], name).toEqual([200, 'private, no-store']);
		return answer;
	};

	// Slides: words are words, the notes say what each line rests on, and the portrait is shapes that can be changed.
	const parts = await partsOf(await get('PowerPoint att ändra i'));
	const [slides, notes] = [slidesIn(parts, 'slides'), slidesIn(parts, 'notesSlides')];
	for (const said of ['Robyn, 31', 'Robyn är påhittad.', 'Jag orkar inte börja om', 'Sammansatt citat · 3 röster', 'Antagande', 'SISTAORDET', 'Några vill hellre klara sig själva.', '12 svar', 'Det här vet vi inte', 'Skulle ha setts över 31 januari 2026', 'har dragits tillbaka', 'Version 2', 'Exempelsvar'].filter((one) => one !== 'Exempelsvar' || slides.includes(one))) expect(slides, said).toContain(said);
	for (const said of [...SAID, title, 'Hösten', '12 svar', 'Jag orkar inte börja om']) expect(notes, said).toContain(said);
	expect([...parts.values()].filter((xml) => xml.includes('<a:custGeom>')).length).toBeGreaterThan(0);
	expect(parts.get('ppt/slides/slide2.xml')).toMatch(/descr="Tecknat porträtt/);

	// The picture is a document that stands by itself: its texts are texts, nothing runs and nothing is fetched.
	const svg = (await (await get('Bild (SVG)')).body()).toString('utf8');
	const drawn = await page.evaluate((text) => {
		const document_ = new DOMParser().parseFromString(text, 'image/svg+xml');
		return { words: document_.documentElement.textContent ?? '', wrong: document_.querySelector('parsererror')?.textContent ?? '', names: [...new Set([...document_.querySelectorAll('*')].map(({ localName }) => localName))], lines: [...document_.querySelectorAll('tspan')].map((one) => one.textContent).join(' ') };
	}, svg);
	expect([drawn.wrong, drawn.names.filter((name) => ['script', 'foreignObject', 'image', 'use', 'a', 'style'].includes(name))]).toEqual(['', []]);
	expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
	for (const said of ['Robyn, 31', 'Robyn är påhittad.', 'Sammansatt citat', 'Antagande', 'Det här vet vi inte', 'Skulle ha setts över 31 januari 2026', 'har dragits tillbaka']) expect(drawn.lines, said).toContain(said);
	expect((await (await get('Bild (PNG)')).body()).subarray(1, 4).toString()).toBe('PNG');

	// One page of A4 and one of A3, tagged, in Swedish; nothing of who took it.
	for (const [name, size] of [['PDF (A4)', /\/MediaBox ?\[0 0 59[45][.\d]* 84[12]/], ['PDF (A3)', /\/MediaBox ?\[0 0 84[12][.\d]* 119[01]/]] as const) {
		const pdf = inflated(await (await get(name)).body());
		expect(pdf).toMatch(size);
		expect(pdf.match(/\/Type\s*\/Page\b/g), name).toHaveLength(1);
		for (const part of ['/StructTreeRoot', '/Lang (sv)', 'AtkinsonHyperlegibleNext']) expect(pdf, part).toContain(part);
		expect(pdf).not.toMatch(/@[a-z-]+\.(example|test|se|org)/);
	}
	// On paper no line is cut, and the mark and the day are on it.
	await page.emulateMedia({ media: 'print' });
	for (const paper of ['', '?paper=a3']) {
		await page.goto(`${at}${paper}`);
		await page.setViewportSize(paper ? { width: 1016, height: 1480 } : { width: 718, height: 1047 });
		expect(await cut(page)).toEqual([]);
		for (const said of ['SISTAORDET', 'Sammansatt citat', 'har dragits tillbaka', 'Skulle ha setts över 31 januari 2026']) await expect(page.getByText(said).first()).toBeVisible();
	}
	await page.emulateMedia({ media: 'screen' });

	// An earlier version whole, marked as one on the page and in every file; its lines rest on what is told now.
	for (const size of [PHONE, TABLET, DESKTOP]) {
		await page.setViewportSize(size.viewport);
		await page.goto(at);
		await page.getByRole('link', { name: 'Läs version 1' }).click();
		await expect(page.getByRole('status').or(page.locator('main')).first()).toContainText('Det här är version 1, som inte gäller längre. Nu gäller version 2.');
		await expect(page.getByText('Vaknar tidigt.', { exact: true }).first()).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Det här har blivit annat sedan dess' })).toBeVisible();
		await expect(page.getByText('Nu: Vaknar när andra äter lunch.')).toBeVisible();
		await seen.look(page, `an earlier version, ${size.viewport.width}`);
	}
	await page.getByText('Vill ha ro.').first().click();
	await expect(page.locator('.support').getByText(title).first()).toBeVisible();
	await page.getByText('Ta med', { exact: true }).click();
	const older = slidesIn(await partsOf(await get('PowerPoint att ändra i')), 'slides');
	expect(older).toContain('Tidigare version. Nu gäller version 2');
	expect(older).toContain('Vaknar tidigt.');
	expect(older).not.toContain('Vaknar när andra äter lunch.');
	expect((await (await get('Bild (SVG)')).body()).toString()).toContain('Tidigare version. Nu gäller version 2');
	expect((await page.request.get(`${at}?version=9`)).status()).toBe(404);
	await page.getByRole('link', { name: 'Läs den som gäller' }).click();
	await expect(page.locator('main')).not.toContainText('som inte gäller längre');

	// With Robyn's glasses on a board (other journeys have Robyns of their own): composed, published, read, taken along, and said when it is gone.
	await designer.goto(`${app.url}/releases/${release}`);
	await designer.getByRole('link', { name: 'Gör en tavla av resultatet' }).click();
	await designer.getByRole('textbox', { name: 'Vad ska tavlan heta?' }).fill('Glasögon');
	await designer.getByRole('radio', { name: 'En tom tavla' }).check();
	await designer.getByRole('button', { name: 'Gör tavlan' }).click();
	await designer.waitForURL(/\/edit(\?|$)/);
	await expect(designer.locator('[data-save=saved]')).toBeVisible();
	await designer.locator(`button[value="glasses.${robyn}"]`).press('Enter');
	await expect(designer.locator('[data-tile]').getByRole('heading', { name: 'Med Robyns glasögon' })).toBeVisible();
	await designer.locator(`button[value="glasses.${kim}"]`).press('Enter');
	await expect(designer.locator('[data-tile]').getByRole('heading', { name: 'Med Kims glasögon' })).toBeVisible();
	await expect(designer.locator('[data-save=saved]')).toBeVisible();
	await designer.getByRole('button', { name: 'Publicera', exact: true }).press('Enter');
	await expect(designer.getByText('Version 1 är publicerad.')).toBeVisible();
	const board = designer.url().split('/edit')[0]!;
	await page.goto(board);
	const tile = page.locator('[data-tile]').filter({ hasText: 'Med Robyns glasögon' });
	for (const said of ['Robyn är påhittad.', 'Skulle ha setts över 31 januari 2026', 'Vill att någon håller i tråden.', title, '12 svar', 'Så är det i dag']) await expect(tile).toContainText(said);
	await expect(page.locator('[data-tile]').filter({ hasText: 'Med Kims glasögon' })).toContainText('Ingen rad om Kim vilar på');
	for (const size of [PHONE, TABLET, DESKTOP]) {
		await page.setViewportSize(size.viewport);
		await seen.look(page, `a board with glasses, ${size.viewport.width}`);
	}
	const taken = await partsOf(await page.request.get(`${board}/slides`));
	for (const said of ['Med Robyns glasögon', 'Robyn är påhittad.', 'Skulle ha setts över 31 januari 2026', 'Vill att någon håller i tråden.', 'Så är det i dag']) expect(slidesIn(taken, 'slides'), said).toContain(said);
	const id = (await tile.getAttribute('data-tile'))!;
	const own = await page.request.get(`${board}/tiles/${id}.svg`);
	expect([own.status(), (await own.text()).includes('Robyn är påhittad.')]).toEqual([200, true]);
	const paper = await page.request.get(`${board}/pdf?paper=a4`);
	expect([paper.status(), inflated(await paper.body()).slice(0, 5)]).toEqual([200, '%PDF-']);
	for (const file of [svg, slides, notes, [...parts.values()].join(), [...taken.values()].join(), await own.text()]) for (const hidden of [RAW, 'HEMLIGT UTKAST', 'designer@']) expect(file).not.toContain(hidden);
	await app.ask(`update public.personas set removed_on = current_date where id = '${robyn}'`);
	await app.ask(`update public.persona_versions set removed_on = current_date where persona_id = '${robyn}'`);
	await page.reload();
	await expect(page.getByText('Personan är borttagen, eller så får du inte läsa den.')).toBeVisible();
	expect((await page.request.get(`${at}/slides`)).status()).toBe(404);
	expect(wordsIn([...(await partsOf(await page.request.get(`${board}/slides`))).values()].join())).toContain('Personan är borttagen');

	// Nobody from elsewhere reads any of it.
	const stranger = await page.context().browser()!.newContext();
	for (const path of ['slides', 'persona.svg', 'persona.png', 'pdf?paper=a4']) expect([303, 401, 403, 404]).toContain((await stranger.request.get(`${app.url}/personas/${kim}/${path}`, { maxRedirects: 0 })).status());
	await stranger.close();
	expect(seen.result()).toEqual([]);
});
