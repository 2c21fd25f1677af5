/** Continuing later, on this device or another, with three pictures. */
import type { Messages } from '#i18n/messages.ts';

export const resume: Messages['respondMore']['resume'] = {
	later: 'Go on later',
	again: 'Show my three pictures',
	told: 'You have not sent your answers yet. What you put aside is with {place}.',
	aside: {
		heading: 'Do you want to go on later?',
		what: 'Your answers so far are then put aside with {place}. You can go on with any device.',
		nobody: 'Nobody reads them, and they do not count.',
		gone: 'They are removed when you send or remove your answers, or when the survey is removed.',
		how: 'You get three pictures. They bring you back to the same question.',
		press: 'Put my answers aside',
		pressing: 'Putting aside …'
	},
	shown: {
		heading: 'Your three pictures',
		lead: 'Take a photo, or remember them in the right order.',
		how: 'When you want to go on: open the questions with the code {code} and press “Go on where I stopped”.',
		care: 'Do not show them to others. Whoever has the pictures can open your answers.',
		doneMore: 'When you press “Done, forget me here”, everything about you is removed from this device. What you put aside stays.',
		stay: 'Go on now'
	},
	notParked: {
		waiting: 'We cannot get through right now. Your answers are still on this device. Try again when the network is back.',
		closed: 'The survey has closed, so you cannot go on later.',
		withdrawn: 'These answers have been removed with the code.',
		sent: 'These answers have already been sent from another device.',
		full: 'No more answers can be put aside right now. Your answers are still here. You can send them or keep answering.',
		too_many_tries: 'It does not work right now. Your answers are still here. Wait a minute and try again.',
		refused: 'The answers could not be put aside. They are still here. You can send them or keep answering.'
	},
	open: {
		heading: 'Choose your three pictures',
		lead: 'Press them in the same order as you got them.',
		yours: 'What you have chosen',
		empty: 'empty place',
		said: '{picture} is picture {n} of 3.',
		full: 'You have chosen three. Remove one if you want to change.',
		wait: 'Choose three pictures first.',
		press: 'Get my answers',
		pressing: 'Getting …',
		back: 'Back to the start',
		welcome: 'Here are your answers. You are where you stopped.'
	},
	notFound: {
		waiting: 'We cannot get through right now. What you put aside is still with {place}. Try again when the network is back.',
		wrong: 'We cannot find answers with those pictures. Check the pictures and the order they should be in. If you have already sent your answers, there is nothing left to get.',
		closed: 'The survey has closed. What you put aside is still with {place}, and you can fetch it if the survey opens again.',
		too_many_wrong: 'The pictures have been wrong too many times today, so nobody can get answers right now. Try again tomorrow. What you put aside is still there.',
		too_many_tries: 'The pictures have been wrong too many times from here. Wait a while and try again. What you put aside is still there.',
		refused: 'The answers could not be read here. Ask the person who gave you the device for help.'
	},
	pictures: {
		sun: 'Sun', moon: 'Moon', star: 'Star', cloud: 'Cloud', drop: 'Drop', tree: 'Tree', leaf: 'Leaf', flower: 'Flower', fish: 'Fish',
		bird: 'Bird', cat: 'Cat', house: 'House', boat: 'Boat', car: 'Car', bicycle: 'Bicycle', key: 'Key', bell: 'Bell', cup: 'Cup',
		spoon: 'Spoon', book: 'Book', pencil: 'Pencil', scissors: 'Scissors', hammer: 'Hammer', ball: 'Ball', umbrella: 'Umbrella', hat: 'Hat', boot: 'Boot',
		glasses: 'Glasses', clock: 'Clock', lamp: 'Lamp', heart: 'Heart', apple: 'Apple', ladder: 'Ladder', drum: 'Drum', kite: 'Kite', chair: 'Chair'
	}
};
