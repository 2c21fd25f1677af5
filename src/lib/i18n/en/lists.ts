import type { Messages } from '#i18n/messages.ts';

export const lists: Messages['lists'] = {
	sort: 'Sort by',
	by: { newest: 'newest', name: 'name', state: 'state' },
	page: 'Page {page} of {pages}',
	previous: 'Previous',
	next: 'Next',
	pagesOf: 'Pages: {list}',
	projects: {
		heading: 'All projects',
		link: 'All projects',
		show: 'Show',
		inUse: 'In use',
		archived: 'Archived',
		noneInUse: 'There is no project in use here.',
		noneArchived: 'No project is archived.',
		since: 'archived {date}',
		openIn: { one: 'one open round', other: '{n} open rounds' }
	},
	archive: {
		archive: 'Archive the project',
		heading: 'Archive “{project}”?',
		text: 'The project leaves the home page and the lists. Nothing is deleted, and you can bring it back whenever you like.',
		closes: { one: 'One open round is closed. It does not open again by itself.', other: '{n} open rounds are closed. They do not open again by themselves.' },
		yes: 'Yes, archive it',
		no: 'Keep the project',
		is: 'The project has been archived since {date}. Nothing is deleted. No round can be opened until the project is back.',
		restore: 'Bring the project back',
		restored: 'The project is back. Its rounds are closed until somebody opens them.',
		refused: 'That did not work. You need to be a designer in the workspace.',
		noRound: 'The project is archived. Bring it back before you open a round.',
		nothing: 'The project is archived. Bring it back before you change anything in it.'
	}
};
