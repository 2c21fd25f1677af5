/** The ways in which a person reaches what is on the screen: a finger, a mouse, a keyboard, two keys. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses what is named, as this person can. */
export interface Hand {
	press(target: Locator): Promise<void>;
}

/** A person looks at a screen before they skip it. */
export const looked = (page: Page) => page.waitForFunction(() => !document.querySelector('[data-settling]'));

/** What is wrong with where the focus is: runs in the page. Empty when all is well. */
function wrongWithFocus(): string {
	const element = document.activeElement;
	if (!element || element === document.body) return '';
	const what = `<${element.tagName.toLowerCase()}> "${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40) || element.id}"`;
	const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
	if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /\/ 0\)|, 0\)|transparent/.test(outlineColor)) {
		return `${what} shows no focus: outline ${outlineStyle} ${outlineWidth} ${outlineColor}`;
	}
	const box = element.getBoundingClientRect();
	const x = box.left + box.width / 2;
	const y = box.top + box.height / 2;
	// Not under the bar at the bottom or what stays at the top, not outside the screen. What is higher than the room
	// between them shows its middle at least.
	const bars = [...document.querySelectorAll('.frame > footer, .pile')].filter((one) => getComputedStyle(one).position === 'sticky');
	const room = innerHeight - bars.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0);
	const places = box.height < room - 8 ? [box.top + 2, y, box.bottom - 2] : [y];
	for (const at of places) {
		const top = document.elementFromPoint(x, at);
		if (!top || !(element.contains(top) || top.contains(element))) return `${what} has the focus behind ${top?.tagName ?? 'the edge of the screen'}, ${Math.round(x)} ${Math.round(at)}`;
	}
	return '';
}

/** A person with a keyboard, who notices at every stop whether it can be seen where they are. */
export class Keyboard implements Hand {
	readonly page: Page;
	/** What a button is pressed with; in turn, where there are several. */
	readonly #keys: ('Enter' | 'Space')[];
	stops = 0;
	#presses = 0;
	constructor(page: Page, keys: ('Enter' | 'Space')[] = ['Enter', 'Space']) {
		this.page = page;
		this.#keys = keys;
	}
	async type(text: string) {
		await this.page.keyboard.type(text);
	}
	async key(key: string) {
		await this.page.keyboard.press(key);
	}
	async step(key: 'Tab' | 'Shift+Tab') {
		await this.key(key);
		this.stops += 1;
		expect.soft(await this.page.evaluate(wrongWithFocus)).toBe('');
	}
	async isAt(target: Locator): Promise<boolean> {
		return (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement);
	}
	/** Steps until the target has the focus. */
	async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
		for (let steps = 0; steps < 100; steps++) {
			if (await this.isAt(target)) return;
			await this.step(key);
		}
		throw new Error(`${key} never comes to ${target}`);
	}
	async press(target: Locator) {
		await target.waitFor();
		await this.to(target);
		await looked(this.page);
		await this.key(this.#keys[this.#presses++ % this.#keys.length]!);
	}
	async toButton(name: string, key?: 'Tab' | 'Shift+Tab') {
		await this.to(this.page.getByRole('button', { name, exact: true }), key);
	}
	async pressButton(name: string, key: 'Enter' | 'Space' = 'Enter') {
		await this.toButton(name);
		await looked(this.page);
		await this.key(key);
	}
}

/** Where the middle of the target is, scrolled to as a person would, and nothing else in front of it. */
async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
	return target.evaluate((element) => {
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { left, top, width, height } = element.getBoundingClientRect();
		const at = { x: left + width / 2, y: top + height / 2 };
		const met = document.elementFromPoint(at.x, at.y);
		if (!met || !element.contains(met)) throw new Error(`${met?.outerHTML.slice(0, 80) ?? 'nothing'} lies where ${element.outerHTML.slice(0, 80)} is pressed`);
		return at;
	});
}

/** Taps in the middle, once: no drag, no hover, no long press. */
export const finger = (page: Page): Hand => ({
	async press(target) {
		await looked(page);
		const { x, y } = await middleOf(target);
		await page.touchscreen.tap(x, y);
	}
});

/** A mouse, for those who have one: the pointer moves, the button goes down and up. */
export const mouse = (page: Page): Hand => ({
	async press(target) {
		await looked(page);
		const { x, y } = await middleOf(target);
		await page.mouse.click(x, y);
	}
});
