/** The start page, and a code without a round. */
export const numbers = { '5': 'fem', '6': 'sex', '7': 'sju', '8': 'åtta', '9': 'nio', '10': 'tio' } as const;
export const minutes = { '2': 'två', '3': 'tre', '4': 'fyra', '5': 'fem', '6': 'sex', '7': 'sju', '8': 'åtta', '10': 'tio' } as const;

export const start = {
	hello: 'Hej. Vi vill veta vad som är viktigt för dig.',
	why: 'Dina svar hjälper {municipality} att ge bättre stöd.',
	time: 'Det tar ungefär {minutes} minuter.',
	voluntary: 'Du väljer själv om du vill vara med. Du kan hoppa över frågor och sluta när du vill.',
	help: 'Du får samma hjälp oavsett om du svarar eller inte.',
	begin: 'Börja',
	pictures: 'Fortsätt där jag slutade (tre bilder)',
	noScript: 'Du kan läsa här, men frågorna behöver JavaScript. Slå på det i webbläsaren, eller be om hjälp.',
	dataHeading: 'Det här händer med dina svar',
	dataNoName: 'Vi frågar inte efter ditt namn. Vi sparar inte vilken telefon eller dator du har.',
	dataGroup: 'Resultatet visas bara när minst {group} personer har svarat.',
	dataText: 'De som gör enkäten läser det du skriver med egna ord. De tar bort sådant som kan visa vem du är, innan någon annan får läsa det.',
	dataWithdraw: 'Inget lämnar den här enheten förrän du själv trycker på det. När du har skickat får du en kod. Med den kan du ta bort dina svar.',
	responsible: 'Ansvarig är {controller}.',
	questions: 'Frågor? {contact}'
} as const;

export const noRound = {
	unknown: 'Vi hittar ingen enkät med koden {code}.',
	unknownMore: 'Kolla koden, eller be den som gav dig den.',
	closed: 'Enkäten har stängt.',
	closedMore: 'Det går inte att svara längre. Fråga den som gav dig koden om det kommer en ny enkät. Har du lagt undan svar finns de kvar om enkäten öppnas igen.',
	wait: 'Koden har blivit fel för många gånger.',
	waitMore: 'Vänta en minut och försök igen.'
} as const;
