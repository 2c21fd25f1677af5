/** Care for the person: age, help, own words, personal data in them. */
import type { Messages } from '#i18n/messages.ts';

/** The start page's part. */
export const care: Messages['respond']['care'] = {
	age: 'How old are you?',
	older: 'I have turned {age}',
	younger: 'I am younger',
	passed: 'Good. Now you can start.',
	alone: 'You answer by yourself.',
	helped: 'Someone is helping me',
	rules: 'First you both read four short rules.',
	fetching: 'Fetching …',
	notFetched: 'We cannot get through right now. What you have answered is still here.'
};

/** What is fetched later. */
export const careMore: Omit<Messages['respondMore']['care'], 'repeat' | 'own'> = {
	numbers: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
	nobodyAnswers: 'Nobody can answer you here, and we do not know who you are. Do you need to talk to someone now?',
	helpLines:
		'Call 112 if a life is in danger. 1177 gives advice about health care. Bris is on 116\u00a0111, if you are under 18. Mind’s suicide helpline is on 90101.',
	tooYoung: {
		heading: 'Thank you for wanting to take part.',
		why: 'These questions are made for people who have turned {age}, so we do not ask them of you who are younger.',
		nothing: 'We have not saved anything about you.',
		talk: 'Do you want to talk to an adult?',
		back: 'Back to the start'
	},
	helper: {
		name: 'For both of you',
		heading: 'To you who are helping',
		rules: [
			{ short: 'Read what it says.', more: 'Use the same tone for all answers.' },
			{ short: 'Do not point out an answer.', more: 'Show all cards for the same time.' },
			{ short: 'Do not answer for the person.', more: 'If you are not sure, it is fine to skip.' },
			{ short: 'Do not help someone you are the contact for.', more: 'Ask a colleague or someone else instead.' }
		],
		toPerson: 'To you who are answering: you are the one who decides. Say so if you want to stop.'
	},
	helpGiven: {
		heading: 'What help did you get?',
		hint: 'You can choose several. We save what help it was, never who helped you.',
		options: {
			read_aloud: 'Someone read aloud',
			explained: 'Someone explained words or questions',
			pointed: 'Someone tapped where I showed or said',
			none: 'I got no help'
		}
	},
	words: {
		heading: 'How may we use what you write?',
		few: 'There are about {n} of you in the group. Others may be able to guess who wrote something.',
		fewOne: 'There are only a few in the group. Others may be able to guess who wrote something.',
		options: {
			show: { label: 'Show my words', more: 'Others may read what you wrote. Your name is never there.' },
			rewritten: { label: 'Use my words rewritten', more: 'The people who run the survey rewrite what you wrote before anyone else reads it.' },
			choices_only: { label: 'Only my choices', more: 'You get no boxes to write in. What you have already written is not sent.' }
		},
		skipping: 'If you skip this you get no boxes to write in.'
	},
	check: {
		personnummer: 'This looks like a personal identity number. Do you want to remove it?',
		phone: 'This looks like a phone number. Do you want to remove it?',
		email: 'This looks like an e-mail address. Do you want to remove it?',
		why: 'Someone could use it to find out who you are, or who you write about. Nothing has been sent yet.',
		remove: 'Remove it for me',
		write: 'Keep writing',
		keep: 'It is something else, keep it',
		removed: 'It is removed. Please read through the text before you go on.'
	}
};
