/**
 * `npm run -s bench:respond`: a real browser throttled to a slow tablet on a bad network (400 kbit/s, 400 ms round trip, CPU
 * six times slower), with an empty cache, alternating with unthrottled runs. Prints the tables of docs/benchmarks.md. Needs
 * a build (`npm start` makes one).
 */
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.mjs';
import { startApp, type RunningApp } from '../e2e/fixtures/app.ts';
import { Meter } from '../e2e/fixtures/meter.ts';

const RUNS = Number(process.argv[2] ?? 5);
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'sv-SE' };
const SLOW = { cpu: 6, latency: 400, kbit: 400 };
const FREE = { cpu: 1, latency: 0, kbit: -1 };

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const most = (values: number[]) => Math.max(...values);

async function hold(client: CDPSession, { cpu, latency, kbit }: typeof SLOW) {
	const bytes = kbit < 0 ? -1 : (kbit * 1000) / 8;
	await client.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes });
	await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** Presses "Börja" as soon as it is enabled and records when the first card is. Runs in the page, to exclude the driver's latency. */
function watch() {
	const noted: Record<string, number> = ((globalThis as Record<string, unknown>).noted = {}) as Record<string, number>;
	const look = () => {
		if (document.querySelector('main h1') && !noted.readable) noted.readable = performance.now();
		const begin = [...document.querySelectorAll<HTMLButtonElement>('main .button.primary')].find((button) => !button.disabled);
		if (begin && document.querySelector('[data-step=start]') && !noted.started) {
			noted.started = performance.now();
			begin.click();
		}
		if (document.querySelector('[data-step=practice] ul.cards button') && !noted.answerable) {
			// After the frame with the card has been painted.
			requestAnimationFrame(() => setTimeout(() => (noted.answerable ??= performance.now())));
		}
	};
	new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
	const taps: { name: string; duration: number }[] = ((globalThis as Record<string, unknown>).taps = []) as { name: string; duration: number }[];
	new PerformanceObserver((list) => {
		for (const { name, duration } of list.getEntries()) if (/^(pointer|click|touch)/.test(name)) taps.push({ name, duration });
	}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

async function fresh(context: BrowserContext, held: typeof SLOW): Promise<{ page: Page; meter: Meter }> {
	const page = await context.newPage();
	await page.addInitScript(watch);
	const meter = await Meter.on(page);
	await hold(meter.client, held);
	return { page, meter };
}

/** Milliseconds from navigation to each event that `watch` records. */
async function cold(app: RunningApp, code: string, held: typeof SLOW) {
	const context = await browser.newContext(PHONE);
	const { page, meter } = await fresh(context, held);
	await page.goto(`${app.url}/s/${code}`, { timeout: 60_000 });
	const noted = await page.waitForFunction(() => {
		const { noted } = globalThis as unknown as { noted: Record<string, number> };
		return noted.answerable ? noted : null;
	}, undefined, { timeout: 60_000, polling: 50 });
	const result = { ...(await noted.jsonValue())!, kb: meter.fetched.filter(({ depth }) => depth <= 2).reduce((sum, { bytes }) => sum + bytes, 0) / 1024 };
	await context.close();
	return result as { readable: number; started: number; answerable: number; kb: number };
}

/** Longest event duration of the last tap, input to next paint. 16 ms where the browser reports none (its minimum). */
async function tap(page: Page, selector: string, nth = 0): Promise<number> {
	await page.evaluate(() => void ((globalThis as unknown as { taps: unknown[] }).taps.length = 0));
	const target = page.locator(selector).nth(nth);
	await target.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await target.boundingBox())!;
	await page.waitForTimeout(150);
	// Raw touch input: locator.tap() runs its checks in the page, on the throttled CPU, during the measurement.
	await page.touchscreen.tap(x + width / 2, y + height / 2);
	await page.waitForTimeout(250);
	return page.evaluate(() => Math.max(16, ...(globalThis as unknown as { taps: { duration: number }[] }).taps.map(({ duration }) => duration)));
}

const TARGETS: [string, string, string][] = [
	['viktigast/minst viktigt', 'ul.cards .card', ''],
	['pair', '.duel .card', ''],
	['points', '.bowl .step:last-of-type', ''],
	['ranking', '.item .pick', ''],
	['balance', '.stop', ''],
	['ladder', '.ladder button', ''],
	['choice', 'ul.options button', '']
];

async function taps(app: RunningApp, held: typeof SLOW) {
	const context = await browser.newContext(PHONE);
	const { page, meter } = await fresh(context, FREE);
	await page.goto(`${app.url}/s/${app.demo().codeAllKinds}`);
	await page.locator('[data-step=practice] ul.cards button').first().waitFor();
	await page.waitForLoadState('networkidle');
	await hold(meter.client, { ...held, latency: 0, kbit: -1 });
	const shows = new Map<string, number[]>();
	const note = (kind: string, value: number) => shows.set(kind, [...(shows.get(kind) ?? []), value]);
	for (let i = 0; i < 60; i++) {
		const step = await page.locator('.frame').getAttribute('data-step');
		if (step === 'send' || step === 'done' || step === 'helpGiven') break;
		for (const [kind, selector] of TARGETS) {
			const count = await page.locator(selector).count();
			if (count === 0) continue;
			note(kind, await tap(page, selector, 0));
			if (count > 1) note(kind, await tap(page, selector, 1));
			if (kind === 'points') for (let n = 0; n < 12 && (await page.locator('footer .primary[aria-disabled=true]').count()); n++) note(kind, await tap(page, selector, n % 3));
			break;
		}
		// Own words are left out by the quiet button: "Nästa" goes on with what was chosen, and nothing was.
		if (await page.locator('footer .primary[aria-disabled=true]').count()) await tap(page, 'main .row > .button.quiet');
		else note('"Nästa"', await tap(page, 'footer .primary'));
		await page.waitForTimeout(100);
	}
	await context.close();
	return shows;
}

const executablePath = (await findChromium({ whole: true })) ?? undefined;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const app = await startApp();
try {
	console.log('| survey | fetched, KB | readable, s | answerable, s | slowest of all | not held back, s | ratio |\n|---|---|---|---|---|---|---|');
	for (const [name, code] of [['Vad är viktigt för dig?', app.demo().code], ['Sätt att väga', app.demo().codeAllKinds]] as const) {
		// Warm up the server, so that only the device is measured.
		await cold(app, code, FREE);
		const held: Awaited<ReturnType<typeof cold>>[] = [];
		const free: number[] = [];
		for (let run = 0; run < RUNS; run++) {
			held.push(await cold(app, code, SLOW));
			free.push((await cold(app, code, FREE)).answerable);
		}
		const s = (ms: number) => (ms / 1000).toFixed(2);
		const answerable = held.map((one) => one.answerable);
		console.log(`| ${name} | ${held[0]!.kb.toFixed(1)} | ${s(median(held.map((one) => one.readable)))} | ${s(median(answerable))} | ${s(most(answerable))} | ${s(median(free))} | ${(median(answerable) / median(free)).toFixed(1)} |`);
	}
	console.log('\n| tapped | taps | median, ms | slowest, ms | median, not held back | slowest |\n|---|---|---|---|---|---|');
	const [held, free] = [await taps(app, SLOW), await taps(app, FREE)];
	for (const [kind, values] of held) {
		const other = free.get(kind) ?? [];
		console.log(`| ${kind} | ${values.length} | ${median(values)} | ${most(values)} | ${median(other)} | ${most(other)} |`);
	}
} finally {
	await browser.close();
	await app.stop();
	app.remove();
}
