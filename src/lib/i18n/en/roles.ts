import type { Messages } from '#i18n/messages.ts';

export const roles: Messages['roles'] = {
	owner: 'Owner',
	designer: 'Designer',
	trust_agent: 'Trust agent',
	steering: 'Steering group'
};
