/** How long a workshop takes in words, and when each step of it ends if it begins now. */
import type { Messages } from '#i18n/index.ts';
import { fill, fillPlural } from '#ui/fill.ts';

export function lengthWords(minutes: number, { choose: t }: Pick<Messages['workshops'], 'choose'>, lang: string): string {
	const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
	const hours = fillPlural(t.hours, whole, lang, {});
	const left = fillPlural(t.minutes, rest, lang, {});
	return whole === 0 ? left : rest === 0 ? hours : fill(t.both, { hours, minutes: left });
}

/** The clock of each step's beginning, and of the end, in a time zone. */
export function clocks(steps: readonly { minutes: number }[], from: Date, timeZone: string): { begins: string[]; ends: string } {
	const format = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
	let at = from.getTime();
	const begins = steps.map(({ minutes }) => {
		const clock = format.format(at);
		at += minutes * 60_000;
		return clock;
	});
	return { begins, ends: format.format(at) };
}
