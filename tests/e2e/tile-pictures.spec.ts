/**
 * Every kind of tile, of few and many, with ties, hidden, long words and Arabic, held by its picture: in light at three sizes, in
 * dark, without colours, on a wall and on paper. `UPDATE_PICTURES=1 SOAK=1` draws what is compared with anew; then open and judge it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, SOAK, test, turn } from './fixtures/index.ts';
import { coarse, differs, readerOf, type Coarse } from './fixtures/coarse.ts';
import { DESKTOP, PHONE, TABLET } from './fixtures/walk.ts';

const FILE = join(import.meta.dirname, 'fixtures/tile-pictures.json');
/** `new`: only what has none yet. */
const NEW = process.env.UPDATE_PICTURES === 'new';
const DRAWS = process.env.UPDATE_PICTURES === '1' || NEW;
const kept: Record<string, Coarse> = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Coarse>) : {};

interface Way {
	size: typeof PHONE;
	wall?: boolean;
	set?: (page: Page) => Promise<void>;
}
/** Nobody's colours: as on a grey printer, or to an eye that sees none. */
async function grey(page: Page) {
	await (await page.context().newCDPSession(page)).send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
}
const WAYS: Record<string, Way> = {
	desktop: { size: DESKTOP },
	tablet: { size: TABLET },
	phone: { size: PHONE },
	dark: { size: DESKTOP, set: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
	grey: { size: DESKTOP, set: grey },
	wall: { size: DESKTOP, wall: true },
	print: { size: TABLET, set: (page) => page.emulateMedia({ media: 'print' }) }
};
const SAMPLES = ['five', 'twelve', 'four_hundred', 'ties', 'many_cards', 'one_card', 'long_words', 'arabic'];

/** One by one, as they stand: what is compared is what somebody sees. */
async function pictures(page: Page, reader: Page, name: string): Promise<[string, Coarse][]> {
	await page.evaluate(() => document.fonts.ready);
	const all: [string, Coarse][] = [];
	for (const part of await page.locator('[data-tile^=sample]').all()) {
		const own = `${name} ${await part.getAttribute('data-tile')}`;
		if (!NEW || !kept[own]) all.push([own, await coarse(part, reader)]);
	}
	return all;
}

for (const [i, [way, { size, wall, set }]] of Object.entries(WAYS).entries()) {
	test(`tiles: ${way}`, turn((i % 7) + 1), async ({ app, staffPage, browser }) => {
		test.setTimeout(SOAK ? 900_000 : 180_000);
		const [page, reader] = [await staffPage('steering', size), await readerOf(browser)];
		const wrong: string[] = [];
		let [seen, wrapped] = [0, 0];
		for (const [j, sample] of SAMPLES.entries()) {
			// The short form draws each sample once, and each way once or twice.
			if (!SOAK && j % Object.keys(WAYS).length !== i) continue;
			await page.goto(`${app.url}/utseende/tavlor?sample=${sample}${wall ? '&wall' : ''}`);
			await set?.(page);
			for (const [name, now] of await pictures(page, reader, `${way} ${sample}`)) {
				seen++;
				const before = kept[name];
				if (DRAWS) kept[name] = now;
				else if (!before) wrong.push(`${name}: has no picture to be compared with`);
				// Drawn by the browser that has drawn the others every tile is as it was; by its smaller brother one may break a line elsewhere.
				else if (differs(now, before) && (SOAK || differs(now, before, true) || ++wrapped > 1)) wrong.push(`${name}: ${differs(now, before)}`);
			}
			if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/tiles-${way}-${sample}.png`, fullPage: true });
		}
		if (DRAWS) writeFileSync(FILE, `${JSON.stringify(kept, null, '\t')}\n`);
		await reader.context().close();
		expect(wrong).toEqual([]);
		expect(seen).toBeGreaterThan(NEW ? -1 : 15);
	});
}

test('a tile without its bars, its words or its colours is another picture', async ({ app, staffPage, browser }) => {
	const [page, reader] = [await staffPage('steering', { ...DESKTOP, bypassCSP: true }), await readerOf(browser)];
	await page.goto(`${app.url}/utseende/tavlor?sample=twelve`);
	const before = new Map(await pictures(page, reader, 'desktop twelve'));
	const changed = async (css: string) => {
		const style = await page.addStyleTag({ content: css });
		const found = (await pictures(page, reader, 'desktop twelve')).filter(([name, now]) => differs(now, before.get(name)!) !== '').length;
		await style.evaluate((element) => (element as Element).remove());
		return found;
	};
	expect(await changed('[data-tile] { outline: 0 }')).toBe(0);
	// A fifth of a pixel more a letter, as another machine may draw them: two tiles get a line more.
	expect(await changed('* { letter-spacing: 0.2px }')).toBeLessThanOrEqual(2);
	const faults = { 'color: transparent !important': 20, 'background: none !important; fill: none !important': 4 };
	for (const [fault, least] of Object.entries(faults)) expect(await changed(`[data-tile] * { ${fault} }`), fault).toBeGreaterThanOrEqual(least);
	expect(await changed('[data-tile] svg { visibility: hidden }'), 'charts and pictures').toBeGreaterThanOrEqual(8);
	expect(await changed('[data-tile] { filter: invert(1) }'), 'light and dark').toBeGreaterThan(20);
	await reader.context().close();
});
