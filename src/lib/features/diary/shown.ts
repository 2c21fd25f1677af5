/** Entries in words: each thing that one points at with its own state. */
import { keyOf, PHASES, type Entry, type LinkKind, type Phase, type Thing } from '#domain/diary/diary.ts';
import type { Messages } from '#i18n/index.ts';
import { longDay } from '#ui/day.ts';
import { fill, fillPlural } from '#ui/fill.ts';

export interface ShownLink {
	key: string;
	kind: string;
	/** Null: it is no longer there. */
	name: string | null;
	/** Null where this person opens no page of it. */
	href: string | null;
	state: string;
	/** A state that has to be seen. */
	marked: boolean;
}
export type ShownEntry = Omit<Entry, 'links'> & { links: ShownLink[] };

const PAGES: Record<LinkKind, string> = { round: 'rounds', release: 'releases', persona: 'personas', board: 'boards', insight: 'insights', decision: 'decisions' };

type Words = Pick<Messages, 'diary' | 'insights' | 'decisions'>;

/** The state of a thing in a word or two. */
export function stateOf({ kind, state, on }: Pick<Thing, 'kind' | 'state' | 'on'>, words: Words, lang: string): string {
	if (kind === 'insight') return words.insights.states[state as keyof Messages['insights']['states']].toLowerCase();
	if (kind === 'decision') return words.decisions.states[state as keyof Messages['decisions']['states']].toLowerCase();
	const said = words.diary.links.states[kind] as Record<string, string>;
	return fill(said[state] ?? '', { date: on ? longDay(on, lang) : '' });
}

/** `rounds`: whether this person opens rounds. */
export function shownEntries(entries: readonly Entry[], things: readonly Thing[], rounds: boolean, words: Words, lang: string): ShownEntry[] {
	const known = new Map(things.map((one) => [keyOf(one), one]));
	const t = words.diary.links;
	return entries.map((entry) => ({
		...entry,
		links: entry.links.map((link): ShownLink => {
			const thing = known.get(keyOf(link));
			const kind = t.kinds[link.kind];
			if (!thing) return { key: keyOf(link), kind, name: null, href: null, state: t.gone.toLowerCase(), marked: true };
			return {
				key: keyOf(link), kind, name: thing.name, href: link.kind === 'round' && !rounds ? null : `/${PAGES[link.kind]}/${link.id}`, state: stateOf(thing, words, lang),
				marked: thing.state === 'past' || thing.state === 'older' || thing.state === 'outdated'
			};
		})
	}));
}

/** What a form offers to point at. */
export const optionsOf = (offered: readonly { kind: LinkKind; things: readonly Thing[] }[], words: Words, lang: string) =>
	offered.map(({ kind, things }) => ({ kind: words.diary.links.kinds[kind], options: things.map((one) => ({ value: keyOf(one), label: one.name, hint: stateOf(one, words, lang) })) }));

/** The phases as they are drawn: what each is called, and how much is written in it. */
export function diamondOf(entries: readonly Pick<Entry, 'phase'>[], t: Pick<Messages['diary'], 'phases' | 'diamond'>, lang: string): Record<Phase, { name: string; note: string; written: boolean }> {
	const one = (phase: Phase) => {
		const n = entries.filter((entry) => entry.phase === phase).length;
		return { name: t.phases[phase], note: n > 0 ? fillPlural(t.diamond.entries, n, lang, {}) : t.diamond.none, written: n > 0 };
	};
	return Object.fromEntries(PHASES.map((phase) => [phase, one(phase)])) as ReturnType<typeof diamondOf>;
}
