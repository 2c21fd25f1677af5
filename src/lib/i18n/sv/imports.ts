/** Answers taken in from files, for designers. */
export const imports = {
	link: 'Ta in svar från en fil',
	heading: 'Ta in svar från en fil',
	lead: 'Har svaren samlats in någon annanstans, eller hämtats härifrån som filer? Då kan du ta in dem i en ny omgång.',
	way: 'Var du är',
	form: {
		heading: 'Filerna',
		title: 'Vad ska omgången heta?',
		titleHint: 'Till exempel ”Hösten 2025, insamlat på papper”.',
		version: 'Vilken enkät är besvarad?',
		versionName: '{survey}, version {n}',
		people: 'Filen med en rad för varje person',
		peopleHint: 'Heter people.csv eller people.jsonl när den är hämtad härifrån.',
		choices: 'Filen med en rad för varje kort som visades',
		choicesHint: 'Heter choices.csv eller choices.jsonl.',
		shape: 'Filerna ska se ut som de du hämtar under ”Hämta svaren som filer”: CSV eller JSON Lines. Tillsammans får de vara 50 MB.',
		button: 'Ta in svaren'
	},
	know: {
		heading: 'Bra att veta',
		all: 'Allt kommer in, eller inget. Är något fel får du veta var.',
		words: 'Det som någon har skrivit med egna ord kommer inte in. Det finns inte heller i filerna.',
		closed: 'Omgången är stängd från början, och det står vid den att svaren kommer från en fil.',
		twice: 'Finns svaren redan här blir de två omgångar. Publicera bara den ena: den som jämför två resultat kan räkna ut vad enstaka personer har svarat.',
		withdraw: 'Den som har svarat kan inte ta tillbaka sitt svar här. Säg till om någon ber om det.',
		logged: 'Det skrivs ner att det var du, när det var och vilka filerna var.'
	},
	problems: {
		noTitle: 'Skriv vad omgången ska heta.',
		noVersion: 'Välj vilken enkät som är besvarad.',
		noPeople: 'Välj filen med personer.',
		noChoices: 'Välj filen med kort.',
		tooLarge: 'Filerna är för stora. Tillsammans får de vara 50 MB. Välj mindre filer.',
		unreadable: 'Filerna kom inte fram hela. Välj dem igen.',
		busy: 'Andra svar tas in i arbetsytan just nu. Vänta tills det är klart, och välj filerna igen.',
		refused: 'Du får inte ta in svar i det här projektet.'
	},
	now: {
		running: 'Svaren i ”{title}” tas in: {percent} procent klart',
		runningMore: 'Du kan stänga sidan. Det fortsätter ändå.',
		done: 'Svaren i ”{title}” är intagna',
		toRound: 'Till omgången',
		refused: 'Ingenting togs in',
		refusedMore: 'Rätta filen och välj båda filerna igen.',
		cancelled: 'Du eller någon annan avbröt. Ingenting togs in.',
		failed: 'Det gick inte att ta in svaren. Ingenting togs in. Försök igen.'
	},
	/** A sentence: the place, and what is wrong there. */
	refusal: '{file}, rad {line}: {problem}',
	refusalAt: '{file}, rad {line}, kolumn {column}: {problem}',
	files: { people: 'Filen med personer', choices: 'Filen med kort' },
	wrong: {
		not_utf8: 'texten är inte sparad som UTF-8.',
		unreadable: 'raden går inte att läsa.',
		other_columns: 'kolumnerna är andra än den här enkätens.',
		other_number_of_cells: 'raden har fler eller färre rutor än rubrikraden.',
		not_a_number: 'här ska det stå ett heltal.',
		wrong_value: 'det som står här går inte att använda.',
		twice: 'samma person finns på två rader.',
		unknown_person: 'personen finns inte i filen med personer.',
		scattered: 'alla rader för samma person ska stå efter varandra.',
		wrong_answer: 'så går det inte att svara i den här enkäten.',
		files_differ: 'de två filerna säger olika saker om personen.',
		too_many: 'fler än 100 000 personer går inte att ta in på en gång.',
		empty: 'det finns inga personer i filen.',
		withdrawn: 'personen har tagit tillbaka sitt svar här. Ta bort personen ur båda filerna.'
	},
	log: {
		heading: 'Vilka har tagit in svar?',
		empty: 'Ingen har tagit in svar i det här projektet.',
		who: 'Vem',
		when: 'När',
		what: 'Omgång och filer',
		state: 'Hur det gick',
		gone: 'Någon som inte längre är med',
		running: 'Pågår: {percent} procent',
		done: 'Klart',
		refused: 'Något var fel i filerna',
		cancelled: 'Avbrutet',
		failed: 'Gick inte att ta in'
	},
	again: 'Visa hur långt det har kommit',
	cancel: 'Avbryt',
	noSurvey: 'Det finns ingen publicerad enkät i projektet. Publicera den enkät som är besvarad, så kan du ta in svaren.',
	round: {
		tag: 'Från en fil',
		sentence: 'Svaren är intagna från en fil den {date}, de samlades inte in här.',
		noWays: 'Omgångens svar är intagna från en fil. Ingen kan svara i den, och den har ingen kod.'
	}
} as const;
