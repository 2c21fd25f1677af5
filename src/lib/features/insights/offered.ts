/** What the form for an insight offers, in words. */
import type { Evidence } from '#domain/insight/insight.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { addressOf } from '#domain/insight/insight.ts';
import { optionOf, type EvidenceGroup, type EvidenceLine, type Say } from './lines.ts';

interface Offered {
	release: Release | null;
	results: readonly Result[];
	quotes: readonly { id: string; text: string; card: { title: string } | null }[];
	statistics: readonly { id: string; title: string; unit: string; producer: string }[];
	figures: readonly Evidence[];
}

/** What it rests on already, then the release's figures and voices, then statistics; nothing twice. */
export function groupsOf({ release, results, quotes, statistics, figures }: Offered, bound: readonly EvidenceLine[], say: Say, { form: t }: Messages['insights'], lang: string): EvidenceGroup[] {
	const taken = new Set(bound.map(({ key }) => key));
	const others = (options: EvidenceGroup['options']) => options.filter(({ value }) => !taken.has(value));
	const figure = (one: Evidence): EvidenceGroup['options'] => {
		const words = one.kind === 'figure' ? say(results, one) : null;
		return words ? [{ value: addressOf(one), label: words.heading, hint: [words.group && `${words.group}.`, words.said].filter(Boolean).join(' ') }] : [];
	};
	const place = release ? { round: release.round, date: longDay(release.releasedOn, lang) } : { round: '', date: '' };
	return [
		{ id: 'bound', heading: t.bound, options: bound.map(optionOf) },
		{ id: 'figures', heading: fill(t.figures, place), options: others(figures.flatMap(figure)) },
		{ id: 'quotes', heading: fill(t.quotes, place), options: others(quotes.map(({ id, text, card }) => ({ value: addressOf({ kind: 'quote', release: release!.id, quote: id }), label: text, hint: card?.title ?? '' }))) },
		{ id: 'statistics', heading: t.statistics, options: others(statistics.map(({ id, title, unit, producer }) => ({ value: addressOf({ kind: 'statistic', statistic: id }), label: title, hint: `${unit}. ${producer}` }))) }
	].filter(({ options }) => options.length > 0);
}
