export const members = {
	heading: 'Medlemmar',
	who: 'Vilka som är med',
	settings: 'Arbetsytan',
	person: 'Person',
	role: 'Roll',
	action: 'Åtgärd',
	remove: 'Ta bort rollen',
	waiting: 'inbjuden, gäller till {date}',
	expired: 'inbjudan gick ut {date}',
	cancel: 'Ta tillbaka',
	cancelled: 'Inbjudan är borttagen. Länken går inte att använda.',
	resend: 'Skicka igen',
	removed: 'Rollen är borttagen. Öppna inbjudningar till {email} är också borttagna.',
	inviteHeading: 'Bjud in någon',
	email: 'E-post',
	inviteButton: 'Bjud in',
	invited: 'Ge den här länken till {email}. Den gäller i två veckor och visas bara en gång.',
	invitedMailed: 'Vi har mejlat länken till {email}. Den gäller i två veckor och visas bara en gång.',
	mailSubject: 'Du är inbjuden till {workspace}',
	mailText: 'Du är inbjuden till {workspace}. Öppna länken för att tacka ja:\n\n{link}\n\nLänken gäller i två veckor.',
	may: {
		owner: 'bjuder in och tar bort medlemmar, men läser inga svar',
		designer: 'skapar projekt, öppnar omgångar, läser svaren och publicerar resultat',
		trust_agent: 'samlar svar och ser resultaten, men läser inga svar',
		steering: 'ser resultaten'
	},
	problems: {
		invalid: 'Det gick inte att bjuda in. Kolla e-postadressen och välj en roll.',
		notOneAddress: 'Det är inte en e-postadress. Skriv en adress i taget, till exempel anna@exempel.se.',
		member: '{email} har redan den rollen.',
		notMember: 'Personen har inte den rollen längre.',
		gone: 'Inbjudan finns inte längre. Den kan ha använts eller tagits tillbaka.',
		lastOwner: 'Det måste finnas minst en ägare. Bjud in en ny ägare först.'
	}
} as const;
