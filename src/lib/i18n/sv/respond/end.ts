/** Sending, and what is said afterwards. */
export const send = {
	heading: 'Vill du skicka dina svar?',
	nothingSentYet: 'Inget är skickat ännu. Dina svar finns bara på den här enheten.',
	nothingToSend: 'Du har inte svarat på något ännu, så det finns inget att skicka.',
	send: 'Skicka mina svar',
	keepAnswering: 'Fortsätt svara',
	remove: 'Ta bort mina svar och sluta',
	sentBefore: 'Du har redan skickat svar. Om du skickar igen ersätts de.',
	removeChanges: 'Ta bort det jag har ändrat',
	changesWarning: 'Det du har skickat finns kvar. Det du har ändrat sedan dess tas bort, och din kod syns inte mer här.'
} as const;

export const end = {
	thanks: 'Tack. Dina svar är sparade.',
	saved: 'Nu är det klart. Du behöver inte göra något mer.',
	whatHappens: 'Dina svar räknas ihop med svaren från andra i {place}. De som bestämmer får se resultatet. Sedan ska de berätta vad de tänker göra.',
	sending: 'Skickar dina svar …',
	sendingMore: 'Det tar oftast några sekunder.',
	waiting: 'Dina svar är sparade här, men inte skickade ännu.',
	waitingMore: 'Vi når inte fram just nu. Ha sidan öppen, så skickas svaren när det går.',
	notTaken: 'Svaren kunde inte tas emot.',
	closed: 'Enkäten har stängt, så svaren togs inte emot. De finns kvar här. Öppnas enkäten igen kan du skicka dem.',
	withdrawn: 'De här svaren har tagits bort med hjälp av koden.',
	newer_exists: 'En senare version av dina svar är redan sparad. Det är den som gäller.',
	refused: 'Något i svaren gick inte att läsa. De finns kvar här. Visa den som gav dig enheten.',
	refusedOne: 'Det är svaret på ”{question}” som inte går att läsa. Resten är det inget fel på.',
	mend: 'Ändra det svaret',
	without: 'Skicka utan det svaret',
	retry: 'Försök igen nu',
	codeHeading: 'Din kod',
	codeUse: 'Skriv av den eller ta en bild. Med koden kan du ta bort dina svar.',
	codeWhere: 'Så tar du bort svar',
	done: 'Klart, glöm mig här',
	doneMore: 'När du trycker på ”Klart, glöm mig här” tas allt om dig bort från enheten.',
	doneLocked: 'När du trycker på ”Klart, glöm mig här” låses dina svar, så att ingen kan läsa dem på enheten. De skickas när det finns nät.',
	doneUnsent: 'När du trycker på ”Klart, glöm mig här” syns inget om dig längre. Svaren ligger kvar på enheten tills de är skickade.',
	edit: 'Ändra mina svar',
	clear: 'Ta bort från den här enheten',
	unsentWarning: 'Dina svar är inte skickade. Tar du bort dem nu är de borta för alltid.',
	deleteUnsent: 'Ta bort ändå',
	keepUnsent: 'Behåll dem'
} as const;
