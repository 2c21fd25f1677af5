/** The start page, and a code without a round. */
import type { Messages } from '#i18n/messages.ts';

export const numbers: Messages['respond']['numbers'] = { '5': 'five', '6': 'six', '7': 'seven', '8': 'eight', '9': 'nine', '10': 'ten' };
export const minutes: Messages['respond']['minutes'] = { '2': 'two', '3': 'three', '4': 'four', '5': 'five', '6': 'six', '7': 'seven', '8': 'eight', '10': 'ten' };

export const start: Messages['respond']['start'] = {
	hello: 'Hi. We want to know what is important to you.',
	why: 'Your answers help {municipality} to make support better.',
	time: 'It takes about {minutes} minutes.',
	voluntary: 'You choose whether to take part. You can skip questions and stop when you want.',
	help: 'It does not affect the help you get.',
	begin: 'Start',
	pictures: 'Go on where I stopped (three pictures)',
	noScript: 'You can read here, but the questions need JavaScript. Turn it on in the browser, or ask for help.',
	dataHeading: 'What happens to your answers',
	dataNoName: 'We do not ask for your name. We do not save which phone or computer you have.',
	dataGroup: 'We only show answers from at least {group} people together.',
	dataText: 'What you write in your own words is read by the people who run the survey. They take out anything that could show who you are before anyone else sees it.',
	dataWithdraw: 'Nothing leaves this device until you press a button for it. When you have sent your answers you get a code. You can use it to remove them.',
	responsible: '{controller} is responsible.',
	questions: 'Questions? {contact}'
};

export const noRound: Messages['respond']['noRound'] = {
	unknown: 'We cannot find a survey with the code {code}.',
	unknownMore: 'Check the code, or ask the person who gave it to you.',
	closed: 'The survey has closed.',
	closedMore: 'It is no longer possible to answer. Ask the person who gave you the code if there will be a new one. If you have put answers aside, they are kept in case this one opens again.',
	wait: 'There have been too many wrong codes from here.',
	waitMore: 'Wait a minute and try again.'
};
