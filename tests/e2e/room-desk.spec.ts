/** The desk of a workshop: who leads it goes through all its steps by keyboard, takes back what was wrong, holds cards, and types in what is on paper. */
import { expect, test, turn } from './fixtures/index.ts';
import type { RunningApp } from './fixtures/app.ts';
import { DESKTOP, PHONE, TABLET, Walk } from './fixtures/walk.ts';
import { cardOf, comeIn, keepWorkshop, leadIn } from './fixtures/workshops.ts';
import type { Page } from '@playwright/test';

const SHOTS = process.env.SHOTS;
/** The same page at its sizes, light and dark, to be looked at. */
async function shots(page: Page, name: string) {
	if (!SHOTS) return;
	for (const { viewport } of [PHONE, TABLET, DESKTOP]) {
		await page.setViewportSize(viewport);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.screenshot({ path: `${SHOTS}/${name}-${viewport.width}-${colorScheme}.png`, animations: 'disabled' });
		}
	}
	await page.emulateMedia({ colorScheme: null });
	await page.setViewportSize(DESKTOP.viewport);
}

async function aProject(app: RunningApp): Promise<string> {
	const [{ id }] = (await app.ask<{ id: string }>('select id from public.projects where archived_on is null order by created_at limit 1')) as [{ id: string }];
	return id;
}
/** Its buttons do something when it has contact. */
async function open(page: Page, app: RunningApp, workshop: string) {
	await page.goto(`${app.url}/workshops/${workshop}/desk`);
	await expect(page.getByText('I kontakt')).toBeVisible();
}
const now = (page: Page) => page.getByRole('region', { name: /^Nu:/ });
const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name} \\d`) });
const said = (page: Page) => page.locator('#said');
/** Tab until the focus is on what is meant: as somebody does who has no mouse. */
async function tabTo(page: Page, name: RegExp) {
	for (let i = 0; i < 80; i++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => {
			const element = document.activeElement!;
			const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : element.textContent;
			return (label ?? '').replace(/\s+/g, ' ').trim();
		});
		if (name.test(at)) return;
	}
	throw new Error(`The focus never came to ${name}`);
}

test('a whole workshop is led by keyboard alone', turn(3), async ({ app, staffPage }) => {
	test.setTimeout(180_000);
	const workshop = await keepWorkshop(app, await aProject(app));
	const page = await staffPage('trust_agent', DESKTOP);
	const walk = new Walk(page.context(), app.url);
	await open(page, app, workshop.id);
	await walk.look(page, 'begun');
	await shots(page, '1-read');
	const people = await Promise.all(['Alva', '', 'Kim'].map((name) => comeIn(app, workshop.code, name)));
	await expect(page.getByText('3 i rummet')).toBeVisible();
	const goOn = async (button: string, step: RegExp) => {
		await tabTo(page, new RegExp(`^${button}$`));
		await page.keyboard.press('Enter');
		await expect(now(page)).toHaveAccessibleName(step);
	};
	await goOn('Nästa: Skriv', /Skriv/);
	await expect(said(page)).toContainText('Nu: Skriv.');
	// The focus stays on the button, which has become the next thing.
	await expect(page.getByRole('button', { name: 'Visa lapparna' })).toBeFocused();
	// Time.
	await page.keyboard.press('Shift+Tab');
	await expect(page.getByRole('button', { name: 'Starta 10 min' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
	await expect(page.getByRole('button', { name: 'Pausa' })).toBeVisible();

	const texts = ['En plan som alla ser', 'Ett eget kontrakt', 'Berätta om från början'];
	const cards = texts.map((text, i) => cardOf(text, i === 2 ? 'break' : 'create'));
	for (const [i, one] of people.entries()) expect(await one.act(cards[i]!)).toMatchObject({ status: 'ok' });
	await expect(column(page, 'Skapa').getByText('Lapp 2 – dold tills alla visas', { exact: true })).toBeAttached();
	await expect(page.getByText(texts[0]!)).toHaveCount(0);
	// From paper, two in a row; nothing but the field is touched in between.
	await tabTo(page, /^Vad står det på lappen\?$/);
	await page.keyboard.type('Sms i stället för brev');
	await page.keyboard.press('Enter');
	await expect(said(page)).toContainText('Inskriven i Skapa');
	await page.keyboard.type('En lapp till');
	await page.keyboard.press('Enter');
	await expect(column(page, 'Skapa').getByText('En lapp till', { exact: true })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Skriv det som står på lappen')).toBeVisible();
	await walk.look(page, 'silent writing');
	await shots(page, '2-write');

	await goOn('Visa lapparna', /Skriv/);
	await expect(column(page, 'Skapa').getByText(texts[0]!, { exact: true })).toBeVisible();
	await shots(page, '3-shown');
	await goOn('Nästa: Slå ihop', /Slå ihop/);
	// Two are chosen, and the second lies on top.
	await tabTo(page, new RegExp(`^Välj: ”${texts[0]}”$`));
	await page.keyboard.press('Space');
	await tabTo(page, new RegExp(`^Välj: ”${texts[1]}”$`));
	await page.keyboard.press('Space');
	await walk.look(page, 'two are chosen');
	await shots(page, '4-group');
	await page.getByRole('combobox', { name: 'Överst ligger' }).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Lägg ihop' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(said(page)).toHaveText(`1 lapp ligger nu under ”${texts[1]}”.`);
	await expect(page.getByRole('checkbox', { name: `Välj: ”${texts[1]}”` })).toBeFocused();
	// Moved by its menu; the focus goes with it.
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menuitem', { name: 'Bestäm' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('menuitem', { name: 'Flytta till Behålla' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(said(page)).toContainText('ligger nu i Behålla');
	await expect(column(page, 'Behålla').getByRole('button', { name: `Ändra ”${texts[1]}”` })).toBeFocused();
	// Written anew where it lies.
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menuitem', { name: 'Bestäm' })).toBeFocused();
	await page.keyboard.type('S');
	await expect(page.getByRole('menuitem', { name: 'Skriv om' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Lappens ord' })).toBeFocused();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Ett eget kontrakt, första dagen');
	await tabTo(page, /^Spara$/);
	await page.keyboard.press('Enter');
	await expect(column(page, 'Behålla').getByText('Ett eget kontrakt, första dagen', { exact: true })).toBeVisible();

	await goOn('Nästa: Rösta', /Rösta/);
	for (const one of people) await one.act({ op: 'vote', step: 'vote', cards: [cards[2]!.card] });
	await expect(page.getByText('3 av 3 har röstat')).toBeVisible();
	await expect(page.getByText('3 prickar')).toHaveCount(0);
	await walk.look(page, 'a vote');
	await shots(page, '5-vote');
	await goOn('Visa rösterna', /Rösta/);
	await expect(column(page, 'Bryta').getByText('3 prickar', { exact: true })).toBeAttached();
	await shots(page, '6-voted');
	await goOn('Nästa: Prata', /Prata/);
	await goOn('Nästa: Rösta igen', /Rösta igen/);
	for (const one of people) await one.act({ op: 'vote', step: 'again', cards: [cards[1]!.card, cards[2]!.card] });
	await goOn('Visa rösterna', /Rösta igen/);
	await walk.look(page, 'before and after');
	await shots(page, '7-again');
	await goOn('Nästa: Bestäm', /Bestäm/);
	await tabTo(page, /^Bestäm ?”Berätta/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Vem håller i det?' })).toBeFocused();
	await page.keyboard.type('Enhetschefen');
	await tabTo(page, /^Första steget$/);
	await page.keyboard.type('En mall för överlämning');
	await page.keyboard.press('Enter');
	// Something is missing: nothing that was typed is gone.
	await expect(page.getByText('Välj en nivå.')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Första steget' })).toHaveValue('En mall för överlämning');
	await walk.look(page, 'deciding');
	await shots(page, '8-choose');
	await expect(page.getByRole('radio', { name: 'Kan vi själva' })).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'Kan vi påverka' })).toBeChecked();
	await page.keyboard.press('Enter');
	await expect(said(page)).toContainText('är bestämd: Enhetschefen');
	await expect(column(page, 'Bryta').getByText('Enhetschefen', { exact: true })).toBeVisible();
	await shots(page, '9-decided');
	// Shown at once, and in the store soon.
	await expect.poll(async () => (await app.ask(`select 1 from private.workshop_acts where workshop_id = '${workshop.id}' and op = 'decide' and act ->> 'level' = 'manager' and act ->> 'firstStep' = 'En mall för överlämning'`)).length).toBe(1);
	await expect(page.getByRole('link', { name: 'Avsluta workshoppen' })).toHaveAttribute('href', `/workshops/${workshop.id}/close`);
	expect(walk.result()).toEqual([]);
	await page.context().close();
});

test('what was done too soon is taken back, and what others did meanwhile stays', turn(5), async ({ app, staffPage }) => {
	const workshop = await keepWorkshop(app, await aProject(app));
	const someone = await comeIn(app, workshop.code);
	await leadIn(app, workshop, { op: 'go', step: 'write' });
	const first = cardOf('Frukosten på AME', 'keep');
	await someone.act(first);
	const page = await staffPage('trust_agent', TABLET);
	await open(page, app, workshop.id);
	await page.getByRole('button', { name: 'Visa lapparna' }).click();
	await expect(column(page, 'Behålla').getByText('Frukosten på AME', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Nästa: Slå ihop' }).click();
	// Meanwhile somebody writes.
	const second = cardOf('Lugnt där jag bor', 'keep');
	await someone.act(second);
	await expect(column(page, 'Behålla').getByText('Lugnt där jag bor', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Ändra ”Frukosten på AME”' }).click();
	await page.getByRole('menuitem', { name: 'Ta bort' }).click();
	await expect(page.getByText('Frukosten på AME', { exact: true })).toHaveCount(0);
	await page.getByRole('button', { name: 'Ångra: ”Frukosten på AME” togs bort' }).click();
	await expect(column(page, 'Behålla').getByText('Frukosten på AME', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Ångra: Steget blev Slå ihop' }).click();
	await expect(now(page)).toHaveAccessibleName(/Skriv/);
	await page.getByRole('button', { name: 'Ångra: Lapparna visades (Skriv)' }).click();
	await expect(column(page, 'Behålla').getByText('2 lappar, dolda tills alla visas', { exact: true })).toBeVisible();
	await expect(page.getByText('Lugnt där jag bor')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Visa lapparna' })).toBeVisible();
	// A reload keeps the role and the room.
	await page.reload();
	await expect(page.getByText('I kontakt')).toBeVisible();
	await page.getByRole('button', { name: 'Visa lapparna' }).click();
	await expect(column(page, 'Behålla').getByText('Lugnt där jag bor', { exact: true })).toBeVisible();
	await expect(column(page, 'Behålla').getByText('Frukosten på AME', { exact: true })).toBeVisible();
	// The step once more: what was written stays.
	await page.getByRole('button', { name: 'En gång till' }).click();
	await page.getByRole('menuitem', { name: 'Börja om steget' }).click();
	await expect(said(page)).toContainText('Det som andra har gjort ligger kvar.');
	await expect(column(page, 'Behålla').getByText('Lugnt där jag bor', { exact: true })).toBeVisible();
	// A vote once more: hidden again, dots can be put anew.
	await page.getByRole('navigation', { name: 'Stegen' }).getByRole('button', { name: 'Rösta', exact: true }).click();
	await someone.act({ op: 'vote', step: 'vote', cards: [first.card] });
	await page.getByRole('button', { name: 'Visa rösterna' }).click();
	await expect(column(page, 'Behålla').getByText('1 prick')).toBeAttached();
	expect(await someone.act({ op: 'vote', step: 'vote', cards: [second.card] })).toMatchObject({ acts: [{ status: 'shown' }] });
	await page.getByRole('button', { name: 'En gång till' }).click();
	await page.getByRole('menuitem', { name: 'Dölj rösterna, så att alla kan rösta igen' }).click();
	await expect(page.getByRole('button', { name: 'Visa rösterna' })).toBeVisible();
	await expect.poll(async () => someone.act({ op: 'vote', step: 'vote', cards: [second.card, second.card] })).toMatchObject({ acts: [{ status: 'done' }] });
	await page.getByRole('button', { name: 'Visa rösterna' }).click();
	await expect(column(page, 'Behålla').getByText('2 prickar')).toBeAttached();
	// And the door.
	await page.getByRole('checkbox', { name: 'Lås rummet' }).check();
	await expect(page.getByText('Rummet är låst. De som är inne är kvar.', { exact: true }).last()).toBeVisible();
	await expect.poll(async () => comeIn(app, workshop.code).then(() => 'in', (error: Error) => error.message)).toContain('locked');
	await page.context().close();
});

test('a card that is held is on no other page before it is let through', async ({ app, staffPage }) => {
	const workshop = await keepWorkshop(app, await aProject(app));
	const [writer, other] = [await comeIn(app, workshop.code), await comeIn(app, workshop.code)];
	await leadIn(app, workshop, { op: 'go', step: 'write' }, { op: 'reveal', step: 'write' });
	const page = await staffPage('trust_agent', TABLET);
	const walk = new Walk(page.context(), app.url);
	await open(page, app, workshop.id);
	await page.getByRole('checkbox', { name: 'Läs lapparna innan de visas' }).check();
	await expect(page.getByText('Nya lappar väntar på att du släpper fram dem.')).toBeVisible();
	await expect.poll(async () => JSON.stringify(await other.see())).toContain('"hold"');
	await writer.act(cardOf('Kim i trean säger', 'break'), cardOf('Tre blanketter för samma sak', 'break'));
	const queue = page.getByRole('region', { name: /^Lappar som väntar på dig/ });
	await expect(queue.getByRole('listitem')).toHaveCount(2);
	await expect(queue).toContainText('Kim i trean säger');
	await walk.look(page, 'cards wait');
	await shots(page, 'held');
	expect(JSON.stringify(await other.see())).not.toMatch(/Kim|blanketter/);
	await expect(column(page, 'Bryta').getByText('Tre blanketter för samma sak', { exact: true })).toHaveCount(0);
	await queue.getByRole('button', { name: 'Låt vila ”Kim i trean säger”' }).click();
	await expect(queue.getByRole('button', { name: 'Släpp fram ”Tre blanketter för samma sak”' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(column(page, 'Bryta').getByText('Tre blanketter för samma sak', { exact: true })).toBeVisible();
	await expect.poll(async () => JSON.stringify(await other.see())).toContain('Tre blanketter');
	expect(JSON.stringify(await other.see())).not.toContain('Kim');
	await page.getByText('Vilar (1)').click();
	await expect(page.getByRole('button', { name: 'Släpp fram ändå ”Kim i trean säger”' })).toBeVisible();
	expect(walk.result()).toEqual([]);
	await page.context().close();
});

test('without contact one goes on, and it arrives; who does not lead is told who does; a closed room is read', turn(2), async ({ app, staffPage }) => {
	test.setTimeout(120_000);
	const project = await aProject(app);
	const workshop = await keepWorkshop(app, project);
	const page = await staffPage('trust_agent', TABLET);
	const walk = new Walk(page.context(), app.url);
	await open(page, app, workshop.id);
	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'Nästa: Skriv' }).click();
	await page.getByRole('textbox', { name: 'Vad står det på lappen?' }).fill('Skriven utan nät');
	await page.keyboard.press('Enter');
	await expect(now(page)).toHaveAccessibleName(/Skriv/);
	await expect(page.getByText('på väg', { exact: true })).toBeVisible();
	await expect(page.getByText('2 saker väntar på att skickas.')).toBeVisible();
	await page.context().setOffline(false);
	await expect.poll(async () => (await app.ask(`select 1 from private.workshop_acts where workshop_id = '${workshop.id}' and op = 'add'`)).length).toBe(1);
	await expect(page.getByText('på väg', { exact: true })).toHaveCount(0);
	// Longer without: it is said, calmly, and one goes on.
	const away = /\/workshops\/[^/]+\/(live|acts)/;
	await page.route(away, (route) => route.abort());
	// Alive when it asks for its stream.
	await Promise.all([page.waitForRequest(away), page.reload()]);
	await page.getByRole('button', { name: 'Tillbaka till Läs' }).click();
	await expect(now(page)).toHaveAccessibleName(/Läs/);
	await expect(page.getByText('Ingen kontakt just nu. Du kan fortsätta: det du gör sparas här och skickas när kontakten är tillbaka. 1 sak väntar på att skickas.')).toBeVisible({ timeout: 30_000 });
	await expect(said(page)).toContainText('Ingen kontakt just nu.');
	await walk.look(page, 'without contact');
	await shots(page, 'lost');
	await page.unroute(away);
	await expect(page.getByText('I kontakt')).toBeVisible();
	await expect(said(page)).toHaveText('Kontakten är tillbaka.');
	await expect.poll(async () => (await app.ask(`select 1 from private.workshop_acts where workshop_id = '${workshop.id}' and op = 'go'`)).length).toBe(2);

	// Somebody else of the same workspace.
	const other = await staffPage('designer', TABLET);
	const otherWalk = new Walk(other.context(), app.url);
	await other.goto(`${app.url}/workshops/${workshop.id}/desk`);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('Du leder inte den här workshopen');
	await expect(other.getByText(workshop.leader)).toBeVisible();
	await expect(other.getByRole('link', { name: 'Till väggen' })).toHaveAttribute('href', `/workshops/${workshop.id}/wall`);
	await expect(other.getByRole('button', { name: /Nästa|Visa|Ångra/ })).toHaveCount(0);
	await otherWalk.look(other, 'not the leader');
	await shots(other, 'not-yours');
	expect(otherWalk.result()).toEqual([]);

	await app.ask(`update public.workshops set status = 'closed', closed_on = current_date where id = '${workshop.id}'`);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Workshopen är avslutad' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Till minnesanteckningarna' })).toHaveAttribute('href', `/workshops/${workshop.id}/minutes`);
	await expect(page.getByRole('button')).toHaveCount(0);
	await walk.look(page, 'closed');
	await shots(page, 'closed');
	// The network was away on purpose.
	walk.allow('ERR_INTERNET_DISCONNECTED', /\/(live|acts)$/);
	expect(walk.result().filter((one) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED/.test(one))).toEqual([]);
	for (const one of [page, other]) await one.context().close();
});

test('with three parts one is seen at a time, and several cards are moved from one to another', turn(6), async ({ app, staffPage }) => {
	const workshop = await keepWorkshop(app, await aProject(app), { template: 'present_vision_path' });
	const texts = ['Tre blanketter för samma sak', 'Ingen vet vem som bestämmer', 'Väntan mellan besluten'];
	await leadIn(app, workshop, { op: 'go', step: 'group' }, ...texts.map((text) => ({ op: 'add' as const, card: crypto.randomUUID(), step: 'group', area: 'system', column: 'present', text })));
	const page = await staffPage('trust_agent', TABLET);
	const walk = new Walk(page.context(), app.url);
	await open(page, app, workshop.id);
	for (const text of texts.slice(0, 2)) await page.getByRole('checkbox', { name: `Välj: ”${text}”` }).check();
	await page.getByRole('button', { name: 'Flytta till …' }).click();
	await page.getByRole('menuitem', { name: 'Människorna: Vägar' }).click();
	await expect(said(page)).toHaveText('2 lappar ligger nu i Människorna: Vägar.');
	await expect(column(page, 'Nuläge').getByText(texts[0]!, { exact: true })).toHaveCount(0);
	await page.getByRole('button', { name: 'Människorna 2' }).click();
	await expect(column(page, 'Vägar').getByText(texts[0]!, { exact: true })).toBeVisible();
	await walk.look(page, 'three parts');
	await shots(page, 'parts');
	// One press takes back one card at a time.
	await page.getByRole('button', { name: /^Ångra: ”Ingen vet/ }).click();
	await expect(column(page, 'Vägar').getByText(texts[1]!, { exact: true })).toHaveCount(0);
	await expect(column(page, 'Vägar').getByText(texts[0]!, { exact: true })).toBeVisible();
	expect(walk.result()).toEqual([]);
	await page.context().close();
});

test('a screen reader is given regions with names, lists with cards, and one voice', async ({ app, staffPage }) => {
	const workshop = await keepWorkshop(app, await aProject(app));
	await leadIn(app, workshop, { op: 'go', step: 'group' }, { op: 'add', card: crypto.randomUUID(), step: 'group', area: 'all', column: 'create', text: 'En plan som alla ser' });
	const page = await staffPage('trust_agent', DESKTOP);
	await open(page, app, workshop.id);
	await expect(page.locator('[aria-live], [role=status], [role=alert]').and(page.locator(':not(#svelte-announcer)'))).toHaveCount(1);
	await expect(page.locator('body')).toMatchAriaSnapshot(`
- banner:
  - heading "Hjälp som hänger ihop" [level=1]
  - navigation "Rummets sidor":
    - link "Väggen i ett nytt fönster"
    - link "Avsluta"
- main:
  - region /Nu. Slå ihop/:
    - heading /Nu. Slå ihop/ [level=2]
    - group "Tid":
      - paragraph:
        - timer
      - button "Starta 10 min"
    - button /Nästa. Rösta/
    - button "Tillbaka till Skriv"
  - region "Det som är gjort":
    - button /Ångra. ”En plan som alla ser” skrevs in/
  - navigation "Stegen":
    - list:
      - listitem:
        - button "Läs gjort 5 min"
  - region "I rummet":
    - heading "I rummet" [level=2]
    - list:
      - listitem:
        - strong: "0"
    - checkbox "Läs lapparna innan de visas"
  - region "Lapparna":
    - heading "Lapparna" [level=2]
    - region "Skapa 1":
      - heading "Skapa 1" [level=3]
      - list:
        - listitem:
          - checkbox /Välj. ”En plan som alla ser”/
          - button "Ändra ”En plan som alla ser”"
`);
	await page.context().close();
});
