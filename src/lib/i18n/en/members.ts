import type { Messages } from '#i18n/messages.ts';

export const members: Messages['members'] = {
	heading: 'Members',
	who: 'Who is in it',
	settings: 'The workspace',
	person: 'Person',
	role: 'Role',
	action: 'Action',
	remove: 'Remove the role',
	removeHeading: 'Remove the role {role} from {email}?',
	removeText: 'What the role gives can no longer be reached, and open invitations to the address are removed too. To give the role back you have to invite again.',
	removeYes: 'Yes, remove',
	removeNo: 'Keep the role',
	waiting: 'invited, valid until {date}',
	expired: 'the invitation ended {date}',
	cancel: 'Take back',
	cancelled: 'The invitation is removed. Its link cannot be used.',
	resend: 'Send again',
	removed: 'The role is removed. Open invitations to {email} are removed too.',
	inviteHeading: 'Invite someone',
	email: 'Email',
	inviteButton: 'Invite',
	invited: 'Give this link to {email}. It is valid for two weeks and is only shown now.',
	invitedMailed: 'We have emailed the link to {email}. It is valid for two weeks and is only shown now.',
	mailSubject: 'You are invited to {workspace}',
	mailText: 'You are invited to {workspace}. Open the link to accept:\n\n{link}\n\nThe link is valid for two weeks.',
	may: {
		owner: 'invites and removes members, but reads no answers',
		designer: 'builds surveys, opens rounds, reads the answers and publishes results',
		trust_agent: 'collects answers and sees the results, but reads no answers',
		steering: 'sees the results'
	},
	problems: {
		notOneAddress: 'That is not an email address. Write one address at a time, for example anna@exempel.se.',
		member: '{email} already has that role.',
		notMember: 'The person does not have that role any more.',
		gone: 'The invitation is no longer there. It may have been used or taken back.',
		invalid: 'The invitation could not be made. Check the email address and choose a role.',
		lastOwner: 'There must be at least one owner. Invite a new owner first.'
	}
};
