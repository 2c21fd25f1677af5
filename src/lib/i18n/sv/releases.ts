import { priorities } from './priorities.ts';
import { out } from './release-out.ts';

/** A release: statements, chart, table. */
export const releases = {
	toRound: 'Omgången som svaren kom in i',
	heading: 'Vad är viktigt?',
	n: '{n} svar',
	released: 'publicerat {date}, nummer {number}',
	imported: 'Svaren är intagna från en fil den {date}, de samlades inte in här.',
	verdictLabel: 'Det här kan vi säga',
	tooFewHeading: 'För få svar för att visas',
	tooFew: 'Färre än {k} har svarat. Därför visas inga siffror alls, inte heller hur många det är. Det skyddar dem som har svarat.',
	tooFewNext: 'När fler har svarat kan en designer publicera ett nytt resultat.',
	priorities,
	out,
	verdict: {
		and: 'och',
		quote: '”{name}”',
		/** More cards than are named. */
		andMore: '{cards} och {n} kort till',
		leads: {
			clearly: '{card} kommer tydligt före alla andra.',
			before: '{card} kommer före alla andra.',
			tends: 'Det lutar åt att {card} kommer före alla andra, men svaren är få.'
		},
		topGroup: '{cards} ligger överst.',
		topGroupTends: 'Det lutar åt att {cards} ligger överst, men svaren är få.',
		topUndecided: 'Vilket av dem som är viktigast går inte att säga.',
		numbers: { '2': 'Två', '3': 'Tre', '4': 'Fyra', '5': 'Fem', '6': 'Sex', '7': 'Sju', '8': 'Åtta', '9': 'Nio', '10': 'Tio', '11': 'Elva', '12': 'Tolv' },
		topUndecidedFew: 'Svaren är få. Vilket av dem som är viktigast går inte att säga.',
		topMany: '{n} kort delar på toppen: {cards}.',
		topManyTends: '{n} kort ser ut att dela på toppen: {cards}.',
		/** Some of them are named. */
		topManyAmong: '{n} kort delar på toppen, bland dem {cards}.',
		topManyAmongTends: '{n} kort ser ut att dela på toppen, bland dem {cards}.',
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
			tends: 'Det lutar åt att de kommer före {then}.'
		},
		/** The same after topMany, where not all were named. */
		allBefore: {
			clearly: 'Alla {n} kommer tydligt före {then}.',
			before: 'Alla {n} kommer före {then}.',
			tends: 'Det lutar åt att alla {n} kommer före {then}.'
		},
		/** Follows before: the same cards. */
		lastTheSame: 'De som är lägst prioriterade går inte heller att skilja åt.',
		lastGroup: 'Lägst prioriterat, utan säker skillnad: {cards}.',
		lastOne: 'Lägst prioriterat: {cards}.',
		lastGroupTends: 'Det lutar åt att {cards} är lägst prioriterade, utan säker skillnad.',
		lastOneTends: 'Det lutar åt att {cards} är lägst prioriterat.',
		onePersonChanges: 'Ordningen i toppen är osäker. Utan en enda persons svar kan ett annat kort ligga överst.',
		onePersonChangesNothing: 'Samma kort ligger överst, vems svar vi än tar bort.',
		/** About an order that has just been told. */
		onePersonReversesThat: 'Det är en svag slutsats. Det räcker att en persons svar tas bort för att ordningen ska bli en annan.',
		onePersonBlursThat: 'Det är en svag slutsats. Det räcker att en persons svar tas bort för att det inte ska gå att säga.',
		onePersonReverses: 'Att {first} kommer före {then} är en svag slutsats. Det räcker att en persons svar tas bort för att ordningen ska bli en annan.',
		onePersonBlurs: 'Att {first} kommer före {then} är en svag slutsats. Det räcker att en persons svar tas bort för att det inte ska gå att säga.',
		followsPlace: 'Svaren beror också på var på skärmen korten stod, inte bara på vad som stod på dem. Läs ordningen med försiktighet.',
		samePlace: {
			same: 'Flera personer har svarat på samma plats på skärmen varje gång. Utan deras svar går det att säga samma sak.',
			other: 'Flera personer har svarat på samma plats på skärmen varje gång. Utan deras svar går det inte att säga samma sak. Läs ordningen med försiktighet.',
			too_few: 'Flera personer har svarat på samma plats på skärmen varje gång. Utan deras svar är det för få kvar. Läs ordningen med försiktighet.'
		}
	},
	order: {
		heading: 'Så många av hundra skulle välja kortet först',
		explain: 'Pricken är vår bästa gissning efter {n} svar. Bandet visar hur osäker gissningen är: det rätta talet ligger ganska säkert i det. När band överlappar går korten ofta inte att skilja åt.',
		axis: 'oftare viktigast →',
		/** On a wall, in place of the explanation. */
		band: 'Bandet visar hur osäkert det är.',
		/** The mark of the cards that share the top, and for whoever hears it. */
		top: 'delar på toppen',
		rounded: 'Talen är avrundade till hela. Därför blir de tillsammans {sum} och inte 100.',
		full: '{value} av 100, troligen mellan {low} och {high}.',
		short: '{value} av 100. Svaren räcker inte för ett intervall.',
		none: 'Svaren räcker inte för att säga något om det här kortet.',
		hidden: {
			too_few: 'visas inte, eftersom för få har vägt det mot andra.',
			protects_another: 'visas inte, eftersom ett annat dolt kort då skulle gå att räkna ut.'
		}
	},
	gap: {
		heading: 'Viktigt, men fungerar inte i dag',
		explain: 'Av dem som har kortet bland sina tre viktigaste: hur många säger att det inte stämmer, eller bara stämmer lite, för dem i dag?',
		/** What the three boxes of a bar say. */
		steps: 'En fylld ruta är få, två är ungefär hälften, tre är de flesta.',
		percent: '{percent} procent',
		of: '(av {n} personer)',
		whenPercent: 'Procent visas bara när minst {k} har svarat ja och minst {k} nej.',
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
		/** Before the cards of each: a card is never what is to be broken. */
		lead: { create: 'Skapa något nytt för:', break: 'Få bort det som står i vägen för:', keep: 'Behåll det som fungerar för:' },
		people: '{n} av {of} personer',
		of: 'av {of}',
		none: 'För få svar för att visas.',
		more: { one: 'Ett kort till på tavlan.', other: '{n} kort till på tavlan.' },
		hidden: 'Det som färre än {k} har sagt om ett kort visas inte.',
		protects: 'Några fler antal är dolda, så att ingen kan räkna ut de andra.'
	},
	/** Who weighs it the other way. */
	other: {
		lead: '{card} vägs mest olika: {best} gånger viktigast och {worst} gånger minst viktigt, av {shown}.',
		none: 'Inget kort har valts både som viktigast och som minst viktigt. Här väger ingen åt andra hållet.',
		best: 'Viktigast: {n}',
		worst: 'Minst viktigt: {n}',
		shown: 'Visades: {n}',
		note: 'Talen är gånger, inte personer. Ett kort som vägs olika kan vara det viktigaste för några, även om det inte är det för många.'
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
		/** Of a whole question. */
		method: 'Banden är gjorda så att de täcker det rätta talet i {level} fall av 100. Metoden heter {method}, och slumpen börjar från frö {seed}, så att samma svar alltid ger samma siffror.',
		counts: 'Valt som viktigast: {best}. Som minst viktigt: {worst}. Skillnaden är {best} − {worst} = {difference}. Antal gånger det visades: {shown}.',
		share: 'Alla val tillsammans ger kortet vikten λ = {logWorth}, där 0 är mitt bland korten. e upphöjt till {logWorth} är {worth}. Alla kort tillsammans blir {sum}. Andelen är {worth} / {sum} = {share} procent.',
		interval: 'Vi har bara svar från några. Hade alla som liknar dem svarat skulle andelen troligen ligga mellan {low} och {high} procent. Vi är ganska säkra på det.',
		noInterval: 'Svaren räcker inte för att säga hur säker andelen är.',
		rank: 'Plats i ordningen: någonstans mellan {low} och {high}.',
		rankOne: 'Plats i ordningen: {low}.'
	},
	hidden: { heading: 'Det här visas inte', none: 'Inget är dolt.' },
	details: 'Mer ur svaren',
	print: 'Skriv ut med webbläsaren: första sidan är till styrgruppen.',
	/** One tile at a time on a large screen. */
	show: {
		open: 'Visa på skärm',
		title: '{heading} På skärm, {n} av {of}',
		at: '{n} av {of}',
		tiles: 'Rutor',
		next: 'Nästa',
		previous: 'Förra',
		fill: 'Fyll skärmen',
		back: 'Till tavlan',
		keys: 'Byt ruta med piltangenterna.'
	},
	unknown: {
		heading: 'Det här vet vi inte',
		who: 'Vad de som inte har svarat tycker. De kan väga annorlunda.',
		relative: 'Om allt är viktigt eller om inget är särskilt viktigt. Korten har bara vägts mot varandra.',
		few: '{n} svar är få. Därför skriver vi ”det lutar åt” och inte ”så är det”.',
		many: 'Vad enskilda personer tycker är viktigast. Här syns bara gruppen.',
		madeUp: 'Hur det är på riktigt: svaren här är exempel och visar bara hur ett resultat kan se ut.'
	},
	/** The survey's other questions, one section each. */
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
			heading: 'Så många av hundra skulle välja kortet först',
			explain: 'Så många av hundra skulle välja kortet först, om alla kort låg på bordet. Pricken är vår bästa gissning efter {n} svar. Bandet visar hur osäker gissningen är: det rätta talet ligger ganska säkert i det.',
			axis: 'oftare viktigast →'
		},
		ranking: {
			heading: 'Så många av hundra skulle lägga kortet först',
			explain: 'Så många av hundra skulle lägga kortet först. Pricken är vår bästa gissning efter {n} svar, där hela ordningen räknas. Bandet visar hur osäker gissningen är: det rätta talet ligger ganska säkert i det.',
			axis: 'oftare först →'
		},
		points: {
			heading: 'Så skulle hundra stenar fördelas',
			explain: 'Så skulle {n} svar fördela hundra stenar. Pricken är det de lade i snitt. Bandet visar hur osäkert snittet är: det rätta talet ligger ganska säkert i det.',
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
			pairsAnswers: 'Par där ett kort valdes: {answered}. Par där korten vägde lika: {equal}. ”Vet inte”: {unknown}. Överhoppade: {skipped}.'
		},
		balance: {
			explain: 'Varje våg står för sig. Pricken visar hur svaren lutar i snitt, från mitten till tre steg åt varje håll. Bandet visar hur osäkert det är: det rätta läget ligger ganska säkert i det.',
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
			/** Of a check round, where no count can be told. */
			holds: { few: 'De flesta av {n} säger att det inte stämmer, eller att något saknas.', half: 'Ungefär hälften av {n} säger att det stämmer, helt eller delvis.', many: 'De flesta av {n} säger att det stämmer, helt eller delvis.' },
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
} as const;
