/**
 * The record is right, for every format: seven people, each with a language, a level of support and a helper or none, tap
 * their way through; what is stored equals what the test noted, and the board's numbers equal the command's on the notes.
 * Of the long form: in every run `formats.spec` has what is stored, `mixed.spec` every way out of a screen and the board,
 * `resume.spec` a change of language.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, SOAK, test } from './fixtures/index.ts';
import type { Kind, QuestionOf } from '#domain/question/index.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { publish } from './fixtures/publish.ts';
import { signIn } from './fixtures/staff.ts';
import type { RunningApp } from './fixtures/app.ts';
import { storedAnswers } from './fixtures/stored.ts';
import { liking, type Mind, type Way } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { PHONE, TABLET } from './fixtures/walk.ts';
import { atStep, type Chosen } from './fixtures/surveys.ts';

interface Pack {
	survey: SurveyContent;
}

let app: RunningApp;
let code: string;
let roundPage: string;
test.beforeAll(async ({ app: shared, staffPage }) => {
	app = shared;
	// A real round of the demo's second survey, through the pages: nothing in it is made up.
	const page = await staffPage('designer');
	await page.goto(`${app.url}/projects`);
	await page.getByRole('link', { name: 'Unga vuxna i Grums' }).click();
	await page.getByRole('link', { name: 'Öppna en ny omgång: Vad är viktigt för dig?', exact: true }).first().waitFor();
	for (const link of await page.getByRole('link', { name: 'Öppna en ny omgång' }).all()) {
		const other = await page.context().newPage();
		await other.goto(new URL((await link.getAttribute('href'))!, page.url()).href);
		if ((await other.getByText('Sätt att väga').count()) === 0) {
			await other.close();
			continue;
		}
		await other.getByLabel('Omgångens namn').fill('Alla sätt, på riktigt');
		await other.getByRole('button', { name: 'Öppna omgången' }).click();
		await other.waitForURL('**/rounds/*');
		code = (await other.locator('.the-code').innerText()).trim();
		roundPage = other.url();
		break;
	}
	expect(code).toBeTruthy();
});

const packIn = async (language: string) => (await (await fetch(`${app.url}/api/v1/rounds/${code}?language=${language}`)).json()) as Pack;
const surveyIn = async (language: string) => (await packIn(language)).survey;

interface Meeting {
	name: string;
	/** From the first question, and after the change in the middle. */
	language: [string, string];
	support: ['text' | 'symbols' | 'speech', 'text' | 'symbols' | 'speech'];
	help: string[];
	how: Mind['how'];
	device: Parameters<Browser['newContext']>[0];
}
const cycle = (...ways: Way[]): Mind['how'] => (_, n) => ways[n % ways.length]!;
// Every card is weighed by at least five, so that all of them are on the board: two leave one screen of cards each.
const PEOPLE: Meeting[] = [
	{ name: 'chooses', language: ['sv', 'sv'], support: ['symbols', 'symbols'], help: ['none'], how: cycle('choose'), device: TABLET },
	{ name: 'changes her mind', language: ['sv', 'en'], support: ['text', 'speech'], help: ['read_aloud'], how: cycle('change mind'), device: PHONE },
	{ name: 'finds much equal', language: ['en', 'en'], support: ['speech', 'text'], help: ['none'], how: cycle('choose', 'equal'), device: TABLET },
	{ name: 'reads Arabic', language: ['ar', 'ar'], support: ['speech', 'speech'], help: ['explained', 'pointed'], how: cycle('choose', 'change mind'), device: PHONE },
	{ name: 'skips', language: ['sv', 'ar'], support: ['symbols', 'text'], help: ['none'], how: (kind, n) => (n === 1 || kind === 'points' ? 'skip' : 'choose'), device: TABLET },
	{ name: 'chooses too', language: ['sv', 'sv'], support: ['symbols', 'symbols'], help: ['none'], how: cycle('choose', 'choose', 'choose', 'equal'), device: TABLET },
	{ name: 'is unsure', language: ['en', 'sv'], support: ['text', 'symbols'], help: ['none'], how: cycle('unknown', 'choose'), device: PHONE }
];
const LEVELS = ['text', 'symbols', 'speech'];

