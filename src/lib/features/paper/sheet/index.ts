/** The registry of how each kind of question is printed. */
import type { Component } from 'svelte';
import type { Kind, QuestionOf } from '#domain/question/index.ts';
import Balance from './Balance.svelte';
import BestWorst from './BestWorst.svelte';
import Choice from './Choice.svelte';
import FollowUp from './FollowUp.svelte';
import Ladder from './Ladder.svelte';
import Pairs from './Pairs.svelte';
import Points from './Points.svelte';
import type { SheetProps } from './props.ts';
import Ranking from './Ranking.svelte';
import Story from './Story.svelte';

const PRINTED: { [K in Kind]: Component<SheetProps<QuestionOf<K>>> } = {
	best_worst: BestWorst, pairs: Pairs, points: Points, ranking: Ranking, balance: Balance, choice: Choice, ladder: Ladder, story: Story, follow_up: FollowUp
};

/** How a kind is printed. The question that is given to it must be of the same kind. */
export const printedAs = (kind: Kind): Component<SheetProps> => PRINTED[kind] as unknown as Component<SheetProps>;
