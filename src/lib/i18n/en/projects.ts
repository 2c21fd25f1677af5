import type { Messages } from '#i18n/messages.ts';

export const projects: Messages['projects'] = {
	/** What a person sees first. */
	list: {
		title: 'Home',
		nextStep: 'Next step',
		news: 'New result',
		newBoard: 'New board',
		wayLabel: 'The way to the first result',
		way: ['Create a project', 'Open a round', 'Collect answers', 'Publish the result'],
		answered: { one: 'answer', other: 'answers' },
		enoughAt: '{n} of {of}',
		openRounds: 'Open rounds',
		moreRounds: { one: 'You find one more open round under its project.', other: 'You find {n} more open rounds under their projects.' },
		comingRounds: 'Rounds to come',
		opens: 'Opens on {date}',
		boards: 'Latest results',
		board: 'What is important? {round}',
		published: 'Published {date}',
		tooFew: 'too few answers',
		heading: 'Projects',
		newestRelease: 'Latest result: {round}, published {date}',
		noRelease: 'No result has been published yet.',
		openIn: { one: 'One open round', other: '{n} open rounds' },
		noWorkspace: 'You are not in any workspace. Ask an owner for an invitation.',
		invite: 'Invite somebody',
		add: 'Create a project',
		name: 'Name of the project',
		nameHint: 'For example Unga vuxna i Grums. The survey “Vad är viktigt för dig?” comes with it.',
		addButton: 'Create the project',
		noName: 'Give the project a name.',
		refused: 'The project was not created. You need to be a designer in the workspace.'
	},
	/** The next step, by what it is: a heading, a sentence, a button. */
	next: {
		numbers: ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
		nobody: 'Nobody has answered yet.',
		answered: { one: 'One person has answered.', other: '{n} people have answered.' },
		show: 'Show the code on a screen',
		toRound: 'To the round',
		publishButton: 'Review and publish',
		collect: {
			heading: { one: 'One more answer is needed in “{round}”', other: '{number} more answers are needed in “{round}”' },
			text: 'The round is open. {answered} With {k} answers a result can be published.'
		},
		keepOpen: {
			heading: '“{round}” is open',
			text: '{answered} That is enough for a result, and more answers make it surer.'
		},
		publish: {
			heading: 'Publish the result of “{round}”',
			text: '{answered} That is enough for a result. You see it before you publish.'
		},
		publishAgain: {
			heading: 'New answers in “{round}”',
			text: '{n} new answers since the result of {date}. You see the new one before you publish.'
		},
		follow: {
			heading: '“{round}” is open',
			text: '{answered} With {k} answers a designer can publish a result.'
		},
		coming: {
			heading: '“{round}” opens on {date}',
			text: 'It opens by itself. You can put up the poster already.',
			poster: 'Show the poster'
		},
		addProject: {
			heading: 'Create a project',
			text: 'A ready-made survey comes with it, so that you can open a round at once.'
		},
		openRound: {
			heading: 'Open a round',
			text: 'It asks the questions in “{survey}” in {project}, and gets a short code that you hand out.',
			button: 'Open a round'
		},
		invite: {
			heading: 'Invite those you will work with',
			text: 'You are alone in {workspace}. Designers open rounds, trust agents collect answers and the steering group reads the results.',
			button: 'Invite'
		},
		inviteDesigner: {
			heading: 'Invite a designer',
			text: 'Nobody in {workspace} is a designer. A designer builds surveys, opens rounds and publishes results.',
			button: 'Invite'
		},
		invited: {
			heading: { one: 'One invitation waits for an answer', other: '{number} invitations wait for an answer' },
			text: 'You are alone in {workspace} until somebody has accepted.',
			button: 'See the invitations'
		},
		read: {
			heading: 'The result of “{round}” is ready',
			text: { one: 'It rests on one answer and was published on {date}.', other: 'It rests on {n} answers and was published on {date}.' },
			button: 'Read the latest result'
		},
		openBoard: {
			text: { one: 'Shows “{round}”: one answer. Published on {date}.', other: 'Shows “{round}”: {n} answers. Published on {date}.' },
			button: 'Open the board',
			toRelease: 'Read the whole result'
		},
		wait: {
			project: { heading: 'There is no project here yet', text: 'A designer in the workspace creates the first one.' },
			round: { heading: 'No round is open', text: 'When a designer opens a round, its code is here.' },
			board: { heading: 'No result has been published yet', text: 'When a designer publishes a result, you read it here.' }
		}
	},
	one: {
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
		coming: 'opens on {date}',
		noRounds: 'The rounds will be here. Open the first one from a survey below.',
		surveys: 'Surveys',
		version: 'version {n}',
		newRound: 'Open a new round',
		newSurvey: 'New survey',
		draft: 'Draft',
		untitled: 'Untitled'
	}
};
