/** From answers in every format to the steering group's board: the right numbers, or "för få svar" and none at all. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, test, turn } from './fixtures/index.ts';
import { pairsData } from '#analysis/question/pairs.ts';
import { pointsData } from '#analysis/question/points.ts';
import { rankingData } from '#analysis/question/ranking.ts';
import { simulateResponses, type SimulatedResponse } from '#analysis/simulate.ts';
import { kindOf } from '#domain/question/kinds.ts';
import type { Kind, QuestionOf } from '#domain/question/index.ts';
import { post, type RunningApp } from './fixtures/app.ts';
import type { OwnProject } from './fixtures/prepare.ts';
import { signIn } from './fixtures/staff.ts';
import type { OwnRound } from './fixtures/rounds.ts';
import { SURVEYS } from './fixtures/surveys.ts';

const content = SURVEYS.allKinds;
const root = resolve(import.meta.dirname, '../..');

let app: RunningApp;
const rounds = new Map<string, OwnRound>();

test.beforeAll(async ({ app: shared, newRound }) => {
	app = shared;
	for (const [title, survey] of [['Alla sätt', 'allKinds'], ['Få', 'allKinds'], ['Delvis få', 'allKinds'], ['Utan kort', 'withoutCards']] as const) rounds.set(title, await newRound(survey, { title }));
});

const MODEL = { worth: { H1: 1.6, B0: 1.1, E0: -1, V1a: 1.5 }, spread: 0.7, equal: 0.06, skip: 0.04 };
const madeUp = (n: number, seed: number) => simulateResponses(content, MODEL, n, seed);

async function send(round: string, people: SimulatedResponse[]) {
	for (const person of people) {
		const answered = await post(app, { round: rounds.get(round)!.code, ...person });
		expect(answered.status, await answered.clone().text()).toBe(201);
	}
}
async function release(browser: Browser, round: string): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await signIn(page, app, 'designer');
	await page.goto(`${app.url}/rounds/${rounds.get(round)!.id}`);
	await page.getByRole('link', { name: 'Granska och publicera' }).click();
	await page.waitForURL('**/release');
	await page.waitForLoadState('load');
	// A busy machine shows first how far it has come.
	await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
	const button = page.getByRole('button', { name: 'Publicera nu' });
	if (await button.isVisible()) {
		await button.click();
		await page.waitForURL('**/releases/*');
	}
	return page;
}
/** The board as the steering group sees it. */
async function steering(browser: Browser, address: string): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await signIn(page, app, 'steering');
	await page.goto(address);
	return page;
}
const section = (page: Page, question: string) => page.locator(`.question[data-question="${question}"]`);
const titleOf = (id: string) => content.cards.find((card) => card.id === id)!.title;
const part = <K extends Kind>(kind: K) => content.questions.find((one) => one.kind === kind) as QuestionOf<K>;

/** The command, as anybody runs it on the same answers. */
function command(input: object): { n: number; items: { item: string; share: number }[] } {
	const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/estimate.ts'), '-'], { input: JSON.stringify(input), encoding: 'utf8' });
	expect(stderr).toBe('');
	return JSON.parse(stdout);
}

