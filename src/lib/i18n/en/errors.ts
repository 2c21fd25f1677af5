import type { Messages } from '#i18n/messages.ts';

export const errors: Messages['errors'] = {
	notFound: 'The page does not exist, or you are not allowed to see it.',
	notYourRole: 'Your role does not give access to this page.',
	server: 'Something went wrong on our side. Nothing you have saved is lost. Try again in a while.',
	wrongMethod: 'This address cannot be used like that. Open the page in a browser instead.',
	badAddress: 'The address cannot be read. Check that it is spelled right.',
	formTooLarge: 'What you sent is too large.',
	notAForm: 'What was sent cannot be read. Go back and try again.',
	otherSite: 'This was sent from another website. We did not accept it.',
	signInAgain: { message: 'Sign in again', hint: 'You have been signed out. What you wrote is kept and waits while you sign in.' },
	page: {
		staff: 'For staff',
		code: 'Type the code',
		open: 'Open',
		home: 'To the start page',
		projects: 'To the projects',
		project: 'To the project'
	}
};
