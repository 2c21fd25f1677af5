/**
 * `npm run -s bench:studio`: the studio with a survey of 60 cards, 100 questions and 12 other languages, in turns with one of 10
 * cards and 10 questions: how long the page takes until it takes letters, how long a letter takes to be seen, and how much is
 * sent for it. Prints the table of docs/benchmarks.md. Needs a build.
 */
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';
import { startApp } from '../e2e/fixtures/app.ts';
import { largeSurvey, putDraft } from '../e2e/fixtures/large-survey.ts';
import { signIn } from '../e2e/fixtures/staff.ts';

const RUNS = Number(process.argv[2] ?? 7);
const LETTERS = 40;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Records when fields have their script. Runs in the page. */
function watch() {
	new MutationObserver((_, observer) => {
		if (!document.querySelector('[data-alive]')) return;
		(globalThis as Record<string, unknown>).alive = performance.now();
		observer.disconnect();
	}).observe(document, { childList: true, subtree: true, attributes: true });
}

/** Milliseconds from the navigation until fields have their script. */
async function open(page: Page, address: string): Promise<number> {
	await page.goto(address);
	await page.locator('[data-alive]').waitFor();
	return page.evaluate(() => (globalThis as unknown as { alive: number }).alive);
}

/** Milliseconds from each letter until the frame with it is painted. */
async function letters(page: Page): Promise<number[]> {
	await page.getByRole('button', { name: /^Ändra: Kunna göra sak nummer 0 / }).click();
	const field = page.getByRole('textbox', { name: 'Kort', exact: true });
	await field.focus();
	await page.evaluate(() => {
		const took: number[] = ((globalThis as Record<string, unknown>).took = []) as number[];
		addEventListener('input', (event) => {
			const { timeStamp } = event;
			requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - timeStamp)));
		}, { capture: true });
	});
	for (let i = 0; i < LETTERS; i++) await page.keyboard.press('x', { delay: 30 });
	return page.evaluate(() => (globalThis as unknown as { took: number[] }).took);
}

const executablePath = (await findChromium({ whole: true })) ?? undefined;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const app = await startApp();
try {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
	const page = await context.newPage();
	await page.addInitScript(watch);
	await signIn(page, app, 'designer');
	const [small, large] = [await putDraft(app, largeSurvey(10, 10, 0)), await putDraft(app, largeSurvey(60, 100, 12))].map((id) => `${app.url}/surveys/${id}/edit`) as [string, string];
	const opened: Record<string, number[]> = { [small]: [], [large]: [] };
	const typed: Record<string, number[]> = { [small]: [], [large]: [] };
	const sent: Record<string, number[]> = { [small]: [], [large]: [] };
	page.on('request', (request) => {
		const body = request.url().endsWith('/edits') ? (request.postData() ?? '') : '';
		if (body.includes('"changes"')) sent[page.url()]!.push(body.length);
	});
	for (const address of [small, large]) await open(page, address);
	for (let run = 0; run < RUNS; run++) {
		for (const address of run % 2 === 0 ? [small, large] : [large, small]) {
			opened[address]!.push(await open(page, address));
			typed[address]!.push(...(await letters(page)));
			await page.locator('[data-save=saved]').waitFor();
		}
	}
	console.log('| draft | opened, ms | a letter is seen, median ms | slowest | largest sent, bytes |\n|---|---|---|---|---|');
	for (const [name, address] of [['10 cards, 10 questions', small], ['60 cards, 100 questions, 12 languages', large]] as const) {
		console.log(`| ${name} | ${median(opened[address]!).toFixed(0)} | ${median(typed[address]!).toFixed(1)} | ${Math.max(...typed[address]!).toFixed(0)} | ${Math.max(...sent[address]!)} |`);
	}
	console.log(`\nopened, large : small ${(median(opened[large]!) / median(opened[small]!)).toFixed(2)}; letters ${(median(typed[large]!) / median(typed[small]!)).toFixed(2)}`);
} finally {
	await browser.close();
	await app.stop();
	app.remove();
}