test('answers in every format become a board that the steering group sees, with the command’s numbers', turn(5), async ({ browser }) => {
	const people = madeUp(32, 11);
	await send('Alla sätt', people);
	const designer = await release(browser, 'Alla sätt');
	await expect(designer.locator('[data-n]')).toHaveText('32 svar');
	const page = await steering(browser, designer.url());
	await expect(page.locator('[data-n]')).toHaveText('32 svar');
	await expect(page.locator('.question[data-question]')).toHaveCount(6);
	await expect(page.getByText('Exempelsvar')).toHaveCount(0);

	const says = (id: string) => (person: SimulatedResponse) => person.answers.some((answer) => answer.question === id && kindOf(answer.kind).says(answer));
	const stored = (id: string) => people.filter(says(id)).map((person) => ({ ...person, simulated: false }));
	for (const [id, format, data] of [
		['duel', 'pairs', pairsData(content, part('pairs'), stored('duel'))],
		['stones', 'points', pointsData(content, part('points'), stored('stones'))],
		['order', 'ranking', rankingData(content, part('ranking'), stored('order'))]
	] as const) {
		const { n, items } = command({ format, ...data });
		await expect(section(page, id).locator('[data-question-n]')).toHaveText(`${n} svar`);
		const own = [...items].sort((a, b) => b.share - a.share);
		expect(await section(page, id).locator('ol .title').allInnerTexts()).toEqual(own.map(({ item }) => item));
		expect(await section(page, id).locator('[data-share]').allInnerTexts()).toEqual(own.map(({ share }) => String(Math.round(share * 100))));
	}

	// Counts from the bodies that were sent, by plain loops.
	const answers = people.flatMap((person) => person.answers);
	const cell = (id: string, card: string, name: string) => section(page, id).locator(`tr[data-card="${card}"] [data-count="${name}"]`);
	for (const card of part('pairs').cards) {
		await expect(cell('duel', card, 'wins')).toHaveText(String(answers.filter((a) => a.kind === 'pairs' && a.choice === card).length));
		await expect(cell('duel', card, 'losses')).toHaveText(String(answers.filter((a) => a.kind === 'pairs' && a.outcome === 'chosen' && a.choice !== card && a.shown.includes(card)).length));
	}
	for (const card of part('points').cards) {
		const stones = answers.reduce((sum, a) => sum + (a.kind === 'points' && a.points ? a.points[a.shown.indexOf(card)]! : 0), 0);
		await expect(cell('stones', card, 'points')).toHaveText(String(stones));
	}
	for (const card of part('ranking').cards) {
		const first = answers.filter((a) => a.kind === 'ranking' && a.order[0] === card).length;
		await expect(cell('order', card, 'first')).toHaveText(String(first));
	}
	for (const { value, label } of part('choice').options) {
		const count = answers.filter((a) => a.kind === 'choice' && a.value === value).length;
		expect(count).toBeGreaterThanOrEqual(5);
		await expect(section(page, 'mostly').getByRole('row', { name: label }).locator('td')).toHaveText(String(count));
	}
	const scores = answers.flatMap((a) => (a.kind === 'balance' && a.score !== null && a.shown.includes('V1a') ? [a.shown[0] === 'V1a' ? a.score : -a.score] : []));
	const dilemma = section(page, 'balance').locator('[data-dilemma="V1a:V1b"]');
	await expect(dilemma.locator('[data-question-n]')).toHaveText(`${scores.length} svar`);
	await expect(dilemma.getByRole('heading')).toHaveText(`Vågen lutar tydligt åt ”${titleOf('V1a')}”.`);
	const sum = scores.reduce((all, x) => all + x, 0);
	await expect(dilemma).toContainText(`är ${sum}. Delat på ${scores.length} svar`);
	// The interval in words.
	await expect(dilemma).toContainText(/Troligen någonstans mellan .*(steg åt|mitten).* och .*(steg åt|mitten)/);
	await expect(section(page, 'ladder')).toContainText('Stegen går från 0');

	// Five more, of whom one does the stones: those stay as they were, with their date, and the rest is counted anew.
	const more = madeUp(5, 12).map((person, i) => ({ ...person, answers: person.answers.filter((a) => i === 0 || a.kind !== 'points') }));
	await send('Alla sätt', more);
	const next = await release(browser, 'Alla sätt');
	await expect(next.locator('[data-n]')).toHaveText('37 svar');
	await expect(section(next, 'stones').locator('[data-since]')).toBeVisible();
	await expect(section(next, 'stones').locator('[data-question-n]')).toHaveText(await section(page, 'stones').locator('[data-question-n]').innerText());
	expect(await section(next, 'stones').locator('[data-count]').allInnerTexts()).toEqual(await section(page, 'stones').locator('[data-count]').allInnerTexts());
	// Everybody weighs every card there; of pairs five people meet a card too seldom.
	await expect(section(next, 'order').locator('[data-since]')).toHaveCount(0);
	// One more: what everybody answers stays as it was, and when nothing else can be counted anew, the designer is told why.
	await send('Alla sätt', madeUp(1, 13));
	const third = await release(browser, 'Alla sätt');
	await expect(section(third, 'order').locator('[data-since]')).toBeVisible();
	const refused = await release(browser, 'Alla sätt');
	await expect(refused.getByRole('alert')).toContainText('För få har svarat');
});

