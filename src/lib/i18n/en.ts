/** The interface's words in plain British English. sv.ts is the source; this follows it sentence by sentence. */
import type { Messages } from './sv.ts';

export const en: Messages = {
	errorPage: {
		staff: 'For staff',
		code: 'Type the code',
		open: 'Open the questions',
		home: 'To the start page',
		projects: 'To the projects'
	},

	errors: {
		notFound: 'The page does not exist, or you are not allowed to see it.',
		notYourRole: 'Your role does not give access to this page.',
		server: 'Something went wrong on our side. Nothing you have saved is lost. Try again in a while.',
		formTooLarge: 'What you sent is too large.',
		notAForm: 'What was sent cannot be read. Go back and try again.',
		otherSite: 'This was sent from another website. We did not accept it.'
	},

	roles: {
		owner: 'Owner',
		designer: 'Designer',
		trust_agent: 'Trust agent',
		steering: 'Steering group'
	},

	api: {
		tooManyTries: 'There have been too many failed attempts from here. Wait a while and try again.',
		tooLarge: 'What was sent is too large. A response may be at most 256 kilobytes.',
		notThere: 'There is nothing at this address. docs/api.md describes those that exist.',
		wrongMethod: 'This address does not accept {method}. See docs/api.md.',
		notJson: 'What was sent cannot be read. It should be JSON.',
		wrongShape: 'The response does not have the shape described in docs/api.md.',
		unknownCode: 'We cannot find a survey with the code {code}. Check the code, or ask the person who gave it to you.',
		save: {
			saved: 'The answers are saved.',
			duplicate: 'The answers were already here. Nothing has changed.',
			stale: 'There is already a later version of the answers. The older one was not accepted.',
			conflict: 'There are already other answers with the same id and version. These were not accepted.',
			closed: 'The round is closed. The answers were not accepted.',
			unknown: 'We cannot find a survey with that code. The answers were not accepted.',
			code_taken: 'The removal code is already in use. Make a new code and send again.',
			withdrawn: 'These answers have been removed with their code. They will not be accepted again.'
		},
		pin: {
			right: 'The PIN is right.',
			wrong: 'The PIN is wrong.',
			closed: 'The round is closed.',
			unknown: 'We find no survey with that code.'
		},
		park: {
			parked: 'The answers have been put aside.',
			invalid: 'The answers do not have the shape described in docs/api.md.',
			unknown: 'We cannot find a survey with that code. Nothing was put aside.',
			closed: 'The round is closed. Nothing was put aside.',
			sent: 'These answers have already been sent. Nothing was put aside.',
			withdrawn: 'These answers have been removed with the code. Nothing was put aside.',
			full: 'No more answers can be put aside in this round just now.'
		},
		takeUp: {
			found: 'Here are the answers.',
			invalid: 'The pictures do not have the shape described in docs/api.md.',
			unknown: 'We cannot find a survey with that code.',
			wrong: 'We cannot find answers with those pictures.',
			closed: 'The round is closed. What had been put aside has been removed.',
			too_many_wrong: 'The pictures have been wrong too many times in this round. Try again tomorrow.'
		},
		parkRemoved: 'What had been put aside has been removed.',
		problems: {
			wrong_shape: 'The response does not have the shape described in docs/api.md.',
			not_object: 'The response does not have the shape described in docs/api.md.',
			bad_id: 'The id of the response is not a UUID.',
			bad_revision: 'The version should be a whole number from 1.',
			bad_withdrawal_code: 'The removal code should have eight characters from the alphabet described in docs/api.md.',
			bad_language: 'The language should be given as two or three lower-case letters.',
			bad_answers: 'The answers should be a list with at most 300 parts.',
			too_large: 'The response is too large.',
			answer_not_object: 'A part of the response has the wrong shape.',
			unknown_screen: 'An answer is about a screen that is not in the survey.',
			other_cards_than_the_screen: 'An answer shows other cards than those that belong to the screen.',
			unknown_outcome: 'An answer has an unknown outcome.',
			nothing_chosen: 'An answer says that something is chosen, but no card is.',
			card_not_on_screen: 'An answer chooses a card that is not on the screen.',
			same_card_twice: 'The same card cannot be both most important and least important.',
			choice_without_choosing: 'An answer has chosen cards although the screen was skipped.',
			unknown_card: 'An answer is about a card that is not in the survey.',
			empty_text: 'A story is empty.',
			text_too_long: 'A story is too long. It may have at most 2,000 characters.',
			unknown_option: 'An answer chooses something that cannot be chosen.',
			unknown_kind: 'An answer is of an unknown kind.',
			unknown_field: 'An answer has a field that is not in docs/api.md.',
			answered_twice: 'The same question is answered twice.',
			too_many_follow_ups: 'Follow-up questions are answered for more cards than the survey asks about.',
			unknown_part: 'An answer is about a part that the survey does not have.',
			wrong_points: 'The points of an answer do not match how many there are to give.',
			wrong_order: 'A ranking in an answer is too short or has the wrong form.',
			too_many_pairs: 'More pairs are answered than the survey asks about.',
			unknown_support: 'The support must be text, symbols or speech.',
			unknown_help: 'The help must be none, or a list of read_aloud, explained and pointed.',
			unreadable: 'What is sealed cannot be opened here. It may be sealed for another server.',
			unknown_words: 'The choice about own words must be show, rewritten or choices_only.',
			unknown_repeat_code: 'The word code should be three words in small letters and a number from 10 to 99, as described in docs/api.md.',
			repeat_code_not_asked: 'This round uses no word codes, so none is taken.'
		}
	},

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
		parts: { weigh: 'Weigh against each other', more: 'More questions', cards: 'Your most important cards', about: 'About you' },
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
		/** The screens of pairs, points, rankings, the balance and ladders. */
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
	},

	careStaff: {
		newRound: {
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
		},
		rewriteOnly: 'may only be used rewritten',
		helpLines: {
			link: 'Where people who answer can turn',
			heading: 'Where people who answer can turn',
			explain: 'This text is shown before someone writes in their own words, and to those who are too young. Before it there is always: “{before}”',
			label: 'Where to turn',
			hint: 'Write numbers that work where you are, and when they answer. Include 112. At most {most} characters. Leave it empty for the text that comes with the product.',
			ours: 'The text that comes with the product:',
			save: 'Save the text',
			saved: 'The text is saved. It is used in all rounds at once.',
			check: 'Call the numbers once a year and check that they are right.',
			tooLong: 'The text has {n} characters. It can have at most {most}.',
			refused: 'The text was not saved. You need to be an owner of the workspace.',
			back: 'To the members'
		}
	},

	soundStaff: {
		heading: 'Recorded sound',
		linkMore: 'Record the texts, and they can be heard on a device without a voice for the language, too.',
		toSurvey: 'To the survey',
		explain: 'A text with recorded sound is read aloud with it. The others are read by the device’s own voice, if it has one for the language. The sound can be heard at once, also in rounds that are open.',
		exact: 'Read exactly the words of the text: they are marked on the screen while the sound plays. Where the same words stand in several places, one recording is enough.',
		files: 'One file for each text, at most 1 MB. Mp3, m4a and wav play on all devices, ogg and webm on most.',
		languages: 'Languages',
		count: '{n} of {of}',
		untranslated: 'Texts that have not been translated are shown and read in {language}. They are found there.',
		has: 'Recorded',
		hasNot: 'Not recorded',
		add: 'Add sound',
		change: 'Replace or remove',
		listen: 'Listen to: {text}',
		file: 'Sound file',
		to: ' for: {text}',
		save: 'Save the sound',
		remove: 'Remove the sound',
		removeMore: 'The text is then read by the device’s own voice.',
		saved: 'The sound is saved. Listen once and check that the words are right.',
		removed: 'The sound is removed.',
		problems: {
			noFile: 'Choose a sound file first.',
			tooLarge: 'The file is too large. It may be at most 1 MB. Record in lower quality, or cut away the silence.',
			notSound: 'The file is not sound that we can play. Use mp3, m4a, wav, ogg or webm.',
			unreadable: 'What was sent cannot be read. Choose the file and try again.',
			unknownText: 'The text is not in this version of the survey.',
			refused: 'The sound was not saved. You need to be a designer in the workspace.',
			notThere: 'There is no sound to remove.'
		},
		sections: {
			start: 'The beginning',
			cards: 'The cards',
			practice: 'The practice',
			screens: 'The questions about the cards',
			other: 'The other questions',
			followUp: 'The follow-up questions',
			background: 'The background questions'
		}
	},

	/** The round on paper: printing, and typing in what came back. What the sheet itself says is in respond-paper.ts. */
	paper: {
		link: 'Print on paper, or type in a sheet',
		heading: 'On paper',
		lead: 'The same questions as on the screen, to lay on a table. Each person gets a sheet of their own. When the sheets come back you type them in here.',
		print: 'Print with the browser: Ctrl and P, on a Mac command and P. Choose A4 and 100 per cent.',
		closed: 'The round is closed. Sheets cannot be typed in until it is opened again.',
		language: 'Language',
		cards: {
			heading: 'Cards to cut out',
			explain: '{n} cards, eight on each page. One set is enough for a table. Thick paper lasts longest.',
			button: 'Show the cards',
			title: 'Cards'
		},
		sheets: {
			heading: 'Answer sheets',
			explain: 'Each sheet has a code of its own and an order of its own, so that the place on the sheet does not steer the answers.',
			one: 'Do not copy a sheet and do not print it twice. If you need more, get new ones here.',
			count: 'How many sheets?',
			countHint: 'At most {most} at a time. Print a few extra.',
			badCount: 'Write how many sheets you want, as a whole number between 1 and {most}.',
			button: 'Show the sheets',
			title: 'Answer sheets',
			shown: 'These are {n} sheets. Print the page once. If you load it again you get other sheets.',
			shownOne: 'This is one sheet. Print the page once. If you load it again you get another sheet.',
			back: 'Each sheet begins on the front of a paper of its own, also when you print on both sides.'
		},
		typeIn: {
			heading: 'Type in a sheet',
			explain: 'It takes one to two minutes. Tear up the sheet when it has been typed in.',
			mayNot: 'Designers and trust agents type in sheets.',
			code: 'Code of the sheet',
			codeHint: 'Seven characters at the top of each page, for example K7M-3QRT. The code on the strip is another one: it is the person’s own.',
			open: 'Open the sheet',
			notACode: 'That does not look like the code of a sheet. It has seven letters and digits, for example K7M-3QRT.',
			mistyped: 'A character of the code is wrong. Check it once more, and that the sheet belongs to {round}.',
			withdrawn: 'The answers on sheet {sheet} have been removed with the code on the strip. They are not typed in again.',
			again: 'Sheet {sheet} has already been typed in. What you type now replaces all of it. Is it another sheet with the same code? Then copy it to a new sheet and type that in.',
			saved: 'Sheet {sheet} is saved.',
			duplicate: 'Sheet {sheet} was here already, with the same answers. Nothing has changed.',
			corrected: 'Sheet {sheet} is corrected.',
			destroy: 'Tear up the sheet now.',
			sheet: 'Sheet {sheet}',
			inOrder: 'The questions are in the order of the sheet. Leave a question without a cross empty. If it is unclear what is crossed, leave it empty too.',
			ageTick: 'The box “{label}” is crossed',
			question: 'Question {n}',
			none: 'No cross',
			equal: 'All equally important',
			skipped: 'Skipped',
			cardNumber: 'Card number',
			ownWords: 'Own words',
			ownWordsHint: 'Copy it as it stands. Leave out names and whatever can show who somebody is.',
			words: 'Cross about own words',
			help: 'Which help is crossed?',
			review: 'Read it through',
			change: 'Change',
			save: 'Save the sheet',
			reviewHeading: 'Is this right?',
			reviewExplain: 'Nothing is saved yet. Compare with the sheet.',
			best: 'Most important: {card}',
			worst: 'Least important: {card}',
			noBest: 'Most important: no cross',
			noWorst: 'Least important: no cross',
			equalPair: 'Equally important',
			unknown: 'Do not know',
			notGiven: 'Not filled in',
			notPutFirst: 'The card is not among those that the person put first in question {numbers}. Check the number.',
			leftOut: 'The own words are not kept, because the sheet has no cross that allows it.',
			empty: 'The sheet has no answers at all, so there is nothing to save.',
			problemsHeading: 'This needs to be put right',
			notSaved: 'The sheet could not be saved. Try again in a while.',
			problems: {
				sameCard: 'The same card is both most and least important. If the sheet says so, leave both without a cross.',
				cardsAndOther: 'Both cards and “All equally important” or “Skipped” are filled in. Keep one of them.',
				equalAndSkipped: 'Both “All equally important” and “Skipped” are filled in. Keep one of them.',
				sum: 'Together they are {sum}. They should be {total}. If the sheet is wrong, leave all boxes empty.',
				order: 'The order should be 1, 2, 3 and so on, each number once. If the sheet is wrong, leave all boxes empty.',
				orderShort: 'At least {least} cards need to be in order. If the sheet is wrong, leave all boxes empty.',
				notANumber: 'Write whole numbers, or leave the box empty.',
				unknownCard: 'There is no card with number {number}.',
				cardTwice: 'Card {number} is filled in already, above.',
				noCard: 'There are answers here but no card. Write the number of the card, or empty the answers.',
				otherCard: 'Card {number} is not in question {numbers}. Leave the question empty.',
				tooLong: 'The text is {n} characters. It may have at most {most}.',
				noAge: 'Without a cross for “I have turned {age}” the sheet is not saved.',
				helpNone: '“I got no help” does not go with the other crosses. Leave all empty if it is unclear.',
				personalData: 'Something in the text may point somebody out. Answer the question below.',
				notStorable: 'What is filled in here cannot be saved. Compare with the sheet once more.'
			},
			found: { remove: 'Remove it', keep: 'It is something else, keep it' }
		}
	},

	tabletStaff: {
		link: 'Tablets that many share',
		heading: 'Tablets',
		lead: 'Start the round on a tablet that is passed around. It then shows the questions and nothing else, and everything about a person is removed before the next one begins.',
		closed: 'The round is closed. You cannot start a tablet until the round is opened again. Answers that wait on a tablet stay there: open the round and press “Send now” on the tablet.',
		start: 'How to start',
		steps: {
			address: 'Open the address on the tablet, where there is a network:',
			pin: 'Write the PIN:',
			wait: 'Wait until the start page shows “✓ Ready without a network”. Then no network is needed: a whole class can answer, and the answers are sent when the tablet has a network again.',
			http: 'The address begins with http, not https. Keep the page open while you answer: a page that is closed cannot be opened without a network. The answers are kept on the tablet all the same.',
			pass: 'Give the tablet to the person who is to answer.'
		},
		app: 'Want no address field? Choose “Install app” or “Add to home screen” in the browser’s menu before you write the PIN.',
		renew: 'Change the PIN',
		renewMore: 'Tablets that have been started keep the PIN they were started with.',
		renewed: 'The PIN has been changed.',
		end: 'How to end',
		endMore: 'Press the lock at the top of the tablet and write the PIN. There you see how many have begun, are done and wait to be sent. Nothing else can be seen.',
		idleKeeps: 'If somebody leaves the tablet it asks after {minutes} minutes: Are you still there? If nobody answers, what has been answered is sent.',
		idleRemoves: 'If somebody leaves the tablet it asks after {minutes} minutes: Are you still there? If nobody answers, what has been answered is removed.',
		prepare: 'Do not clear the browser on the tablet as long as answers wait.',
		handIn: 'Hand in a file',
		handInMore: 'If the tablet reaches no network you can save what waits as a file and hand it in here. The file is locked until it is with us. It does no harm if the same answers come twice.',
		file: 'A file from a tablet',
		handInButton: 'Hand in the file',
		noFiles: 'This server cannot read locked files, because SEALING_SECRET is not set.',
		taken: {
			none: 'There were no answers in the file.',
			of: 'Answers in the file: {n}.',
			saved: 'Saved now: {n}.',
			before: 'Here already, or taken back: {n}.',
			closed: 'Not taken, because the round is closed: {n}.',
			unreadable: 'Could not be read: {n}.'
		},
		problems: {
			noFile: 'Choose a file first.',
			tooLarge: 'The file is too large. It may be at most 16 MB.',
			unreadable: 'What was sent cannot be read. Choose the file and try again.',
			notOurs: 'That is not a file from a tablet. It is called svar-GRAN-472-12.json, for example.',
			otherRound: 'The file belongs to another round. Hand it in on that round’s page.'
		}
	},

	publicPages: {
		skipToContent: 'Skip to content',
		problemPrefix: 'Error:',
		signIn: 'Sign in',
		withdrawLink: 'Remove my answers',
		otherLanguage: 'På svenska',
		home: {
			haveCode: 'Do you have a code?',
			codeLabel: 'Type the code here',
			codeExample: 'GRAN-472',
			open: 'Open the questions',
			whatHeading: 'What weighs most?',
			what: 'Here young adults weigh things against each other instead of ticking boxes on a scale. The municipality gets to see what is most important, how certain it is and what needs to happen.',
			points: [
				'Two taps per question, and you can always skip.',
				'No names. Nothing is shown if fewer than five have answered.',
				'Every number can be checked.'
			]
		},
		withdraw: {
			heading: 'Remove my answers',
			explain: 'When you sent your answers you got a code. Type it here and we will remove the answers.',
			label: 'Your code',
			hint: 'Eight characters, for example K7MX-3QRT.',
			button: 'Remove my answers',
			notACode: 'That is not a code. A code has eight letters and digits, for example K7MX-3QRT.',
			unknown: 'We cannot find any answers with that code. Check that every character is right. The answers may also have been removed already.',
			wait: 'There have been too many attempts from here. Wait ten minutes and try again.',
			doneHeading: 'Your answers are removed.',
			done: 'We no longer have them, and they will not be part of any new result.',
			doneMore: 'A result that has already been shown does not change. There, the answers are counted together with those of others.'
		},
		signInPage: {
			heading: 'Sign in',
			email: 'Email',
			password: 'Password',
			button: 'Sign in',
			codeButton: 'Get a code by email instead',
			missing: 'Fill in both email and password, or ask for a code by email.',
			wrong: 'The email or the password is not right. Check both and try again.',
			noEmail: 'Type your email address and we will send a code there.',
			wait: 'There have been too many attempts. Wait a few minutes and try again.',
			codeHeading: 'Type the code from the email',
			codeSent: 'If {email} has an account, we have sent a six-digit code there. It is valid for ten minutes.',
			codeLabel: 'Code',
			wrongCode: 'The code is not right or is too old. Check the digits, or ask for a new one.',
			backToSignIn: 'Back to signing in',
			respondentsHint: 'If you are here to answer questions, you do not need to sign in.',
			respondentsLink: 'Type your code here.'
		},
		setup: {
			heading: 'Get started',
			explain: 'There is no workspace here yet. The person who makes it becomes owner and designer, and can invite others.',
			code: 'Start code',
			codeHint: 'It was printed in the window where the program was started.',
			name: 'Name of the workspace',
			nameHint: 'For example Tillitsbyrån i Grums. Everyone who is invited sees it.',
			municipality: 'Municipality or organisation',
			place: 'Place',
			email: 'Your email',
			password: 'Choose a password',
			passwordHint: 'At least ten characters.',
			button: 'Make the workspace',
			wrongCode: 'The start code is not right. Check in the window where the program was started.',
			missing: 'Fill in the name of the workspace and your email.',
			weak: 'The password is too short. It needs at least ten characters.',
			exists: 'The email already has an account, but the password is not right.',
			confirm: 'We have sent you an email. Confirm the address there and then come back here.',
			wait: 'There have been too many attempts. Wait ten minutes.'
		},
		invite: {
			title: 'Invitation',
			heading: 'Welcome to {workspace}',
			explain: 'You are invited in the role of {role} with the address {email}.',
			password: 'Choose a password',
			passwordHint: 'At least ten characters. Do you already have an account here? Type your usual password.',
			button: 'Accept',
			weak: 'The password is too short. It needs at least ten characters.',
			exists: 'The address already has an account, but the password is not right. Type your usual password.',
			confirm: 'We have sent you an email. Confirm the address there and then open the link again.',
			wait: 'There have been too many attempts. Wait a few minutes.',
			unknown: 'Ask the person who invited you for a new link. An invitation is valid for two weeks and can only be used once.',
			unknownHeading: 'The invitation is no longer valid.'
		}
	},

	staff: {
		skipToContent: 'Skip to content',
		navigation: 'Menu',
		nav: { projects: 'Projects', members: 'Members' },
		signOut: 'Sign out',
		otherLanguage: 'På svenska',
		madeUp: 'made-up answers',
		kinds: {
			best_worst: 'Most and least important',
			pairs: 'Two at a time',
			points: 'Stones',
			ranking: 'Own order',
			balance: 'Balance',
			choice: 'Choice',
			ladder: 'Ladder',
			story: 'Own words',
			follow_up: 'Follow-ups about the person’s own top cards'
		},
		lifeAreas: { health: 'health', housing: 'housing', economy: 'money', occupation: 'work and studies' },
		lenses: { system: 'The system', people: 'The people', place: 'The place' },
		projects: {
			heading: 'Projects',
			newestBoard: 'Latest board: {round}, released {date}',
			noBoard: 'No board has been released yet.',
			openRound: '{round} is open with the code {code}. {n} people have answered.',
			openRoundOne: '{round} is open with the code {code}. One person has answered.',
			toRound: 'To the round',
			empty: 'The projects will be here. A designer in the workspace adds the first one.',
			emptyDesigner: 'The projects will be here. Add the first one below. A ready-made survey comes with it.',
			noWorkspace: 'You are not in any workspace. Ask an owner for an invitation.',
			add: 'Add a project',
			name: 'Name of the project',
			nameHint: 'For example Unga vuxna i Grums. The survey “Vad är viktigt för dig?” comes with it.',
			addButton: 'Add the project',
			noName: 'Give the project a name.'
		},
		project: {
			nextRelease: 'Next step: the round {round} has {n} answers and no board.',
			toRelease: 'Release the result',
			boards: 'Boards',
			board: 'What is important? {round}',
			released: 'released {date}, number {number}',
			tooFew: 'too few answers',
			noBoards: 'The boards will be here. They appear when a designer has released a result.',
			noBoardsDesigner: 'The boards will be here. Open a round, collect answers and then release the result.',
			rounds: 'Rounds',
			received: '{n} answers',
			receivedOne: 'one answer',
			open: 'open',
			closed: 'closed',
			noRounds: 'The rounds will be here. Open the first one from a survey below.',
			surveys: 'Surveys',
			version: 'version {n}',
			newRound: 'Open a new round'
		},
		newRound: {
			heading: 'Open a new round',
			explain: 'The round asks the questions in “{survey}”. It gets a short code that you hand out.',
			title: 'Name of the round',
			titleHint: 'For example Autumn 2026. The name is shown on the board.',
			button: 'Open the round',
			noTitle: 'Give the round a name.'
		},
		round: {
			open: 'open',
			closed: 'closed',
			answerHeading: 'How to answer',
			codeIs: 'The code is',
			addressIs: 'The address on a tablet:',
			offline: 'Without a network: a tablet that has opened the first question once can then open the round and take answers without a network. They are sent when the network is back.',
			notOffline: 'Without a network: the address begins with http, not https. Whoever has the page open can finish and send when the network is back, but a page that has been closed cannot be opened without a network.',
			closedExplain: 'The round is closed. Nobody can answer until it is opened again.',
			close: 'Close the round',
			reopen: 'Open the round again',
			soFar: 'So far',
			answers: 'answers',
			answerOne: 'answer',
			stories: 'Read the stories',
			tooFewYet: 'Nothing can be shown until {k} people have answered.',
			boards: 'Results',
			release: 'Board number {number}, released {date}',
			noRelease: 'Nothing has been released yet.',
			releaseFirst: 'When you release the result, all answers are counted together and the board is frozen. Everyone in the workspace can see it. With fewer than {k} answers, the board only says that the answers are too few.',
			releaseAgain: 'A new board needs to differ by at least {k} answers from the earlier ones, so that nobody can work out what a single person has answered.',
			releaseButton: 'Release the result',
			refused: {
				tooSmall:
					'The result was not released. Only {difference} answers are new since result number {number}, and at least {needed} are needed. Otherwise someone could work out what single people have answered by comparing the results.',
				about: 'It is about the question “{about}”.',
				nothingNew: 'The result was not released. The answers are the same as in result number {number}.',
				tooFew: 'The result was not released. There are too few answers: fewer than {k}.',
				changed: 'The result was not released. Answers came in while we were counting. Try again.',
				other: 'The result was not released. You need to be a designer in the workspace.'
			}
		},
		stories: {
			heading: 'Stories',
			warning: 'This is what people wrote themselves. Somebody may be recognised. Do not show the text to others, and do not copy it from here.',
			empty: 'What people have written in their own words is shown here. Nobody has written anything yet.'
		},
		survey: {
			toProject: 'To the project',
			explain: 'Version {number}: {cards} cards and {questions} questions. A published version never changes.',
			cards: 'The value cards',
			questions: 'The questions',
			order: 'Within a question the order is drawn anew for each person.',
			background: 'background question'
		},
		members: {
			heading: 'Members',
			person: 'Person',
			role: 'Role',
			action: 'Action',
			remove: 'Remove the role',
			waiting: 'invited, valid until {date}',
			inviteHeading: 'Invite someone',
			email: 'Email',
			inviteButton: 'Invite',
			invited: 'Give this link to {email}. It is valid for two weeks and is only shown now.',
			invitedMailed: 'We have emailed the link to {email}. It is valid for two weeks and is only shown now.',
			mailSubject: 'You are invited to {workspace}',
			mailText: 'You are invited to {workspace}. Open the link to accept:\n\n{link}\n\nThe link is valid for two weeks.',
			may: {
				owner: 'invites and removes members, but reads no answers',
				designer: 'builds surveys, reads the answers and releases results',
				trust_agent: 'collects answers and sees boards, but reads no answers',
				steering: 'sees the boards'
			},
			problems: {
				invalid: 'The invitation could not be made. Check the email address and choose a role.',
				lastOwner: 'There must be at least one owner. Invite a new owner first.'
			}
		}
	},

	board: {
		heading: 'What is important?',
		n: '{n} answers',
		released: 'released {date}, number {number}',
		method: 'method {method}, seed {seed}',
		verdictLabel: 'What we can say',
		tooFewHeading: 'Too few answers to show',
		tooFew: 'Fewer than {k} people have answered. So no numbers are shown at all, not even how many have answered. This protects those who have answered.',
		tooFewNext: 'When more people have answered, a designer can release a new result.',
		verdict: {
			and: 'and',
			quote: '“{name}”',
			leads: {
				clearly: '{card} clearly comes before all the others.',
				before: '{card} comes before all the others.',
				tends: 'It looks as if {card} comes before all the others, but the answers are few.'
			},
			topGroup: '{cards} are at the top. It is not possible to say which of them is most important.',
			topGroupTends: 'It looks as if {cards} are at the top, but the answers are few. It is not possible to say which of them is most important.',
			numbers: { '4': 'Four', '5': 'Five', '6': 'Six', '7': 'Seven', '8': 'Eight', '9': 'Nine', '10': 'Ten', '11': 'Eleven', '12': 'Twelve' },
			topMany: '{n} cards share the top. Which of them matters most cannot be told.',
			topManyTends: '{n} cards seem to share the top, but the answers are few. Which of them matters most cannot be told.',
			topManyAre: 'The cards that share the top are {cards}.',
			lastTheSame: 'Those at the bottom cannot be told apart either.',
			noOrder: 'It is not possible to say which card is most important. The answers are too alike or too few.',
			before: {
				clearly: '{first} clearly come before {then}.',
				before: '{first} come before {then}.',
				tends: 'It looks as if {first} come before {then}, but the answers are few.'
			},
			theyBefore: {
				clearly: 'They clearly come before {then}.',
				before: 'They come before {then}.',
				tends: 'It looks as if they come before {then}, but the answers are few.'
			},
			lastGroup: '{cards} are at the bottom. They cannot be told apart.',
			lastOne: '{cards} is at the bottom.',
			lastGroupTends: 'It looks as if {cards} are at the bottom. They cannot be told apart.',
			lastOneTends: 'It looks as if {cards} is at the bottom.',
			onePersonChanges: 'The top is uncertain: if one single person had not answered, another card would have been at the top.',
			onePersonChangesNothing: 'The same card is at the top even if any one person is taken away.',
			onePersonReverses: 'It is a weak conclusion that {first} comes before {then}. If the answers of one person are taken away, the order is another.',
			onePersonBlurs: 'It is a weak conclusion that {first} comes before {then}. If the answers of one person are taken away, it cannot be said.'
		},
		order: {
			heading: 'How many out of a hundred would choose the card first',
			explain: 'The dot is our best guess after {n} answers. The band shows how certain it is: {level} per cent certainty. Bands that overlap often mean that the cards cannot be told apart.',
			axis: 'more often most important →',
			full: '{value} out of 100, probably between {low} and {high}.',
			short: '{value} out of 100. There are not enough answers for a range.',
			none: 'There are not enough answers to say anything about this card.',
			hidden: {
				too_few: 'not shown, because too few people have weighed it against others.',
				protects_another: 'not shown, because another hidden card could then be worked out.'
			}
		},
		gap: {
			heading: 'Important, but not true today',
			explain: 'Of those who have the card among their three most important: how many say that it is not true, or only a little true, for them today.',
			percent: '{percent} per cent',
			of: 'of {n}',
			whenPercent: 'A percentage is only shown when at least {k} have answered on each side.',
			words: { few: 'Few', half: 'About half', many: 'Most' },
			tooFew: 'Hidden, because fewer than {k} people have the card among their three: {cards}.',
			protects: 'Hidden, so that another hidden card cannot be worked out: {cards}.'
		},
		change: {
			heading: 'Create, break, keep',
			explain: 'What people say needs to happen with the cards that they themselves have at the top.',
			create: 'Create',
			break: 'Break',
			keep: 'Keep',
			people: '{n} people',
			unit: 'number of people',
			none: 'Too few answers to show.',
			hidden: 'What fewer than {k} people have said about a card is not shown.',
			protects: 'Some counts are also hidden so that the hidden ones cannot be worked out.'
		},
		counts: {
			heading: 'Count for yourself',
			explain: 'Plain counts of taps. The difference is most important minus least important.',
			card: 'Card',
			best: 'Most important',
			worst: 'Least important',
			difference: 'Difference',
			shown: 'Shown',
			screens: 'Screens where cards were chosen: {answered}. Screens where someone answered that all are equally important: {equal}. Screens that were skipped: {skipped}.',
			leastIsNotUnimportant: 'Least important means least important right now of the cards that were shown. It does not mean unimportant: it may be something that already works.'
		},
		how: {
			summary: 'How we counted',
			counts: 'Times the card was chosen as most important: {best}. As least important: {worst}. The difference is {best} − {worst} = {difference}. Times it was shown: {shown}.',
			share: 'All choices together give the card the weight λ = {logWorth}, where 0 is the middle of the cards. e to the power of {logWorth} is {worth}. All cards together make {sum}. The share is {worth} / {sum} = {share} per cent.',
			interval: 'If everyone who is like these people had answered, the share would, as far as we can work out, be between {low} and {high} per cent. This holds with {level} per cent certainty.',
			noInterval: 'There are not enough answers to say how certain the share is.',
			rank: 'Place in the order: somewhere between {low} and {high}.',
			rankOne: 'Place in the order: {low}.'
		},
		unknown: {
			heading: 'What we do not know',
			who: 'What those who have not answered think. They may weigh things differently.',
			relative: 'Whether everything is important or only a little important. The cards are only weighed against each other.',
			few: '{n} answers are few. That is why it says “it looks as if” and not “it is so”.',
			many: 'How single people weigh things. Only the group is seen here.',
			madeUp: 'What it is like in real life: the answers here are made up and only show how the board works.'
		},
		parts: {
			kinds: {
				pairs: 'Two at a time',
				points: 'Stones',
				ranking: 'Own order',
				balance: 'Balance',
				choice: 'Question',
				ladder: 'Ladder'
			},
			n: '{n} answers',
			since: 'These numbers are from {date}. Since then too few new people have answered for new numbers to be shown.',
			someSince: 'Some of the numbers about the cards are from {date} or earlier. Since then too few new people have answered for new ones to be shown.',
			tooFewHeading: 'Too few answers to show',
			tooFew: 'Fewer than {k} people have answered this question. So no numbers are shown.',
			cardsTooFew: 'Fewer than {k} people have chosen between the cards. So no result is shown for them.',
			pairs: {
				explain: 'How many of a hundred would choose the card first, if all the cards lay on the table. The dot is our best guess after {n} answers. The band shows how uncertain the guess is, with {level} percent certainty.',
				axis: 'more often most important →'
			},
			ranking: {
				explain: 'How many of a hundred would put the card first. The dot is our best guess after {n} answers, where the whole order counts. The band shows how uncertain the guess is, with {level} percent certainty.',
				axis: 'more often first →'
			},
			points: {
				explain: 'This is how {n} answers would share out a hundred stones. The dot is what they gave on average. The band shows how uncertain the average is, with {level} percent certainty.',
				axis: 'more stones →'
			},
			row: {
				full: '{value} of 100, probably between {low} and {high}.',
				short: '{value} of 100. The answers are not enough for an interval.',
				none: 'The answers are not enough to say anything about this card.'
			},
			stones: {
				full: '{value} of a hundred stones, probably between {low} and {high}.',
				short: '{value} of a hundred stones. The answers are not enough for an interval.',
				none: 'The answers are not enough to say anything about this card.'
			},
			count: {
				heading: 'Count for yourself',
				card: 'Card',
				wins: 'Chosen',
				losses: 'Not chosen',
				ties: 'Equally important',
				shown: 'Answers',
				points: 'Stones',
				each: 'On average of {total}',
				first: 'First',
				meanRank: 'Place on average',
				hidden: 'hidden',
				hiddenWhy: 'Hidden: fewer than {k} people put the card first, or another hidden number could be worked out.',
				pairsAnswers: 'Pairs where a card was chosen: {answered}. Pairs where the cards weighed the same: {equal}. “Don’t know”: {unknown}. Skipped: {skipped}.'
			},
			balance: {
				explain: 'Each balance stands by itself. The dot shows how the answers lean on average, from the middle to three steps each way. The band shows how uncertain that is, with {level} percent certainty.',
				leans: {
					clearly: 'The balance clearly leans towards {card}.',
					before: 'The balance leans towards {card}.',
					tends: 'The balance seems to lean towards {card}, but the answers are few.'
				},
				level: 'It is not possible to say which way the balance leans.',
				onePerson: 'It is a weak conclusion: without the answers of one single person it may be another.',
				middle: 'the middle',
				even: 'weigh the same',
				shrunk: 'The guess is a little nearer the middle, because the answers are few.',
				side: '{steps} steps towards {card}',
				position: 'On average {position}.',
				interval: 'Probably somewhere between {low} and {high}.',
				noInterval: 'The answers are not enough to say how certain this is.',
				sum: 'Count for yourself: the steps towards {card} minus the steps towards the other are {score}. Divided by {n} answers that is {mean}.'
			},
			table: {
				most: 'Most, {count} of {n}, answered {answer}.',
				commonest: 'The most common answer is {answer}: {count} of {n}.',
				scattered: 'It is not possible to say which answer is most common without showing too few people.',
				steps: 'steps {from} to {to}',
				nearest: 'nearest “{end}”',
				between: 'in the middle',
				answer: 'Answer',
				people: 'People',
				hidden: {
					too_few: 'Too few to show',
					protects_another: 'Hidden, so that another number cannot be worked out'
				},
				ladder: 'The ladder goes from 0, “{low}”, to 10, “{high}”. The answers are shown in three parts, so that nobody stands out.'
			}
		}
	}
};
