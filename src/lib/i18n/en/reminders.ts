import type { Messages } from '#i18n/messages.ts';

export const reminders: Messages['reminders'] = {
	heading: 'Reminders by mail',
	explain: 'With reminders you get a mail a week before a decision in {workspace} is due, the day after if it was not done, and then once a week. You also get a mail when something has been done for two weeks and those it concerns have not said what they think. At most one mail a day.',
	contains: 'The mail has the decisions, their dates and links to them. It has nothing of what people have answered.',
	isOff: 'Reminders are off for you.',
	isOn: 'You get reminders by mail.',
	start: 'Remind me by mail',
	stop: 'Stop reminding me',
	started: 'You get reminders from now on. The first mail comes when something waits for you, at six in the morning at the earliest.',
	stopped: 'You get no more reminders.',
	failed: 'Reminders could not be turned on. Try again in a while.',
	notHere: 'The server is not set up to send reminders by mail. Decisions that wait are shown on the home page.',
	mail: {
		subject: 'Reminder of decisions in {workspace}',
		lead: 'These decisions in {workspace} wait for you.',
		parts: { late: 'Should have been done', soon: 'Soon due', done: 'Done, according to you. What do those it concerns say?' },
		done: 'Last changed {date}',
		more: { one: 'One more decision waits. It is on the home page.', other: '{n} more decisions wait. They are on the home page.' },
		why: 'You get this mail because you asked for reminders. Turn them off here, without signing in:'
	},
	page: {
		title: 'Reminders by mail',
		ask: 'Do you want to stop getting reminders?',
		explain: 'This is about mail on decisions in {workspace}. You can turn it on again on the page of decisions.',
		button: 'Yes, turn reminders off',
		off: 'Reminders are off',
		offMore: 'You get no more mail about decisions from there. You can turn it on again on the page of decisions.'
	}
};
