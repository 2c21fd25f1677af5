/**
 * A survey in an order of its own: a ranking first, two best–worst questions on different cards, follow-ups after the second,
 * points, a balance, own words. Seven answer on tablets (four without SOAK=1), two on paper; what is released is what the test has noted.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, soak, test, turn } from './fixtures/index.ts';
import { cross, newSheet, openSheet, question, review, save } from './fixtures/paper.ts';
import { liking, type Mind } from './fixtures/minds.ts';
import { Respondent } from './fixtures/respondent.ts';
import { publish } from './fixtures/publish.ts';
import { on } from './fixtures/screens.ts';
import { atStep, mixed, questionOf, stepOf, type Chosen } from './fixtures/surveys.ts';
import { DESKTOP, TABLET } from './fixtures/walk.ts';

/** How many answer on tablets; without SOAK=1 those who do it in different ways. */
const TABLETS = soak(7, 4);
const PEOPLE = TABLETS + 2;
const root = resolve(import.meta.dirname, '../..');
const HOME = ['H0', 'H1', 'H2', 'B0', 'B1', 'B2'];
const titleOf = (id: string) => mixed.cards.find((card) => card.id === id)!.title;
const idOf = (title: string) => mixed.cards.find((card) => card.title === title.trim())!.id;

/** One answered screen; of the two best–worst questions the cards tell which. */
interface Said extends Chosen {
	question: string;
}
const named = ({ kind, shown, what }: Chosen): Said => ({
	kind, shown, what,
	question: kind === 'best_worst' ? (shown.every((card) => HOME.includes(card)) ? 'home' : 'school') : { ranking: 'order', points: 'stones', balance: 'balance' }[kind]!
});

/** Everybody answers; the third and the fourth also by the other ways out of a screen. */
const HOW: Mind['how'][] = [
	() => 'choose', () => 'change mind',
	(kind, n) => (kind === 'best_worst' && n === 1 ? 'equal' : 'choose'),
	(kind, n) => (kind === 'best_worst' && n === 4 ? 'skip' : kind === 'ranking' ? 'unknown' : 'choose')
];

/** From the start page to thanks on a tablet. Follow-ups come straight after the second best–worst question, about its cards. */
async function answerOnTablet(page: Page, address: string, i: number): Promise<{ said: Said[]; today: Map<string, number> }> {
	await page.goto(address);
	await atStep(page, 'start');
	await on(page).begin.tap();
	const someone = new Respondent(page, {
		survey: mixed, likes: liking(i), how: HOW[i], says: { today: i % 4, change: i % 4, story: i === 0 ? 'Bussen går en gång i timmen.' : undefined }
	});
	const steps: string[] = [];
	const today = new Map<string, number>();
	for (let step = await stepOf(page); step !== 'send'; step = await stepOf(page)) {
		if (steps.at(-1) !== step) steps.push(step!);
		if (step === 'today' || step === 'change') {
			const about = idOf(await page.locator('main strong').first().innerText());
			expect(HOME).not.toContain(about);
			if (step === 'today') today.set(about, i % 4);
		}
		await someone.answer();
	}
	const order = steps.filter((step) => step !== 'practice' && step !== 'words');
	expect(order.filter((step, at) => order.indexOf(step) === at)).toEqual(['ranking', 'best_worst', 'today', 'change', 'story', 'points', 'balance']);
	expect(order.at(-1)).toBe('story');
	await on(page).send.tap();
	await on(page).thanks.waitFor();
	return { said: someone.noted.filter(({ kind }) => !['today', 'change', 'story'].includes(kind)).map(named), today };
}

