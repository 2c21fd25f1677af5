/** The rows of a release by question, in the survey's order, each question with those that follow it up. */
import type { ResultCard } from '#domain/result/cell.ts';
import type { Result, ResultKind, ResultOf } from '#domain/result/result.ts';

export type FollowUpRow = ResultOf<'follow_up'>;

export interface AskedQuestion {
	question: string;
	kind: ResultKind;
	prompt: string;
	/** Its units; at least one. */
	rows: Result[];
	/** What was asked about people's top cards of this question. */
	followUps: FollowUpRow[];
}

export function byQuestion(results: readonly Result[]): AskedQuestion[] {
	const found = new Map<string, AskedQuestion>();
	const sorted = [...results].sort((a, b) => a.position - b.position);
	for (const row of sorted) {
		if (row.kind === 'follow_up') continue;
		const { question, kind, prompt } = row;
		const asked = found.get(question) ?? { question, kind, prompt, rows: [], followUps: [] };
		asked.rows.push(row);
		found.set(question, asked);
	}
	for (const row of sorted) if (row.kind === 'follow_up') found.get(row.follows ?? '')?.followUps.push(row);
	return [...found.values()];
}

export const followUpsAbout = ({ followUps }: AskedQuestion, aspect: 'today' | 'change'): FollowUpRow[] => followUps.filter(({ unit }) => unit.endsWith(`:${aspect}`));

/** The cards in the order of the question; those without a place in it by the rows. */
export function cardsFollowedUp({ rows, followUps }: AskedQuestion): ResultCard[] {
	const content = rows[0]?.content;
	const ordered = content && 'items' in content ? [...content.items, ...content.hidden].map(({ card }) => card) : [];
	const others = followUps.flatMap((row) => (row.content && !ordered.some(({ id }) => id === row.content.card.id) ? [row.content.card] : []));
	return [...ordered, ...new Map(others.map((card) => [card.id, card])).values()];
}

/** When the numbers are from another release than the one that is read: its date, otherwise null. */
export const dateOf = (rows: readonly Result[], release: string): string | null => {
	const older = rows.filter(({ content, since }) => content !== null && since.release !== release);
	return older.map(({ since }) => since.releasedOn).sort().at(-1) ?? null;
};
