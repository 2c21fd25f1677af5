/** What has changed among those who answered two rounds. */
import type { Messages } from '#i18n/messages.ts';

export const pairings: Messages['pairings'] = {
	link: 'Compare those who answered both times',
	heading: 'Those who answered both times',
	none: 'There is no comparison here of those who answered both times.',
	whole: 'Everybody who answered, also those who answered only once',
	choose: {
		heading: 'Choose an earlier round',
		lead: 'Those who wrote their word code both times can be compared with themselves as a group. Then the difference is not because other people have answered.',
		smallest: 'They must be at least {smallest}. The others who answered in a round must also be at least {smallest}, or none.',
		once: 'A round can be compared like this with one other only, and it cannot be undone. Otherwise somebody could be pointed out.',
		last: 'After that neither round can be opened, published again or divided in groups.',
		question: 'Compare with',
		people: '{n} people answered both times',
		submit: 'Compare and publish',
		no_codes: 'Nobody was given a word code in this round. Then it cannot be seen who has answered before.',
		no_rounds: 'There is no earlier round with word codes in the project.'
	},
	states: {
		open: 'One of the rounds is open. Close it first.',
		untold: 'One of the rounds is not published, or too few have answered.',
		settled: 'One of the rounds is already divided in groups, or compared like this.',
		stale: 'Answers have come, changed or been removed since it was published. Publish that round again first, if it can be done.',
		too_few: 'Too few answered both times, or somebody could be pointed out.'
	},
	refused: {
		not_alike: 'No question was asked in the same way both times, so there is nothing to compare.',
		changed_meanwhile: 'Somebody took their answers back just now. Try again.',
		invalid: 'Choose a round.',
		forbidden: 'It did not work. You may no longer be allowed to, or the project has been put away.'
	},
	overTime: {
		lead: 'Counted on those who answered both times: {n} people. They wrote their word code both times.',
		untold: 'Not shown: too few of them answered the question, or a single person could be pointed out.',
		how: 'We count those who wrote their word code both times, each round by itself, and then compare: now minus then. Who said what both times is not used. Otherwise somebody who knows what a person said last time could work out what that person says now. So the intervals are wider than they could be. Whoever wrote somebody else’s code is counted wrongly. Cards are compared by how much more important they are than the mean of the cards (differences of logarithms), stones in percentage points. In brackets is an interval of {level} per cent for each difference by itself. That something has changed is said only when at least ten answered both times and the difference holds when everything in the question is tested at once.'
	}
};
