/** Something of the screens that comes later, in one language. */
export class Deferred<Parts> {
	parts: Parts | null = $state.raw(null);
	/** True when somebody waits for the parts and they could not be fetched. */
	failed = $state(false);
	readonly #fetch: (lang: string) => Promise<Parts>;
	#running: { lang: string; done: Promise<boolean> } | null = null;

	constructor(fetch: (lang: string) => Promise<Parts>) {
		this.#fetch = fetch;
	}

	/** True when they are here, in this language. Asked again after a failure, it tries again. */
	load(lang: string): Promise<boolean> {
		this.failed = false;
		if (this.#running?.lang === lang) return this.#running.done;
		const done = this.#fetch(lang).then(
			(parts) => {
				// A language that was chosen meanwhile is the one that counts.
				if (this.#running?.lang === lang) this.parts = parts;
				return true;
			},
			() => {
				if (this.#running?.lang === lang) this.#running = null;
				return false;
			}
		);
		this.#running = { lang, done };
		return done;
	}

	/** As `load`, for somebody who waits. */
	async need(lang: string): Promise<boolean> {
		const here = await this.load(lang);
		this.failed = !here;
		return here;
	}
	/** Asked for by somebody who waits in vain. Browsers may remember that a script could not be fetched: the page then begins anew, where it is. */
	async again(lang: string): Promise<void> {
		if (await this.need(lang)) return;
		const isReachable = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(({ ok }) => ok, () => false);
		if (isReachable) location.reload();
	}
}
