/** Questions. `formats` are the kinds that are fetched later: two at a time, stones, orders, the balance, ladders. */
export const practice = {
	name: 'Övning',
	explain: 'Vi börjar med en övning. Den sparas inte. Tryck först på det bästa, sedan på det minst bra.',
	best: 'Vilken frukt tycker du bäst om?',
	worst: 'Vilken frukt tycker du minst om?',
	labelBest: 'Tycker bäst om',
	labelWorst: 'Tycker minst om',
	next: 'Till frågorna'
} as const;

export const weigh = {
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
} as const;

export const story = {
	optional: 'Du behöver inte skriva något.',
	left: '{n} tecken kvar',
	tooLong: 'Texten är {n} tecken för lång. Korta den lite innan du går vidare.'
} as const;
export const background = { optional: 'Du väljer själv om du vill svara.' } as const;

export const formats = {
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
		addTen: '+10: lägg tio stenar på {card}, nu {n}',
		takeTen: '−10: ta bort tio stenar från {card}, nu {n}',
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
} as const;
