/** What must hold on every page that a walk stops at. Everything found is collected, so that one run names all of it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'sv-SE' };
export const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, locale: 'sv-SE' };
export const DESKTOP = { viewport: { width: 1440, height: 900 }, hasTouch: false, locale: 'sv-SE' };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Allowed {
	/** An HTTP status of a page that we ask for on purpose, or the browser's name of a network error. */
	what: number | string;
	path: RegExp;
	seen: number;
}

export interface PageRules {
	/** A page of a respondent's: everything that can be tapped is at least 44 px each way. */
	respondent?: boolean;
	/** Shows something that rests on simulated answers and has to say so, or (false) does not and must not. */
	madeUp?: boolean;
	/** The page's language; Swedish where nothing else is said. */
	lang?: string;
	/** Colours are the person's own: axe reckons with ours, which nobody sees. */
	forcedColours?: boolean;
}

export class Walk {
	readonly problems: string[] = [];
	readonly #origin: string;
	readonly #allowed: Allowed[] = [];
	#at = 'start';
	#seen = 0;

	constructor(context: BrowserContext, origin: string) {
		this.#origin = origin;
		context.on('console', (message) => {
			const type = message.type();
			if (type !== 'error' && type !== 'warning') return;
			const { pathname } = new URL(message.location().url || 'about:blank');
			const failed = /^Failed to load resource: (?:the server responded with a status of (\d{3}) |net::(\w+)$)/.exec(message.text());
			const allowed = failed && this.#allowed.find(({ what, path }) => String(what) === (failed[1] ?? failed[2]) && path.test(pathname));
			if (allowed) allowed.seen += 1;
			else this.#add(`(after this) console ${type}: ${message.text()} (${pathname})`);
		});
		context.on('weberror', (error) => this.#add(`(after this) page error: ${error.error().message}`));
		context.on('request', (request) => {
			if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:')) this.#add(`(after this) a request to another host: ${request.url()}`);
		});
		context.on('response', (response) => {
			if (response.status() >= 500) this.#add(`(after this) ${response.status()} from ${new URL(response.url()).pathname}`);
		});
	}

	#add(problem: string) {
		this.problems.push(`${this.#at}: ${problem}`);
	}

	/** The browser's own line about a page that we ask for on purpose, and no other line. */
	allow(what: number | string, path: RegExp) {
		this.#allowed.push({ what, path, seen: 0 });
	}

	/** The walk could not go on; what it had found until then is still worth knowing. */
	stopped(error: unknown) {
		this.#add(`(after this) the walk stopped: ${error instanceof Error ? error.message : String(error)}`);
	}

	/** How many pages have been looked at. */
	get pages(): number {
		return this.#seen;
	}

