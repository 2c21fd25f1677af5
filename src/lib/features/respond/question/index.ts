/** The questions that are fetched after the start page, each with its component. A kind without a line is an error. */
import type { Component } from 'svelte';
import type { QuestionOf } from '#domain/question/index.ts';
import type { ValueOf } from '#domain/question/kinds.ts';
import type { FetchedKind } from '#features/respond/fetched.ts';
import { fill } from '#ui/fill.ts';
import Balance from './Balance.svelte';
import Ladder from './Ladder.svelte';
import Pairs from './Pairs.svelte';
import Points from './Points.svelte';
import type { QuestionProps } from './props.ts';
import Ranking from './Ranking.svelte';
import type { QuestionWords } from './words.ts';

interface Registered<Kind extends FetchedKind> {
	View: Component<QuestionProps<Kind>>;
	/** What is missing, when "Nästa" is pressed while it waits; absent for what may be left by it. */
	missing?(words: QuestionWords, question: QuestionOf<Kind>, value: ValueOf<Kind> | undefined): string;
}

const QUESTIONS: { [Kind in FetchedKind]: Registered<Kind> } = {
	pairs: { View: Pairs, missing: (words) => words.pair.wait },
	points: { View: Points, missing: (words, { total }, value) => fill(words.points.wait, { n: total - (value?.points ?? []).reduce((sum, one) => sum + one, 0) }) },
	ranking: { View: Ranking, missing: (words, { least }) => fill(words.ranking.wait, { n: least }) },
	balance: { View: Balance, missing: (words) => words.balance.wait },
	ladder: { View: Ladder }
};

/** The component of a kind. Question and value that are given to it must be of the same kind. */
export const registered = (kind: FetchedKind) => QUESTIONS[kind] as unknown as Registered<FetchedKind>;
