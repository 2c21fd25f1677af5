/** The registry of how each kind of question is typed in. */
import type { Component } from 'svelte';
import type { Kind, QuestionOf } from '#domain/question/index.ts';
import Balance from './Balance.svelte';
import BestWorst from './BestWorst.svelte';
import Choice from './Choice.svelte';
import FollowUp from './FollowUp.svelte';
import Ladder from './Ladder.svelte';
import Numbers from './Numbers.svelte';
import Pairs from './Pairs.svelte';
import type { TypeInProps } from './props.ts';
import Story from './Story.svelte';

const TYPED_IN: { [K in Kind]: Component<TypeInProps<QuestionOf<K>>> } = {
	best_worst: BestWorst, pairs: Pairs, points: Numbers, ranking: Numbers, balance: Balance, choice: Choice, ladder: Ladder, story: Story, follow_up: FollowUp
};

/** How a kind is typed in. The item that is given to it must be of the same kind. */
export const typedInAs = (kind: Kind): Component<TypeInProps> => TYPED_IN[kind] as unknown as Component<TypeInProps>;
