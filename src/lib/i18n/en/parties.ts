import type { Messages } from '#i18n/messages.ts';

/** Parties: the same questions to several groups, each in a round of its own. */
export const parties: Messages['parties'] = {
	form: {
		heading: 'The same questions to several groups',
		hint: 'Each group gets a round of its own, with its own code and its own results. When two groups have results they can be compared. Leave the boxes empty if everybody is to answer in the same round.',
		open: 'Write which groups',
		name: 'Group {n}',
		k: 'Smallest number of answers for group {n}',
		kHint: 'The smallest number of answers is how many must have answered before anything is shown about the group: 5 to 50.',
		answers: 'answers',
		suggestions: ['Young adults', 'Trust agents', 'Steering group', 'Staff', 'Relatives', 'Employers'],
		problems: {
			one: 'Write at least two groups, or none.',
			same: 'Two groups have the same name. Give them different names.',
			long: 'The name of a group is too long. It may have at most 60 characters.',
			title: 'The round’s name and the group’s name may have at most 118 characters together. Shorten one of them.',
			smallest: 'The smallest number of answers should be a whole number from 5 to 50.'
		}
	},
	set: {
		heading: 'All groups',
		lead: 'The groups answer the same questions. Each has its own round and its own code.',
		here: 'this page',
		closed: 'closed',
		coming: 'opens on {date}'
	},
	overTime: {
		heading: 'Since {party}',
		lead: 'This is how the answers have changed. Those who answered need not be the same people.',
		minus: 'A plus means higher in {own} than in {party}.',
		more: 'More important in {own} than in {party}.',
		less: 'Less important in {own} than in {party}.',
		moreShare: 'More common in {own} than in {party}.',
		lessShare: 'Less common in {own} than in {party}.',
		leansFirst: 'Leans more towards “{first}” in {own} than in {party}.',
		leansSecond: 'Leans more towards “{second}” in {own} than in {party}.',
		same: 'It cannot be said that this has changed.',
		fewer: 'Fewer than ten answered one of the times. Then we do not say that it has changed.',
		hidden: 'Not shown: it is hidden in one of the results.',
		untold: 'Not compared: the question was not asked in the same way both times, or it is hidden in one of the results.',
		nothing: 'It cannot be said that anything in this question has changed.',
		some: '{n} of {of} have changed.',
		how: 'The difference is computed from the published results, as between two groups: now minus then. Cards are compared by how much more important they are than the mean of the cards (differences of logarithms). Stones and choices are compared in percentage points. In brackets is an interval of {level} per cent for each difference by itself. That something has changed is said only when at least ten answered both times and the difference holds when everything in the question is tested at once. Where the same people answered both times, the intervals are wider than they need to be.'
	},
	beside: {
		heading: 'Compared with {party}',
		lead: 'This is the difference between the results of two groups. It shows nothing but what the results say already. These results are for {own}.',
		minus: 'A plus means that {own} is higher than {party}.',
		none: '{party} has no results yet, so they cannot be compared. Too few have answered, or the results have not been published.',
		compare: 'Compare {own} with {party}',
		about: 'About',
		difference: 'Difference',
		says: 'What it says',
		more: '{own} gives this more weight than {party}.',
		less: '{own} gives this less weight than {party}.',
		moreShare: 'More common among {own} than among {party}.',
		lessShare: 'Less common among {own} than among {party}.',
		leansFirst: '{own} leans more towards “{first}” than {party}.',
		leansSecond: '{own} leans more towards “{second}” than {party}.',
		same: 'The groups cannot be told apart.',
		fewer: 'Fewer than ten have answered in one of the groups. Then we do not say that they differ.',
		hidden: 'Not shown: it is hidden in the results of one of the groups.',
		untold: 'Not shown: at least one of the groups has nothing to show for this question.',
		nothing: 'Nothing in this question can be told apart between the groups.',
		some: '{n} of {of} can be told apart between the groups.',
		people: '{own}: {a} people. {party}: {b} people.',
		numbers: 'Show the numbers',
		interval: '{value} ({low} to {high})',
		howHeading: 'How we counted',
		how: 'The difference is computed from the published results, never from single answers. Cards are compared by how much more important they are than the mean of the cards (differences of logarithms). Stones and choices are compared in percentage points. In brackets is an interval of {level} per cent for each difference by itself. That the groups differ is said only when at least ten have answered in both and the difference holds when everything in the question is tested at once (Holm for cards and stones, Bonferroni for choices). Follow-ups are not compared.',
		percent: 'percentage points'
	}
};
