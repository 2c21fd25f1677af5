/**
 * Answers of which one is chosen are a group of radio buttons: the arrows choose the next one, as everywhere else. Each is
 * reached by Tab as well, for those who have two keys, and a second press takes the answer back.
 */
const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The place after one step among so many, round the ends. Left and right change places where lines run the other way. */
export function stepFrom(key: string, at: number, count: number, rtl: boolean): number | null {
	const step = STEPS[key];
	if (!step || at < 0 || count === 0) return null;
	const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
	return (at + (sideways && rtl ? -step : step) + count) % count;
}

export function arrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
	if (event.altKey || event.ctrlKey || event.metaKey) return;
	const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
	const to = stepFrom(event.key, all.indexOf(event.target as HTMLElement), all.length, getComputedStyle(event.currentTarget).direction === 'rtl');
	if (to === null) return;
	event.preventDefault();
	all[to]!.focus();
	if (all[to]!.getAttribute('aria-checked') !== 'true') all[to]!.click();
}