/** A sheet of paper, printed and typed in. */
async function answerOnPaper(page: Page, round: string, i: number): Promise<Said[]> {
	const sheet = await newSheet(page, round);
	expect(sheet.questions.map(({ kind }) => kind)).toEqual(['ranking', ...Array<string>(6).fill('best_worst'), 'follow_up', 'follow_up', 'points', 'balance', 'balance', 'balance', 'story']);
	const likes = liking(i);
	const said: Said[] = [];
	await openSheet(page, round, sheet.code);
	for (const { number, kind, titles } of sheet.questions) {
		const own = question(page, number);
		if (!['ranking', 'best_worst', 'points', 'balance'].includes(kind)) continue;
		const shown = titles.map(idOf);
		const order = [...shown].sort((a, b) => likes(a) - likes(b));
		if (kind === 'ranking') {
			for (const [place, card] of order.entries()) await own.getByRole('textbox').nth(shown.indexOf(card)).fill(String(place + 1));
			said.push(named({ kind, shown, what: order }));
		} else if (kind === 'best_worst') {
			await cross(page, number, 'best', shown.indexOf(order[0]!));
			await cross(page, number, 'worst', shown.indexOf(order.at(-1)!));
			said.push(named({ kind, shown, what: { best: order[0], worst: order.at(-1) } }));
		} else if (kind === 'points') {
			const points = shown.map((card) => (card === order[0] ? 7 : card === order[1] ? 3 : 0));
			for (const [place, stones] of points.entries()) if (stones) await own.getByRole('textbox').nth(place).fill(String(stones));
			said.push(named({ kind, shown, what: points }));
		} else {
			await own.getByRole('radio').nth(1).check();
			said.push(named({ kind, shown, what: 2 }));
		}
	}
	await review(page);
	await save(page);
	await expect(page.getByRole('status')).toContainText(`Bladet ${sheet.code} är sparat.`);
	return said;
}

/** The command, as anybody runs it. */
function command(input: Record<string, unknown>): { n: number; items: { item: string; share: number; centred: number | null }[] } {
	const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/estimate.ts'), '-'], { input: JSON.stringify(input), encoding: 'utf8' });
	expect(stderr).toBe('');
	return JSON.parse(stdout);
}

interface Row {
	question: string;
	unit: string;
	position: number;
	follows: string | null;
	content: { n: number; items: { card: { id: string }; counts: Record<string, number>; share: number }[]; counts: { score: number; shown: number }; first: { id: string }; centred: number; screens: object; gap: object } | null;
}

