/** A rule clash as plain words: nothing is looked up where it is drawn. */
import { markOfSupport } from '#analysis/persona-marks.ts';
import { choiceOf } from '#domain/persona/chosen.ts';
import { CLASH_TEXTS, type Clash, type ClashChange } from '#domain/clash/clash.ts';
import type { State as DecisionState } from '#domain/decision/decision.ts';
import { pointedAt } from '#domain/persona/persona.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { Offer, Things } from '#features/personas/edit/editing.ts';
import { shownLine, type Reading, type ShownSupport } from '#features/personas/view/shown.ts';
import { addressOf } from '#domain/insight/insight.ts';

type Words = Messages['contacts'];
interface Rule {
	whose: string;
	says: string;
	why: string;
}
export interface ShownClash {
	id: string;
	situation: string;
	a: Rule;
	b: Rule;
	effect: string;
	state: Clash['state'];
	stateName: string;
	/** Who sees it, what can be done and who can: each with its question. */
	about: { asks: string; says: string; known: boolean }[];
	support: ShownSupport;
	decided: { id: string; title: string; state: string }[];
}

export function shownClash(clash: Clash & { decided: readonly { id: string; title: string; state: DecisionState }[] }, reading: Reading, words: Pick<Messages, 'contacts' | 'decisions'>): ShownClash {
	const t = words.contacts.clash;
	const { id, situation, aWhose, aSays, aWhy, bWhose, bSays, bWhy, effect, seenBy, way, level, evidence, state, decided } = clash;
	const marks = { line: id, mark: markOfSupport(evidence, reading.grounds, reading), other: null };
	return {
		id, situation, effect, state, stateName: t.states[state],
		a: { whose: aWhose, says: aSays, why: aWhy }, b: { whose: bWhose, says: bSays, why: bWhy },
		about: [
			{ asks: t.seenBy, says: seenBy || t.seenByNobody, known: seenBy !== '' },
			{ asks: t.way, says: way ? t.ways[way] : t.noWay, known: way !== null },
			{ asks: t.level, says: level ? words.decisions.levels[level] : t.noLevel, known: level !== null }
		],
		support: shownLine({ id, text: '', voice: 'third', evidence, other: null }, marks, reading).support,
		decided: decided.map((one) => ({ id: one.id, title: one.title, state: words.decisions.states[one.state] }))
	};
}

export interface Choices {
	heading: string;
	options: { value: string; label: string; hint: string }[];
}
/** What the form offers of each kind: what it rests on already comes first. */
export function choicesOf({ figures, quotes, statistics }: Offer, things: Things, clash: Pick<Clash, 'evidence'> | null, t: Words['form']): Record<'figure' | 'quotes' | 'statistic', Choices[]> {
	const bound = clash ? pointedAt(clash.evidence) : [];
	const taken = new Set(bound.map(addressOf));
	const options = (all: Offer['figures'][number]['options'] | Offer['quotes'][number]['options'] | Offer['statistics']) =>
		all.filter(({ evidence }) => !taken.has(addressOf(evidence))).map(({ evidence, label, hint }) => ({ value: choiceOf(evidence), label, hint }));
	const now = (kind: 'figure' | 'quote' | 'statistic'): Choices => ({
		heading: t.bound, options: bound.filter((one) => one.kind === kind).flatMap((one) => {
			const thing = things[addressOf(one)];
			return thing ? [{ value: choiceOf(one), label: thing.heading, hint: [thing.said, thing.from].filter(Boolean).join(' · ') }] : [];
		})
	});
	const some = (all: Choices[]) => all.filter((one) => one.options.length > 0);
	return {
		figure: some([now('figure'), ...figures.map((one) => ({ heading: one.question, options: options(one.options) }))]),
		quotes: some([now('quote'), ...quotes.map((one) => ({ heading: one.heading, options: options(one.options) }))]),
		statistic: some([now('statistic'), { heading: t.statistics, options: options(statistics) }])
	};
}

/** Who wrote what, version by version. */
export function clashVersions(changes: readonly ClashChange[], words: Pick<Messages, 'contacts' | 'decisions'>, lang: string) {
	const { clash: t, form } = words.contacts;
	const names = [...CLASH_TEXTS, 'way', 'level', 'evidence', 'state'] as const;
	const said = (fields: ClashChange['fields'], name: (typeof names)[number]): string => {
		if (name === 'way') return fields.way ? t.ways[fields.way] : t.noWay;
		if (name === 'level') return fields.level ? words.decisions.levels[fields.level] : t.noLevel;
		if (name === 'state') return t.states[fields.state!];
		return name === 'evidence' ? form.kinds[fields.evidence!.kind] : fields[name] || words.decisions.one.nothing;
	};
	return changes.map(({ version, by, at, fields }) => ({
		version, wrote: fill(words.decisions.one.wrote, { who: by, date: longDay(at.slice(0, 10), lang) }),
		lines: names.filter((name) => name in fields && (version > 1 || (fields[name] !== null && fields[name] !== ''))).map((name) => ({ name: form.fields[name], value: said(fields, name) }))
	}));
}
