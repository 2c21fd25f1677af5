import type { Messages } from '#i18n/messages.ts';

export const search: Messages['search'] = {
	label: 'Search',
	button: 'Search',
	heading: 'Search',
	headingFor: 'Search: “{q}”',
	hint: 'Write part of a name. We look among the projects, surveys, rounds, results and cards that you may see. We do not search answers or stories.',
	length: 'Write at least 2 and at most 80 characters.',
	nothing: 'We find nothing of that name. Try a shorter part of it.',
	kinds: { projects: 'Projects', surveys: 'Surveys', rounds: 'Rounds', releases: 'Results', cards: 'Cards' },
	more: 'Here are {shown} of {total}. Write more of the name to find the rest.',
	release: 'What is important? {round}',
	draft: 'Draft',
	archived: 'Archived',
	library: 'The card library'
};
