/** Which page a wall is on, and what has come on others since they were last looked at. */
import type { Plan } from '#domain/workshop/plan.ts';
import type { Room } from '#domain/workshop/room.ts';
import { groupOf, pageAt, pagesOf, type Page, type View } from './sequence.ts';

interface Shown {
	plan: Plan;
	room: Room;
	views: readonly View[];
	/** Of what was brought: it is not measured. */
	read: number;
}
type Where = ReadonlyMap<string, number>;

export class Paging {
	readonly #shown: () => Shown;
	#key = $state('');
	/** By view, area and column. */
	#told: Readonly<Record<string, { group: string; of: number; at: Where }>> = $state.raw({});
	/** Cards that have been on a page that was looked at, or that were there when the step began. */
	#known: ReadonlySet<string> = $state.raw(new Set());

	constructor(shown: () => Shown) {
		this.#shown = shown;
		this.begin();
	}

	readonly pages: readonly Page[] = $derived.by(() => {
		const { plan, views, read } = this.#shown();
		const counted: Record<string, number> = { [groupOf('read')]: read };
		for (const { group, of } of Object.values(this.#told)) counted[group] = Math.max(counted[group] ?? 1, of);
		return pagesOf(plan, views, counted);
	});
	readonly at: number = $derived(pageAt(this.pages, this.#key));
	readonly page: Page = $derived(this.pages[this.at]!);

	readonly #where: ReadonlyMap<string, number> = $derived.by(() => {
		const found = new Map<string, number>();
		for (const { group, at } of Object.values(this.#told)) {
			const first = this.pages.findIndex(({ view, area }) => groupOf(view, area) === group);
			if (first >= 0) for (const [card, n] of at) found.set(card, first + n);
		}
		return found;
	});
	/** How many new ones lie on other pages, by the page's place. */
	readonly fresh: readonly (readonly [at: number, n: number])[] = $derived.by(() => {
		const counted = new Map<number, number>();
		for (const [card, at] of this.#where) if (at !== this.at && !this.#known.has(card)) counted.set(at, (counted.get(at) ?? 0) + 1);
		return [...counted].sort(([a], [b]) => a - b);
	});

	/** A new step, or cards that are shown all at once: from the first page, and nothing is new. */
	begin(): void {
		this.#key = '';
		this.#known = new Set(this.#shown().room.cards.filter(({ seen }) => seen).map(({ id }) => id));
	}
	/** What lies on the page that is looked at is known. To be called when either has changed. */
	look(): void {
		const news = [...this.#where].filter(([card, at]) => at === this.at && !this.#known.has(card));
		if (news.length > 0) this.#known = new Set([...this.#known, ...news.map(([card]) => card)]);
	}
	tell(view: View, area: string | null, column: string, of: number, at: Where): void {
		this.#told = { ...this.#told, [`${groupOf(view, area)} ${column}`]: { group: groupOf(view, area), of, at } };
	}
	/** Whether there was such a page. */
	go(to: number): boolean {
		const page = this.pages[to];
		if (!page || to === this.at) return false;
		this.#key = page.key;
		return true;
	}
}
