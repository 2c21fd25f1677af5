/**
 * The interface's words, in klarspråk: du, active, short, concrete. No exclamation marks, no blame.
 * Plain strings only, so that a page can send the part it needs; {names} are filled in by ui/fill.ts.
 */
export const sv = {
	errorPage: {
		code: 'Skriv koden',
		open: 'Öppna frågorna',
		home: 'Till startsidan',
		staff: 'För personal',
		projects: 'Till projekten'
	},

	errors: {
		notFound: 'Sidan finns inte, eller så får du inte se den.',
		notYourRole: 'Din roll ger inte rätt till den här sidan.',
		server: 'Något gick fel hos oss. Inget du har sparat är borta. Försök igen om en stund.',
		formTooLarge: 'Det du skickade är för stort.',
		notAForm: 'Det som skickades går inte att läsa. Gå tillbaka och försök igen.',
		otherSite: 'Det här skickades från en annan webbplats. Vi tog inte emot det.'
	},

	roles: {
		owner: 'Ägare',
		designer: 'Designer',
		trust_agent: 'Tillitsagent',
		steering: 'Styrgrupp'
	},

	/** Answers of the interface for other programs. */
	api: {
		tooManyTries: 'Det har kommit för många felaktiga försök härifrån. Vänta en stund och försök igen.',
		tooLarge: 'Det som skickades är för stort. Ett svar får vara högst 256 kilobyte.',
		notThere: 'Adressen finns inte. De som finns beskrivs i docs/api.md.',
		wrongMethod: 'Adressen tar inte emot {method}. Se docs/api.md.',
		notJson: 'Det som skickades går inte att läsa. Det ska vara JSON.',
		wrongShape: 'Svaret har inte den form som beskrivs i docs/api.md.',
		unknownCode: 'Vi hittar ingen enkät med koden {code}. Kolla koden, eller be den som gav dig den.',
		save: {
			saved: 'Svaren är sparade.',
			duplicate: 'Svaren fanns redan här. Inget är ändrat.',
			stale: 'En senare version av svaren finns redan. Den äldre togs inte emot.',
			conflict: 'Andra svar finns redan under samma id och version. De här togs inte emot.',
			closed: 'Omgången är stängd. Svaren togs inte emot.',
			unknown: 'Vi hittar ingen enkät med den koden. Svaren togs inte emot.',
			code_taken: 'Borttagningskoden används redan. Gör en ny kod och skicka igen.',
			withdrawn: 'De här svaren har tagits bort med hjälp av koden. De tas inte emot igen.'
		},
		pin: {
			right: 'PIN-koden stämmer.',
			wrong: 'PIN-koden stämmer inte.',
			closed: 'Omgången är stängd.',
			unknown: 'Vi hittar ingen enkät med den koden.'
		},
		park: {
			parked: 'Svaren är sparade till senare.',
			invalid: 'Svaren har inte den form som beskrivs i docs/api.md.',
			unknown: 'Vi hittar ingen enkät med den koden. Inget har sparats till senare.',
			closed: 'Omgången är stängd. Inget har sparats till senare.',
			sent: 'De här svaren är redan skickade. Inget har sparats till senare.',
			withdrawn: 'De här svaren har tagits bort med hjälp av koden. Inget har sparats till senare.',
			full: 'Det går inte att lägga undan fler svar i den här omgången just nu.'
		},
		takeUp: {
			found: 'Här är svaren.',
			invalid: 'Bilderna har inte den form som beskrivs i docs/api.md.',
			unknown: 'Vi hittar ingen enkät med den koden.',
			wrong: 'Vi hittar inga svar med de bilderna.',
			closed: 'Omgången är stängd. Det som var sparat till senare är borttaget.',
			too_many_wrong: 'Det har blivit fel bilder för många gånger i den här omgången. Försök igen i morgon.'
		},
		parkRemoved: 'Det som var sparat till senare är borttaget.',
		problems: {
			wrong_shape: 'Svaret har inte den form som beskrivs i docs/api.md.',
			not_object: 'Svaret har inte den form som beskrivs i docs/api.md.',
			bad_id: 'Svarets id är inte ett UUID.',
			bad_revision: 'Versionen ska vara ett heltal från 1.',
			bad_withdrawal_code: 'Borttagningskoden ska ha åtta tecken ur det alfabet som beskrivs i docs/api.md.',
			bad_language: 'Språket ska anges med två eller tre små bokstäver.',
			bad_answers: 'Svaren ska vara en lista med högst 300 delar.',
			too_large: 'Svaret är för stort.',
			answer_not_object: 'En del av svaret har fel form.',
			unknown_screen: 'Ett svar gäller en skärm som inte finns i enkäten.',
			other_cards_than_the_screen: 'Ett svar visar andra kort än dem som hör till skärmen.',
			unknown_outcome: 'Ett svar har ett okänt utfall.',
			nothing_chosen: 'Ett svar säger att något är valt, men inget kort är det.',
			card_not_on_screen: 'Ett svar väljer ett kort som inte finns på skärmen.',
			same_card_twice: 'Samma kort kan inte vara både viktigast och minst viktigt.',
			choice_without_choosing: 'Ett svar har valda kort fast skärmen hoppades över.',
			unknown_card: 'Ett svar gäller ett kort som inte finns i enkäten.',
			empty_text: 'En berättelse är tom.',
			text_too_long: 'En berättelse är för lång. Den får ha högst 2 000 tecken.',
			unknown_option: 'Ett svar väljer något som inte går att välja.',
			unknown_kind: 'Ett svar är av en okänd sort.',
			unknown_field: 'Ett svar har ett fält som inte finns i docs/api.md.',
			answered_twice: 'Samma fråga är besvarad två gånger.',
			too_many_follow_ups: 'Följdfrågor är besvarade för fler kort än enkäten frågar om.',
			unknown_part: 'Ett svar gäller en del som inte finns i enkäten.',
			wrong_points: 'Stenarna i ett svar stämmer inte med hur många som ska läggas.',
			wrong_order: 'En rangordning i ett svar är för kort eller har fel form.',
			too_many_pairs: 'Fler par är besvarade än enkäten frågar om.',
			unknown_support: 'Stödet ska vara text, symbols eller speech.',
			unknown_help: 'Hjälpen ska vara none, eller en lista av read_aloud, explained och pointed.',
			unreadable: 'Det som är låst går inte att öppna här. Det kan vara låst för en annan server.',
			unknown_words: 'Valet om egna ord ska vara show, rewritten eller choices_only.',
			unknown_repeat_code: 'Ordkoden ska vara tre ord med små bokstäver och ett tal från 10 till 99, som docs/api.md beskriver.',
			repeat_code_not_asked: 'Omgången använder inga ordkoder, så ingen tas emot.'
		}
	},

	/** What a young person meets. No "data", no "respondent". */
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
		parts: { weigh: 'Vad är viktigast?', more: 'Fler frågor', cards: 'Dina viktigaste kort', about: 'Om dig' },
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
		/** How the questions are met: on the start page and at any time. */
		support: {
			adjust: 'Anpassa',
			heading: 'Hur vill du läsa frågorna?',
			levels: { text: 'Text', symbols: 'Text och bilder', speech: 'Text, bilder och tal' },
			later: 'Du kan ändra när du vill.',
			language: 'Språk',
			notNow: 'Det går inte just nu. Försök igen om en stund.'
		},
		/** A tablet that many share. */
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

	/** Words of the respondent's that are fetched when the start page has been shown, so that it stays small. */
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
		/** The screens of pairs, points, rankings, the balance and ladders. */
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
		/** Going on later, on this device or another, with three pictures. */
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
			/** Rounds that measure again: the code that a person keeps from one to the next. */
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
	},

	/** What staff decide about the care for those who answer. */
	careStaff: {
		newRound: {
			optional: 'Det här kan du lämna tomt. Det går inte att ändra sedan.',
			ageFloor: 'Lägsta ålder',
			ageFloorHint: 'Den som är yngre får inga frågor, och inget sparas om den personen. Till exempel 16.',
			expected: 'Hur många väntas svara?',
			expectedHint: 'Är det högst {most} får de veta att andra kan gissa vem som har skrivit, och väljer själva hur orden får användas.',
			years: 'år',
			people: 'personer',
			badAge: 'Skriv lägsta ålder som ett heltal mellan 10 och 30, eller lämna rutan tom.',
			badExpected: 'Skriv hur många som väntas svara som ett heltal mellan 2 och 100 000, eller lämna rutan tom.',
			shared: 'Om ni delar surfplattor',
			sharedHint: 'När ingen har rört surfplattan på ett tag frågar den: Är du kvar? Svarar ingen börjar den om för nästa person. De som svarar får veta vad som gäller innan de börjar.',
			idleAfter: 'Fråga efter',
			minutes: 'minuter',
			badIdle: 'Skriv antalet minuter som ett heltal mellan 2 och 60.',
			idleRemoves: 'Ta då bort det som är besvarat',
			idleKeeps: 'Skicka då in det som är besvarat',
			repeat: 'Om ni ska fråga samma personer igen',
			repeatHint: 'Var och en får en ordkod att spara. Skriver de den nästa gång går det att se hur svaren har ändrats. Vi sparar bara ett avtryck av koden. Den som har tappat sin kod räknas som en ny person.',
			repeatLabel: 'Dela ut ordkoder i den här omgången'
		},
		rewriteOnly: 'får bara användas omskrivet',
		helpLines: {
			link: 'Vart den som svarar kan vända sig',
			heading: 'Vart den som svarar kan vända sig',
			explain: 'Den här texten visas innan någon skriver med egna ord, och för den som är för ung. Före den står det alltid: ”{before}”',
			label: 'Vart man kan vända sig',
			hint: 'Skriv nummer som gäller hos er och när de svarar. Ta med 112. Högst {most} tecken. Lämna tomt för den text som följer med.',
			ours: 'Texten som följer med:',
			save: 'Spara texten',
			saved: 'Texten är sparad. Den gäller för alla omgångar direkt.',
			check: 'Ring numren en gång om året och kolla att de stämmer.',
			tooLong: 'Texten är {n} tecken. Den får ha högst {most}.',
			refused: 'Texten sparades inte. Du behöver vara ägare i arbetsytan.',
			back: 'Till medlemmarna'
		}
	},

	/** Recording of a survey's texts. */
	soundStaff: {
		heading: 'Inspelat ljud',
		linkMore: 'Spela in texterna, så hörs de även på en enhet som saknar röst för språket.',
		toSurvey: 'Till enkäten',
		explain: 'En text med inspelat ljud läses upp med det. De andra läses av enhetens egen röst, om den har en för språket. Ljudet hörs direkt, även i omgångar som är öppna.',
		exact: 'Läs exakt de ord som står i texten: de markeras på skärmen medan ljudet spelas. Står samma ord på flera ställen räcker en inspelning.',
		files: 'En fil för varje text, högst 1 MB. Mp3, m4a och wav spelas på alla enheter, ogg och webm på de flesta.',
		languages: 'Språk',
		count: '{n} av {of}',
		untranslated: 'Texter som inte är översatta visas och läses på {language}. De står där.',
		has: 'Inspelad',
		hasNot: 'Inte inspelad',
		add: 'Lägg till ljud',
		change: 'Byt eller ta bort',
		listen: 'Lyssna på: {text}',
		file: 'Ljudfil',
		to: ' till: {text}',
		save: 'Spara ljudet',
		remove: 'Ta bort ljudet',
		removeMore: 'Då läses texten av enhetens egen röst.',
		saved: 'Ljudet är sparat. Lyssna en gång och kolla att det är rätt ord.',
		removed: 'Ljudet är borttaget.',
		problems: {
			noFile: 'Välj en ljudfil först.',
			tooLarge: 'Filen är för stor. Den får vara högst 1 MB. Spela in med lägre kvalitet, eller klipp bort tystnaden.',
			notSound: 'Filen är inte ljud som vi kan spela. Använd mp3, m4a, wav, ogg eller webm.',
			unreadable: 'Det som skickades går inte att läsa. Välj filen och försök igen.',
			unknownText: 'Texten finns inte i den här versionen av enkäten.',
			refused: 'Ljudet sparades inte. Du behöver vara designer i arbetsytan.',
			notThere: 'Det finns inget ljud att ta bort.'
		},
		sections: {
			start: 'Början',
			cards: 'Korten',
			practice: 'Övningen',
			screens: 'Frågorna om korten',
			other: 'De andra frågorna',
			followUp: 'Följdfrågorna',
			background: 'Bakgrundsfrågorna'
		}
	},

	/** The round on paper: printing, and typing in what came back. What the sheet itself says is in respond-paper.ts. */
	paper: {
		link: 'Skriv ut på papper, eller skriv in ett blad',
		heading: 'På papper',
		lead: 'Samma frågor som på skärmen, att lägga på ett bord. Varje person får ett eget blad. När bladen kommer tillbaka skriver du in dem här.',
		print: 'Skriv ut med webbläsaren: Ctrl och P, på Mac kommando och P. Välj A4 och 100 procent.',
		closed: 'Omgången är stängd. Blad kan inte skrivas in förrän den öppnas igen.',
		language: 'Språk',
		cards: {
			heading: 'Kort att klippa ut',
			explain: '{n} kort, åtta på varje sida. En uppsättning räcker till ett bord. Tjockt papper håller längst.',
			button: 'Visa korten',
			title: 'Kort'
		},
		sheets: {
			heading: 'Svarsblad',
			explain: 'Varje blad har en egen kod och en egen ordning på korten, så att platsen på bladet inte styr svaren.',
			one: 'Kopiera inte ett blad och skriv inte ut det två gånger. Behöver du fler, hämta nya här.',
			count: 'Hur många blad?',
			countHint: 'Högst {most} åt gången. Skriv ut några extra.',
			badCount: 'Skriv hur många blad du vill ha, som ett heltal mellan 1 och {most}.',
			button: 'Visa bladen',
			title: 'Svarsblad',
			shown: 'Det här är {n} blad. Skriv ut sidan en gång. Laddar du om den får du andra blad.',
			shownOne: 'Det här är ett blad. Skriv ut sidan en gång. Laddar du om den får du ett annat blad.',
			back: 'Bladen börjar på framsidan av ett eget papper, även när du skriver ut på båda sidor.'
		},
		typeIn: {
			heading: 'Skriv in ett blad',
			explain: 'Det tar en till två minuter. Riv sönder bladet när det är inskrivet.',
			mayNot: 'Designer och tillitsagenter skriver in blad.',
			code: 'Bladets kod',
			codeHint: 'Sju tecken överst på varje sida, till exempel K7M-3QRT. Koden på remsan är en annan: den är personens egen.',
			open: 'Öppna bladet',
			notACode: 'Det ser inte ut som koden för ett blad. Den har sju bokstäver och siffror, till exempel K7M-3QRT.',
			mistyped: 'Något tecken i koden stämmer inte. Kolla den en gång till, och att bladet hör till {round}.',
			withdrawn: 'Svaren på bladet {sheet} har tagits bort med hjälp av koden på remsan. De skrivs inte in igen.',
			again: 'Bladet {sheet} är redan inskrivet. Det du skriver nu ersätter allt på det. Är det ett annat blad med samma kod? Skriv då av det på ett nytt blad och skriv in det.',
			saved: 'Bladet {sheet} är sparat.',
			duplicate: 'Bladet {sheet} fanns redan, med samma svar. Inget är ändrat.',
			corrected: 'Bladet {sheet} är rättat.',
			destroy: 'Riv sönder bladet nu.',
			sheet: 'Blad {sheet}',
			inOrder: 'Frågorna står i bladets ordning. En fråga utan kryss lämnar du tom. Är det oklart vad som är kryssat lämnar du den också tom.',
			ageTick: 'Rutan ”{label}” är kryssad',
			question: 'Fråga {n}',
			none: 'Inget kryss',
			equal: 'Alla är lika viktiga',
			skipped: 'Hoppade över',
			cardNumber: 'Kort nummer',
			ownWords: 'Egna ord',
			ownWordsHint: 'Skriv av som det står. Utelämna namn och annat som kan visa vem någon är.',
			words: 'Kryss för egna ord',
			help: 'Vilken hjälp är kryssad?',
			review: 'Läs igenom',
			change: 'Ändra',
			save: 'Spara bladet',
			reviewHeading: 'Stämmer det?',
			reviewExplain: 'Inget är sparat ännu. Jämför med bladet.',
			best: 'Viktigast: {card}',
			worst: 'Minst viktigt: {card}',
			noBest: 'Viktigast: inget kryss',
			noWorst: 'Minst viktigt: inget kryss',
			equalPair: 'Lika viktiga',
			unknown: 'Vet inte',
			notGiven: 'Inte ifyllt',
			notPutFirst: 'Kortet är inte bland dem som personen har satt främst i fråga {numbers}. Kolla numret.',
			leftOut: 'De egna orden sparas inte, eftersom bladet inte har något kryss som tillåter det.',
			empty: 'Bladet har inga svar alls, så det finns inget att spara.',
			problemsHeading: 'Det här behöver rättas',
			notSaved: 'Bladet kunde inte sparas. Försök igen om en stund.',
			problems: {
				sameCard: 'Samma kort är både viktigast och minst viktigt. Är det så på bladet, lämna båda utan kryss.',
				cardsAndOther: 'Här är både kort och ”Alla är lika viktiga” eller ”Hoppade över” ifyllda. Behåll det ena.',
				equalAndSkipped: 'Här är både ”Alla är lika viktiga” och ”Hoppade över” ifyllda. Behåll det ena.',
				sum: 'Tillsammans blir det {sum}. Det ska bli {total}. Stämmer det inte på bladet, lämna alla rutor tomma.',
				order: 'Ordningen ska vara 1, 2, 3 och så vidare, varje siffra en gång. Stämmer det inte på bladet, lämna alla rutor tomma.',
				orderShort: 'Minst {least} kort behöver stå i ordning. Stämmer det inte på bladet, lämna alla rutor tomma.',
				notANumber: 'Skriv heltal, eller lämna rutan tom.',
				unknownCard: 'Det finns inget kort med nummer {number}.',
				cardTwice: 'Kort {number} är redan ifyllt ovanför.',
				noCard: 'Det finns svar här men inget kort. Skriv kortets nummer, eller töm svaren.',
				otherCard: 'Kort {number} är inte med i fråga {numbers}. Lämna frågan tom.',
				tooLong: 'Texten är {n} tecken. Den får ha högst {most}.',
				noAge: 'Utan kryss för ”Jag har fyllt {age}” sparas inte bladet.',
				helpNone: '”Jag fick ingen hjälp” går inte ihop med de andra kryssen. Lämna alla tomma om det är oklart.',
				personalData: 'Något i texten kan peka ut någon. Svara på frågan nedanför.',
				notStorable: 'Det som är ifyllt här går inte att spara. Jämför med bladet en gång till.'
			},
			found: { remove: 'Ta bort det', keep: 'Det är något annat, behåll det' }
		}
	},

	/** Shared tablets, for those who prepare them and collect from them. */
	tabletStaff: {
		link: 'Surfplattor som många delar på',
		heading: 'Surfplattor',
		lead: 'Starta omgången på en surfplatta som går runt. Den visar sedan bara frågorna, och allt om en person tas bort innan nästa börjar.',
		closed: 'Omgången är stängd. Du kan inte starta någon surfplatta förrän omgången öppnas igen. Svar som väntar på en surfplatta ligger kvar där: öppna omgången och tryck på ”Skicka nu” på surfplattan.',
		start: 'Så startar du',
		steps: {
			address: 'Öppna adressen på surfplattan, där det finns nät:',
			pin: 'Skriv PIN-koden:',
			wait: 'Vänta tills startsidan visar ”✓ Redo utan nät”. Sedan behövs inget nät: en hel klass kan svara, och svaren skickas när surfplattan har nät igen.',
			http: 'Adressen börjar med http, inte https. Håll sidan öppen så länge ni svarar: en sida som stängs går inte att öppna utan nät. Svaren är sparade på surfplattan ändå.',
			pass: 'Ge surfplattan till den som ska svara.'
		},
		app: 'Vill du slippa adressfältet? Välj ”Installera appen” eller ”Lägg till på hemskärmen” i webbläsarens meny innan du skriver PIN-koden.',
		renew: 'Byt PIN-kod',
		renewMore: 'Surfplattor som redan är igång behåller den PIN-kod de startades med.',
		renewed: 'PIN-koden är bytt.',
		end: 'Så avslutar du',
		endMore: 'Tryck på låset längst upp på surfplattan och skriv PIN-koden. Där ser du hur många som har börjat, är klara och väntar på att skickas. Inget annat går att se.',
		idleKeeps: 'Går någon ifrån surfplattan frågar den efter {minutes} minuter: Är du kvar? Svarar ingen skickas det som är besvarat.',
		idleRemoves: 'Går någon ifrån surfplattan frågar den efter {minutes} minuter: Är du kvar? Svarar ingen tas det som är besvarat bort.',
		prepare: 'Rensa inte webbläsaren på surfplattan så länge svar väntar.',
		handIn: 'Lämna in en fil',
		handInMore: 'Når surfplattan inget nät kan du spara det som väntar som en fil och lämna in den här. Filen är låst tills den är hos oss. Det gör inget om samma svar kommer två gånger.',
		file: 'Fil från en surfplatta',
		handInButton: 'Lämna in filen',
		noFiles: 'Den här servern kan inte läsa låsta filer, eftersom SEALING_SECRET inte är inställd.',
		taken: {
			none: 'Filen hade inga svar.',
			of: 'Svar i filen: {n}.',
			saved: 'Sparade nu: {n}.',
			before: 'Fanns redan, eller har tagits tillbaka: {n}.',
			closed: 'Togs inte emot, eftersom omgången är stängd: {n}.',
			unreadable: 'Gick inte att läsa: {n}.'
		},
		problems: {
			noFile: 'Välj en fil först.',
			tooLarge: 'Filen är för stor. Den får vara högst 16 MB.',
			unreadable: 'Det som skickades går inte att läsa. Välj filen och försök igen.',
			notOurs: 'Det är ingen fil från en surfplatta. Den heter till exempel svar-GRAN-472-12.json.',
			otherRound: 'Filen hör till en annan omgång. Lämna in den på den omgångens sida.'
		}
	},

	publicPages: {
		skipToContent: 'Hoppa till innehållet',
		problemPrefix: 'Fel:',
		signIn: 'Logga in',
		withdrawLink: 'Ta bort mina svar',
		otherLanguage: 'In English',
		home: {
			haveCode: 'Har du fått en kod?',
			codeLabel: 'Skriv koden här',
			codeExample: 'GRAN-472',
			open: 'Öppna frågorna',
			whatHeading: 'Vad väger tyngst?',
			what: 'Här väger unga vuxna saker mot varandra i stället för att sätta kryss på en skala. Kommunen får se vad som är viktigast, hur säkert det är och vad som behöver hända.',
			points: [
				'Två tryck per fråga, och du kan alltid hoppa över.',
				'Inga namn. Ingenting visas om bara några få har svarat.',
				'Alla siffror går att kontrollera.'
			]
		},
		withdraw: {
			heading: 'Ta bort mina svar',
			explain: 'När du skickade dina svar fick du en kod. Skriv den här, så tar vi bort svaren.',
			label: 'Din kod',
			hint: 'Åtta tecken, till exempel K7MX-3QRT.',
			button: 'Ta bort mina svar',
			notACode: 'Det ser inte ut som en kod. En kod har åtta bokstäver och siffror, till exempel K7MX-3QRT.',
			unknown: 'Vi hittar inga svar med den koden. Kolla att alla tecken är rätt. Svaren kan också redan vara borttagna.',
			wait: 'Det har blivit för många försök härifrån. Vänta tio minuter och försök igen.',
			doneHeading: 'Dina svar är borttagna.',
			done: 'De finns inte kvar hos oss och kommer inte med i något nytt resultat.',
			doneMore: 'Ett resultat som redan har visats ändras inte. Där är svaren redan ihopräknade med andras.'
		},
		signInPage: {
			heading: 'Logga in',
			email: 'E-post',
			password: 'Lösenord',
			button: 'Logga in',
			codeButton: 'Få en kod på mejl i stället',
			missing: 'Fyll i både e-post och lösenord, eller be om en kod på mejl.',
			wrong: 'E-posten eller lösenordet stämmer inte. Kolla båda och försök igen.',
			noEmail: 'Skriv din e-postadress, så skickar vi en kod dit.',
			wait: 'Det har blivit för många försök. Vänta några minuter och försök igen.',
			codeHeading: 'Skriv koden från mejlet',
			codeSent: 'Om {email} har ett konto har vi skickat en kod med sex siffror dit. Den gäller i tio minuter.',
			codeLabel: 'Kod',
			wrongCode: 'Koden stämmer inte eller är för gammal. Kolla siffrorna, eller be om en ny.',
			backToSignIn: 'Tillbaka till inloggningen',
			respondentsHint: 'Ska du svara på frågor behöver du inte logga in.',
			respondentsLink: 'Skriv din kod här.'
		},
		setup: {
			heading: 'Kom igång',
			explain: 'Här finns ingen arbetsyta ännu. Den som skapar den blir ägare och designer, och kan bjuda in andra.',
			code: 'Startkod',
			codeHint: 'Den skrevs ut i fönstret där programmet startades.',
			name: 'Arbetsytans namn',
			nameHint: 'Till exempel Tillitsbyrån i Grums. Alla inbjudna ser det.',
			municipality: 'Kommun eller organisation',
			place: 'Ort',
			email: 'Din e-post',
			password: 'Välj ett lösenord',
			passwordHint: 'Minst tio tecken.',
			button: 'Skapa arbetsytan',
			wrongCode: 'Startkoden stämmer inte. Kolla i fönstret där programmet startades.',
			missing: 'Fyll i arbetsytans namn och din e-post.',
			weak: 'Lösenordet är för kort. Det behöver minst tio tecken.',
			exists: 'Det finns redan ett konto med den adressen, men lösenordet stämmer inte.',
			confirm: 'Vi har skickat ett mejl till dig. Bekräfta adressen där och kom sedan tillbaka hit.',
			wait: 'Det har blivit för många försök. Vänta tio minuter.'
		},
		invite: {
			title: 'Inbjudan',
			heading: 'Välkommen till {workspace}',
			explain: 'Din roll blir {role}. Inbjudan gäller {email}.',
			password: 'Välj ett lösenord',
			passwordHint: 'Minst tio tecken. Har du redan ett konto här? Skriv ditt vanliga lösenord.',
			button: 'Tacka ja',
			weak: 'Lösenordet är för kort. Det behöver minst tio tecken.',
			exists: 'Det finns redan ett konto med den adressen, men lösenordet stämmer inte. Skriv ditt vanliga lösenord.',
			confirm: 'Vi har skickat ett mejl till dig. Bekräfta adressen där och öppna sedan länken igen.',
			wait: 'Det har blivit för många försök. Vänta några minuter.',
			unknown: 'Be den som bjöd in dig om en ny länk. En inbjudan gäller i två veckor och kan bara användas en gång.',
			unknownHeading: 'Inbjudan gäller inte längre.'
		}
	},

	staff: {
		skipToContent: 'Hoppa till innehållet',
		navigation: 'Meny',
		nav: { projects: 'Projekt', members: 'Medlemmar' },
		signOut: 'Logga ut',
		otherLanguage: 'In English',
		madeUp: 'påhittade svar',
		/** Kinds of questions. */
		kinds: {
			best_worst: 'Viktigast och minst viktigt',
			pairs: 'Två i taget',
			points: 'Stenar',
			ranking: 'Egen ordning',
			balance: 'Balansvåg',
			choice: 'Val',
			ladder: 'Stege',
			story: 'Egna ord',
			follow_up: 'Följdfrågor om personens viktigaste kort'
		},
		lifeAreas: { health: 'hälsa', housing: 'boende', economy: 'ekonomi', occupation: 'sysselsättning' },
		lenses: { system: 'Systemet', people: 'Människorna', place: 'Platsen' },
		projects: {
			heading: 'Projekt',
			newestBoard: 'Senaste tavlan: {round}, släppt {date}',
			noBoard: 'Ingen tavla är släppt ännu.',
			openRound: '{round} är öppen med koden {code}. {n} har svarat.',
			openRoundOne: '{round} är öppen med koden {code}. En har svarat.',
			toRound: 'Till omgången',
			empty: 'Här visas projekten. En designer i arbetsytan lägger till det första.',
			emptyDesigner: 'Här visas projekten. Lägg till det första nedan, så följer en färdig enkät med.',
			noWorkspace: 'Du är inte med i någon arbetsyta. Be en ägare om en inbjudan.',
			add: 'Lägg till ett projekt',
			name: 'Projektets namn',
			nameHint: 'Till exempel Unga vuxna i Grums. Enkäten ”Vad är viktigt för dig?” följer med.',
			addButton: 'Lägg till projektet',
			noName: 'Ge projektet ett namn.'
		},
		project: {
			nextRelease: 'Nästa steg: omgången {round} har {n} svar och ingen tavla.',
			toRelease: 'Släpp resultatet',
			boards: 'Tavlor',
			board: 'Vad är viktigt? {round}',
			released: 'släppt {date}, nummer {number}',
			tooFew: 'för få svar',
			noBoards: 'Här visas tavlorna. De syns när en designer har släppt ett resultat.',
			noBoardsDesigner: 'Här visas tavlorna. Öppna en omgång, samla svar och släpp sedan resultatet.',
			rounds: 'Omgångar',
			received: '{n} svar',
			receivedOne: 'ett svar',
			open: 'öppen',
			closed: 'stängd',
			noRounds: 'Här visas omgångarna. Öppna den första från en enkät nedan.',
			surveys: 'Enkäter',
			version: 'version {n}',
			newRound: 'Öppna en ny omgång'
		},
		newRound: {
			heading: 'Öppna en ny omgång',
			explain: 'Omgången ställer frågorna i ”{survey}”. Den får en kort kod som du delar ut.',
			title: 'Omgångens namn',
			titleHint: 'Till exempel Hösten 2026. Namnet står på tavlan.',
			button: 'Öppna omgången',
			noTitle: 'Ge omgången ett namn.'
		},
		round: {
			open: 'öppen',
			closed: 'stängd',
			answerHeading: 'Så svarar man',
			codeIs: 'Koden är',
			addressIs: 'Adressen på en surfplatta:',
			offline: 'Utan nät: en surfplatta som har öppnat den första frågan en gång kan sedan öppna omgången och ta emot svar utan nät. Svaren skickas när nätet är tillbaka.',
			notOffline: 'Utan nät: adressen börjar med http, inte https. Den som har sidan öppen kan svara klart och skicka när nätet är tillbaka, men en sida som stängs går inte att öppna utan nät.',
			closedExplain: 'Omgången är stängd. Ingen kan svara förrän den öppnas igen.',
			close: 'Stäng omgången',
			reopen: 'Öppna omgången igen',
			soFar: 'Hittills',
			answers: 'svar',
			answerOne: 'svar',
			stories: 'Läs berättelserna',
			tooFewYet: 'Ingenting kan visas förrän {k} har svarat.',
			boards: 'Resultat',
			release: 'Tavla nummer {number}, släppt {date}',
			noRelease: 'Inget är släppt ännu.',
			releaseFirst: 'När du släpper resultatet räknas alla svar ihop och tavlan fryses. Alla i arbetsytan kan se den. Med färre än {k} svar säger tavlan bara att svaren är för få.',
			releaseAgain: 'En ny tavla behöver skilja sig med minst {k} svar från de förra, så att ingen kan räkna ut vad en enda person har svarat.',
			releaseButton: 'Släpp resultatet',
			refused: {
				tooSmall:
					'Resultatet släpptes inte. Bara {difference} svar är nya sedan resultat nummer {number}, och minst {needed} behövs. Annars kan någon jämföra resultaten och räkna ut vad enstaka personer har svarat.',
				about: 'Det gäller frågan ”{about}”.',
				nothingNew: 'Resultatet släpptes inte. Svaren är desamma som i resultat nummer {number}.',
				tooFew: 'Resultatet släpptes inte. Det är för få svar: färre än {k}.',
				changed: 'Resultatet släpptes inte. Svar kom in medan vi räknade. Försök igen.',
				other: 'Resultatet släpptes inte. Du behöver vara designer i arbetsytan.'
			}
		},
		stories: {
			heading: 'Berättelser',
			warning: 'Så här skrev personerna själva. Det kan gå att känna igen någon. Visa inte texten för andra, och kopiera den inte härifrån.',
			empty: 'Här visas det som personer har skrivit med egna ord. Ingen har skrivit något ännu.'
		},
		survey: {
			toProject: 'Till projektet',
			explain: 'Version {number}: {cards} kort och {questions} frågor. En publicerad version ändras aldrig.',
			cards: 'Värdekorten',
			questions: 'Frågorna',
			order: 'Inom en fråga slumpas ordningen för varje person.',
			background: 'bakgrundsfråga'
		},
		members: {
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
				designer: 'bygger enkäter, läser svaren och släpper resultat',
				trust_agent: 'samlar svar och ser tavlor, men läser inga svar',
				steering: 'ser tavlorna'
			},
			problems: {
				invalid: 'Det gick inte att bjuda in. Kolla e-postadressen och välj en roll.',
				lastOwner: 'Det måste finnas minst en ägare. Bjud in en ny ägare först.'
			}
		}
	},

	board: {
		heading: 'Vad är viktigt?',
		n: '{n} svar',
		released: 'släppt {date}, nummer {number}',
		method: 'metod {method}, frö {seed}',
		verdictLabel: 'Det här kan vi säga',
		tooFewHeading: 'För få svar för att visas',
		tooFew: 'Färre än {k} har svarat. Därför visas inga siffror alls, inte heller hur många det är. Det skyddar dem som har svarat.',
		tooFewNext: 'När fler har svarat kan en designer släppa ett nytt resultat.',
		verdict: {
			and: 'och',
			quote: '”{name}”',
			leads: {
				clearly: '{card} kommer tydligt före alla andra.',
				before: '{card} kommer före alla andra.',
				tends: 'Det lutar åt att {card} kommer före alla andra, men svaren är få.'
			},
			topGroup: '{cards} ligger överst. Vilket av dem som är viktigast går inte att säga.',
			topGroupTends: 'Det lutar åt att {cards} ligger överst, men svaren är få. Vilket av dem som är viktigast går inte att säga.',
			numbers: { '4': 'Fyra', '5': 'Fem', '6': 'Sex', '7': 'Sju', '8': 'Åtta', '9': 'Nio', '10': 'Tio', '11': 'Elva', '12': 'Tolv' },
			topMany: '{n} kort delar på toppen. Vilket av dem som är viktigast går inte att säga.',
			topManyTends: '{n} kort ser ut att dela på toppen, men svaren är få. Vilket av dem som är viktigast går inte att säga.',
			topManyAre: 'De som delar på toppen är {cards}.',
			noOrder: 'Det går inte att säga vilket kort som är viktigast. Svaren är för lika eller för få.',
			before: {
				clearly: '{first} kommer tydligt före {then}.',
				before: '{first} kommer före {then}.',
				tends: 'Det lutar åt att {first} kommer före {then}, men svaren är få.'
			},
			/** Follows topGroup: the same cards. */
			theyBefore: {
				clearly: 'De kommer tydligt före {then}.',
				before: 'De kommer före {then}.',
				tends: 'Det lutar åt att de kommer före {then}, men svaren är få.'
			},
			/** Follows before: the same cards. */
			lastTheSame: 'De som hamnar längst ner går inte heller att skilja åt.',
			lastGroup: 'Längst ner ligger {cards}. De går inte att skilja åt.',
			lastOne: 'Längst ner ligger {cards}.',
			lastGroupTends: 'Det lutar åt att {cards} ligger längst ner. De går inte att skilja åt.',
			lastOneTends: 'Det lutar åt att {cards} ligger längst ner.',
			onePersonChanges: 'Toppen är osäker. Utan en enda persons svar kan ett annat kort ligga överst.',
			onePersonChangesNothing: 'Samma kort ligger överst även om en person, vilken som helst, tas bort.',
			onePersonReverses: 'Att {first} kommer före {then} är en svag slutsats. Det räcker att en persons svar tas bort för att ordningen ska bli en annan.',
			onePersonBlurs: 'Att {first} kommer före {then} är en svag slutsats. Det räcker att en persons svar tas bort för att det inte ska gå att säga.'
		},
		order: {
			heading: 'Så många av hundra skulle välja kortet först',
			explain: 'Pricken är vår bästa gissning efter {n} svar. Bandet visar hur osäker gissningen är, med {level} procents säkerhet. När band överlappar går korten ofta inte att skilja åt.',
			axis: 'oftare viktigast →',
			full: '{value} av 100, troligen mellan {low} och {high}.',
			short: '{value} av 100. Svaren räcker inte för ett intervall.',
			none: 'Svaren räcker inte för att säga något om det här kortet.',
			hidden: {
				too_few: 'visas inte, eftersom för få har vägt det mot andra.',
				protects_another: 'visas inte, eftersom ett annat dolt kort då skulle gå att räkna ut.'
			}
		},
		gap: {
			heading: 'Viktigt, men inte sant i dag',
			explain: 'Här ser du hur många av dem som har kortet bland sina tre viktigaste som säger att det inte stämmer, eller bara stämmer lite, för dem i dag.',
			percent: '{percent} procent',
			of: 'av {n}',
			whenPercent: 'Procent visas bara när minst {k} har svarat på var sida.',
			words: { few: 'Få', half: 'Ungefär hälften', many: 'De flesta' },
			tooFew: 'Dolt, eftersom färre än {k} har kortet bland sina tre viktigaste: {cards}.',
			protects: 'Dolt, för att ett annat dolt kort inte ska gå att räkna ut: {cards}.'
		},
		change: {
			heading: 'Skapa, bryta, behålla',
			explain: 'Det här säger de som svarat behöver hända med korten de själva satte överst.',
			create: 'Skapa',
			break: 'Bryta',
			keep: 'Behålla',
			people: '{n} personer',
			unit: 'antal personer',
			none: 'För få svar för att visas.',
			hidden: 'Det som färre än {k} har sagt om ett kort visas inte.',
			protects: 'Några fler antal är dolda, så att ingen kan räkna ut de andra.'
		},
		counts: {
			heading: 'Räkna själv',
			explain: 'Så många gånger valdes varje kort. Skillnaden är viktigast minus minst viktigt.',
			card: 'Kort',
			best: 'Viktigast',
			worst: 'Minst viktigt',
			difference: 'Skillnad',
			shown: 'Visades',
			screens: 'Skärmar där kort valdes: {answered}. Skärmar där någon svarade att alla är lika viktiga: {equal}. Överhoppade: {skipped}.',
			leastIsNotUnimportant: 'Minst viktigt betyder minst viktigt just nu av de kort som visades. Det betyder inte oviktigt: det kan vara något som redan fungerar.'
		},
		how: {
			summary: 'Så räknade vi',
			counts: 'Valt som viktigast: {best}. Som minst viktigt: {worst}. Skillnaden är {best} − {worst} = {difference}. Antal gånger det visades: {shown}.',
			share: 'Alla val tillsammans ger kortet vikten λ = {logWorth}, där 0 är mitt bland korten. e upphöjt till {logWorth} är {worth}. Alla kort tillsammans blir {sum}. Andelen är {worth} / {sum} = {share} procent.',
			interval: 'Vi har bara svar från några. Hade alla som liknar dem svarat skulle andelen troligen ligga mellan {low} och {high} procent. Det gäller med {level} procents säkerhet.',
			noInterval: 'Svaren räcker inte för att säga hur säker andelen är.',
			rank: 'Plats i ordningen: någonstans mellan {low} och {high}.',
			rankOne: 'Plats i ordningen: {low}.'
		},
		unknown: {
			heading: 'Det här vet vi inte',
			who: 'Vad de som inte har svarat tycker. De kan väga annorlunda.',
			relative: 'Om allt är viktigt eller om inget är särskilt viktigt. Korten har bara vägts mot varandra.',
			few: '{n} svar är få. Därför skriver vi ”det lutar åt” och inte ”så är det”.',
			many: 'Vad enskilda personer tycker är viktigast. Här syns bara gruppen.',
			madeUp: 'Hur det är på riktigt: svaren här är påhittade och visar bara hur tavlan fungerar.'
		},
		/** The survey's other parts, each with its own section. */
		parts: {
			kinds: {
				pairs: 'Två i taget',
				points: 'Stenar',
				ranking: 'Egen ordning',
				balance: 'Balansvåg',
				choice: 'Fråga',
				ladder: 'Stege'
			},
			n: '{n} svar',
			since: 'Siffrorna är från {date}. Sedan dess har för få nya svarat för att visa nya siffror.',
			someSince: 'Några av siffrorna om korten är från {date} eller tidigare. Sedan dess har för få nya svarat för att visa nya.',
			tooFewHeading: 'För få svar för att visas',
			tooFew: 'Färre än {k} har svarat på den här frågan. Därför visas inga siffror.',
			cardsTooFew: 'Färre än {k} har valt mellan korten. Därför visas inget resultat för dem.',
			pairs: {
				explain: 'Så många av hundra skulle välja kortet först, om alla kort låg på bordet. Pricken är vår bästa gissning efter {n} svar. Bandet visar hur osäker gissningen är, med {level} procents säkerhet.',
				axis: 'oftare viktigast →'
			},
			ranking: {
				explain: 'Så många av hundra skulle lägga kortet först. Pricken är vår bästa gissning efter {n} svar, där hela ordningen räknas. Bandet visar hur osäker gissningen är, med {level} procents säkerhet.',
				axis: 'oftare först →'
			},
			points: {
				explain: 'Så skulle {n} svar fördela hundra stenar. Pricken är det de lade i snitt. Bandet visar hur osäkert snittet är, med {level} procents säkerhet.',
				axis: 'fler stenar →'
			},
			row: {
				full: '{value} av 100, troligen mellan {low} och {high}.',
				short: '{value} av 100. Svaren räcker inte för ett intervall.',
				none: 'Svaren räcker inte för att säga något om det här kortet.'
			},
			stones: {
				full: '{value} av hundra stenar, troligen mellan {low} och {high}.',
				short: '{value} av hundra stenar. Svaren räcker inte för ett intervall.',
				none: 'Svaren räcker inte för att säga något om det här kortet.'
			},
			count: {
				heading: 'Räkna själv',
				card: 'Kort',
				wins: 'Valdes',
				losses: 'Valdes bort',
				ties: 'Lika viktiga',
				shown: 'Svar',
				points: 'Stenar',
				each: 'I snitt av {total}',
				first: 'Först',
				meanRank: 'Plats i snitt',
				hidden: 'dolt',
				hiddenWhy: 'Dolt: färre än {k} lade kortet först, eller så går ett annat dolt antal att räkna ut.',
				pairsAnswers: 'Par där ett kort valdes: {answered}. Par där korten vägde lika: {equal}. ”Vet inte”: {unknown}. Överhoppade: {skipped}.'
			},
			balance: {
				explain: 'Varje våg står för sig. Pricken visar hur svaren lutar i snitt, från mitten till tre steg åt varje håll. Bandet visar hur osäkert det är, med {level} procents säkerhet.',
				leans: {
					clearly: 'Vågen lutar tydligt åt {card}.',
					before: 'Vågen lutar åt {card}.',
					tends: 'Vågen ser ut att luta åt {card}, men svaren är få.'
				},
				level: 'Det går inte att säga åt vilket håll vågen lutar.',
				onePerson: 'Det är en svag slutsats: utan en enda persons svar kan det bli ett annat.',
				middle: 'mitten',
				even: 'väger lika',
				shrunk: 'Gissningen ligger lite närmare mitten, eftersom svaren är få.',
				side: '{steps} steg åt {card}',
				position: 'I snitt {position}.',
				interval: 'Troligen någonstans mellan {low} och {high}.',
				noInterval: 'Svaren räcker inte för att säga hur säkert det är.',
				sum: 'Räkna själv: stegen åt {card} minus stegen åt det andra är {score}. Delat på {n} svar är det {mean}.'
			},
			table: {
				most: 'De flesta, {count} av {n}, svarade {answer}.',
				commonest: 'Det vanligaste svaret är {answer}: {count} av {n}.',
				scattered: 'Det går inte att säga vilket svar som är vanligast utan att visa för få personer.',
				steps: 'steg {from} till {to}',
				nearest: 'närmast ”{end}”',
				between: 'i mitten',
				answer: 'Svar',
				people: 'Personer',
				hidden: {
					too_few: 'För få för att visas',
					protects_another: 'Dolt, så att ett annat antal inte går att räkna ut'
				},
				ladder: 'Stegen går från 0, ”{low}”, till 10, ”{high}”. Svaren visas i tre delar, så att ingen enskild syns.'
			}
		}
	}
};

export type Messages = typeof sv;
