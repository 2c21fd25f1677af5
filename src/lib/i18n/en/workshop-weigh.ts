export const workshopWeigh = {
	heading: 'Weigh in the room',
	lead: 'Everybody answers on their own phone, with the same screens as in any round. Nobody sees what anybody else answers.',
	way: 'The way here',
	notYou: 'Only whoever leads the workshop chooses what the room weighs.',
	closed: 'The workshop has ended.',
	back: 'To the desk',
	choose: {
		legend: 'What should the room weigh?',
		none: 'There is no open round to weigh in. Ask a designer to open one, or to lead with you.',
		newOf: 'New round: {survey}',
		newHint: 'Opens now, for this room alone.',
		sameHint: 'The same questions as last time, so that you can compare.',
		openHint: 'Open already. Its code is {code}. Everybody who answers there counts, also those who are not here.',
		button: 'Weigh this',
		problem: 'Choose what the room should weigh.',
		refused: 'The round could not be opened. Try again.'
	},
	title: '{workshop}: {step}',
	running: {
		heading: 'The room is weighing now',
		code: 'Everybody opens the questions from their phone. Who is not in the room comes in with the code:',
		answered: { one: 'One has answered.', other: '{n} have answered.' },
		rule: 'The result can be shown when at least {k} have answered, and the round is closed then.',
		show: 'Close and show on the wall',
		showReleased: 'Show on the wall',
		tooFew: { one: 'There are too few to show anything. One more has to answer.', other: 'There are too few to show anything. {n} more have to answer.' },
		failed: 'The result could not be shown. Try again.',
		designer: 'A designer closes the round and publishes the result. Then you can show it here.'
	},
	shown: { heading: 'What the room weighed is on the wall', lead: 'The result is also on the board of the round.', board: 'Open the board' },
	desk: { heading: 'Weigh in the room', none: 'Choose what the room should weigh. The questions then come to everybody’s phone.', running: 'The room is weighing. The code is {code}.', shown: 'What the room weighed is on the wall.', choose: 'Choose what the room should weigh', show: 'Close and show', see: 'See more' },
	wall: { top: 'The first {n}. All of them are on the board of the round.', before: 'Before', now: 'Now', waiting: 'Everybody is weighing on their phone', answered: { one: 'One has answered', other: '{n} have answered' }, none: 'Too few have answered for anything to be shown.', two: 'Before and after are two rounds. A difference that is not put in words may be chance.' }
};
