/** What there is to rest a line on, in words; and the words of each by its address. */
import type { Grounds } from '#domain/insight/grounds.ts';
import { addressOf, type Evidence, type EvidenceOf } from '#domain/insight/insight.ts';
import type { Bindable } from '#domain/persona/voices.ts';
import type { Release } from '#domain/result/release.ts';
import type { Result } from '#domain/result/result.ts';
import type { Messages } from '#i18n/index.ts';
import type { Told } from '#features/personas/view/shown.ts';
import { fill } from '#ui/fill.ts';
import type { Offer, Thing, Things } from './editing.ts';

/** Of one release that tells something, and of the project's statistics. */
interface Offered {
	release: Release | null;
	results: readonly Result[];
	figures: readonly EvidenceOf<'figure'>[];
	quotes: readonly (Bindable & { evidence: EvidenceOf<'quote'> })[];
	statistics: readonly { id: string; title: string; unit: string; producer: string }[];
}

const thingOf = ({ heading, said, group, from, n, madeUp, href }: Told): Thing => ({ heading: heading || said, said: heading ? [group && `${group}.`, said].filter(Boolean).join(' ') : '', from, n, madeUp, href });

/** `read`: what is pointed at in words, as insights say it. `bound`: what is rested on already, as `grounds` tells it. */
export function offeredInWords(
	{ release, results, figures, quotes, statistics }: Offered, releases: Offer['releases'], grounds: Grounds, bound: readonly Evidence[], read: (evidence: readonly Evidence[], grounds: Grounds) => Told[], t: Messages['personaEdit']
): { offer: Offer; things: Things } {
	const here: Grounds = { releases: release ? [release] : [], results: results.map((row) => ({ ...row, release: release!.id })), quotes: quotes.map(({ evidence, text, card }) => ({ id: evidence.quote, release: evidence.release, text, card })), statistics: [] };
	const told = read([...figures, ...quotes.map(({ evidence }) => evidence)], here);
	const byKey = new Map(told.map((one) => [one.key, one]));
	const rests = read(bound, grounds);
	const ofStatistics = statistics.map(({ id, title, unit, producer }) => [addressOf({ kind: 'statistic', statistic: id }), { heading: title, said: unit, from: producer, n: null, madeUp: false, href: null } satisfies Thing] as const);
	const prompts = new Map(results.map(({ question, prompt }) => [question, prompt]));
	const byQuestion = new Map<string, Offer['figures'][number]['options'][number][]>();
	for (const evidence of figures) {
		const one = byKey.get(addressOf(evidence));
		if (!one || one.href === null) continue;
		const { heading, said } = thingOf(one);
		byQuestion.set(evidence.question, [...(byQuestion.get(evidence.question) ?? []), { evidence, label: evidence.card === '' && heading === prompts.get(evidence.question) ? t.pick.whole : heading, hint: [said, one.n === null ? '' : fill(t.evidence.n, { n: one.n })].filter(Boolean).join(' · ') }]);
	}
	const byAsked = new Map<string | null, { heading: string; options: { evidence: EvidenceOf<'quote'>; label: string; hint: string }[] }>();
	for (const { asked, evidence, text, card } of quotes) {
		const group = byAsked.get(asked) ?? { heading: [prompts.get(asked?.split('|')[0] ?? ''), card?.title].filter(Boolean).join(': ') || t.pick.own, options: [] };
		group.options.push({ evidence, label: text, hint: '' });
		byAsked.set(asked, group);
	}
	// Those that suffice by themselves come first, those that count for nothing last.
	const weight = (asked: string | null, n: number) => (asked === null ? 0 : Math.min(n, 3));
	const groups = [...byAsked].map(([asked, group]) => ({ asked, round: release?.roundId ?? '', ...group })).sort((a, b) => weight(b.asked, b.options.length) - weight(a.asked, a.options.length));
	return {
		offer: {
			releases, from: release?.id ?? '', figures: [...byQuestion].map(([question, options]) => ({ question: prompts.get(question) ?? question, options })), quotes: groups,
			statistics: statistics.map(({ id, title, unit, producer }) => ({ evidence: { kind: 'statistic', statistic: id }, label: title, hint: `${unit}. ${producer}` }))
		},
		things: Object.fromEntries([...ofStatistics, ...told.map((one) => [one.key, thingOf(one)] as const), ...rests.map((one) => [one.key, thingOf(one)] as const)])
	};
}