test(`${TABLETS} on tablets and two on paper: every count is the test’s own, every share the command’s`, turn(3), async ({ browser, app, newRound, staffPage }) => {
	test.setTimeout(600_000);
	const round = await newRound('mixed', { title: 'Blandad' });
	const people: Said[][] = [];
	const today: Map<string, number>[] = [];
	for (let i = 0; i < TABLETS; i++) {
		const context = await browser.newContext(TABLET);
		const answered = await answerOnTablet(await context.newPage(), round.address, i);
		people.push(answered.said);
		today.push(answered.today);
		await context.close();
	}
	const staff = await staffPage('designer', DESKTOP);
	for (let i = TABLETS; i < PEOPLE; i++) people.push(await answerOnPaper(staff, round.page, i));
	await staff.goto(round.page);
	await publish(staff);

	const rows = await app.ask<Row>(`select r.question, r.unit, r.position, r.follows, r.content from public.results r join public.releases x on x.id = r.release_id where x.round_id = '${round.id}' order by r.position, r.unit`);
	const of = (id: string, unit = '') => rows.find((row) => row.question === id && row.unit === unit)!.content!;
	expect([...new Set(rows.map((row) => row.question))]).toEqual(['order', 'home', 'school', 'top', 'stones', 'balance']);
	expect(rows.filter((row) => row.question === 'top').every((row) => row.follows === 'school')).toBe(true);
	const said = (id: string) => people.map((person) => person.filter((screen) => screen.question === id));
	const respondents = (id: string, cards: readonly string[], answer: (screen: Said, at: (card: string) => number) => object) =>
		said(id).map((screens, i) => ({ id: String(i), answers: screens.map((screen) => answer(screen, (card) => cards.indexOf(card))) }));
	const compare = (id: string, input: Record<string, unknown> & { items: string[] }, counts: (card: string) => Record<string, number>) => {
		const printed = command(input);
		const content = of(id);
		expect([content.n, content.items.length]).toEqual([printed.n, input.items.length]);
		for (const item of content.items) {
			expect(item.share, `${id} ${item.card.id}`).toBeCloseTo(printed.items.find(({ item: title }) => title === titleOf(item.card.id))!.share, 5);
			expect(item.counts, `${id} ${item.card.id}`).toMatchObject(counts(item.card.id));
		}
	};

	const order = questionOf(mixed, 'ranking').cards;
	compare('order', { format: 'ranking', items: order.map(titleOf), respondents: respondents('order', order, ({ shown, what }, at) => ({ shown: shown.map(at), order: (what as string[]).map(at) })) },
		(card) => ({ first: said('order').flat().filter(({ what }) => (what as string[])[0] === card).length }));
	const stones = questionOf(mixed, 'points').cards;
	compare('stones', { format: 'points', items: stones.map(titleOf), respondents: respondents('stones', stones, ({ shown, what }) => ({ points: stones.map((card) => (what as number[])[shown.indexOf(card)]) })) },
		(card) => ({ points: said('stones').flat().reduce((sum, { shown, what }) => sum + (what as number[])[shown.indexOf(card)]!, 0) }));
	for (const one of mixed.questions) {
		if (one.kind !== 'best_worst') continue;
		const cards = mixed.cards.map(({ id }) => id).filter((id) => one.sets.flat().includes(id));
		const chosen = ({ what }: Said) => (typeof what === 'object' ? (what as { best: string; worst: string }) : null);
		compare(one.id, {
			format: 'best-worst', items: cards.map(titleOf),
			respondents: respondents(one.id, cards, (screen, at) => ({
				shown: screen.shown.map(at), best: chosen(screen) ? at(chosen(screen)!.best) : null, worst: chosen(screen) ? at(chosen(screen)!.worst) : null,
				...(screen.what === 'equal' ? { equal: true } : {})
			}))
		}, (card) => ({
			best: said(one.id).flat().filter((screen) => chosen(screen)?.best === card).length,
			worst: said(one.id).flat().filter((screen) => chosen(screen)?.worst === card).length
		}));
		const count = (what: string) => said(one.id).flat().filter((screen) => screen.what === what).length;
		expect(of(one.id).screens).toEqual({ answered: 3 * PEOPLE - count('equal') - count('skipped'), equal: count('equal'), skipped: count('skipped') });
	}
	for (const pair of questionOf(mixed, 'balance').pairs) {
		const unit = [...pair].sort().join(':');
		const answers = said('balance').flat().filter(({ shown }) => shown.includes(pair[0]));
		const { first, counts, centred } = of('balance', unit);
		const towards = answers.map(({ shown, what }) => (shown[0] === first.id ? (what as number) : -(what as number)));
		expect(counts).toEqual({ score: towards.reduce((sum, one) => sum + one, 0), shown: PEOPLE });
		const printed = command({ format: 'graded-pairs', items: pair.map(titleOf), respondents: answers.map(({ shown, what }, i) => ({ id: String(i), answers: [{ a: pair.indexOf(shown[0]!), b: pair.indexOf(shown[1]!), score: what }] })) });
		expect(centred).toBeCloseTo(printed.items.find(({ item }) => item === titleOf(first.id))!.centred!, 5);
	}
	// Fewer than five have anything to say about most of the followed cards; nothing is told of those.
	for (const { unit, content } of rows.filter((row) => row.question === 'top' && row.unit.endsWith(':today'))) {
		const n = today.filter((person) => person.has(unit.split(':')[0]!)).length;
		if (n < 5) expect(content, unit).toBeNull();
		else expect(content?.gap, unit).toMatchObject({ kind: 'words', n });
	}

	// The page says the same, in the survey's order.
	const sections = await staff.locator('[data-question]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.question));
	expect(sections.filter((id, i) => sections.indexOf(id) === i)).toEqual(['order', 'home', 'school', 'stones', 'balance']);
	// Each under a heading of its own: what was asked.
	for (const one of mixed.questions) {
		if (one.kind === 'follow_up' || one.kind === 'story') continue;
		const section = staff.locator(`[data-question="${one.id}"]`).first();
		await expect(section).toHaveAccessibleName(one.prompt);
		await expect(staff.locator(`h2[id="${await section.getAttribute('aria-labelledby')}"]`)).toHaveText(one.prompt);
	}
	await expect(staff.locator('[data-n]')).toHaveText(`${PEOPLE} svar`);
	await expect(on(staff).next).toHaveCount(0);
});
