/** How things look to this person, on this device: read once, written at every change, applied to the whole page. */
import { device } from '#data/browser/device.ts';
import { DISPLAY_KEY } from './display.ts';

interface Kept {
	size: 1 | 2 | 3;
	calm: boolean;
	contrast: boolean;
}
const USUAL: Kept = { size: 1, calm: false, contrast: false };

class Display {
	kept: Kept = $state.raw(USUAL);

	/** Takes up what the device remembers: nothing, after somebody has been forgotten. */
	read() {
		let found: Partial<Kept> = {};
		try {
			found = (JSON.parse(device.read(DISPLAY_KEY) ?? '{}') ?? {}) as Partial<Kept>;
		} catch {
			// Not ours, or broken: as usual.
		}
		const size = ([1, 2, 3] as const).find((one) => one === found.size) ?? 1;
		this.kept = { size, calm: found.calm === true, contrast: found.contrast === true };
		this.#apply();
	}

	change(change: Partial<Kept>) {
		this.kept = { ...this.kept, ...change };
		const usual = this.kept.size === 1 && !this.kept.calm && !this.kept.contrast;
		if (usual) device.remove(DISPLAY_KEY);
		else device.write(DISPLAY_KEY, JSON.stringify(this.kept));
		this.#apply();
	}

	#apply() {
		const { size, calm, contrast } = this.kept;
		const page = document.documentElement;
		if (size === 1) page.removeAttribute('data-size');
		else page.setAttribute('data-size', String(size));
		page.toggleAttribute('data-calm', calm);
		page.toggleAttribute('data-contrast', contrast);
	}
}

export const display = new Display();
