export const roles = {
	owner: 'Ägare',
	designer: 'Designer',
	trust_agent: 'Tillitsagent',
	steering: 'Styrgrupp'
} as const;
