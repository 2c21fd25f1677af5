import type { Messages } from '#i18n/messages.ts';

export const rounds: Messages['rounds'] = {
	one: {
		open: 'open',
		closed: 'closed',
		answerHeading: 'How to answer',
		codeIs: 'The code is',
		show: 'Show on a screen',
		addressIs: 'The address on a tablet:',
		offline: 'Without a network: a tablet that has opened the first question once can then open the round and take answers without a network. They are sent when the network is back.',
		notOffline: 'Without a network: the address begins with http, not https. Whoever has the page open can finish and send when the network is back, but a page that has been closed cannot be opened without a network.',
		closedExplain: 'The round is closed. Nobody can answer until it is opened again.',
		close: 'Close the round',
		reopen: 'Open the round again',
		parked: { one: 'One person has put their answers aside to continue later.', other: '{n} people have put their answers aside to continue later.' },
		parkedIfClosed: 'If you close the round they cannot go on, and those answers are not counted. They are kept, and can be fetched and sent if the round opens again.',
		parkedClosed: 'Those answers are not counted. They are kept, and can be fetched and sent if the round opens again.',
		soFar: 'So far',
		answers: { one: 'answer', other: 'answers' },
		openCode: 'Everybody who has the code can answer, more than once too. Count answers, not people.',
		stories: 'Read the stories',
		tooFewYet: 'Nothing can be shown until {k} people have answered.',
		releases: 'Results',
		release: 'Result number {number}, published {date}',
		noRelease: 'Nothing has been published yet.',
		releaseFirst: 'When you publish the result, all answers are counted together, and what is shown does not change after that. Everyone in the workspace can see it. With fewer than {k} answers, it only says that the answers are too few.',
		releaseAgain: 'A question is counted anew when at least {k} new people have answered it. Where a single person has changed or withdrawn an answer, it waits. So nobody can work out what one person has answered. Until then the numbers stay, with their date.',
		releaseButton: 'Publish the result',
		refused: {
			tooSmall:
				'The result was not published. Too few people have answered, changed or withdrawn their answers since result number {number}. Whoever compares the results could work out what single persons have said. At least {needed} of each sort are needed. If you do not want to wait, you can open a new round.',
			about: 'It is about the question “{about}”.',
			nothingNew: 'The result was not published. The answers are the same as in result number {number}.',
			tooFew: 'The result was not published. There are too few answers: fewer than {k}.',
			changed: 'The result was not published. Answers came in while we were counting. Try again.',
			other: 'The result was not published. You need to be a designer in the workspace.'
		}
	},
	open: {
		heading: 'Open a new round',
		explain: 'The round asks the questions in “{survey}”. It gets a short code that you hand out.',
		title: 'Name of the round',
		titleHint: 'For example Autumn 2026. The name is shown with the result.',
		button: 'Open the round',
		noTitle: 'Give the round a name.',
		/** Settings that protect respondents. */
		care: {
			optional: 'You can leave these empty. They cannot be changed later.',
			ageFloor: 'Lowest age',
			ageFloorHint: 'Those who are younger get no questions, and nothing is saved about them. For example 16.',
			expected: 'How many are expected to answer?',
			expectedHint: 'If it is at most {most}, they are told that others may guess who wrote something, and choose themselves how the words may be used.',
			years: 'years',
			people: 'people',
			badAge: 'Write the lowest age as a whole number from 10 to 30, or leave it empty.',
			badExpected: 'Write how many are expected as a whole number from 2 to 100 000, or leave it empty.',
			shared: 'If you share tablets',
			sharedHint: 'When nobody has touched the tablet for a while it asks: Are you still there? If nobody answers it starts over for the next person. Those who answer are told what applies before they begin.',
			idleAfter: 'Ask after',
			minutes: 'minutes',
			badIdle: 'Write the number of minutes as a whole number from 2 to 60.',
			idleRemoves: 'Then remove what has been answered',
			idleKeeps: 'Then hand in what has been answered',
			repeat: 'If you will ask the same people again',
			repeatHint: 'Everybody gets a word code to keep. If they write it next time, it can be seen how the answers have changed. We only save a print of the code. Those who have lost their code count as new people.',
			repeatLabel: 'Give out word codes in this round'
		}
	},
	show: {
		title: 'The code of {round}',
		scan: 'Point the camera here, or write the address',
		code: 'The code is',
		qr: 'QR code to {address}',
		closed: 'The survey is closed',
		received: { one: '{n} has answered', other: '{n} have answered' },
		fill: 'Fill the screen',
		back: 'To the round'
	}
};
