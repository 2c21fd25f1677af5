/** Statements as sentences: the words come from i18n, the facts from the snapshot. */
import { fill } from '#ui/fill.ts';
import type { Messages } from '#i18n/index.ts';
import type { Statement } from '#domain/result/cell.ts';

/** "A", "A och B", "A, B och C". Card titles begin with a capital, so they are set in quotes inside a sentence. */
function joined(names: string[], { and, quote }: { and: string; quote: string }): string {
	const quoted = names.map((name) => fill(quote, { name }));
	return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} ${and} ${quoted.at(-1)}`;
}

/** More names than this do not fit in a headline. */
const IN_A_HEADLINE = 3;

/** All statements of a verdict, in order, the first short enough for a headline. What was just named is "de" in the next sentence. */
export function sentences(verdict: Statement[], titleOf: (id: string) => string, t: Messages['releases']['verdict']): string[] {
	const list = (ids: string[]) => joined(ids.map(titleOf), t);
	return verdict.flatMap((statement, i) => {
		const previous = verdict[i - 1];
		if (statement.type === 'top_group' && statement.cards.length > IN_A_HEADLINE) {
			const n = t.numbers[String(statement.cards.length) as keyof typeof t.numbers] ?? String(statement.cards.length);
			return [fill(statement.strength ? t.topManyTends : t.topMany, { n }), fill(t.topManyAre, { cards: list(statement.cards) })];
		}
		if (statement.type === 'before' && previous?.type === 'top_group' && previous.cards.join() === statement.first.join()) {
			return [fill(t.theyBefore[statement.strength], { then: list(statement.then) })];
		}
		if (statement.type === 'last_group' && previous?.type === 'before' && previous.then.join() === statement.cards.join()) {
			return statement.cards.length > 1 ? [t.lastTheSame] : [];
		}
		return [sentence(statement, titleOf, t)];
	});
}

function lastWords(one: boolean, tends: boolean, t: Messages['releases']['verdict']): string {
	if (tends) return one ? t.lastOneTends : t.lastGroupTends;
	return one ? t.lastOne : t.lastGroup;
}

function sentence(statement: Statement, titleOf: (id: string) => string, t: Messages['releases']['verdict']): string {
	const list = (ids: string[]) => joined(ids.map(titleOf), t);
	switch (statement.type) {
		case 'leads':
			return fill(t.leads[statement.strength], { card: list([statement.card]) });
		case 'top_group':
			return fill(statement.strength ? t.topGroupTends : t.topGroup, { cards: list(statement.cards) });
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
