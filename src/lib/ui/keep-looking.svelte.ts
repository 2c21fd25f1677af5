import { invalidateAll } from '$app/navigation';

const EVERY_MS = 2000;

/**
 * Asks the server how it stands, every other second as long as something is under way and the page is seen. To be called while
 * a page with script is made. What could not be asked is asked again. One question at a time: an answer may be given only once,
 * and one that comes after a later question is thrown away.
 */
export function keepLooking(isRunning: () => boolean): void {
	$effect(() => {
		if (!isRunning()) return;
		let timer: ReturnType<typeof setTimeout>;
		let gone = false;
		const next = () => (timer = setTimeout(() => void ask(), EVERY_MS));
		async function ask() {
			if (document.visibilityState === 'visible') await invalidateAll().catch(() => {});
			if (!gone) next();
		}
		next();
		return () => {
			gone = true;
			clearTimeout(timer);
		};
	});
}
