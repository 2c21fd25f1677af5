/** Dialogues about a persona: planned in three places, held in two, a solution parked, and what was found gathered and made into an insight. */
import { expect, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { keepPersona, lineOf, personaOf, sectionOf } from './fixtures/personas.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import type { Page } from '@playwright/test';

const MEETING = 'På mötet berättar jag allt från början.';
const WAITS = 'Sedan väntar jag, och ingen säger hur länge.';

async function someone(app: RunningApp, round: { id: string }, name: string): Promise<{ project: string; persona: string }> {
	const [{ project }] = (await app.ask<{ project: string }>(`select project_id as project from public.rounds where id = '${round.id}'`)) as [{ project: string }];
	const contacts = sectionOf('contacts', [lineOf(MEETING, undefined, { contact: { who: 'Arbetsförmedlingen', kind: 'meeting', when: 'Måndag 08.15' } }), lineOf(WAITS, undefined, { contact: { who: 'Försäkringskassan', kind: 'waiting', when: 'inom 30 dagar' } })]);
	const persona = personaOf(name, [sectionOf('quote', [lineOf('Jag har sagt samma sak fem gånger.', undefined, { voice: 'first' })]), contacts]);
	return { project, persona: await keepPersona(app, project, { versions: [{ persona, why: '' }] }) };
}
const step = async (page: Page, name: string) => {
	const link = page.getByRole('navigation', { name: 'Dialogens steg' }).getByRole('link', { name });
	await link.click();
	await expect(link).toHaveAttribute('aria-current', 'step');
};
const write = async (page: Page, label: string, text: string) => {
	await page.getByRole('textbox', { name: label }).fill(text);
	await page.locator('form', { has: page.getByRole('textbox', { name: label }) }).getByRole('button', { name: 'Skriv upp' }).click();
};

test('three planned, two held, a solution waits; what was found is gathered by place and becomes an insight on two dialogues', turn(4), async ({ app, staffPage, newRound }) => {
	test.setTimeout(180_000);
	const { project, persona } = await someone(app, await newRound(), 'Alex');
	const page = await staffPage('trust_agent', DESKTOP);
	const walk = new Walk(page.context(), app.url);
	await page.goto(`${app.url}/personas/${persona}`);
	await page.getByRole('link', { name: 'Håll en dialog om Alex' }).press('Enter');
	await expect(page.getByRole('radio', { name: /^Alex,/ })).toBeChecked();
	await walk.look(page, 'planning');
	await page.getByRole('textbox', { name: 'Var?' }).fill('Arvika\nEda\n\nTorsby\n');
	await page.getByRole('textbox', { name: 'Vilka möts?' }).fill('Chefer');
	await page.getByRole('button', { name: 'Planera' }).dblclick();
	await expect(page.getByRole('status')).toContainText('Dialogerna är planerade.');
	const series = page.getByRole('region', { name: 'Om Alex' });
	await expect(series).toContainText('Ingen av 3 är hållen än');
	await expect(series.getByRole('link')).toHaveText(['Arvika', 'Eda', 'Torsby']);
	const list = page.url().split('?')[0]!;

	// The first: by keyboard through the lines, then a week, what was seen, and what it means.
	await series.getByRole('link', { name: 'Arvika' }).click();
	await walk.look(page, 'a planned dialogue');
	await page.getByRole('link', { name: 'Håll dialogen' }).click();
	await expect(page.getByText('Jag har sagt samma sak fem gånger.')).toBeVisible();
	await expect(page.getByText(/^\d\d:\d\d$/)).toBeVisible();
	await walk.look(page, 'read aloud');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText(MEETING)).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByText('Rad 1 av 3')).toBeVisible();
	await step(page, 'En vecka');
	await expect(page.getByRole('listitem').filter({ hasText: 'Försäkringskassan' })).toContainText('Väntan');
	await walk.look(page, 'a week');
	await page.getByRole('link', { name: 'Vidare' }).press('Enter');
	await page.getByRole('textbox', { name: 'Vi trodde' }).fill('Den som inte ringer har glömt.');
	await page.getByRole('textbox', { name: 'Vi såg' }).fill('Alex väntar på oss.');
	await page.getByRole('textbox', { name: 'Det betyder' }).fill('Vi borde anställa en lots');
	await page.getByRole('combobox', { name: 'Vilken rad väckte det?' }).selectOption(WAITS);
	await page.getByRole('button', { name: 'Skriv upp' }).click();
	// It smells of a solution: nothing is lost, and it is put aside by one press. What was seen stays.
	const stop = page.getByRole('alert');
	await expect(stop).toContainText('Är det här en insikt eller en lösning?');
	await expect(page.getByRole('textbox', { name: 'Vi trodde' })).toHaveValue('Den som inte ringer har glömt.');
	await walk.look(page, 'is it a solution');
	await stop.getByRole('button', { name: 'Parkera den: inte än' }).press('Enter');
	await expect(page.getByRole('article')).toContainText('Alex väntar på oss.');
	await expect(page.getByRole('article')).not.toContainText('lots');
	await expect(page.getByRole('article')).toContainText(WAITS);
	await page.getByRole('link', { name: 'Ändra: Alex väntar på oss.' }).click();
	const changed = page.locator('form', { has: page.getByRole('button', { name: 'Spara' }) });
	await expect(changed.getByRole('textbox', { name: 'Vi såg' })).toHaveValue('Alex väntar på oss.');
	await changed.getByRole('textbox', { name: 'Det betyder' }).fill('Tystnaden är vår.');
	await changed.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('article')).toContainText('Tystnaden är vår.');
	await walk.look(page, 'what was seen');
	await step(page, 'Samla');
	await page.getByRole('textbox', { name: 'Vad förstår vi nu?' }).fill('Att vänta utan besked tar all kraft.');
	// Sent twice, it is one.
	await page.getByRole('region', { name: 'Insikter' }).getByRole('button', { name: 'Skriv upp' }).dblclick();
	await expect(page.getByRole('region', { name: 'Insikter' }).getByRole('article')).toHaveCount(1);
	await write(page, 'Vilken möjlighet öppnar sig?', 'Ett besked om hur länge räcker långt.');
	await expect(page.getByRole('region', { name: 'Möjligheter' }).getByRole('article')).toHaveCount(1);
	await walk.look(page, 'gathered');
	await step(page, 'Vänta');
	await expect(page.getByRole('article')).toContainText('Vi borde anställa en lots');
	await page.getByRole('spinbutton', { name: 'Hur många är med?' }).fill('14');
	await walk.look(page, 'the end');
	await page.getByRole('button', { name: 'Avsluta dialogen' }).click();
	await expect(page.getByText('Dialogen är hållen. Tack för i dag.')).toBeVisible();

	await page.goto(list);
	await series.getByRole('link', { name: 'Eda' }).click();
	await page.getByRole('link', { name: 'Håll dialogen' }).click();
	await step(page, 'Samla');
	await write(page, 'Vad förstår vi nu?', 'Ingen vet när svaret kommer.');
	await expect(page.getByRole('article')).toHaveCount(1);
	await step(page, 'Vänta');
	await page.getByRole('spinbutton', { name: 'Hur många är med?' }).fill('9');
	await page.getByRole('button', { name: 'Avsluta dialogen' }).click();
	await page.getByRole('link', { name: 'Se det vi har hittat' }).click();
	await expect(series).toContainText('2 av 3 är hållna');
	await walk.look(page, 'all that was found');

	// By place, then all of it.
	const found = page.getByRole('region', { name: 'Det vi har hittat' });
	await found.getByRole('combobox', { name: 'Plats' }).selectOption('Eda');
	await found.getByRole('button', { name: 'Visa' }).click();
	await expect(found.getByRole('checkbox')).toHaveCount(1);
	await found.getByRole('link', { name: 'Visa allt' }).click();
	await found.getByRole('button', { name: 'Gör en insikt av det valda' }).click();
	await expect(page.getByRole('alert')).toContainText('Välj minst en anteckning först.');
	await found.getByRole('checkbox', { name: /Att vänta utan besked/ }).check();
	await found.getByRole('checkbox', { name: /Ingen vet när svaret kommer/ }).check();
	await found.getByRole('button', { name: 'Gör en insikt av det valda' }).click();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
	await walk.look(page, 'an insight of notes');
	await page.getByRole('textbox', { name: 'Vad har ni förstått?' }).fill('Det är ovissheten som tröttar, inte väntan.');
	await page.getByRole('button', { name: 'Spara insikten' }).click();
	await expect(page.getByText('Vilar på 2 dialoger')).toBeVisible();
	await walk.look(page, 'the insight');
	await expect(page.getByRole('link', { name: /^Dialog i (Arvika|Eda)/ })).toHaveCount(2);
	await page.goto(list);
	await expect(found.getByRole('listitem').filter({ hasText: 'Det är ovissheten som tröttar' })).toContainText('Vilar på 2 dialoger');

	// A note that somebody takes back is missed by the insight; so is a dialogue, which designers alone remove.
	await series.getByRole('link', { name: 'Eda' }).click();
	await page.getByRole('link', { name: 'Ändra dialogen' }).click();
	await expect(page.getByRole('button', { name: 'Ta bort dialogen' })).toHaveCount(0);
	const designer = await staffPage('designer', DESKTOP);
	await designer.goto(page.url());
	await designer.getByRole('button', { name: 'Ta bort dialogen' }).click();
	await designer.getByRole('button', { name: 'Ja, ta bort den' }).click();
	await expect(designer.getByRole('status')).toContainText('Dialogen är borttagen');
	await expect(designer.getByRole('region', { name: 'Det vi har hittat' }).getByRole('listitem').filter({ hasText: 'Det är ovissheten som tröttar' })).toContainText('Säger något annat nu');
	// Who only reads sees all of it, and has nothing to press.
	const owner = await staffPage('owner', DESKTOP);
	await owner.goto(`${app.url}/projects/${project}`);
	await owner.getByRole('link', { name: 'Dialoger' }).click();
	await expect(owner.getByRole('region', { name: 'Om Alex' })).toBeVisible();
	await expect(owner.getByRole('link', { name: 'Planera dialoger' })).toHaveCount(0);
	await expect(owner.getByRole('checkbox')).toHaveCount(0);
	expect(walk.result()).toEqual([]);
});

