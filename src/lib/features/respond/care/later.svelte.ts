/**
 * What the start page does not need: screens and their words, fetched when the device has nothing else to do and kept
 * while the page is open, so that the first load stays small and a network that disappears later takes nothing with it.
 */
import type { Messages } from '#i18n/index.ts';

export type CareWords = Messages['care']['person'];

async function fetchAll(lang: string) {
	const [screens, response] = await Promise.all([import('./screens.ts'), fetch(`/s/words?lang=${lang}`)]);
	if (!response.ok) throw new Error(`words: ${response.status}`);
	return { ...screens, words: (await response.json()) as CareWords };
}

class Later {
	parts: Awaited<ReturnType<typeof fetchAll>> | null = $state.raw(null);
	/** True when somebody waits for the parts and they could not be fetched. */
	failed = $state(false);
	#running: Promise<boolean> | null = null;

	/** True when they are here. Asked again after a failure, it tries again. */
	load(lang: string): Promise<boolean> {
		this.failed = false;
		return (this.#running ??= fetchAll(lang).then(
			(parts) => {
				this.parts = parts;
				return true;
			},
			() => {
				this.#running = null;
				return false;
			}
		));
	}

	/** As `load`, for somebody who waits. */
	async need(lang: string): Promise<boolean> {
		const here = await this.load(lang);
		this.failed = !here;
		return here;
	}
}

export const later = new Later();
