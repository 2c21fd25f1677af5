export const rounds = {
	one: {
		open: 'Öppen sedan {date}',
		closed: 'Stängd {date}',
		way: 'Var omgången finns',
		nextStep: 'Nästa steg',
		/** Beside the primary button; `{missing}` says how many answers a result needs still. */
		next: {
			publish: { heading: 'Det räcker för ett resultat', text: '{answered} Du får se resultatet innan du publicerar.' },
			publishAgain: { heading: 'Nya svar sedan resultat nummer {number}', text: '{n} nya svar har kommit. Du får se det nya resultatet innan du publicerar.' },
			collect: { heading: 'Samla fler svar', text: '{answered} {missing}' },
			keepOpen: { heading: 'Omgången tar emot svar', text: '{answered} Det räcker för ett resultat, och fler svar gör det säkrare.' },
			read: { heading: 'Resultatet är publicerat', text: { one: 'Resultat nummer {number} bygger på ett svar.', other: 'Resultat nummer {number} bygger på {n} svar.' }, button: 'Läs resultatet' },
			reopen: { heading: 'För få svar för ett resultat', text: '{answered} {missing} Öppna omgången igen om fler kan svara.' },
			waitOpen: { heading: 'Omgången är öppen', text: '{answered} {missing}' },
			waitClosed: { heading: 'Omgången är stängd', text: '{answered} {missing}' },
			aDesigner: 'Det räcker för ett resultat. En designer kan publicera det.'
		},
		answerHeading: 'Så svarar man',
		codeIs: 'Koden är',
		show: 'Visa på skärm',
		addressIs: 'Adressen på en surfplatta eller telefon:',
		offline: 'Utan nät: en surfplatta som har öppnat den första frågan en gång kan sedan öppna omgången och ta emot svar utan nät. Svaren skickas när nätet är tillbaka.',
		notOffline: 'Utan nät: adressen börjar med http, inte https. Den som har sidan öppen kan svara klart och skicka när nätet är tillbaka, men en sida som stängs går inte att öppna utan nät.',
		closedExplain: 'Omgången är stängd. Ingen kan svara förrän den öppnas igen.',
		close: 'Stäng omgången',
		reopen: 'Öppna omgången igen',
		settings: 'Omgången',
		closeExplain: 'När omgången stänger kan ingen svara mer. Svaren finns kvar, och du kan öppna omgången igen.',
		soFar: 'Hittills',
		answers: { one: 'svar', other: 'svar' },
		openCode: 'Alla som har koden kan svara, även flera gånger. Räkna svar, inte personer.',
		stories: 'Röster: gå igenom det personer har skrivit',
		tooFewYet: 'Ingenting kan visas förrän {k} har svarat.',
		releases: 'Resultat',
		release: 'Resultat nummer {number}, publicerat {date}',
		noRelease: 'Inget är publicerat ännu.',
		releaseFirst: 'När du publicerar resultatet räknas alla svar ihop, och det som visas ändras inte sedan. Alla i arbetsytan kan se det. Det behövs minst {k} svar. Du får se resultatet innan du publicerar.',
		releaseAgain: 'En fråga räknas om när minst {k} nya har svarat på den. Om någon enstaka har ändrat eller tagit bort sitt svar väntar den. Så kan ingen räkna ut vad en enda person har svarat. Siffrorna står då kvar, med sitt datum.',
		releaseButton: 'Granska och publicera',
		refused: {
			tooSmall:
				'Det går inte att publicera ett nytt resultat ännu. För få har svarat, ändrat sig eller tagit bort sina svar sedan resultat nummer {number}. Den som jämför resultaten skulle kunna räkna ut vad enstaka personer har svarat. Det behövs minst {needed} av varje slag. Vill ni inte vänta kan ni öppna en ny omgång.',
			about: 'Det gäller frågan ”{about}”.',
			nothingNew: 'Det finns inget nytt att publicera. Svaren är desamma som i resultat nummer {number}.',
			tooFew: 'Det går inte att publicera ett nytt resultat. Det är för få svar: färre än {k}.',
			split: 'Resultatet är uppdelat i grupper och ligger fast. Det går inte att publicera ett nytt. Vill ni fråga igen kan ni öppna en ny omgång.',
			paired: 'Resultatet jämförs för dem som svarade båda gångerna och ligger fast. Det går inte att publicera ett nytt. Vill ni fråga igen kan ni öppna en ny omgång.',
			changed: 'Resultatet publicerades inte. Svar kom in medan vi räknade. Försök igen.',
			other: 'Det går inte att publicera resultatet. Du behöver vara designer i arbetsytan.'
		}
	},
	/** The page before publishing: what it would show, and the button. */
	release: {
		/** A round with so many answers that it takes a while. */
		working: {
			looks: 'Vi räknar fram resultatet',
			publishes: 'Resultatet publiceras',
			stages: {
				begins: 'Läser svaren.',
				reading: 'Läser svaren: {done} av {of}.',
				counting: 'Räknar: {done} av {of} frågor är klara.',
				checking: 'Ser efter vad som får visas.',
				storing: 'Sparar. Nu går det inte att avbryta.'
			},
			bar: 'Så mycket är klart',
			nothingYet: 'Det är många svar, så det tar en stund. Inget är publicerat än.',
			goesOn: 'Det är många svar, så det tar en stund. Du kan stänga sidan. Det fortsätter ändå.',
			again: 'Se hur långt det har kommit',
			cancel: 'Avbryt'
		},
		heading: 'Publicera resultatet',
		lead: 'Så här blir resultatet. När du har publicerat det kan alla i arbetsytan se det, och det går inte att ta tillbaka.',
		n: { one: 'Resultatet bygger på ett svar.', other: 'Resultatet bygger på {n} svar.' },
		madeUp: 'Det är exempelsvar. Det står vid resultatet.',
		shown: 'Det här kommer att stå',
		details: 'Vid resultatet finns också diagram, tabeller och hur vi räknade.',
		hiddenHeading: 'Det här visas inte',
		allShown: 'Allt visas. Inget är dolt.',
		hidden: {
			question: { one: 'Hela frågan: färre än {k} har svarat på den.', other: 'Hela frågan: färre än {k} har svarat på den.' },
			parts: { one: 'En del av frågan: färre än {k} har svarat på den.', other: '{n} delar av frågan: färre än {k} har svarat på dem.' },
			followUps: { one: 'En följdfråga om ett kort: färre än {k} har svarat på den, eller så skulle ett annat svar gå att räkna ut.', other: '{n} följdfrågor om kort: färre än {k} har svarat på var och en, eller så skulle andra svar gå att räkna ut.' },
			cards: {
				too_few: { one: 'Ett kort: färre än {k} har vägt det mot andra.', other: '{n} kort: färre än {k} har vägt vart och ett mot andra.' },
				protects_another: { one: 'Ett kort till, så att ett dolt kort inte går att räkna ut.', other: '{n} kort till, så att dolda kort inte går att räkna ut.' }
			},
			counts: {
				too_few: { one: 'En uppgift om hur många som har svarat på ett visst sätt: färre än {k} har gjort det.', other: '{n} uppgifter om hur många som har svarat på ett visst sätt: färre än {k} har gjort det.' },
				protects_another: { one: 'En sådan uppgift till, så att en dold inte går att räkna ut.', other: '{n} sådana uppgifter till, så att de dolda inte går att räkna ut.' }
			}
		},
		since: 'Siffror är kvar från {date}, eftersom för få nya har svarat.',
		button: 'Publicera nu',
		back: 'Tillbaka utan att publicera',
		changed: 'Inget är publicerat. Svar har kommit till, ändrats eller tagits bort sedan du tittade. Så här blir resultatet nu.',
		missing: { one: 'Ett svar till behövs innan ett resultat kan publiceras.', other: '{n} svar till behövs innan ett resultat kan publiceras.' }
	},
	open: {
		heading: 'Öppna en ny omgång',
		way: 'Var sidan finns',
		explain: 'Omgången ställer frågorna i ”{survey}”. Den får en kort kod som du delar ut.',
		title: 'Omgångens namn',
		titleHint: 'Till exempel Hösten 2026. Namnet står vid resultatet.',
		button: 'Öppna omgången',
		noTitle: 'Ge omgången ett namn.',
		refused: 'Omgången öppnades inte. Du behöver vara designer i arbetsytan.',
		/** Settings that protect respondents. */
		care: {
			heading: 'För dem som svarar',
			optional: 'Det här kan du lämna tomt. När någon har svarat går det mesta av det inte att ändra.',
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
			idleThen: 'När ingen svarar',
			idleRemoves: 'Ta bort svaren',
			idleKeeps: 'Skicka in svaren',
			repeat: 'Om ni ska fråga samma personer igen',
			repeatHint: 'Var och en får en ordkod att spara. Skriver de den nästa gång går det att se hur svaren har ändrats. Vi sparar bara ett avtryck av koden. Den som har tappat sin kod räknas som en ny person.',
			repeatLabel: 'Dela ut ordkoder i den här omgången'
		}
	},
	show: {
		title: 'Koden till {round}',
		scan: 'Rikta kameran hit, eller skriv adressen',
		code: 'Koden är',
		qr: 'QR-kod till {address}',
		closed: 'Enkäten har stängt',
		received: { one: '{n} har svarat', other: '{n} har svarat' },
		fill: 'Fyll skärmen',
		back: 'Till omgången'
	}
} as const;