test('without script, on a phone: a dialogue is held with links and forms, and bad input loses nothing', turn(6), async ({ app, staffPage, newRound }) => {
	const { project, persona } = await someone(app, await newRound(), 'Kim');
	const page = await staffPage('steering', { ...PHONE, javaScriptEnabled: false });
	await page.goto(`${app.url}/projects/${project}/dialogues/new?persona=${persona}`);
	await page.getByRole('textbox', { name: 'Var?' }).fill(`${'x'.repeat(81)}\nKil`);
	await page.getByRole('textbox', { name: 'Vilka möts?' }).fill('Politiker');
	await page.getByRole('button', { name: 'Planera' }).click();
	await expect(page.getByText('Skriv minst en plats')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Vilka möts?' })).toHaveValue('Politiker');
	await page.getByRole('textbox', { name: 'Var?' }).fill('Kil');
	await page.getByRole('button', { name: 'Planera' }).click();
	await page.getByRole('region', { name: 'Om Kim' }).getByRole('link', { name: 'Kil' }).click();
	await page.getByRole('link', { name: 'Håll dialogen' }).click();
	await expect(page.getByText('10 min')).toBeVisible();
	await page.getByRole('link', { name: 'Nästa rad' }).click();
	await page.getByRole('link', { name: 'Nästa rad' }).click();
	await expect(page.getByText(WAITS)).toBeVisible();
	await page.getByRole('link', { name: 'Vidare' }).click();
	await page.getByRole('link', { name: 'Vidare' }).click();
	await page.getByRole('textbox', { name: 'Vi trodde' }).fill('Att vi hörs.');
	await page.getByRole('textbox', { name: 'Vi såg' }).fill('\u200b');
	await page.getByRole('button', { name: 'Skriv upp' }).click();
	await expect(page.getByText('Skriv vad ni såg')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Vi trodde' })).toHaveValue('Att vi hörs.');
	await page.getByRole('textbox', { name: 'Vi såg' }).fill('Ingen hördes.');
	await page.getByRole('button', { name: 'Skriv upp' }).click();
	await expect(page.getByRole('article')).toContainText('Att vi hörs.');
	await step(page, 'Samla');
	await write(page, 'Vad förstår vi nu?', 'Vi ska ringa dem varje vecka');
	await page.getByRole('button', { name: 'Det är en insikt' }).click();
	await expect(page.getByRole('article')).toContainText('Vi ska ringa dem varje vecka');
	// On second thoughts it is none.
	await page.getByRole('link', { name: /^Ändra: / }).click();
	await page.locator('form', { has: page.getByRole('button', { name: 'Spara' }) }).getByRole('textbox').fill('Vi ska ringa dem varje dag');
	await page.getByRole('button', { name: 'Spara' }).click();
	await page.getByRole('button', { name: 'Parkera den: inte än' }).click();
	await expect(page.getByRole('article')).toContainText('Vi ska ringa dem varje dag');
	await page.getByRole('link', { name: /^Ändra: / }).click();
	await page.getByRole('button', { name: 'Ta bort' }).click();
	await expect(page.getByRole('article')).toHaveCount(0);
	await page.getByRole('spinbutton', { name: 'Hur många är med?' }).fill('7');
	await page.getByRole('button', { name: 'Avsluta dialogen' }).click();
	await expect(page.getByText('Dialogen är hållen. Tack för i dag.')).toBeVisible();
});

test('a persona without contacts, one that is taken away, and long names look meant on every screen', turn(6), async ({ app, staffPage, newRound }) => {
	const { project } = await someone(app, await newRound(), 'Charlie');
	const long = 'Alexandra-Charlotte Wolfeschlegelsteinhausenbergerdorff';
	const id = await keepPersona(app, project, { versions: [{ persona: personaOf(long, [sectionOf('morning', [lineOf('Vaknar när andra äter lunch. '.repeat(12))])]), why: '' }] });
	for (const [i, size] of [DESKTOP, TABLET, PHONE].entries()) {
		const page = await staffPage('designer', size);
		const walk = new Walk(page.context(), app.url);
		if (i === 0) {
			await page.goto(`${app.url}/projects/${project}/dialogues/new?persona=${id}`);
			await page.getByRole('textbox', { name: 'Var?' }).fill('Sjukvårdsområdet-för-hela-Värmlands-läns-norra-delar');
			await page.getByRole('button', { name: 'Planera' }).click();
		} else await page.goto(`${app.url}/projects/${project}/dialogues`);
		await walk.look(page, 'a long name in the list');
		await page.getByRole('link', { name: 'Sjukvårdsområdet' }).click();
		await page.getByRole('link', { name: 'Håll dialogen' }).click();
		await walk.look(page, 'a long line');
		await step(page, 'En vecka');
		await expect(page.getByText('är inte skrivet än. Här är en vanlig dag i stället.')).toBeVisible();
		await walk.look(page, 'a day instead');
		for (const name of ['Se', 'Samla', 'Vänta']) {
			await step(page, name);
			await walk.look(page, name);
		}
		if (i === 2) {
			await app.ask(`update public.persona_versions set removed_on = current_date where persona_id = '${id}'`);
			await page.reload();
			await step(page, 'Läs');
			await expect(page.getByText('Personan finns inte att läsa längre.')).toBeVisible();
			await walk.look(page, 'taken away');
		}
		expect(walk.result()).toEqual([]);
	}
});
