import type { Messages } from '#i18n/messages.ts';

export const personaCheck: Messages['personaCheck'] = {
	heading: 'Is it true of {name}?',
	lead: 'What those whom {name} is about have said of each line.',
	noneYet: 'Nobody has been asked yet.',
	notAsked: 'No round has asked about this line.',
	askedAs: 'Then it read: “{text}”',
	tooFew: 'Fewer than {k} have answered. It is not shown.',
	answered: '{n} have answered',
	ask: {
		heading: 'Ask those whom it is about',
		explain: 'We make a survey of the lines. Each is read aloud, and who answers chooses: true, partly true, not true, or something is missing. You look it through, translate it if you like, and open a round as usual.',
		time: 'Twelve lines take eight people about ten minutes on a shared tablet. {name} has {n}.',
		few: 'How many said what is shown only where it singles out nobody. Of few you get a word instead: most, about half, or most do not.',
		tooLong: 'These lines are too long for a screen and are not asked about. Shorten them if they should be.',
		submit: 'Make the survey',
		refused: { nothing: 'The persona has no lines to ask about.', forbidden: 'The survey could not be made. You may no longer be a designer.' }
	}
};
