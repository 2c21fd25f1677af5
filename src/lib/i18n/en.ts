/** The interface in plain British English, sentence by sentence after sv.ts. */
import { api } from './en/api.ts';
import { errors } from './en/errors.ts';
import { members } from './en/members.ts';
import { paper } from './en/paper.ts';
import { projects } from './en/projects.ts';
import { publicPages } from './en/public.ts';
import { quotes } from './en/quotes.ts';
import { releases } from './en/releases.ts';
import { roles } from './en/roles.ts';
import { rounds } from './en/rounds.ts';
import { sounds } from './en/sounds.ts';
import { staff } from './en/staff.ts';
import { surveys } from './en/surveys.ts';
import { tablets } from './en/tablets.ts';
import { workspaces } from './en/workspaces.ts';
import type { Messages } from './messages.ts';

export const en: Messages = {
	api, errors, members, paper, projects, publicPages, quotes, releases, roles, rounds, sounds, staff, surveys, tablets, workspaces,

	respond: {
		madeUp: 'made-up answers',
		madeUpRound: 'This is a trial round. The other answers in it are made up.',
		numbers: { '5': 'five', '6': 'six', '7': 'seven', '8': 'eight', '9': 'nine', '10': 'ten' },
		minutes: { '2': 'two', '3': 'three', '4': 'four', '5': 'five', '6': 'six', '7': 'seven', '8': 'eight', '10': 'ten' },
		start: {
			hello: 'Hi. We want to know what is important to you. Your answers help {municipality} to make support better.',
			time: 'It takes about {minutes} minutes.',
			voluntary: 'You choose whether to take part. You can skip questions and stop when you want.',
			help: 'It does not affect the help you get.',
			begin: 'Start',
			pictures: 'I have three pictures',
			noScript: 'You can read here, but the questions need JavaScript. Turn it on in the browser, or ask for help.',
			dataHeading: 'What happens to your answers',
			dataNoName: 'We do not ask for your name. We do not save which phone or computer you have.',
			dataGroup: 'We only show answers from at least {group} people together.',
			dataText: 'What you write in your own words is read by the people who run the survey. They take out anything that could show who you are before anyone else sees it.',
			dataWithdraw: 'Nothing leaves this device until you press a button for it. When you have sent your answers you get a code. You can use it to remove them.',
			responsible: '{controller} is responsible.',
			questions: 'Questions? {contact}'
		},
		practice: {
			name: 'Practice',
			explain: 'We start with a practice. It is not saved. First tap what you like best, then what you like least.',
			best: 'Which fruit do you like best?',
			worst: 'Which fruit do you like least?',
			labelBest: 'Like best',
			labelWorst: 'Like least',
			next: 'To the questions'
		},
		progress: '{n} of {of}',
		weigh: {
			stageOne: 'Step 1 of 2',
			stageTwo: 'Step 2 of 2',
			stageDone: 'Done',
			best: 'Most important',
			worst: 'Least important',
			taken: 'no longer chosen',
			bothChosen: 'Is this right? Go on, or undo.',
			undo: 'Undo',
			equal: 'All are equally important',
			chooseBest: 'First tap what is most important.',
			chooseWorst: 'Also tap what is least important.',
			bothFirst: 'You have chosen both. Tap a chosen card to change.',
			wasEqual: 'You answered that all are equally important. Choose cards if you want to change.',
			wasSkipped: 'You skipped this one. Choose cards if you want to answer.'
		},
		story: {
			optional: 'You do not have to write anything.',
			left: 'Characters left: {n}'
		},
		care: {
			age: 'How old are you?',
			older: 'I have turned {age}',
			younger: 'I am younger',
			passed: 'Good. Now you can start.',
			alone: 'You answer by yourself.',
			helped: 'Someone is helping me',
			rules: 'First you both read four short rules.',
			fetching: 'Fetching …',
			notFetched: 'We cannot get through right now. What you have answered is still here.'
		},
		background: { optional: 'You choose whether to answer.' },
		back: 'Back',
		next: 'Next',
		skip: 'Skip',
		quit: 'Stop here',
		ready: 'Ready without a network',
		notKept: 'The browser cannot save on this device. Do not close the page until you have sent your answers.',
		send: {
			heading: 'Do you want to send your answers?',
			nothingSentYet: 'Nothing has been sent yet. Your answers are only on this device.',
			nothingToSend: 'You have not answered anything yet, so there is nothing to send.',
			send: 'Send my answers',
			keepAnswering: 'Keep answering',
			remove: 'Remove my answers and stop',
			sentBefore: 'You have already sent answers. If you send again, they are replaced.',
			removeChanges: 'Remove what I have changed',
			changesWarning: 'What you have sent stays. What you have changed since then is removed, and your code is no longer shown here.'
		},
		end: {
			thanks: 'Thank you. Your answers are saved.',
			saved: 'That is all. You do not need to do anything more.',
			whatHappens: 'Your answers are counted together with those of others in {place}. The people who decide get to see the result, and should tell you what they plan to do.',
			sending: 'Sending your answers …',
			sendingMore: 'It usually takes a few seconds.',
			waiting: 'Your answers are saved here, but not sent yet.',
			waitingMore: 'We cannot get through right now. Keep the page open and the answers are sent when it works.',
			notTaken: 'The answers could not be accepted.',
			closed: 'The round has closed, so new answers are no longer accepted.',
			withdrawn: 'These answers have been removed with their code.',
			newer_exists: 'A later version of your answers is already saved. That is the one that counts.',
			refused: 'Something in the answers could not be read. They are still here. Show this to the person who gave you the device.',
			retry: 'Try again now',
			codeHeading: 'Your code',
			codeUse: 'Write it down or take a picture. With the code you can remove your answers.',
			codeWhere: 'How to remove answers',
			done: 'Done, pass it on',
			doneMore: 'When you press “Done, pass it on”, the device forgets you and the next person can start.',
			doneLocked: 'When you press “Done, pass it on” your answers are locked, so that nobody can read them on the device. They are sent when there is a network.',
			doneUnsent: 'When you press “Done, pass it on”, nothing about you is shown any more. The answers stay on the device until they have been sent.',
			edit: 'Change my answers',
			clear: 'Remove from this device',
			unsentWarning: 'Your answers have not been sent. If you remove them now, they are gone for good.',
			deleteUnsent: 'Remove anyway',
			keepUnsent: 'Keep them'
		},
		support: {
			adjust: 'Adjust',
			heading: 'How do you want to read the questions?',
			levels: { text: 'Text', symbols: 'Text and pictures', speech: 'Text, pictures and speech' },
			later: 'You can change this at any time.',
			language: 'Language',
			notNow: 'It does not work right now. Try again in a while.'
		},
		tablet: {
			staff: 'For staff',
			idleKeeps: 'If you leave without pressing Send, your answers are sent. That happens when nobody has touched the tablet for {minutes} minutes and nobody answers the question “Are you still there?”.',
			idleRemoves: 'If you leave without pressing Send, your answers are removed. That happens when nobody has touched the tablet for {minutes} minutes and nobody answers the question “Are you still there?”.',
			codeAfter: 'When the answers have been sent with Send you get a code. You can use it to remove them.',
			handOver: 'Pass it on',
			handOverMore: 'When you press “Pass it on” everything about you is removed from the tablet.',
			handOverUnsent: 'When you press “Pass it on” your answers are locked, so that nobody can read them on the tablet. They are sent when there is a network.',
			withdrawAt: 'You do that at {address}, from another phone or computer.'
		},
		noRound: {
			unknown: 'We cannot find a survey with the code {code}.',
			unknownMore: 'Check the code, or ask the person who gave it to you.',
			closed: 'This round is closed.',
			closedMore: 'It is no longer possible to answer. Ask the person who gave you the code if there will be a new one.',
			wait: 'There have been too many wrong codes from here.',
			waitMore: 'Wait a minute and try again.'
		}
	},

	respondMore: {
		adjust: {
			heading: 'Adjust',
			close: 'Done',
			support: 'How the questions are shown',
			size: 'Text size',
			sizes: { '1': 'Normal', '2': 'Larger', '3': 'Largest' },
			calm: 'Calm mode',
			calmMore: 'Nothing moves. The colours are quieter, and there is less on each page.',
			contrast: 'High contrast',
			contrastMore: 'Black and white, with clear edges.',
			help: 'Help',
			helpMore: 'Four short rules are shown to the person who helps. Then you are back here.',
			helped: 'Somebody is helping you. At the end we ask what kind of help it was.',
			kept: 'Your answers do not change. These choices are kept on this device and removed when the next person starts.'
		},
		idle: {
			heading: 'Are you still there?',
			removes: 'If nobody answers, the answers are removed. Then the tablet is ready for the next person.',
			keeps: 'If nobody answers, what has been answered is sent. Then the tablet is ready for the next person.',
			over: 'If nobody answers, everything is removed from the screen. Then the tablet is ready for the next person.',
			rest: 'What has been sent or kept for later stays. If nobody answers, the rest is removed. Then the tablet is ready for the next person.',
			minutes: 'About two minutes left.',
			seconds: 'About {n} seconds left.',
			stay: 'Yes, I am here',
			leave: { removes: 'No, remove the answers', keeps: 'No, send the answers', rest: 'No, the next person can begin', over: 'No, the next person can begin' }
		},
		tablet: {
			title: 'Tablet',
			start: 'Start on this tablet',
			startMore: 'The tablet then shows the round {code} and nothing else, until somebody ends it with the PIN. If you are signed in here you are signed out.',
			startPin: 'The PIN is on the round’s page, under “Tablets”.',
			begin: 'Start',
			pin: 'PIN',
			trying: 'Checking …',
			pinProblems: {
				short: 'Write four digits.',
				wrong: 'The PIN is wrong.',
				closed: 'The round is closed. Open it on the round’s page first.',
				unknown: 'There is no such round. Check the address.',
				wait: 'It has been wrong too many times. Wait a while.',
				no_network: 'We cannot reach the server. The tablet needs a network when you start.'
			},
			locked: 'For staff',
			lockedMore: 'Write the PIN to see how many have answered, or to end.',
			open: 'Show',
			heading: 'The tablet shows {code}',
			started: 'have begun',
			finished: 'are done',
			waiting: 'wait to be sent',
			ready: '✓ Ready without a network. The round opens here even if the network disappears.',
			notReady: 'Not ready without a network. Those who have the questions open can finish, but a page that is closed cannot be opened without a network.',
			waitingMore: 'What waits is sent by itself when the tablet has a network.',
			send: 'Send now',
			save: 'Save as a file',
			saveMore: 'The file is locked, and only the server can read it. Hand it in on the round’s page from a computer with a network.',
			saved: 'The file is among the downloads. The answers also stay here until they have been sent. If they are handed in twice they are saved once.',
			noFile: 'This server cannot take files.',
			back: 'Back to the questions',
			end: 'End on this tablet',
			endWaiting: 'Answers that have not been sent: {n}. They stay here, locked, and are sent the next time the page is opened here with a network.',
			endWaitingOpen: 'Answers that have not been sent: {n}. They stay here and are sent the next time the page is opened here with a network.',
			endMiddle: {
				removes: 'Somebody is answering. If you end now, those answers are removed.',
				keeps: 'Somebody is answering. If you end now, what has been answered is sent.',
				rest: 'Somebody is answering. If you end now, what has been sent or kept for later stays. The rest is removed.',
				over: 'Somebody has just finished. If you end now, their code is no longer shown.'
			},
			endAnyway: 'End anyway',
			ended: 'The tablet is as usual again.',
			toRound: 'Open the questions',
			home: 'To the start page'
		},
		aloud: {
			question: 'Read aloud',
			say: 'Read aloud: {text}',
			stop: 'Stop reading',
			noVoice: 'This device has no voice of its own for the language ({language}). You can ask somebody to read to you.',
			noVoiceSome: 'This device has no voice of its own for the language ({language}). You can still listen to what has been recorded.'
		},
		formats: {
			practice: {
				explain: 'A practice first. It is not saved.',
				pairs: 'Which fruit do you like best?',
				points: 'You have five stones. Put most on the fruit you like best.',
				ranking: 'Tap your favourite fruit first, then the next one.',
				balance: 'Which fruit do you like best, and how much?'
			},
			undo: 'Undo',
			taken: 'no longer chosen',
			skipped: 'You skipped this question. Answer if you like.',
			pair: {
				chosen: 'Most important',
				equal: 'Equally important',
				unknown: 'I do not know',
				wait: 'Tap what matters most to you. You can also choose Equally important, I do not know or Skip.'
			},
			points: {
				left: '{n} left',
				done: 'All stones are placed',
				none: 'There are no stones left. Take one from another card first.',
				add: 'Put a stone on {card}, now {n}',
				take: 'Take a stone from {card}, now {n}',
				addTen: 'Put ten stones on {card}, now {n}',
				takeTen: 'Take ten stones from {card}, now {n}',
				said: '{card}: {n}. {left} left.',
				wait: 'Place all the stones, or choose Skip. {n} left.'
			},
			ranking: {
				ordered: 'Your order',
				empty: 'Tap the card that should be first.',
				see: 'See your order',
				place: 'Place',
				up: 'Move {card} up',
				down: 'Move {card} down',
				said: '{card} is now number {n} of {of}.',
				removed: 'no longer in your order',
				wait: 'Put at least {n} cards in order, or choose Skip.'
			},
			balance: {
				label: 'How does it weigh?',
				nothing: 'Tap a dot. The middle means that they weigh the same.',
				even: 'They weigh the same',
				towards: ['A little more towards {card}', 'More towards {card}', 'Much more towards {card}'],
				nudge: 'One step towards {card}',
				wait: 'Choose a place on the balance, or choose Skip.'
			},
			ladder: { rung: 'Step {n}', said: 'You stand on {n}.' }
		},
		resume: {
			later: 'Go on later',
			again: 'Show my three pictures',
			told: 'You have not sent your answers yet. What you put aside is with {place}.',
			aside: {
				heading: 'Do you want to go on later?',
				what: 'Your answers so far are then put aside with {place}. You can go on with any device.',
				nobody: 'Nobody reads them, and they do not count.',
				gone: 'They are removed when you send or remove your answers, or when the round closes.',
				how: 'You get three pictures. They bring you back to the same question.',
				press: 'Put my answers aside',
				pressing: 'Putting aside …'
			},
			shown: {
				heading: 'Your three pictures',
				lead: 'Take a photo, or remember them in the right order.',
				how: 'When you want to go on: open the questions with the code {code} and press “I have three pictures”.',
				care: 'Do not show them to others. Whoever has the pictures can open your answers.',
				doneMore: 'When you press “Done, pass it on”, everything about you is removed from this device. What you put aside stays.',
				stay: 'Go on now'
			},
			notParked: {
				waiting: 'We cannot get through right now. Your answers are still on this device. Try again when the network is back.',
				closed: 'The round has closed, so you cannot go on later.',
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
				closed: 'The round has closed. What had been put aside has been removed.',
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
		},
		care: {
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
			repeat: {
				heading: 'Do you have a word code from last time?',
				why: 'With the code we can see if answers change. It does not say who you are. You can skip this.',
				options: {
					code: { label: 'Yes, I have a code' },
					first: { label: 'No, this is the first time', more: 'You get a word code when you are done.' },
					lost: { label: 'I have lost it', more: 'That is fine. You get a new one, and count as a new person.' }
				},
				field: 'Write your word code',
				hint: 'Three words and a number. The order of the words does not matter.',
				word: 'word',
				number: 'number',
				read: 'This is how we read it: {code}',
				whole: 'The code is complete.',
				unknown: '“{word}” is not one of our words.',
				nearest: 'Do you mean {word}?',
				change: 'Change to {word}',
				look: 'Check how it is spelled.',
				changed: 'Now it says {word}.',
				slips: {
					twice: '“{word}” is there twice. The code has three different words.',
					tooMany: 'The code has only three words.',
					noNumber: 'The number is missing. It has two digits.',
					badNumber: 'The number should have two digits, from 10 to 99.',
					removal: 'This is the code that removes answers. The word code is three words and a number.'
				},
				missing: { '1': 'One word is missing.', '2': 'Two words are missing.', '3': 'Write three words and a number.' },
				notFound: 'Can you not find the code? Choose “I have lost it”.',
				removalHeading: 'The code that removes your answers',
				keepHeading: 'Your word code for next time',
				keepNew: 'Write the words down or take a photo. Next time you write them here.',
				keepSame: 'It is the same code as last time. Keep it for next time.',
				keepPrint: 'We keep only a print of the code. It does not show who you are, and it cannot remove answers.'
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
			},
			own: {
				open: 'See how I answered',
				close: 'Hide the picture',
				heading: 'How you answered',
				onlyYou: 'Only you see this. The picture is made on this device and is not sent anywhere. It is gone when you remove yourself from the device.',
				title: 'How I answered',
				picture: 'A picture of your own answers. The list below says the same.',
				list: 'The same as a list',
				cards: 'What you weighed',
				low: 'more often least important',
				high: 'more often most important',
				rows: {
					best_worst: '{card}: most important {first} of {shown} times, least important {last} of {shown}',
					pairs: '{card}: chosen {first} of {shown} times',
					points: '{card}: {first} of the stones',
					ranking: '{first}. {card}',
					towards: '{winner} weighs more than {other}: {steps} of 3 steps',
					middle: '{winner} and {other} weigh the same'
				},
				labels: { best_worst: '{first} most, {last} least', pairs: '{first} of {shown}', points: '{first}', ranking: 'place {first}' },
				save: 'Save as a picture',
				print: 'Print',
				file: 'my-answers',
				photo: 'If you want to keep the picture you can photograph the screen with your own phone.',
				shared: 'The picture is saved on this device. If you share it with others you can take a photo of the screen with your own phone instead.'
			}
		}
	}
};