test('four answers are no board; the steering group gets no number in the page or its data', async ({ browser }) => {
	await send('Få', madeUp(4, 21));
	const designer = await (await browser.newContext()).newPage();
	await signIn(designer, app, 'designer');
	await designer.goto(`${app.url}/rounds/${rounds.get('Få')!.id}/release`);
	await expect(designer.getByRole('alert')).toHaveText('Ett svar till behövs innan ett resultat kan publiceras.');
	await expect(designer.getByRole('button', { name: 'Publicera nu' })).toHaveCount(0);
	const { smallBoard } = JSON.parse(readFileSync(join(app.dataDir, 'own-project.json'), 'utf8')) as OwnProject;
	const page = await steering(browser, `${app.url}/releases/${smallBoard}`);
	await expect(page.getByRole('heading', { name: 'För få svar för att visas' })).toBeVisible();
	for (const path of [page.url(), `${page.url()}/__data.json`]) {
		const text = await (await page.request.get(path)).text();
		expect(text).toContain(path === page.url() ? 'Färre än 5' : 'too_few');
		expect(text).not.toMatch(/data-n\b|data-question|data-count|data-share|<td|"items"|"rows"|luce|davidson|\b4 svar|fyra svar/i);
	}
});

test('a part that four have answered is "för få svar" beside parts that twelve have, without a number', async ({ browser }) => {
	const people = madeUp(12, 31).map((person, i) => ({ ...person, answers: person.answers.filter((a) => i < 4 || !['points', 'ranking', 'balance', 'choice', 'ladder'].includes(a.kind)) }));
	await send('Delvis få', people);
	const page = await steering(browser, (await release(browser, 'Delvis få')).url());
	await expect(page.locator('[data-n]')).toHaveText('12 svar');
	await expect(section(page, 'duel').locator('[data-share]')).toHaveCount(6);
	for (const id of ['stones', 'order', 'ladder', 'mostly']) {
		await expect(section(page, id)).toContainText('För få svar för att visas');
		// The only number is the limit.
		expect((await section(page, id).innerText()).match(/\d+/g)).toEqual(['5']);
		await expect(section(page, id).locator('[data-share], [data-count], [data-question-n], svg')).toHaveCount(0);
	}
	await expect(section(page, 'balance').getByText('För få svar för att visas')).toHaveCount(3);
	await expect(section(page, 'balance').locator('svg, [data-question-n]')).toHaveCount(0);
	const data = await (await page.request.get(`${page.url()}/__data.json`)).text();
	expect(data).toContain('pairs-davidson');
	expect(data).not.toMatch(/points-mean-share|ranking-plackett-luce|"lean(Low|High)?":|"score":/);
});

test('a survey without best–worst screens is a board of its parts', turn(7), async ({ browser }) => {
	await send('Utan kort', madeUp(9, 41).map((person) => ({ ...person, answers: person.answers.filter((a) => a.kind !== 'best_worst' && a.kind !== 'follow_up') })));
	const page = await steering(browser, (await release(browser, 'Utan kort')).url());
	await expect(page.locator('[data-n]')).toHaveText('9 svar');
	await expect(page.locator('.question[data-question]')).toHaveCount(6);
	await expect(page.getByRole('heading', { name: 'Så många av hundra skulle välja kortet först' })).toHaveCount(0);
	await expect(page.getByText('lutar åt att').or(page.getByText('går inte att säga')).first()).toBeVisible();
});
