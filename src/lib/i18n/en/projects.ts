import type { Messages } from '#i18n/messages.ts';

export const projects: Messages['projects'] = {
	list: {
		heading: 'Projects',
		newestRelease: 'Latest result: {round}, published {date}',
		noRelease: 'No result has been published yet.',
		openRound: {
			one: '{round} is open with the code {code}. One person has answered.',
			other: '{round} is open with the code {code}. {n} people have answered.'
		},
		toRound: 'To the round',
		empty: 'The projects will be here. A designer in the workspace adds the first one.',
		emptyDesigner: 'The projects will be here. Add the first one below. A ready-made survey comes with it.',
		noWorkspace: 'You are not in any workspace. Ask an owner for an invitation.',
		add: 'Add a project',
		name: 'Name of the project',
		nameHint: 'For example Unga vuxna i Grums. The survey “Vad är viktigt för dig?” comes with it.',
		addButton: 'Add the project',
		noName: 'Give the project a name.',
		refused: 'The project was not added. You need to be a designer in the workspace.'
	},
	one: {
		nextRelease: 'Next step: the round {round} has {n} answers and no published result.',
		nextCollect: { one: 'Next step: the round {round} needs one more answer before a result can be published.', other: 'Next step: the round {round} needs {n} more answers before a result can be published.' },
		toRelease: 'Publish the result',
		toRound: 'To the round',
		releases: 'Results',
		release: 'What is important? {round}',
		released: 'published {date}, number {number}',
		tooFew: 'too few answers',
		noReleases: 'The results will be here. They appear when a designer has published them.',
		noReleasesDesigner: 'The results will be here. Open a round, collect answers and then publish the result.',
		rounds: 'Rounds',
		received: { one: 'one answer', other: '{n} answers' },
		open: 'open',
		closed: 'closed',
		noRounds: 'The rounds will be here. Open the first one from a survey below.',
		surveys: 'Surveys',
		version: 'version {n}',
		newRound: 'Open a new round'
	}
};