/** Answers everything and sends it. Returns the test's notes and the id that the device made. */
async function meet(browser: Browser, who: Meeting, number: number): Promise<{ id: string; noted: Chosen[] }> {
	const context = await browser.newContext(who.device);
	const page = await context.newPage();
	let id = '';
	page.on('request', (request) => {
		if (request.url().endsWith('/api/v1/responses')) id = (request.postDataJSON() as { id: string }).id;
	});
	await page.goto(`${app.url}/s/${code}?sprak=${who.language[0]}`);
	await atStep(page, 'start');
	await page.locator('.how button').nth(LEVELS.indexOf(who.support[0])).tap();
	const helped = !who.help.includes('none');
	await page.locator('.ways .button').nth(helped ? 1 : 0).tap();
	const someone = new Respondent(page, { survey: await surveyIn(who.language[0]), likes: liking(number), how: who.how });
	let screens = 0;
	while (await someone.answer()) {
		screens += 1;
		if (screens === 8) {
			// In the middle: another level, another language, a reload. No answer may change with it.
			await page.locator('.adjust').tap();
			await page.locator('dialog .how button, dialog [role=radiogroup] button').first().waitFor();
			await page.locator(`dialog section:has(h3) button`).filter({ has: page.locator('svg') }).nth(LEVELS.indexOf(who.support[1])).tap();
			if (who.language[0] !== who.language[1]) await page.locator(`dialog nav a[lang=${who.language[1]}]`).tap();
			await expect(page.locator('html')).toHaveAttribute('lang', who.language[1]);
			await page.locator('dialog .inside > .button.primary').tap();
			someone.inLanguage(await surveyIn(who.language[1]));
			await page.reload();
			await page.locator('[data-step]').waitFor();
		}
	}
	if (helped) {
		await atStep(page, 'helpGiven');
		const kinds = ['read_aloud', 'explained', 'pointed', 'none'];
		for (const kind of who.help) await page.locator('ul.options .option').nth(kinds.indexOf(kind)).tap();
		await page.locator('footer .primary').tap();
	}
	await atStep(page, 'send');
	await page.locator('main .row .button.primary').tap();
	await page.locator('.the-code').waitFor();
	await expect(page.locator('main .row .button.primary')).toBeVisible();
	await context.close();
	return { id, noted: someone.noted };
}

/** A stored answer in the form of a note. */
function asNote(answer: Record<string, unknown>): Chosen {
	const { kind, outcome } = answer as { kind: string; outcome: string };
	const shown = (answer.shown as string[] | undefined) ?? [];
	if (kind === 'best_worst') return { kind, shown, what: outcome === 'chosen' ? { best: answer.best, worst: answer.worst } : outcome };
	if (kind === 'pairs') return { kind, shown, what: outcome === 'chosen' ? answer.choice : outcome };
	if (kind === 'points') return { kind, shown, what: answer.points };
	if (kind === 'ranking') return { kind, shown, what: answer.order };
	if (kind === 'balance') return { kind, shown, what: answer.score };
	return { kind, shown, what: answer.value };
}

function command(input: object): { n: number; items: { item: string; share: number; counts?: unknown }[] } {
	const file = join(resolve(import.meta.dirname, '../..'), 'src/cli/estimate.ts');
	const { stdout, stderr } = spawnSync(process.execPath, [file, '-'], { input: JSON.stringify(input), encoding: 'utf8' });
	expect(stderr).toBe('');
	return JSON.parse(stdout);
}

