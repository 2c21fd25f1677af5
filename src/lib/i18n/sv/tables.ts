/** Files with answers from elsewhere: what is wrong with one, and what its columns can be. Fills in {most}. */
export const tables = {
	/** Where in the file, before the sentence. */
	place: { sheet: 'blad {sheet}', row: 'rad {row}', column: 'kolumn {column}' },
	problems: {
		empty: 'Det finns inget i filen. Kolla att du har valt rätt fil.',
		no_rows: 'Det finns rubriker men inga svar under dem.',
		too_large: 'Filen är för stor. Den får vara högst {megabytes} MB. Dela upp den i flera, eller ta bort kolumner som ni inte behöver.',
		too_large_unpacked: 'Filen blir för stor när den packas upp. Kopiera svaren till en ny arbetsbok och spara den.',
		too_many_columns: 'Filen har fler än {columns} kolumner. Ta bort dem som ni inte behöver.',
		too_many_rows: 'Filen har fler än {rows} rader. Dela upp den i flera.',
		too_many_cells: 'Filen har för många rutor. Ta bort kolumner som ni inte behöver, eller dela upp den i flera.',
		long_cell: 'Texten i rutan är längre än {characters} tecken. Ta bort kolumnen om den har egna ord. De tas inte med.',
		no_heading: 'Här står något, men kolumnen har ingen rubrik. Första raden ska ha en rubrik för varje kolumn.',
		fewer_cells: 'Raden har färre rutor än det finns rubriker. Kanske är en rad delad på två.',
		open_quote: 'Här börjar ett citattecken som aldrig slutar. Ta bort det eller lägg till det som saknas.',
		broken_quote: 'Det står något efter citattecknet som avslutar rutan. Skriv citattecken inne i en text två gånger.',
		letters_lost: 'Bokstäver har gått förlorade här, ofta å, ä eller ö. Hämta filen på nytt där svaren samlades in och spara den som CSV UTF-8.',
		unknown_letters: 'Vi kan inte läsa bokstäverna här. Öppna filen i Excel och spara den som CSV UTF-8.',
		formula: 'Rutan har en formel. Kopiera allt, klistra in det som värden och spara filen igen.',
		error_value: 'Rutan har ett felmeddelande från kalkylprogrammet. Rätta det eller töm rutan.',
		merged: 'Här är flera rutor sammanslagna, så det syns inte vilken rad eller kolumn som värdet hör till. Dela upp dem.',
		no_such_sheet: 'Bladet finns inte i filen.',
		no_sheets: 'Det finns inget blad att läsa i filen.',
		encrypted: 'Filen är låst med lösenord. Ta bort lösenordet och spara filen igen.',
		old_excel: 'Filen är sparad i ett äldre format. Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).',
		other_format: 'Det är inte en fil som vi kan läsa. Spara den som Excel-arbetsbok (.xlsx) eller som CSV UTF-8.',
		unreadable: 'Filen är skadad och går inte att läsa. Öppna den i Excel och spara den igen.'
	},
	/** Said before the first rows are shown. */
	letters: 'Filen är inte sparad som UTF-8, så vi har gissat hur bokstäverna ska läsas. Ser å, ä och ö rätt ut?',
	sameHeadings: 'Flera kolumner har rubriken {heading}. Se på kolumnens bokstav vilken som är vilken.',
	/** Why a column is, or is not, taken in. */
	why: {
		exported: 'Har samma namn som i våra filer', heading: 'Rubriken är frågans eller kortets ord', alike: 'Rubriken är nästan frågans eller kortets ord', own_words: 'Egna ord tas inte med',
		counted: 'Räknat ur andra svar, så det tas inte med', day: 'Datum eller tid tas inte med', twice: 'Flera kolumner kan vara samma sak. Välj en.', blank: 'Kolumnen är tom', unknown: 'Vi vet inte vad det är'
	},
	leftOut: { own_words: 'Egna ord tas inte med. I en rad hänger de ihop med allt annat som personen har svarat.', too_many_pairs: 'Frågan har för många par för att läsas ur en tabell.' },
	mapping: {
		other_columns: 'Filen har andra kolumner än när ni valde. Välj igen.',
		unknown_target: 'Kolumnen hör till något som inte finns i enkäten.',
		twice: 'En annan kolumn är redan vald till samma sak.',
		nothing: 'Välj minst en kolumn som hör till en fråga.',
		missing_columns: 'Frågan behöver en kolumn för varje kort. Det saknas en kolumn för: {cards}.',
		two_ways: 'Frågan har både en kolumn med hela ordningen och kolumner för enskilda kort. Välj det ena.'
	},
	reasons: {
		unmatched: 'Värdet hör inte till något svar på frågan', day: 'Kalkylprogrammet har gjort om värdet till ett datum', wrong_total: 'Stenarna blir inte rätt antal', same_place: 'Två kort har samma plats',
		place_missing: 'En plats i ordningen saknas', too_few_places: 'För få kort har fått en plats', not_on_screen: 'Kortet var inte med att välja på', same_card: 'Samma kort är valt två gånger',
		contradiction: 'Kolumnerna säger emot varandra', too_many: 'Fler svar än frågan tar emot', same_person: 'Personen finns redan på en rad högre upp', wrong_answer: 'Svaret går inte att ge i enkäten'
	},
	tells: { pair: 'Vilket valdes: {card} eller {other}', order: 'Alla kort i ordning, med semikolon mellan' }
} as const;
