import type { Messages } from '#i18n/messages.ts';

export const rounds: Messages['rounds'] = {
	one: {
		open: 'Open since {date}',
		closed: 'Closed {date}',
		way: 'Where the round is',
		nextStep: 'Next step',
		/** Beside the primary button; `{missing}` says how many answers a result needs still. */
		next: {
			publish: { heading: 'There are enough answers for a result', text: '{answered} You see the result before you publish it.' },
			publishAgain: { heading: 'New answers since result number {number}', text: '{n} new answers have come. You see the new result before you publish it.' },
			collect: { heading: 'Collect more answers', text: '{answered} {missing}' },
			keepOpen: { heading: 'The round takes answers', text: '{answered} That is enough for a result, and more answers make it surer.' },
			read: { heading: 'The result has been published', text: { one: 'Result number {number} rests on one answer.', other: 'Result number {number} rests on {n} answers.' }, button: 'Read the result' },
			reopen: { heading: 'Too few answers for a result', text: '{answered} {missing} Open the round again if more people can answer.' },
			waitOpen: { heading: 'The round is open', text: '{answered} {missing}' },
			waitClosed: { heading: 'The round is closed', text: '{answered} {missing}' },
			aDesigner: 'That is enough for a result. A designer can publish it.'
		},
		answerHeading: 'How to answer',
		codeIs: 'The code is',
		show: 'Show on a screen',
		addressIs: 'The address on a tablet or a phone:',
		offline: 'Without a network: a tablet that has opened the first question once can then open the round and take answers without a network. They are sent when the network is back.',
		notOffline: 'Without a network: the address begins with http, not https. Whoever has the page open can finish and send when the network is back, but a page that has been closed cannot be opened without a network.',
		closedExplain: 'The round is closed. Nobody can answer until it is opened again.',
		close: 'Close the round',
		reopen: 'Open the round again',
		settings: 'The round',
		closeExplain: 'When the round closes, nobody can answer any more. The answers are kept, and you can open the round again.',
		soFar: 'So far',
		answers: { one: 'answer', other: 'answers' },
		openCode: 'Everybody who has the code can answer, more than once too. Count answers, not people.',
		stories: 'Voices: go through what people have written',
		tooFewYet: 'Nothing can be shown until {k} people have answered.',
		releases: 'Results',
		release: 'Result number {number}, published {date}',
		noRelease: 'Nothing has been published yet.',
		releaseFirst: 'When you publish the result, all answers are counted together, and what is shown does not change after that. Everyone in the workspace can see it. At least {k} answers are needed. You see the result before you publish it.',
		releaseAgain: 'A question is counted anew when at least {k} new people have answered it. Where a single person has changed or withdrawn an answer, it waits. So nobody can work out what one person has answered. Until then the numbers stay, with their date.',
		releaseButton: 'Review and publish',
		refused: {
			tooSmall:
				'A new result cannot be published yet. Too few people have answered, changed or withdrawn their answers since result number {number}. Whoever compares the results could work out what single persons have said. At least {needed} of each sort are needed. If you do not want to wait, you can open a new round.',
			about: 'It is about the question “{about}”.',
			nothingNew: 'There is nothing new to publish. The answers are the same as in result number {number}.',
			tooFew: 'A new result cannot be published. There are too few answers: fewer than {k}.',
			split: 'The result is divided in groups and stands as it is. A new one cannot be published. If you want to ask again, you can open a new round.',
			paired: 'The result is compared for those who answered both times and stands as it is. A new one cannot be published. If you want to ask again, you can open a new round.',
			changed: 'The result was not published. Answers came in while we were counting. Try again.',
			other: 'The result cannot be published. You need to be a designer in the workspace.'
		}
	},
	/** The page before publishing: what it would show, and the button. */
	release: {
		/** A round with so many answers that it takes a while. */
		working: {
			looks: 'We are working out the results',
			publishes: 'The results are being published',
			stages: {
				begins: 'Reading the answers.',
				reading: 'Reading the answers: {done} of {of}.',
				counting: 'Counting: {done} of {of} questions are done.',
				checking: 'Looking at what may be shown.',
				storing: 'Saving. It can no longer be cancelled.'
			},
			bar: 'This much is done',
			nothingYet: 'There are many answers, so it takes a while. Nothing is published yet.',
			goesOn: 'There are many answers, so it takes a while. You can close the page. It goes on all the same.',
			again: 'See how far it has come',
			cancel: 'Cancel'
		},
		heading: 'Publish the result',
		lead: 'This is what the result will be. Once you have published it, everyone in the workspace can see it, and it cannot be taken back.',
		n: { one: 'The result rests on one answer.', other: 'The result rests on {n} answers.' },
		madeUp: 'They are example answers. That is said by the result.',
		shown: 'This is what it will say',
		details: 'The result also has charts, tables and how we counted.',
		hiddenHeading: 'This is not shown',
		allShown: 'Everything is shown. Nothing is hidden.',
		hidden: {
			question: { one: 'The whole question: fewer than {k} have answered it.', other: 'The whole question: fewer than {k} have answered it.' },
			parts: { one: 'One part of the question: fewer than {k} have answered it.', other: '{n} parts of the question: fewer than {k} have answered them.' },
			followUps: { one: 'One follow-up about a card: fewer than {k} have answered it, or another answer could be worked out.', other: '{n} follow-ups about cards: fewer than {k} have answered each, or other answers could be worked out.' },
			cards: {
				too_few: { one: 'One card: fewer than {k} have weighed it against others.', other: '{n} cards: fewer than {k} have weighed each against others.' },
				protects_another: { one: 'One more card, so that a hidden card cannot be worked out.', other: '{n} more cards, so that hidden cards cannot be worked out.' }
			},
			counts: {
				too_few: { one: 'One number of people who answered in a certain way: fewer than {k} did.', other: '{n} numbers of people who answered in a certain way: fewer than {k} did.' },
				protects_another: { one: 'One more such number, so that a hidden one cannot be worked out.', other: '{n} more such numbers, so that the hidden ones cannot be worked out.' }
			}
		},
		since: 'Numbers stay from {date}, since too few new people have answered.',
		button: 'Publish now',
		back: 'Back without publishing',
		changed: 'Nothing has been published. Answers have been added, changed or withdrawn since you looked. This is what the result will be now.',
		missing: { one: 'One more answer is needed before a result can be published.', other: '{n} more answers are needed before a result can be published.' }
	},
	open: {
		heading: 'Open a new round',
		way: 'Where the page is',
		explain: 'The round asks the questions in “{survey}”. It gets a short code that you hand out.',
		title: 'Name of the round',
		titleHint: 'For example Autumn 2026. The name is shown with the result.',
		button: 'Open the round',
		noTitle: 'Give the round a name.',
		refused: 'The round was not opened. You need to be a designer in the workspace.',
		/** Settings that protect respondents. */
		care: {
			heading: 'For those who answer',
			optional: 'You can leave this empty. Once somebody has answered, most of it cannot be changed.',
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
			idleThen: 'When nobody answers',
			idleRemoves: 'Remove the answers',
			idleKeeps: 'Hand in the answers',
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
