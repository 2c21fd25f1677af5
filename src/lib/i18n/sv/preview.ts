/** The preview beside the studio, and the page in its frame. */
export const preview = {
	open: 'Förhandsvisa',
	close: 'Stäng',
	heading: 'Så ser den ut för den som svarar',
	device: 'Enhet',
	devices: { tablet: 'Surfplatta', phone: 'Telefon' },
	support: 'Stöd',
	supports: { text: 'Text', symbols: 'Text och bilder', speech: 'Text, bilder och uppläsning' },
	language: 'Språk',
	round: 'Omgången frågar också',
	rounds: { none: 'Inget', age: 'Ålder (16 år)', codes: 'Ordkod', both: 'Ålder och ordkod' },
	again: 'Börja om',
	explain: 'Prova att svara. Inget skickas och inget sparas. Inspelade ljud hörs inte här: de hör till en publicerad version.',
	leftOut: 'Det som inte är klart visas inte än.',
	wayOut: 'Tryck Esc för att komma ut ur enheten.',
	untitled: 'Enkät utan namn',
	frame: 'Enkäten som den ser ut för den som svarar',
	empty: 'Här syns enkäten när det finns en fråga som är ifylld.',
	alone: 'Förhandsvisningen syns bredvid enkäten när du ändrar den.',
	toStudio: 'Ändra enkäten'
};