(SOAK ? test : test.skip)('what is stored equals what was tapped, and the board equals the command', async ({ browser }) => {
	test.setTimeout(600_000);
	const pack = await packIn('sv');
	const met = new Map<string, { who: Meeting; noted: Chosen[] }>();
	for (const [i, who] of PEOPLE.entries()) {
		const { id, noted } = await test.step(who.name, () => meet(browser, who, i + 1));
		met.set(id, { who, noted });
	}
	const rows = await storedAnswers(app, code);
	expect(rows).toHaveLength(PEOPLE.length);
	for (const row of rows) {
		const { who, noted } = met.get(row.id)!;
		const answers = (row.answers as Record<string, unknown>[]).filter(({ kind }) => kind !== 'follow_up');
		expect(answers.map(asNote), who.name).toEqual(noted);
		expect(noted.length, who.name).toBe(3 + 5 + 1 + 1 + 3 + 1 + 1);
		expect({ language: row.language, support: row.support, help: row.help, revision: row.revision }, who.name).toEqual({
			language: who.language[1],
			support: who.support[1],
			help: who.help,
			revision: 1
		});
	}

	const designer = await (await browser.newContext()).newPage();
	await signIn(designer, app, 'designer');
	await designer.goto(roundPage);
	await publish(designer);
	await expect(designer.locator('[data-n]')).toHaveText(`${PEOPLE.length} svar`);

	/** What the test noted, as the command takes it. */
	const titleOf = new Map(pack.survey.cards.map(({ id, title }) => [id, title]));
	const people = [...met.values()].map(({ noted }, i) => ({ id: String(i), of: (kind: string) => noted.filter((note) => note.kind === kind) }));
	const input = (format: string, ids: string[], kind: string, answer: (note: Chosen, at: (id: string) => number) => object, more: object = {}) => ({
		format,
		items: ids.map((id) => titleOf.get(id)!),
		...more,
		respondents: people.map(({ id, of }) => ({ id, answers: of(kind).map((note) => answer(note, (card) => ids.indexOf(card))) }))
	});
	const part = <K extends Kind>(kind: K) => pack.survey.questions.find((one) => one.kind === kind) as QuestionOf<K>;
	const asked = pack.survey.cards.filter(({ id }) => part('best_worst').sets.flat().includes(id)).map(({ id }) => id);
	const sections: [string, ReturnType<typeof command>][] = [
		['best-worst', command(input('best-worst', asked, 'best_worst', ({ shown, what }, at) => {
			const { best = null, worst = null } = what as { best?: string; worst?: string };
			return { shown: shown.map(at), best: best === null ? null : at(best), worst: worst === null ? null : at(worst), ...(what === 'equal' ? { equal: true } : {}) };
		}))],
		[part('pairs').id, command(input('pairs', part('pairs').cards, 'pairs', ({ shown, what }, at) => ({
			a: at(shown[0]!), b: at(shown[1]!), choice: what === shown[0] ? 'a' : what === shown[1] ? 'b' : what === 'equal' ? 'tie' : 'skip'
		})))],
		[part('points').id, command(input('points', part('points').cards, 'points', ({ shown, what }) => ({
			points: what && part('points').cards.map((card) => (what as number[])[shown.indexOf(card)])
		}), { total: part('points').total }))],
		[part('ranking').id, command(input('ranking', part('ranking').cards, 'ranking', ({ shown, what }, at) => ({ shown: shown.map(at), order: (what as string[]).map(at) })))]
	];
	for (const [id, { n, items }] of sections) {
		const own = [...items].sort((a, b) => b.share - a.share);
		if (id === 'best-worst') {
			expect(await designer.locator('[data-share]:not(.question *)').allInnerTexts(), id).toEqual(own.map(({ share }) => String(Math.round(share * 100))));
			continue;
		}
		const section = designer.locator(`.question[data-question="${id}"]`);
		expect(await section.locator('[data-share]').allInnerTexts(), id).toEqual(own.map(({ share }) => String(Math.round(share * 100))));
		await expect(section.locator('[data-question-n]')).toHaveText(`${n} svar`);
		expect(await section.locator('ol .title').allInnerTexts()).toEqual(own.map(({ item }) => item));
	}
	// The balance's board is a mean; the same from the notes.
	for (const [a, b] of part('balance').pairs) {
		const scores = people.flatMap(({ of }) => of('balance').flatMap(({ shown, what }) => (what !== null && shown.includes(a!) ? [shown[0] === a ? (what as number) : -(what as number)] : [])));
		await expect(designer.locator(`[data-dilemma="${[a, b].sort().join(':')}"]`)).toContainText(`är ${String(scores.reduce((sum, x) => sum + x, 0)).replace('-', '−')}. Delat på ${scores.length} svar`);
	}
});
