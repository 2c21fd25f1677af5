import type { Messages } from '#i18n/messages.ts';

export const splits: Messages['splits'] = {
	link: 'Compare groups among those who answered',
	heading: 'Groups among those who answered',
	lead: 'This is what different groups among those who answered weigh differently. The groups come from a question in the survey: “{prompt}”.',
	cover: 'Everybody who answered is in one group, and only one. {rest} are those who answered something else, or did not answer the question.',
	rest: 'The others',
	named: '“{label}”',
	people: '{label}: {n} people',
	untold: 'Not shown: one of the groups is too small in this question, or a single person could be pointed out.',
	none: 'The result is not divided in groups.',
	choose: {
		heading: 'Divide the result',
		lead: 'Choose a question to compare by. Each group must have at least {smallest} people. Those who are fewer are put together with those who did not answer the question.',
		once: 'Only one question can be chosen, and it cannot be undone. Otherwise groups from different questions could be laid side by side so that somebody is pointed out.',
		last: 'When the result is divided, the round cannot be published again.',
		question: 'Compare by',
		few: 'It cannot be compared by: too few in the groups.',
		submit: 'Divide and publish',
		open: 'The round is open. Close it first, so that all answers are in it.',
		no_question: 'The survey has no background question to compare by. Add one in the next version.',
		no_weighing: 'The survey has no question where anything is weighed, so there is nothing to compare.'
	},
	refused: {
		too_few: 'It cannot be divided: somebody could be pointed out. That may be because few have answered, or because the result has been published several times or has changed since.',
		again: 'The result is already divided.',
		paired: 'The result is already compared for those who answered both times. Then it cannot be divided in groups.',
		open: 'The round is open. Close it first.',
		untold: 'Too few have answered. There is nothing to divide.',
		changed_meanwhile: 'Somebody answered or took an answer back just now. Try again.',
		invalid: 'Choose a question.',
		forbidden: 'It did not work. You may no longer be allowed to, or the project has been put away.'
	},
	beside: {
		heading: '{own} and {party}',
		lead: 'The difference is counted from each group by itself.'
	}
};
