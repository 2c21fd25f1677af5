import { beforeNavigate } from '$app/navigation';

/**
 * On a page with script, every other page is a document all the same: a link, a form and `goto` load it from the server. The
 * framework's router would otherwise draw a board, or a sheet to print, inside the page that it began in, with script. It still
 * moves within its own page, from one tile of a board on a wall to the next.
 */
export function everyPageIsADocument(): void {
	beforeNavigate(({ from, to, willUnload, cancel }) => {
		if (willUnload || !to) return;
		if (from?.url.pathname === to.url.pathname) return;
		cancel();
		location.assign(to.url);
	});
}
