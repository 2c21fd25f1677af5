export const members = {
	heading: 'Medlemmar',
	person: 'Person',
	role: 'Roll',
	action: 'Åtgärd',
	remove: 'Ta bort rollen',
	waiting: 'inbjuden, gäller till {date}',
	inviteHeading: 'Bjud in någon',
	email: 'E-post',
	inviteButton: 'Bjud in',
	invited: 'Ge den här länken till {email}. Den gäller i två veckor och visas bara en gång.',
	invitedMailed: 'Vi har mejlat länken till {email}. Den gäller i två veckor och visas bara en gång.',
	mailSubject: 'Du är inbjuden till {workspace}',
	mailText: 'Du är inbjuden till {workspace}. Öppna länken för att tacka ja:\n\n{link}\n\nLänken gäller i två veckor.',
	may: {
		owner: 'bjuder in och tar bort medlemmar, men läser inga svar',
		designer: 'bygger enkäter, läser svaren och publicerar resultat',
		trust_agent: 'samlar svar och ser resultaten, men läser inga svar',
		steering: 'ser resultaten'
	},
	problems: {
		invalid: 'Det gick inte att bjuda in. Kolla e-postadressen och välj en roll.',
		lastOwner: 'Det måste finnas minst en ägare. Bjud in en ny ägare först.'
	}
} as const;