	/** Looks at the page as it is now. */
	async look(page: Page, name: string, { respondent = false, madeUp, lang = 'sv', forcedColours = false }: PageRules = {}): Promise<void> {
		this.#at = name;
		this.#seen += 1;
		// On a slow machine a link is followed before the style sheets of the new page are there.
		await page.waitForLoadState('load');
		// A colour on its way from one to another is neither.
		await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
		if (new URL(page.url()).origin !== this.#origin) this.#add(`left the app for ${page.url()}`);
		for (const problem of await page.evaluate(measure, { least: respondent ? 44 : 24, lang })) this.#add(problem);
		if (madeUp !== undefined && (await page.getByText('påhittade svar').filter({ visible: true }).count()) > 0 !== madeUp) {
			this.#add(madeUp ? 'does not say "påhittade svar"' : 'says "påhittade svar" about real answers');
		}
		// The page has no frames: the mode without them needs no second page for the summing up.
		// A document that has it already is not given half a megabyte again.
		const axeSource = (await page.evaluate(() => 'axe' in window)) ? ';' : undefined;
		const axe = new AxeBuilder({ page, axeSource }).withTags(WCAG).setLegacyMode();
		const { violations } = await (forcedColours ? axe.disableRules('color-contrast') : axe).analyze();
		for (const { id, help, nodes } of violations) {
			if (id === 'target-size' && (await freeOfTheBar(page, nodes.map(({ target }) => String(target[0]))))) continue;
			this.#add(`axe ${id}, ${help}: ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`);
		}
	}

	/** All that was found; also lines that were expected and never came, because a filter that filters nothing is wrong. */
	result(): string[] {
		return [...new Set(this.problems), ...this.#allowed.filter(({ seen }) => seen === 0).map(({ what, path }) => `expected ${what} at ${path}, which never came`)];
	}
}

/**
 * True when all that is too small is so only because it lies half under the bar at the bottom, as something does on every
 * page that is longer than the screen, and is whole when one scrolls.
 */
async function freeOfTheBar(page: Page, selectors: string[]): Promise<boolean> {
	const under = await page.evaluate((all) => {
		const bar = document.querySelector('.frame > footer, main > .bar')?.getBoundingClientRect();
		const boxes = all.map((one) => document.querySelector(one)!.getBoundingClientRect());
		if (!bar || boxes.some(({ bottom, top }) => bottom < bar.top || top > bar.bottom)) return false;
		scrollTo(0, document.body.scrollHeight);
		return true;
	}, selectors);
	if (!under) return false;
	const { violations } = await new AxeBuilder({ page, axeSource: ';' }).withRules('target-size').setLegacyMode().analyze();
	await page.evaluate(() => scrollTo(0, 0));
	return violations.length === 0;
}

/** Runs in the page: heading, title, language, overflow, clipped words, and the size of what can be tapped. */
function measure({ least, lang }: { least: number; lang: string }): string[] {
	const found: string[] = [];
	const root = document.documentElement;
	const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
	const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
	const name = (element: Element) => `<${element.tagName.toLowerCase()}> "${words(element).slice(0, 40) || element.id || (element.getAttribute('name') ?? '')}"`;

	const headings = [...document.querySelectorAll('h1')].filter(shown);
	if (headings.length !== 1 || !words(headings[0]!)) found.push(`${headings.length} visible h1`);
	if (!document.title.trim()) found.push('no title');
	if (root.lang !== lang) found.push(`html lang is "${root.lang}"`);
	if (root.scrollWidth > Math.min(innerWidth, root.clientWidth)) found.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);

	// The way back and on stands where it always stands, but on a screen too low to spare the room.
	const bar = document.querySelector('.frame > footer');
	if (bar && getComputedStyle(bar).position === 'sticky' && Math.abs(bar.getBoundingClientRect().bottom - innerHeight) > 1) found.push('the bar with "Nästa" is not at the bottom of the screen');

	/** Only a screen reader meets it: it, or something around it, is clipped to one pixel. */
	const forEars = (element: Element): boolean =>
		element.matches('.sprites') || (element as HTMLElement).clientWidth === 1 || (element.parentElement !== null && forEars(element.parentElement));
	/** Where each line of an element's words is on the screen. */
	const linesOf = (element: Element) => {
		const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		const lines: { node: Node; line: DOMRect }[] = [];
		for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
			if (!node.textContent?.trim()) continue;
			range.selectNodeContents(node);
			lines.push(...[...range.getClientRects()].map((line) => ({ node: node!, line })));
		}
		return lines;
	};
	for (const element of document.querySelectorAll('body *')) {
		if (!shown(element) || forEars(element)) continue;
		const style = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		if (box.right > root.clientWidth + 1 || box.left < -1) found.push(`${name(element)} reaches outside the screen, ${Math.round(box.left)}–${Math.round(box.right)}`);
		const lines = /^(BUTTON|SUMMARY|H1|H2|H3|TD|TH)$/.test(element.tagName) || element.matches('.button, .tag') ? linesOf(element).filter(({ node }) => !forEars(node.parentElement!)) : [];
		if (lines.length === 0) continue;
		const left = Math.min(...lines.map(({ line }) => line.left)) - box.left - parseFloat(style.paddingLeft);
		const right = box.right - parseFloat(style.paddingRight) - Math.max(...lines.map(({ line }) => line.right));
		if (Math.min(left, right) < -4) found.push(`the words of ${name(element)} have no room: ${left.toFixed(0)} and ${right.toFixed(0)} px`);
		// A word that is laid on top of a card's edge covers none of the card's own.
		for (const label of element.querySelectorAll('.label')) {
			if (getComputedStyle(label).position !== 'absolute' || !words(label)) continue;
			const over = label.getBoundingClientRect();
			for (const { node, line } of lines) {
				if (label.contains(node)) continue;
				const part = line.height * 0.2;
				if (over.bottom > line.top + part && over.top < line.bottom - part && over.right > line.left && over.left < line.right) {
					found.push(`"${words(label)}" lies on the words of ${name(element)}`);
				}
			}
		}
	}

	/** A link among other words of the same paragraph. */
	const inRunningText = (element: Element) => {
		if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
		const block = element.closest('p, li, td, dd');
		if (!block) return false;
		const others = words(block).length - [...block.querySelectorAll('a')].reduce((sum, link) => sum + words(link).length, 0);
		return others > 3;
	};
	for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]')) {
		if (!shown(element) || inRunningText(element)) continue;
		// A radio button is as large as its label, which is what a finger meets.
		const target = element.matches('input[type=radio], input[type=checkbox]') ? (element.closest('label') ?? element) : element;
		const { width, height } = target.getBoundingClientRect();
		if (Math.min(width, height) < least - 0.01) found.push(`${name(element)} is ${width.toFixed(1)} × ${height.toFixed(1)} px, not ${least}`);
	}
	return found;
}
