/**
 * A draft on its way through the municipality to another device, as data: what is put aside, and what another device makes
 * of it. Pure: no storage, no network, no clock.
 */
import type { ParkedDraft } from '#domain/response/parked.ts';
import { cardsOf } from '#domain/survey/part-cards.ts';
import type { SurveyPart } from '#domain/survey/parts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { fits, steps, wordsToSend, type Draft, type ScreenDraft } from '#answering/journey.ts';
import type { PartScreen, PartValue } from '#answering/parts.ts';

/** What is put aside: by name, so that nothing else that a device keeps goes with it. Own words only where they would be sent. */
export function toPark(survey: SurveyContent, draft: Draft): ParkedDraft {
	const { v, id, screens, taps, parts, more, today, change, background, support, help, words } = draft;
	return {
		v, id, screens, parts, more, today, change, background, support, help, words,
		// Keys of a record are text in JSON.
		taps: taps as Record<string, ScreenDraft>,
		story: Object.fromEntries(wordsToSend(survey, draft).map(({ card, text }) => [card, text])),
		helped: draft.helped ?? false,
		step: draft.stopped ?? draft.step
	};
}

/** Whether a part's screen can be drawn as it stands. */
function isWhole(part: SurveyPart, { shown }: PartScreen): boolean {
	const most = part.kind === 'pairs' || part.kind === 'balance' ? 2 : cardsOf(part).length;
	return shown.length === most && new Set(shown).size === most;
}

function belongs(value: PartValue, part: SurveyPart, { shown }: PartScreen): boolean {
	switch (value.kind) {
		case 'pairs':
			return part.kind === 'pairs' && (value.outcome === 'chosen' ? shown.includes(value.choice ?? '') : value.choice === null);
		case 'balance':
			return part.kind === 'balance';
		case 'points':
			return part.kind === 'points' && value.points.length === shown.length && value.points.reduce((sum, x) => sum + x, 0) <= part.total;
		case 'ranking':
			return part.kind === 'ranking' && new Set(value.order).size === value.order.length && value.order.every((card) => shown.includes(card));
		case 'choice':
			return part.kind === 'choice' && part.options.some((option) => option.value === value.value);
		case 'ladder':
			return part.kind === 'ladder';
	}
}

const keepOnly = <Value>(from: Record<string, Value>, known: (key: string, value: Value) => boolean): Record<string, Value> =>
	Object.fromEntries(Object.entries(from).filter(([key, value]) => known(key, value)));

/**
 * The draft that another device goes on with, in any language; null when it is not this survey's. `fresh` gives what was
 * not put aside. What does not belong on a screen of the survey is left out, whoever wrote it.
 */
export function takenUp(survey: SurveyContent, parked: ParkedDraft, fresh: Draft): Draft | null {
	const { id, screens, parts, support, help, helped, words, step } = parked;
	const draft: Draft = { ...fresh, id, screens, parts, support, help, helped, words, parked: 'before' };
	try {
		if (!fits(draft, survey, fresh.code) || new Set(parts.map(({ key }) => key)).size !== parts.length) return null;
		for (const { set, shown } of screens) {
			const tap = parked.taps[set];
			if (tap && [tap.best, tap.worst].every((card) => card === null || shown.includes(card))) draft.taps[set] = { ...tap };
		}
		for (const screen of parts) {
			const part = survey.parts.find(({ id }) => id === screen.part)!;
			if (!isWhole(part, screen)) return null;
			const tap = parked.more[screen.key];
			if (tap) draft.more[screen.key] = tap.value && belongs(tap.value, part, screen) ? { ...tap } : { left: tap.left };
		}
		const cards = new Set(survey.cards.map(({ id }) => id));
		const { today, change } = survey.followUp;
		draft.today = keepOnly(parked.today as Draft['today'], (card, value) => cards.has(card) && today.options.some((option) => option.value === value));
		draft.change = keepOnly(parked.change as Draft['change'], (card, value) => cards.has(card) && change.options.some((option) => option.value === value));
		draft.story = keepOnly(parked.story, (card) => cards.has(card));
		draft.background = keepOnly(parked.background, (question, value) =>
			survey.background.some(({ id, options }) => id === question && options.some((option) => option.value === value)));
	} catch {
		return null;
	}
	// Nothing has been sent, so nobody is done.
	const known = steps(survey, draft).some(({ key, kind }) => key === step && kind !== 'done');
	draft.step = known ? step : 'send';
	// The word code does not go by way of the server: it is asked for once more, and then the person is where they stopped.
	if (draft.repeat) Object.assign(draft, { from: draft.step, step: 'repeat' });
	return draft;
}
