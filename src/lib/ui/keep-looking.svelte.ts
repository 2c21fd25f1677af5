import { invalidateAll } from '$app/navigation';

const EVERY_MS = 2000;

/**
 * Asks the server how it stands, every other second as long as something is under way and the page is seen. To be called while
 * a page with script is made. What could not be asked is asked again.
 */
export function keepLooking(isRunning: () => boolean): void {
	$effect(() => {
		if (!isRunning()) return;
		const timer = setInterval(() => document.visibilityState === 'visible' && void invalidateAll().catch(() => {}), EVERY_MS);
		return () => clearInterval(timer);
	});
}
