import type { Messages } from '#i18n/messages.ts';

export const quotes: Messages['quotes'] = {
	heading: 'Voices',
	lead: 'This is what people wrote in their own words. Take out what could point at somebody. Others may read a text only when it has been approved.',
	warning: 'You are reading what a person wrote. Somebody may be recognised. Do not show the text to others, and do not copy it from here.',
	empty: 'What people have written in their own words is shown here. Nobody has written anything yet.',
	views: 'Texts',
	tabs: { work: 'To do', others: 'Waiting for somebody else', approved: 'Approved', rejected: 'Rejected', tags: 'Tags' },
	left: {
		raw: { one: 'One text left to go through.', other: '{n} texts left to go through.' },
		washed: { one: 'One is waiting for you to approve it.', other: '{n} are waiting for you to approve them.' },
		others: { one: 'One is waiting for somebody else.', other: '{n} are waiting for somebody else.' },
		done: { one: 'One is done.', other: '{n} are done.' },
		nothing: 'Nothing more is waiting for you.'
	},
	about: 'About the card {card}',
	own: 'A story of its own',
	rewriteOnly: 'may only be used rewritten',
	original: 'As the person wrote it',
	sealed: 'The original is not shown any more. The text has been approved, and then it is sealed. Start from the text that others may read.',
	hints: {
		heading: 'Could point at somebody',
		none: 'The program finds nothing here that could point at somebody. Read carefully all the same: it misses things.',
		note: 'The program misses things, and sometimes marks too much. You decide.',
		replace: 'Replace with {instead}',
		gone: 'gone from the text',
		kinds: {
			name: 'name', phone: 'phone number', email: 'email address', handle: 'account online', identity_number: 'identity number', number: 'number', place: 'place', school: 'school',
			workplace: 'workplace', diagnosis: 'diagnosis', date: 'date', age: 'age', relation: 'a relation', unusual: 'unusual word'
		}
	},
	washed: {
		label: 'As others may read it',
		hint: 'Change as little as you can. Put square brackets around what you have replaced.',
		hintRewrite: 'The person wants the words rewritten. Eight words in a row from the original may not be kept.',
		marked: 'Mark something in the text and replace it with',
		nothingMarked: 'First mark what is to be replaced, in the text above.',
		replaced: '{said} is now {instead}.',
		own: 'These words are still there in a row: “{words}”. Rewrite them.'
	},
	changes: { heading: 'What has changed', none: 'Nothing has changed.', gone: 'removed', added: 'added' },
	actions: {
		save: 'Save', approve: 'Approve', reject: 'Reject', next: 'Skip', reopen: 'Open again',
		second: 'Somebody else than you approves the text. The workspace has decided so.',
		rejectNote: 'Reject a text that cannot be shown without somebody being recognised.'
	},
	done: {
		saved: 'The text has been saved.', savedForOther: 'The text has been saved. Now somebody else can approve it.', approved: 'The text has been approved.', rejected: 'The text has been rejected.', reopened: 'The text is open again.', tagged: 'The tags have been saved.', merged: 'The tags have been merged. It can be undone.', unmerged: 'The tag is itself again.'
	},
	problems: {
		empty: 'Write the text that others may read, or reject it.',
		too_long: 'The text may have at most {most} characters.',
		stale: 'Somebody else has changed the text meanwhile. What you wrote is still in the field, and the other text is below. Save again if yours is to stand.',
		theirs: 'As somebody else has written:',
		unknown: 'The text is not there any more. The person may have taken their answers back.',
		archived: 'The project has been put away. Bring it back to go on.',
		second_person: 'The text has been saved. You changed it last, so somebody else needs to approve it.',
		own_words: 'The text has been saved but not approved. The person wants the words rewritten, and too many of them still stand in a row.',
		original_destroyed: 'The original has been destroyed, so it cannot be compared any more. The text can only be rejected.',
		decided: 'Somebody else has already approved or rejected the text.',
		tags: 'Write at most {mostTags} tags, with at most {longestTag} characters in each.',
		merge: 'Choose two different tags.',
		other: 'That did not work. Load the page again and try once more.'
	},
	lists: {
		approved: 'There is no approved text here.',
		rejected: 'Nothing has been rejected.',
		others: 'Nothing is waiting for somebody else.',
		rejectedText: 'A rejected text is not shown.',
		rejectedGone: 'The text has been destroyed.',
		waiting: 'You changed the text last. Somebody else approves it.',
		look: 'Read and change'
	},
	tags: {
		heading: 'Tag the text',
		lead: 'Tags help you find the text again. Only designers see them.',
		lifeArea: 'Area of life',
		lens: 'Lens',
		card: 'Card',
		none: 'None',
		own: 'Tags of your own',
		ownHint: 'Write commas between them.',
		used: 'In use: {tags}.',
		save: 'Save the tags',
		empty: 'The workspace’s own tags are collected here. Tag a text, and they are shown here.',
		texts: { one: 'one text', other: '{n} texts' },
		ofTag: 'Own tags',
		any: 'All',
		option: '{name} ({n})',
		sift: 'Show',
		shown: { one: 'One text of {of}.', other: '{n} texts of {of}.' },
		all: 'Show all that are approved',
		stands: 'part of {into}',
		undo: 'Undo: part them again',
		merge: 'Merge two tags',
		mergeLead: 'Both are shown as the second word. Nothing is rewritten, so it can be undone.',
		from: 'The tag',
		into: 'becomes part of',
		mergeButton: 'Merge'
	},
	rules: {
		heading: 'How it works',
		told: { one: 'One voice is shown with the result now.', other: '{n} voices are shown with the result now.' },
		when: 'Approved texts are shown when the round’s result is published, if at least {k} people have written in their own words.',
		one: 'Who has changed a text may approve it themselves. An owner can change that.',
		two: 'Two people are needed: who changed a text last may not approve it.',
		days: { one: 'The original is destroyed the day after the text was approved. Rejected texts are destroyed then as well.', other: 'The original is destroyed {n} days after the text was approved. Rejected texts are destroyed then as well.' },
		edits: 'How we change the texts'
	},
	settings: {
		heading: 'Voices',
		link: 'Voices: who approves, and how long originals are kept',
		lead: 'What people write in their own words is shown only when somebody has taken out what could point at anybody.',
		who: 'Who may approve?',
		one: 'One person is enough',
		two: 'Two people are needed',
		twoHint: 'Who changed the text last may not approve it. The workspace needs two designers.',
		days: 'Destroy the original after',
		daysHint: 'From 1 to 365 days, counted from when the text was approved or rejected. It holds for texts that are done already as well. What has been destroyed cannot be brought back.',
		unit: 'days',
		save: 'Save',
		saved: 'It has been saved.',
		badDays: 'Write a number from 1 to 365.',
		refused: 'It was not saved. You need to be an owner of the workspace.'
	},
	voices: {
		heading: 'Voices',
		lead: 'This is what some of those who answered say. What could point at somebody has been taken out.',
		few: 'There are approved texts, but too few people have written for them to be shown.',
		edits: 'How we change the texts'
	},
	edits: {
		heading: 'How we change the texts',
		lead: 'When somebody answers in their own words, others may get to read the words. First a human takes out what could point at anybody. This is all that we do with a text:',
		kinds: [
			'Names of people become [name].',
			'Phone numbers, addresses, accounts and identity numbers are taken out.',
			'Places, schools and workplaces become [place], [school] and [workplace] if they could point at somebody.',
			'Dates and ages become approximate, or are taken out.',
			'Diagnoses and other things about health are taken out if they could point at somebody.',
			'People around whoever writes can become [somebody I know].',
			'Unusual words and events are rewritten so that they cannot be recognised.',
			'A text can be shortened. What is left means the same as before.',
			'If the person wants the words rewritten, the whole text is rewritten.',
			'Spelling mistakes may stay. We do not make the language finer.'
		],
		never: 'We add nothing that the person has not said. We do not translate without saying so. No text is changed by a program.',
		after: 'When a text has been approved, the original is not shown any more, and after a time it is destroyed for good. Who takes their answers back takes their words back too.'
	}
};
