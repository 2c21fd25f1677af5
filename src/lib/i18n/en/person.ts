import type { Messages } from '#i18n/messages.ts';

export const person: Messages['person'] = {
	pick: 'Choose a person to change roles, remove or hand over.',
	roles: 'Roles',
	save: 'Save the roles',
	saved: 'The roles are saved and count at once.',
	takeHeading: 'Take {roles} from {email}?',
	takeText: 'What the role gives can no longer be reached, and open invitations to the address are taken back too.',
	takeYes: 'Yes, change the roles',
	no: 'Keep it as it is',
	remove: 'Remove the person',
	removeHeading: 'Remove {email} from {workspace}?',
	removeText: 'The person sees nothing of the workspace any more, from the next click. Open invitations to the address are taken back too. What the person has done stays. To come back the person needs a new invitation.',
	removeYes: 'Yes, remove the person',
	over: 'Hand over the workspace',
	overHeading: 'Hand over {workspace} to {email}?',
	overText: 'The person becomes owner and you are owner no longer. Other roles that you have you keep.',
	overOut: 'You have no other role. When you have handed over, you are not a member of the workspace any more.',
	overYes: 'Yes, hand over',
	lastOwner: 'There must be at least one owner. Make somebody else an owner first.',
	unknown: 'The person is not a member of the workspace any more.',
	invalid: 'Those roles cannot be saved. Choose among the roles in the list.',
	refused: 'That did not work. You need to be an owner of the workspace.'
};
