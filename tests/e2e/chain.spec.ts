/** The whole way from a tap to a decision, and back by clicking; then the one who tapped takes the answers back, and what rested on them says so. */
import { textWord } from '#domain/quote/text-word.ts';
import { expect, test, turn } from './fixtures/index.ts';
import { keepPersona, lineOf, personaOf, sectionOf } from './fixtures/personas.ts';
import { publish } from './fixtures/publish.ts';
import { Respondent } from './fixtures/respondent.ts';
import { followUp } from './fixtures/surveys.ts';
import { DESKTOP, TABLET, Walk } from './fixtures/walk.ts';

const SAID = ['Ingen ringde tillbaka fast de lovade.', 'Jag fick samma fråga av fyra personer.', 'Till slut slutade jag svara.'];
const CLAIM = 'De som lovat något hör inte av sig';
const LINE = 'Väntar på att någon ska ringa.';
const SEEN = 'Telefonen ligger på bordet hela dagen.';
const UNDERSTOOD = 'Vi märker inte att vi låter någon vänta.';

test('a tap, a stored answer, a result, a line of a persona, a dialogue, an insight, a board, a decision; back by clicking; one takes it back', turn(7), async ({ app, staffPage, browser, newRound, sent }) => {
	test.setTimeout(240_000);
	const round = await newRound('standard', { title: 'Våren' });
	const bodies = await sent(round, 11, (body, n) => ({ ...body, answers: [...body.answers, followUp((body.answers[0] as { best: string }).best, 'story', `Det jag sa, nummer ${n}.`)] }));
	// One of twelve taps, on a tablet of their own.
	const context = await browser.newContext(TABLET);
	const tablet = await context.newPage();
	const person = new Respondent(tablet, { says: { today: 0, change: 0 } });
	await person.begin(round.address);
	await person.finish();
	await context.close();

	// Three of what was told become quotes; the first of them is the one who takes it back.
	await app.ask(`with told as (
			select q.id, row_number() over (order by (q.raw = 'Det jag sa, nummer 0.') desc, q.id) as at from public.quotes q where q.round_id = '${round.id}'
		) update public.quotes q set state = 'approved', washed = (array['${SAID.join("','")}'])[told.at], sealed_on = current_date from told where told.id = q.id and told.at <= 3`);
	const designer = await staffPage('designer', DESKTOP);
	const seen = new Walk(designer.context(), app.url);
	await designer.goto(round.page);
	await publish(designer);
	const release = designer.url().split('/').at(-1)!.split('?')[0]!;
	const [told] = (await app.ask<{ project: string; question: string; card: string }>(`select r.project_id as project, x.question, x.content #>> '{items,0,card,id}' as card
		from public.releases r join public.results x on x.release_id = r.id where r.id = '${release}' and x.content -> 'items' is not null order by x.position limit 1`)) as [{ project: string; question: string; card: string }];
	const quotes = await app.ask<{ id: string; washed: string }>(`select id, washed from public.quotes where round_id = '${round.id}' and state = 'approved' order by washed`);
	expect(quotes).toHaveLength(3);
	const voices = { kind: 'quotes', quotes: quotes.map(({ id, washed }) => ({ kind: 'quote' as const, release, quote: id, said: textWord(washed) })) } as const;
	const figure = { kind: 'figure', release, question: told.question, unit: '', card: told.card, said: 'leads' } as const;
	const persona = await keepPersona(app, told.project, { versions: [{ persona: personaOf('Robyn', [sectionOf('trust', [lineOf(LINE, voices), lineOf('Vill att någon håller i tråden.', figure)])]), why: '' }] });

	// What a group has understood, of the same voice.
	const steering = await staffPage('steering', DESKTOP);
	await steering.goto(`${app.url}/insights/new?release=${release}`);
	await steering.getByRole('textbox', { name: 'Vad har ni förstått?' }).fill(CLAIM);
	await steering.locator('details:not([open]) > summary').evaluateAll((all) => all.forEach((summary) => ((summary.parentElement as HTMLDetailsElement).open = true)));
	await steering.getByRole('checkbox', { name: new RegExp(SAID[0]!) }).check();
	await steering.getByRole('button', { name: 'Spara insikten' }).click();
	await expect(steering.getByRole('status')).toContainText('Insikten är sparad.');
	const insight = steering.url().split('?')[0]!;

	// Another meets the persona, writes what its line woke, makes an insight of that, and decides.
	await steering.goto(`${app.url}/personas/${persona}`);
	await steering.getByRole('link', { name: 'Håll en dialog om Robyn' }).click();
	await steering.getByRole('textbox', { name: 'Var?' }).fill('Hela vägen');
	await steering.getByRole('button', { name: 'Planera' }).click();
	await steering.getByRole('link', { name: 'Hela vägen' }).click();
	const dialogue = steering.url().split('?')[0]!;
	await steering.getByRole('link', { name: 'Håll dialogen' }).click();
	await expect(steering.getByText(LINE)).toBeVisible();
	await steering.getByRole('link', { name: 'Se', exact: true }).click();
	await steering.getByRole('textbox', { name: 'Vi såg' }).fill(SEEN);
	await steering.getByRole('textbox', { name: 'Det betyder' }).fill(UNDERSTOOD);
	await steering.getByRole('combobox', { name: 'Vilken rad väckte det?' }).selectOption(LINE);
	await steering.getByRole('button', { name: 'Skriv upp' }).click();
	await expect(steering.getByRole('article')).toContainText(LINE);
	await steering.getByRole('link', { name: 'Vänta', exact: true }).click();
	await steering.getByRole('spinbutton', { name: 'Hur många är med?' }).fill('12');
	await steering.getByRole('button', { name: 'Avsluta dialogen' }).click();
	await steering.getByRole('link', { name: 'Se det vi har hittat' }).click();
	await steering.getByRole('checkbox', { name: UNDERSTOOD }).check();
	await steering.getByRole('button', { name: 'Gör en insikt av det valda' }).click();
	await steering.getByRole('textbox', { name: 'Vad har ni förstått?' }).fill(UNDERSTOOD);
	await steering.getByRole('button', { name: 'Spara insikten' }).click();
	await expect(steering.getByText('Vilar på en dialog')).toBeVisible();
	const understood = steering.url().split('?')[0]!;
	await steering.getByRole('link', { name: 'Skriv ett beslut av insikten' }).click();
	await steering.getByRole('textbox', { name: 'Vad har ni bestämt?' }).fill('Vi ringer samma dag som vi har lovat');
	await steering.getByRole('textbox', { name: 'Vem ser till' }).fill('Enhetschefen');
	await steering.getByRole('button', { name: 'Spara beslutet' }).click();
	await expect(steering.getByRole('status')).toContainText('Beslutet är sparat.');
	const decision = steering.url().split('?')[0]!;

	await designer.goto(`${app.url}/projects`);
	await designer.getByRole('link', { name: 'Tavlor' }).click();
	await designer.getByRole('link', { name: 'Ny tavla' }).click();
	await designer.goto(`${designer.url()}?release=${release}`);
	await designer.getByRole('textbox', { name: 'Vad ska tavlan heta?' }).fill('Hela vägen');
	await designer.getByRole('radio', { name: 'En tom tavla' }).check();
	await designer.getByRole('button', { name: 'Gör tavlan' }).click();
	await designer.waitForURL(/\/edit(\?|$)/);
	for (const claim of [CLAIM, UNDERSTOOD]) await designer.getByRole('button', { name: `Lägg till: ${claim}` }).click();
	await expect(designer.locator('[data-save=saved]')).toBeVisible();
	await designer.getByRole('button', { name: 'Publicera' }).click();
	await expect(designer.getByRole('status').filter({ hasText: 'Version 1 är publicerad.' })).toBeVisible();
	const board = designer.url().replace(/\/edit.*$/, '');

	// Back, by clicking alone: the decision, its insight, the dialogue, the line of the persona, the result, and where the answers are.
	await designer.goto(board);
	await expect(designer.getByText('Vilar på en dialog')).toBeVisible();
	await designer.goto(decision);
	await designer.getByRole('link', { name: UNDERSTOOD }).click();
	await expect(designer.getByRole('heading', { level: 1 })).toHaveText(UNDERSTOOD);
	await designer.getByRole('link', { name: /^Dialog i Hela vägen/ }).click();
	await expect(designer.getByRole('article').filter({ hasText: SEEN })).toBeVisible();
	await designer.getByRole('link', { name: LINE }).click();
	await designer.waitForURL(`**/personas/${persona}`);
	await designer.locator('summary', { hasText: LINE }).click();
	await designer.getByRole('link', { name: 'Följ svaren bakåt' }).filter({ visible: true }).first().click();
	await designer.waitForURL(`**/releases/${release}**`);
	// The other insight leads there at once.
	await designer.goto(insight);
	await designer.locator('[data-evidence=quote] a').first().click();
	await designer.waitForURL(`**/releases/${release}**`);
	await designer.getByRole('link', { name: 'Omgången som svaren kom in i' }).click();
	await designer.waitForURL(`**/rounds/${round.id}`);
	await expect(designer.getByText('12').first()).toBeVisible();
	// And from a line of the persona.
	await designer.goto(`${app.url}/personas/${persona}`);
	await expect(designer.getByText('vilar på något som inte är som')).toHaveCount(0);
	await designer.locator('summary', { hasText: 'Vill att någon håller i tråden.' }).click();
	await designer.getByRole('link', { name: 'Följ svaren bakåt' }).filter({ visible: true }).first().click();
	await designer.waitForURL(`**/releases/${release}**`);

	// One of those who told something takes it back: what was told is gone at once, and each thing that rested on it says so by itself.
	const other = await (await browser.newContext()).newPage();
	await other.goto(`${app.url}/angra`);
	await other.getByLabel('Din kod').fill(bodies[0]!.withdrawalCode);
	await other.getByRole('button', { name: 'Ta bort mina svar' }).click();
	await expect(other.getByRole('heading', { name: 'Dina svar är borttagna.' })).toBeVisible();
	await other.context().close();

	await steering.goto(`${app.url}/personas/${persona}`);
	await expect(steering.getByText('En rad vilar på något som inte är som när den skrevs.')).toBeVisible();
	await expect(steering.getByText('Det som raden vilade på har dragits tillbaka.')).toBeVisible();
	await expect(steering.locator('main')).not.toContainText(SAID[0]!);
	await steering.goto(insight);
	await expect(steering.getByRole('region', { name: 'Stämmer insikten fortfarande?' })).toBeVisible();
	await expect(steering.locator('[data-evidence=quote]')).toHaveAttribute('data-mark', 'gone');
	// And what the line had woken: the dialogue's note, and the insight on it.
	await steering.goto(dialogue);
	await expect(steering.getByRole('article').filter({ hasText: SEEN })).toHaveAttribute('data-mark', 'gone');
	await steering.goto(understood);
	await expect(steering.getByRole('region', { name: 'Stämmer insikten fortfarande?' })).toBeVisible();
	await expect(steering.locator('[data-evidence=dialogue]')).toHaveAttribute('data-mark', 'line');
	await steering.goto(board);
	await expect(steering.locator('[data-tile] .insight.asks')).toHaveCount(2);
	await expect(steering.locator('main')).not.toContainText(SAID[0]!);
	await steering.goto(`${app.url}/projects`);
	await expect(steering.getByRole('region', { name: 'Insikter som väntar' }).getByRole('link', { name: CLAIM })).toBeVisible();
	await expect(steering.getByRole('region', { name: 'Insikter som väntar' }).getByRole('link', { name: UNDERSTOOD })).toBeVisible();
	await steering.goto(decision);
	await steering.getByRole('link', { name: UNDERSTOOD }).click();
	await expect(steering.getByRole('region', { name: 'Stämmer insikten fortfarande?' })).toBeVisible();
	expect(seen.result()).toEqual([]);
});
