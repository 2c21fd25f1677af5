/** One member: roles, removal, handing over. */
export const person = {
	pick: 'Välj en person för att ändra roller, ta bort eller lämna över.',
	roles: 'Roller',
	save: 'Spara rollerna',
	saved: 'Rollerna är sparade och gäller direkt.',
	takeHeading: 'Ta bort {roles} från {email}?',
	takeText: 'Det som rollen ger går inte att nå längre, och öppna inbjudningar till adressen tas också bort.',
	takeYes: 'Ja, ändra rollerna',
	no: 'Behåll som det är',
	remove: 'Ta bort personen',
	removeHeading: 'Ta bort {email} från {workspace}?',
	removeText: 'Personen ser inget av arbetsytan längre, från nästa klick. Öppna inbjudningar till adressen tas också bort. Det personen har gjort finns kvar. För att komma tillbaka behöver personen en ny inbjudan.',
	removeYes: 'Ja, ta bort personen',
	over: 'Lämna över arbetsytan',
	overHeading: 'Lämna över {workspace} till {email}?',
	overText: 'Personen blir ägare och du är inte ägare längre. Andra roller som du har behåller du.',
	overOut: 'Du har ingen annan roll. När du har lämnat över är du inte med i arbetsytan längre.',
	overYes: 'Ja, lämna över',
	lastOwner: 'Det måste finnas minst en ägare. Gör någon annan till ägare först.',
	unknown: 'Personen är inte med i arbetsytan längre.',
	invalid: 'De rollerna går inte att spara. Välj bland rollerna i listan.',
	refused: 'Det gick inte. Du behöver vara ägare i arbetsytan.'
} as const;
