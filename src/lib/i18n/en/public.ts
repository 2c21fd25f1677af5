import type { Messages } from '#i18n/messages.ts';

export const publicPages: Messages['publicPages'] = {
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
};
