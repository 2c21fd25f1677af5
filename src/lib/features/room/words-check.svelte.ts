/** Personal data in a card: found on the device, asked about kindly before the words go anywhere, as in surveys. Never in the way. */
import type { PersonalData } from '#domain/response/personal-data.ts';
import { tools } from './tools.svelte.ts';

export class WordsCheck {
	/** What is asked about now. */
	found: PersonalData | null = $state.raw(null);
	/** Something was just taken away at the person's wish. */
	removed = $state(false);
	readonly #kept = new Set<string>();

	/** True when there is something to answer first. What looks through words may not be here, without a network: then they go. */
	async asks(text: string): Promise<boolean> {
		await tools.load('');
		this.removed = false;
		this.found = tools.parts?.findPersonalData(text).find((one) => !this.#kept.has(one.text)) ?? null;
		return this.found !== null;
	}
	/** It is something else: it may go. */
	keep() {
		if (this.found) this.#kept.add(this.found.text);
		this.found = null;
	}
	/** The text without it. */
	without(text: string): string {
		const found = tools.parts?.findPersonalData(text).find((one) => one.text === this.found?.text);
		this.found = null;
		this.removed = true;
		return found ? tools.parts!.withoutPersonalData(text, found) : text;
	}
	forget() {
		this.found = null;
		this.removed = false;
	}
}
