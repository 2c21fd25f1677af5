/**
 * The interface in Swedish, in plain language (klarspråk): du, active, short, concrete. No exclamation marks, no blame.
 * Plain strings only, so that a page can send the part it needs; {names} are filled in by ui/fill.ts.
 */
import { api } from './sv/api.ts';
import { errors } from './sv/errors.ts';
import { members } from './sv/members.ts';
import { paper } from './sv/paper.ts';
import { projects } from './sv/projects.ts';
import { publicPages } from './sv/public.ts';
import { quotes } from './sv/quotes.ts';
import { releases } from './sv/releases.ts';
import { roles } from './sv/roles.ts';
import { rounds } from './sv/rounds.ts';
import { sounds } from './sv/sounds.ts';
import { staff } from './sv/staff.ts';
import { surveys } from './sv/surveys.ts';
import { tablets } from './sv/tablets.ts';
import { workspaces } from './sv/workspaces.ts';

export const sv = {
	api, errors, members, paper, projects, publicPages, quotes, releases, roles, rounds, sounds, staff, surveys, tablets, workspaces,

	/** Respondents' screens. Without the words "data" and "respondent". */
	respond: {
		madeUp: 'påhittade svar',
		madeUpRound: 'Det här är en provomgång. De andra svaren i den är påhittade.',
		numbers: { '5': 'fem', '6': 'sex', '7': 'sju', '8': 'åtta', '9': 'nio', '10': 'tio' },
		minutes: { '2': 'två', '3': 'tre', '4': 'fyra', '5': 'fem', '6': 'sex', '7': 'sju', '8': 'åtta', '10': 'tio' },
		start: {
			hello: 'Hej. Vi vill veta vad som är viktigt för dig. Dina svar hjälper {municipality} att ge bättre stöd.',
			time: 'Det tar ungefär {minutes} minuter.',
			voluntary: 'Du väljer själv om du vill vara med. Du kan hoppa över frågor och sluta när du vill.',
			help: 'Du får samma hjälp oavsett om du svarar eller inte.',
			begin: 'Börja',
			pictures: 'Jag har tre bilder',
			noScript: 'Du kan läsa här, men frågorna behöver JavaScript. Slå på det i webbläsaren, eller be om hjälp.',
			dataHeading: 'Det här händer med dina svar',
			dataNoName: 'Vi frågar inte efter ditt namn. Vi sparar inte vilken telefon eller dator du har.',
			dataGroup: 'Resultatet visas bara när minst {group} personer har svarat.',
			dataText: 'De som gör enkäten läser det du skriver med egna ord. De tar bort sådant som kan visa vem du är, innan någon annan får läsa det.',
			dataWithdraw: 'Inget lämnar den här enheten förrän du själv trycker på det. När du har skickat får du en kod. Med den kan du ta bort dina svar.',
			responsible: 'Ansvarig är {controller}.',
			questions: 'Frågor? {contact}'
		},
		practice: {
			name: 'Övning',
			explain: 'Vi börjar med en övning. Den sparas inte. Tryck först på det bästa, sedan på det minst bra.',
			best: 'Vilken frukt tycker du bäst om?',
			worst: 'Vilken frukt tycker du minst om?',
			labelBest: 'Tycker bäst om',
			labelWorst: 'Tycker minst om',
			next: 'Till frågorna'
		},
		progress: '{n} av {of}',
		weigh: {
			stageOne: 'Steg 1 av 2',
			stageTwo: 'Steg 2 av 2',
			stageDone: 'Klart',
			best: 'Viktigast',
			worst: 'Minst viktigt',
			taken: 'inte vald längre',
			bothChosen: 'Stämmer det? Gå vidare, eller ångra.',
			undo: 'Ångra',
			equal: 'Alla är lika viktiga',
			chooseBest: 'Tryck först på det som är viktigast.',
			chooseWorst: 'Tryck också på det som är minst viktigt.',
			bothFirst: 'Du har valt båda. Tryck på ett valt kort för att ändra.',
			wasEqual: 'Du svarade att alla är lika viktiga. Välj kort om du vill ändra.',
			wasSkipped: 'Du hoppade över den här frågan. Välj kort om du vill svara.'
		},
		story: {
			optional: 'Du behöver inte skriva något.',
			left: '{n} tecken kvar'
		},
		/** The start page's part of `respondMore.care` below. */
		care: {
			age: 'Hur gammal är du?',
			older: 'Jag har fyllt {age}',
			younger: 'Jag är yngre',
			passed: 'Bra. Nu kan du börja.',
			alone: 'Du svarar själv.',
			helped: 'Någon hjälper mig',
			rules: 'Ni läser först fyra korta regler.',
			fetching: 'Hämtar …',
			notFetched: 'Vi når inte fram just nu. Det du har svarat finns kvar här.'
		},
		background: { optional: 'Du väljer själv om du vill svara.' },
		back: 'Tillbaka',
		next: 'Nästa',
		skip: 'Hoppa över',
		quit: 'Sluta här',
		ready: 'Redo utan nät',
		notKept: 'Dina svar kan inte sparas på den här enheten. Stäng inte sidan förrän du har skickat dem.',
		send: {
			heading: 'Vill du skicka dina svar?',
			nothingSentYet: 'Inget är skickat ännu. Dina svar finns bara på den här enheten.',
			nothingToSend: 'Du har inte svarat på något ännu, så det finns inget att skicka.',
			send: 'Skicka mina svar',
			keepAnswering: 'Fortsätt svara',
			remove: 'Ta bort mina svar och sluta',
			sentBefore: 'Du har redan skickat svar. Om du skickar igen ersätts de.',
			removeChanges: 'Ta bort det jag har ändrat',
			changesWarning: 'Det du har skickat finns kvar. Det du har ändrat sedan dess tas bort, och din kod syns inte mer här.'
		},
		end: {
			thanks: 'Tack. Dina svar är sparade.',
			saved: 'Nu är det klart. Du behöver inte göra något mer.',
			whatHappens: 'Dina svar räknas ihop med svaren från andra i {place}. De som bestämmer får se resultatet. Sedan ska de berätta vad de tänker göra.',
			sending: 'Skickar dina svar …',
			sendingMore: 'Det tar oftast några sekunder.',
			waiting: 'Dina svar är sparade här, men inte skickade ännu.',
			waitingMore: 'Vi når inte fram just nu. Ha sidan öppen, så skickas svaren när det går.',
			notTaken: 'Svaren kunde inte tas emot.',
			closed: 'Omgången har stängt, så nya svar tas inte emot längre.',
			withdrawn: 'De här svaren har tagits bort med hjälp av koden.',
			newer_exists: 'En senare version av dina svar är redan sparad. Det är den som gäller.',
			refused: 'Något i svaren gick inte att läsa. De finns kvar här. Visa den som gav dig enheten.',
			retry: 'Försök igen nu',
			codeHeading: 'Din kod',
			codeUse: 'Skriv av den eller ta en bild. Med koden kan du ta bort dina svar.',
			codeWhere: 'Så tar du bort svar',
			done: 'Klart, nästa kan börja',
			doneMore: 'När du trycker på ”Klart, nästa kan börja” tas allt om dig bort från enheten.',
			doneLocked: 'När du trycker på ”Klart, nästa kan börja” låses dina svar, så att ingen kan läsa dem på enheten. De skickas när det finns nät.',
			doneUnsent: 'När du trycker på ”Klart, nästa kan börja” syns inget om dig längre. Svaren ligger kvar på enheten tills de är skickade.',
			edit: 'Ändra mina svar',
			clear: 'Ta bort från den här enheten',
			unsentWarning: 'Dina svar är inte skickade. Tar du bort dem nu är de borta för alltid.',
			deleteUnsent: 'Ta bort ändå',
			keepUnsent: 'Behåll dem'
		},
		/** Support levels, on the start page and at any time. */
		support: {
			adjust: 'Anpassa',
			heading: 'Hur vill du läsa frågorna?',
			levels: { text: 'Text', symbols: 'Text och bilder', speech: 'Text, bilder och tal' },
			later: 'Du kan ändra när du vill.',
			language: 'Språk',
			notNow: 'Det går inte just nu. Försök igen om en stund.'
		},
		tablet: {
			staff: 'För personal',
			idleKeeps: 'Om du går härifrån utan att trycka på Skicka skickas dina svar. Det sker när ingen har rört surfplattan på {minutes} minuter och ingen svarar på frågan ”Är du kvar?”.',
			idleRemoves: 'Om du går härifrån utan att trycka på Skicka tas dina svar bort. Det sker när ingen har rört surfplattan på {minutes} minuter och ingen svarar på frågan ”Är du kvar?”.',
			codeAfter: 'När svaren har skickats med Skicka får du en kod. Med den kan du ta bort dina svar.',
			handOver: 'Lämna vidare',
			handOverMore: 'När du trycker på ”Lämna vidare” tas allt om dig bort från surfplattan.',
			handOverUnsent: 'När du trycker på ”Lämna vidare” låses dina svar, så att ingen kan läsa dem på surfplattan. De skickas när det finns nät.',
			withdrawAt: 'Det gör du på {address}, från en annan telefon eller dator.'
		},
		noRound: {
			unknown: 'Vi hittar ingen enkät med koden {code}.',
			unknownMore: 'Kolla koden, eller be den som gav dig den.',
			closed: 'Den här enkäten är stängd.',
			closedMore: 'Det går inte att svara längre. Fråga den som gav dig koden om det kommer en ny enkät.',
			wait: 'Koden har blivit fel för många gånger.',
			waitMore: 'Vänta en minut och försök igen.'
		}
	},

	/** Texts loaded after the start page, to keep it small. */
	respondMore: {
		adjust: {
			heading: 'Anpassa',
			close: 'Klar',
			support: 'Så visas frågorna',
			size: 'Textstorlek',
			sizes: { '1': 'Vanlig', '2': 'Större', '3': 'Störst' },
			calm: 'Lugnt läge',
			calmMore: 'Inget rör sig. Färgerna är dämpade, och det står mindre på varje sida.',
			contrast: 'Hög kontrast',
			contrastMore: 'Svart och vitt, med tydliga kanter.',
			help: 'Hjälp',
			helpMore: 'Fyra korta regler visas för den som hjälper. Sedan är ni tillbaka här.',
			helped: 'Någon hjälper dig. I slutet frågar vi vilken hjälp det var.',
			kept: 'Dina svar ändras inte. Valen sparas på den här enheten och tas bort när nästa person börjar.'
		},
		/** "Är du kvar?" on a shared tablet. */
		idle: {
			heading: 'Är du kvar?',
			removes: 'Om ingen svarar tas svaren bort. Sedan är surfplattan redo för nästa person.',
			keeps: 'Om ingen svarar skickas det som är besvarat. Sedan är surfplattan redo för nästa person.',
			over: 'Om ingen svarar tas allt bort från skärmen. Sedan är surfplattan redo för nästa person.',
			rest: 'Det som är skickat eller sparat till senare finns kvar. Om ingen svarar tas resten bort. Sedan är surfplattan redo för nästa person.',
			minutes: 'Ungefär två minuter kvar.',
			seconds: 'Ungefär {n} sekunder kvar.',
			stay: 'Ja, jag är kvar',
			leave: { removes: 'Nej, ta bort svaren', keeps: 'Nej, skicka svaren', rest: 'Nej, nästa kan börja', over: 'Nej, nästa kan börja' }
		},
		/** For staff at a shared tablet. */
		tablet: {
			title: 'Surfplatta',
			start: 'Starta på den här surfplattan',
			startMore: 'Surfplattan visar sedan bara omgången {code}, tills någon avslutar med PIN-koden. Är du inloggad här loggas du ut.',
			startPin: 'PIN-koden står på omgångens sida, under ”Surfplattor”.',
			begin: 'Starta',
			pin: 'PIN-kod',
			trying: 'Kollar …',
			pinProblems: {
				short: 'Skriv fyra siffror.',
				wrong: 'PIN-koden stämmer inte.',
				closed: 'Omgången är stängd. Öppna den på omgångens sida först.',
				unknown: 'Omgången finns inte. Kolla adressen.',
				wait: 'Det har blivit fel för många gånger. Vänta en stund.',
				no_network: 'Vi når inte fram. Surfplattan behöver nät när du startar.'
			},
			locked: 'För personal',
			lockedMore: 'Skriv PIN-koden för att se hur många som har svarat, eller för att avsluta.',
			open: 'Visa',
			heading: 'Surfplattan visar {code}',
			started: 'har börjat',
			finished: 'har svarat klart',
			waiting: 'väntar på att skickas',
			ready: '✓ Redo utan nät. Omgången öppnas här även om nätet försvinner.',
			notReady: 'Inte redo utan nät. Den som har frågorna uppe kan svara klart, men en sida som stängs går inte att öppna utan nät.',
			waitingMore: 'Det som väntar skickas av sig självt när surfplattan har nät.',
			send: 'Skicka nu',
			save: 'Spara som fil',
			saveMore: 'Filen är låst, och bara servern kan läsa den. Lämna in den på omgångens sida från en dator med nät.',
			saved: 'Filen ligger bland nedladdningarna. Svaren ligger också kvar här tills de är skickade. Lämnas de in två gånger sparas de bara en gång.',
			noFile: 'Den här servern kan inte ta emot filer.',
			back: 'Tillbaka till frågorna',
			end: 'Avsluta på surfplattan',
			endWaiting: 'Svar som inte är skickade: {n}. De ligger kvar, låsta, och skickas nästa gång sidan öppnas här med nät.',
			endWaitingOpen: 'Svar som inte är skickade: {n}. De ligger kvar och skickas nästa gång sidan öppnas här med nät.',
			endMiddle: {
				removes: 'Någon håller på att svara. Om du avslutar nu tas de svaren bort.',
				keeps: 'Någon håller på att svara. Om du avslutar nu skickas det som är besvarat.',
				rest: 'Någon håller på att svara. Om du avslutar nu finns det kvar som är skickat eller sparat till senare. Resten tas bort.',
				over: 'Någon har just svarat klart. Om du avslutar nu syns personens kod inte längre.'
			},
			endAnyway: 'Avsluta ändå',
			ended: 'Surfplattan är som vanligt igen.',
			toRound: 'Öppna frågorna',
			home: 'Till startsidan'
		},
		aloud: {
			question: 'Läs upp',
			say: 'Läs upp: {text}',
			stop: 'Sluta läsa',
			noVoice: 'Den här enheten har ingen egen röst för språket ({language}). Be gärna någon läsa för dig.',
			noVoiceSome: 'Den här enheten har ingen egen röst för språket ({language}). Det som är inspelat kan du lyssna på ändå.'
		},
		formats: {
			practice: {
				explain: 'Först en övning. Den sparas inte.',
				pairs: 'Vilken frukt tycker du bäst om?',
				points: 'Du har fem stenar. Lägg flest på den frukt du tycker bäst om.',
				ranking: 'Tryck på din favoritfrukt först, sedan på nästa.',
				balance: 'Vilken frukt tycker du bäst om, och hur mycket?'
			},
			undo: 'Ångra',
			taken: 'inte valt längre',
			skipped: 'Du hoppade över den här frågan. Svara om du vill.',
			pair: {
				chosen: 'Viktigast',
				equal: 'Lika viktiga',
				unknown: 'Vet inte',
				wait: 'Tryck på det som är viktigast för dig. Du kan också välja Lika viktiga, Vet inte eller Hoppa över.'
			},
			points: {
				left: '{n} kvar',
				done: 'Alla stenar är lagda',
				none: 'Stenarna är slut. Ta bort en från ett annat kort först.',
				add: 'Lägg en sten på {card}, nu {n}',
				take: 'Ta bort en sten från {card}, nu {n}',
				addTen: 'Lägg tio stenar på {card}, nu {n}',
				takeTen: 'Ta bort tio stenar från {card}, nu {n}',
				said: '{card}: {n}. {left} kvar.',
				wait: 'Lägg alla stenar, eller välj Hoppa över. {n} kvar.'
			},
			ranking: {
				ordered: 'Din ordning',
				empty: 'Tryck på det kort som ska vara först.',
				see: 'Se din ordning',
				place: 'Plats',
				up: 'Flytta upp {card}',
				down: 'Flytta ner {card}',
				said: '{card} är nu på plats {n} av {of}.',
				removed: 'inte med i din ordning längre',
				wait: 'Lägg minst {n} kort i ordning, eller välj Hoppa över.'
			},
			balance: {
				label: 'Hur väger det?',
				nothing: 'Tryck på en prick. Mitten betyder att de väger lika.',
				even: 'De väger lika',
				towards: ['Lite mer åt {card}', 'Mer åt {card}', 'Mycket mer åt {card}'],
				nudge: 'Ett steg åt {card}',
				wait: 'Välj ett läge på vågen, eller välj Hoppa över.'
			},
			ladder: { rung: 'Steg {n}', said: 'Du står på {n}.' }
		},
		/** Continuing later, on this device or another, with three pictures. */
		resume: {
			later: 'Fortsätt senare',
			again: 'Visa mina tre bilder',
			told: 'Du har inte skickat dina svar ännu. Det du har lagt undan finns hos {place}.',
			aside: {
				heading: 'Vill du fortsätta senare?',
				what: 'Då läggs dina svar hittills undan hos {place}. Du kan fortsätta på vilken enhet du vill.',
				nobody: 'Ingen läser dem, och de räknas inte med.',
				gone: 'De tas bort när du skickar eller tar bort dina svar, eller när omgången stänger.',
				how: 'Du får tre bilder. Med dem kommer du tillbaka till samma fråga.',
				press: 'Lägg undan mina svar',
				pressing: 'Lägger undan …'
			},
			shown: {
				heading: 'Dina tre bilder',
				lead: 'Ta ett foto, eller lägg dem på minnet i rätt ordning.',
				how: 'När du vill fortsätta: öppna frågorna med koden {code} och tryck på ”Jag har tre bilder”.',
				care: 'Visa dem inte för andra. Den som har bilderna kan öppna dina svar.',
				doneMore: 'När du trycker på ”Klart, nästa kan börja” tas allt om dig bort från den här enheten. Det du har lagt undan finns kvar.',
				stay: 'Fortsätt nu'
			},
			notParked: {
				waiting: 'Vi når inte fram just nu. Dina svar finns kvar på den här enheten. Försök igen när nätet är tillbaka.',
				closed: 'Omgången har stängt, så det går inte att fortsätta senare.',
				withdrawn: 'De här svaren har tagits bort med hjälp av koden.',
				sent: 'De här svaren är redan skickade från en annan enhet.',
				full: 'Det går inte att lägga undan fler svar just nu. Dina svar finns kvar här. Du kan skicka dem eller fortsätta svara.',
				too_many_tries: 'Det går inte just nu. Dina svar finns kvar här. Vänta en minut och försök igen.',
				refused: 'Svaren gick inte att lägga undan. De finns kvar här. Du kan skicka dem eller fortsätta svara.'
			},
			open: {
				heading: 'Välj dina tre bilder',
				lead: 'Tryck på dem i samma ordning som du fick dem.',
				yours: 'Det du har valt',
				empty: 'tom plats',
				said: '{picture} är bild {n} av 3.',
				full: 'Du har valt tre. Ta bort en om du vill byta.',
				wait: 'Välj tre bilder först.',
				press: 'Hämta svaren',
				pressing: 'Hämtar …',
				back: 'Till början',
				welcome: 'Här är dina svar. Du är där du slutade.'
			},
			notFound: {
				waiting: 'Vi når inte fram just nu. Det du har lagt undan finns kvar hos {place}. Försök igen när nätet är tillbaka.',
				wrong: 'Vi hittar inga svar med de bilderna. Kolla bilderna och i vilken ordning de ska vara. Har du redan skickat dina svar finns inget kvar att hämta.',
				closed: 'Omgången har stängt. Det som var sparat till senare är borttaget.',
				too_many_wrong: 'I dag har det blivit fel bilder för många gånger, så just nu kan ingen hämta svar. Försök igen i morgon. Det du har lagt undan finns kvar.',
				too_many_tries: 'Det har blivit fel bilder för många gånger härifrån. Vänta en stund och försök igen. Det du har lagt undan finns kvar.',
				refused: 'Svaren gick inte att läsa här. Be den som gav dig enheten om hjälp.'
			},
			pictures: {
				sun: 'Sol', moon: 'Måne', star: 'Stjärna', cloud: 'Moln', drop: 'Droppe', tree: 'Träd', leaf: 'Löv', flower: 'Blomma', fish: 'Fisk',
				bird: 'Fågel', cat: 'Katt', house: 'Hus', boat: 'Båt', car: 'Bil', bicycle: 'Cykel', key: 'Nyckel', bell: 'Bjällra', cup: 'Kopp',
				spoon: 'Sked', book: 'Bok', pencil: 'Penna', scissors: 'Sax', hammer: 'Hammare', ball: 'Boll', umbrella: 'Paraply', hat: 'Hatt', boot: 'Stövel',
				glasses: 'Glasögon', clock: 'Klocka', lamp: 'Lampa', heart: 'Hjärta', apple: 'Äpple', ladder: 'Stege', drum: 'Trumma', kite: 'Drake', chair: 'Stol'
			}
		},
		care: {
			numbers: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
			nobodyAnswers: 'Ingen kan svara dig här, och vi vet inte vem du är. Behöver du prata med någon nu?',
			helpLines:
				'Ring 112 om någons liv är i fara. Ring 1177 för råd om vård. Är du under 18 kan du ringa Bris på 116\u00a0111. Tänker du på att ta ditt liv kan du ringa Mind Självmordslinjen på 90101.',
			tooYoung: {
				heading: 'Tack för att du ville vara med.',
				why: 'De här frågorna är gjorda för dig som har fyllt {age} år, så vi ställer dem inte till dig som är yngre.',
				nothing: 'Vi har inte sparat något om dig.',
				talk: 'Vill du prata med någon vuxen?',
				back: 'Till början'
			},
			helper: {
				name: 'För er båda',
				heading: 'Till dig som hjälper',
				rules: [
					{ short: 'Läs som det står.', more: 'Använd samma ton för alla svar.' },
					{ short: 'Peka inte ut ett svar.', more: 'Visa alla kort lika länge.' },
					{ short: 'Svara inte åt personen.', more: 'Är ni osäkra går det bra att hoppa över.' },
					{ short: 'Hjälp inte den du själv är kontakt för.', more: 'Be en kollega eller någon annan i stället.' }
				],
				toPerson: 'Till dig som svarar: det är du som bestämmer. Säg till om du vill sluta.'
			},
			helpGiven: {
				heading: 'Vilken hjälp fick du?',
				hint: 'Du kan välja flera. Vi sparar vilken hjälp det var, aldrig vem som hjälpte dig.',
				options: {
					read_aloud: 'Någon läste upp',
					explained: 'Någon förklarade ord eller frågor',
					pointed: 'Någon tryckte där jag visade eller sa',
					none: 'Jag fick ingen hjälp'
				}
			},
			words: {
				heading: 'Hur får vi använda det du skriver?',
				few: 'Ni är ungefär {n} i gruppen. Andra kan kanske gissa vem som skrev.',
				fewOne: 'Det är bara några få i gruppen. Andra kan kanske gissa vem som skrev.',
				options: {
					show: { label: 'Visa mina ord', more: 'Andra kan få läsa det du skrev. Ditt namn står aldrig där.' },
					rewritten: { label: 'Använd mina ord omskrivna', more: 'De som gör enkäten skriver om det du skrev, innan någon annan får läsa.' },
					choices_only: { label: 'Bara mina val', more: 'Du får inga rutor att skriva i. Det du redan har skrivit skickas inte.' }
				},
				skipping: 'Hoppar du över får du inga rutor att skriva i.'
			},
			/** Repeat codes (repeat-code.ts). */
			repeat: {
				heading: 'Har du en ordkod från förra gången?',
				why: 'Med koden kan vi se om svaren ändras. Den säger inte vem du är. Du kan hoppa över.',
				options: {
					code: { label: 'Ja, jag har en kod' },
					first: { label: 'Nej, det är första gången', more: 'Du får en ordkod när du är klar.' },
					lost: { label: 'Jag har tappat den', more: 'Det gör inget. Du får en ny, och räknas som en ny person.' }
				},
				field: 'Skriv din ordkod',
				hint: 'Tre ord och ett tal. Det gör inget i vilken ordning orden står.',
				word: 'ord',
				number: 'tal',
				read: 'Så här läser vi koden: {code}',
				whole: 'Hela koden är på plats.',
				unknown: '”{word}” är inte ett av våra ord.',
				nearest: 'Menar du {word}?',
				change: 'Byt till {word}',
				look: 'Kolla hur det är stavat.',
				changed: 'Nu står det {word}.',
				slips: {
					twice: '”{word}” står två gånger. Koden har tre olika ord.',
					tooMany: 'Koden har bara tre ord.',
					noNumber: 'Talet saknas. Det har två siffror.',
					badNumber: 'Talet ska ha två siffror, från 10 till 99.',
					removal: 'Det här är koden som tar bort svar. Ordkoden är tre ord och ett tal.'
				},
				missing: { '1': 'Ett ord saknas.', '2': 'Två ord saknas.', '3': 'Skriv tre ord och ett tal.' },
				notFound: 'Hittar du inte koden? Välj ”Jag har tappat den”.',
				removalHeading: 'Koden som tar bort dina svar',
				keepHeading: 'Din ordkod till nästa gång',
				keepNew: 'Skriv av orden och talet, eller ta en bild med din telefon. Du skriver in dem nästa gång du svarar.',
				keepSame: 'Det är samma kod som förra gången. Spara den till nästa gång.',
				keepPrint: 'Vi sparar bara ett avtryck av koden. Den visar inte vem du är, och den kan inte ta bort svar.'
			},
			check: {
				personnummer: 'Det här ser ut som ett personnummer. Vill du ta bort det?',
				phone: 'Det här ser ut som ett telefonnummer. Vill du ta bort det?',
				email: 'Det här ser ut som en e-postadress. Vill du ta bort den?',
				why: 'Med sådant kan någon förstå vem du är, eller vem du skriver om. Inget är skickat ännu.',
				remove: 'Ta bort åt mig',
				write: 'Fortsätt skriva',
				keep: 'Det är något annat, behåll det',
				removed: 'Nu är det borttaget. Läs gärna igenom texten innan du går vidare.'
			},
			own: {
				open: 'Se hur jag svarade',
				close: 'Göm bilden',
				heading: 'Så svarade du',
				onlyYou: 'Bara du ser det här. Bilden görs på den här enheten och skickas ingenstans. Den försvinner när du tar bort dig från enheten.',
				title: 'Så svarade jag',
				picture: 'Bild av dina egna svar. Samma sak står i listan nedanför.',
				list: 'Samma sak som lista',
				cards: 'Det här vägde du',
				low: 'oftare minst viktigt',
				high: 'oftare viktigast',
				rows: {
					best_worst: '{card}: viktigast {first} av {shown} gånger, minst viktigt {last} av {shown}',
					pairs: '{card}: valt {first} av {shown} gånger',
					points: '{card}: {first} av stenarna',
					ranking: '{first}. {card}',
					towards: '{winner} väger tyngre än {other}: {steps} av 3 steg',
					middle: '{winner} och {other} väger lika'
				},
				labels: { best_worst: '{first} viktigast, {last} minst', pairs: '{first} av {shown}', points: '{first}', ranking: 'plats {first}' },
				save: 'Spara som bild',
				print: 'Skriv ut',
				file: 'mina-svar',
				photo: 'Vill du ha kvar bilden kan du fota skärmen med din egen telefon.',
				shared: 'Bilden sparas på den här enheten. Delar du den med andra kan du fota skärmen med din egen telefon i stället.'
			}
		}
	}
} as const;
