/** Statements as sentences: the words come from i18n, the facts from the snapshot. */
import { fill } from '#ui/fill.ts';
import type { Messages } from '#i18n/index.ts';
import type { Statement, Strength } from '#domain/result/cell.ts';
import type { Result } from '#domain/result/result.ts';

type Words = Messages['releases']['verdict'];

/** More names than this are not read: of more, some are named and the rest counted. The picture has them all. */
const NAMED = 4;
const SOME = 3;
/** More names than this do not fit in a headline. */
const IN_A_HEADLINE = 3;

const inWords = (n: number, t: Words): string => t.numbers[String(n) as keyof Words['numbers']] ?? String(n);

/** "A", "A och B", "A, B och C", "A, B, C och sju kort till". Card titles begin with a capital, so they are set in quotes inside a sentence. */
export function joined(names: readonly string[], t: Words): string {
	const quoted = names.map((name) => fill(t.quote, { name }));
	if (quoted.length > NAMED) return fill(t.andMore, { cards: quoted.slice(0, SOME).join(', '), n: inWords(quoted.length - SOME, t).toLowerCase() });
	return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} ${t.and} ${quoted.at(-1)}`;
}

/** What takes back some of what an order says. */
const isDoubt = (statement: Statement) =>
	['one_person_changes_top', 'one_person_reverses', 'one_person_blurs', 'follows_place'].includes(statement.type) || (statement.type === 'same_place' && statement.without !== 'same');

/** Something else in the verdict takes back some of it. */
export const isDoubted = (verdict: readonly Statement[]): boolean => verdict.some(isDoubt);

/** An order that is doubted two sentences later is not told as clear. */
function withoutContradiction(verdict: readonly Statement[]): Statement[] {
	const doubted = isDoubted(verdict);
	const strength = (told: Strength): Strength => (doubted && told === 'clearly' ? 'before' : told);
	return verdict.map((one) => (one.type === 'leads' || one.type === 'before' ? { ...one, strength: strength(one.strength) } : one));
}

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** All statements of a verdict, in order, the first short enough for a headline. What was just named is "de" in the next sentence. */
export function sentences(verdict: readonly Statement[], titleOf: (id: string) => string, t: Words): string[] {
	const list = (ids: readonly string[]) => joined(ids.map(titleOf), t);
	return withoutContradiction(verdict).flatMap((statement, i, all) => {
		const previous = all[i - 1];
		if (statement.type === 'top_group') return topGroup(statement, titleOf, t);
		if (statement.type === 'before' && previous?.type === 'top_group' && same(previous.cards, statement.first)) {
			const many = statement.first.length > IN_A_HEADLINE;
			const words = (many ? t.allBefore : t.theyBefore)[statement.strength];
			return [fill(words, { n: inWords(statement.first.length, t).toLowerCase(), then: list(statement.then) })];
		}
		if (statement.type === 'last_group' && previous?.type === 'before' && same(previous.then, statement.cards)) {
			return statement.cards.length > 1 ? [t.lastTheSame] : [];
		}
		if (statement.type === 'one_person_reverses' || statement.type === 'one_person_blurs') {
			const told = all.some((one) => one.type === 'before' && same(one.first, statement.first) && same(one.then, statement.then));
			if (told) return [statement.type === 'one_person_reverses' ? t.onePersonReversesThat : t.onePersonBlursThat];
		}
		return [sentence(statement, list, t)];
	});
}

function topGroup({ cards, strength }: Extract<Statement, { type: 'top_group' }>, titleOf: (id: string) => string, t: Words): string[] {
	const list = (ids: readonly string[]) => joined(ids.map(titleOf), t);
	if (cards.length <= IN_A_HEADLINE) return [fill(strength ? t.topGroupTends : t.topGroup, { cards: list(cards) }), t.topUndecided];
	const all = cards.length <= NAMED;
	const words = all ? (strength ? t.topManyTends : t.topMany) : strength ? t.topManyAmongTends : t.topManyAmong;
	return [fill(words, { n: inWords(cards.length, t), cards: list(all ? cards : cards.slice(0, SOME)) }), strength ? t.topUndecidedFew : t.topUndecided];
}

function lastWords(one: boolean, tends: boolean, t: Words): string {
	if (tends) return one ? t.lastOneTends : t.lastGroupTends;
	return one ? t.lastOne : t.lastGroup;
}

function sentence(statement: Exclude<Statement, { type: 'top_group' }>, list: (ids: readonly string[]) => string, t: Words): string {
	switch (statement.type) {
		case 'leads':
			return fill(t.leads[statement.strength], { card: list([statement.card]) });
		case 'no_order':
			return t.noOrder;
		case 'before':
			return fill(t.before[statement.strength], { first: list(statement.first), then: list(statement.then) });
		case 'last_group':
			return fill(lastWords(statement.cards.length === 1, statement.strength !== undefined, t), { cards: list(statement.cards) });
		case 'one_person_changes_top':
			return t.onePersonChanges;
		case 'one_person_changes_nothing':
			return t.onePersonChangesNothing;
		case 'one_person_reverses':
			return fill(t.onePersonReverses, { first: list(statement.first), then: list(statement.then) });
		case 'one_person_blurs':
			return fill(t.onePersonBlurs, { first: list(statement.first), then: list(statement.then) });
		case 'follows_place':
			return t.followsPlace;
		case 'same_place':
			return t.samePlace[statement.without];
	}
}

/** The cards that a verdict puts on top together, where they are more than one: they are marked in the picture. */
export function sharingTheTop(verdict: readonly Statement[]): ReadonlySet<string> {
	return new Set(verdict.flatMap((one) => (one.type === 'top_group' ? one.cards : [])));
}

/** What is said of a question that puts cards in order; nothing where it is not told. */
export function saidOfOrder({ content }: Result, t: Words): string[] {
	if (content === null || !('items' in content)) return [];
	const titles = new Map(content.items.map(({ card }) => [card.id, card.title]));
	return sentences(content.verdict, (id) => titles.get(id) ?? id, t);
}
