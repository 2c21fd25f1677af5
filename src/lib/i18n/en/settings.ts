import type { Messages } from '#i18n/messages.ts';

export const settings: Messages['settings'] = {
	heading: 'The workspace',
	nav: 'Workspace',
	basics: {
		heading: 'Name and starting points',
		name: 'Name of the workspace',
		nameHint: 'It is shown to those who answer, on results and in invitations.',
		language: 'Language of new surveys',
		languages: { sv: 'Swedish', en: 'English' },
		smallest: 'Smallest group that may be shown',
		smallestHint: 'From {least} to {most} people. Counts for rounds that are opened from now on. Rounds that are there already keep their limit.',
		people: 'people',
		save: 'Save',
		saved: 'It is saved.',
		noName: 'Give the workspace a name of at most 120 characters.',
		badLanguage: 'Choose one of the languages in the list.',
		badSmallest: 'Write a number from {least} to {most}.',
		refused: 'It was not saved. You need to be an owner of the workspace.'
	},
	pages: 'More about the workspace',
	members: 'Members and invitations',
	projects: 'Projects of the workspace',
	yours: 'You in the workspace',
	roles: 'Your roles: {roles}.',
	leave: {
		leave: 'Leave the workspace',
		heading: 'Leave {workspace}?',
		text: 'You see nothing of the workspace any more, and your open invitations to it are taken back. What you have done stays. To come back you need a new invitation.',
		yes: 'Yes, leave',
		no: 'Stay',
		lastOwner: 'You are the only owner and cannot leave. Hand over to somebody else first, on the page Members.'
	},
	switch: { label: 'Workspaces', all: 'All' }
};
