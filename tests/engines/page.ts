/**
 * A page in any engine, with as much of Playwright's `Page` and `Locator` as the simulated respondent uses of them, so that
 * the one who answers in Chromium answers here too. Playwright's own `expect(locator)` does not know it: `expect.poll` does.
 */
import type { Locator, Page } from '@playwright/test';
import { type Engine, until } from './engine.ts';

type Name = { source: string; flags: string } | { exact: string };
type Step = { css: string } | { role: string; name?: Name } | { nth: number } | { or: Step[] };

/** Runs in the page: what the steps lead to, in the order of the document. */
function follow(steps: Step[]): Element[] {
	const ROLES: Record<string, string> = {
		button: 'button:not([role]), [role=button]',
		radio: 'input[type=radio], [role=radio]',
		textbox: 'textarea, input:not([type]), input[type=text]',
		heading: 'h1, h2, h3, h4, h5, h6',
		status: '[role=status], output',
		alert: '[role=alert]'
	};
	const shown = (element: Element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
	const words = (node: Node): string => {
		if (node instanceof Text) return node.data;
		if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true' || !node.getClientRects().length) return '';
		const label = node.getAttribute('aria-label');
		const said = label ?? [...node.childNodes].map(words).join('');
		return getComputedStyle(node).display === 'inline' ? said : ` ${said} `;
	};
	const nameOf = (element: Element) => {
		const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).flatMap((id) => document.getElementById(id) ?? []);
		const of = labelled.length ? labelled : [element.matches('input') ? (element.closest('label') ?? element) : element];
		return of.map(words).join(' ').replace(/\s+/g, ' ').trim();
	};
	const is = (name: string, wanted: Name) => ('exact' in wanted ? name === wanted.exact : new RegExp(wanted.source, wanted.flags).test(name));
	let at: (Element | Document)[] = [document];
	for (const step of steps) {
		if ('nth' in step) at = at.slice(step.nth, step.nth === -1 ? undefined : step.nth + 1);
		else if ('or' in step) at = [...new Set([...at, ...follow(step.or)])];
		else {
			const selector = 'css' in step ? step.css : ROLES[step.role]!;
			const found = [...new Set(at.flatMap((one) => [...one.querySelectorAll(selector)]))];
			at = 'css' in step ? found : found.filter((one) => shown(one) && (!step.name || is(nameOf(one), step.name)));
		}
	}
	return at as Element[];
}

type InPage = (...args: never[]) => unknown;

class Found {
	readonly #engine: Engine;
	readonly #steps: Step[];
	constructor(engine: Engine, steps: Step[]) {
		this.#engine = engine;
		this.#steps = steps;
	}
	#then = (step: Step) => new Found(this.#engine, [...this.#steps, step]);
	locator = (css: string) => this.#then({ css });
	nth = (nth: number) => this.#then({ nth });
	first = () => this.nth(0);
	last = () => this.nth(-1);
	or = (other: Found) => this.#then({ or: other.#steps });
	getByRole = (role: string, { name }: { name?: RegExp | string } = {}) =>
		this.#then({ role, name: name instanceof RegExp ? { source: name.source, flags: name.flags } : name === undefined ? undefined : { exact: name } });
	toString = () => JSON.stringify(this.#steps);

	/** All that are there now. */
	async evaluateAll(ask: InPage, arg?: unknown): Promise<unknown> {
		const declaration = `async (given) => { const { steps, arg } = JSON.parse(given); const follow = ${follow}; return JSON.stringify({ value: await (${ask})(follow(steps), arg) }); }`;
		return (JSON.parse(await this.#engine.run(declaration, JSON.stringify({ steps: this.#steps, arg }))) as { value?: unknown }).value;
	}
	/** The only one there is; waits for it. */
	async evaluate(ask: InPage, arg?: unknown): Promise<unknown> {
		const declaration = `async (given) => { const { steps, arg } = JSON.parse(given); const follow = ${follow}; const all = follow(steps); return JSON.stringify(all.length === 1 ? { value: await (${ask})(all[0], arg) } : { count: all.length }); }`;
		const given = JSON.stringify({ steps: this.#steps, arg });
		const { value, count } = await until(`${this}`, async () => {
			const answer = JSON.parse(await this.#engine.run(declaration, given)) as { value?: unknown; count?: number };
			return answer.count === 0 ? undefined : answer;
		});
		if (count) throw new Error(`${this} is ${count} things`);
		return value;
	}
	count = () => this.evaluateAll((all: Element[]) => all.length);
	allInnerTexts = () => this.evaluateAll((all: HTMLElement[]) => all.map((one) => one.innerText));
	allTextContents = () => this.evaluateAll((all: Element[]) => all.map((one) => one.textContent));
	innerText = () => this.evaluate((one: HTMLElement) => one.innerText);
	textContent = () => this.evaluate((one: Element) => one.textContent);
	getAttribute = (name: string) => this.evaluate((one: Element, name: string) => one.getAttribute(name), name);
	/** Until there is one, and it has a place on the screen. */
	waitFor = ({ timeout }: { timeout?: number } = {}) =>
		until(`${this}`, async () => (await this.evaluateAll((all: Element[]) => all.some((one) => one.getClientRects().length > 0))) || undefined, timeout);
}

/** The page that an engine shows. What it lacks of Playwright's is not there, and says so when it is used. */
export function pageOf(engine: Engine): Page {
	const evaluate = async (ask: InPage, arg?: unknown) =>
		(JSON.parse(await engine.run(`async (given) => JSON.stringify({ value: await (${ask})(JSON.parse(given).arg) })`, JSON.stringify({ arg }))) as { value?: unknown }).value;
	const all = new Found(engine, []);
	return {
		goto: engine.open,
		goBack: engine.back,
		locator: all.locator,
		getByRole: all.getByRole,
		evaluate,
		waitForFunction: async (ask: InPage, arg?: unknown) => {
			const value = await until(String(ask).slice(0, 100), async () => (await evaluate(ask, arg)) || undefined);
			return { jsonValue: async () => value };
		}
	} as unknown as Page;
}
