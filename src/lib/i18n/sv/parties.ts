/** Parties: the same questions to several groups, each in a round of its own. */
export const parties = {
	form: {
		heading: 'Samma frågor till flera grupper',
		hint: 'Varje grupp får en egen omgång, med egen kod och eget resultat. När två grupper har ett resultat kan de jämföras. Lämna rutorna tomma om alla ska svara i samma omgång.',
		open: 'Skriv vilka grupper',
		name: 'Grupp {n}',
		k: 'Minsta antal svar för grupp {n}',
		kHint: 'Minsta antal svar är hur många som måste ha svarat innan något visas om gruppen: 5 till 50.',
		answers: 'svar',
		suggestions: ['Unga vuxna', 'Tillitsagenter', 'Styrgrupp', 'Personal', 'Anhöriga', 'Arbetsgivare'],
		problems: {
			one: 'Skriv minst två grupper, eller ingen alls.',
			same: 'Två grupper har samma namn. Ge dem olika namn.',
			long: 'Ett gruppnamn är för långt. Det får ha högst 60 tecken.',
			title: 'Omgångens namn och gruppens namn får tillsammans ha högst 118 tecken. Korta något av dem.',
			smallest: 'Minsta antal svar ska vara ett helt tal från 5 till 50.'
		}
	},
	set: {
		heading: 'Alla grupper',
		lead: 'Grupperna svarar på samma frågor. Var och en har sin egen omgång och sin egen kod.',
		here: 'den här sidan',
		closed: 'stängd',
		coming: 'öppnar {date}'
	},
	/** The same between two times: {own} is now, {party} before. In place of words of `beside`. */
	overTime: {
		heading: 'Sedan {party}',
		lead: 'Så har svaren ändrats. Det behöver inte vara samma personer som har svarat.',
		minus: 'Ett plus betyder högre i {own} än i {party}.',
		more: 'Viktigare i {own} än i {party}.',
		less: 'Mindre viktigt i {own} än i {party}.',
		moreShare: 'Vanligare i {own} än i {party}.',
		lessShare: 'Mindre vanligt i {own} än i {party}.',
		leansFirst: 'Lutar mer åt ”{first}” i {own} än i {party}.',
		leansSecond: 'Lutar mer åt ”{second}” i {own} än i {party}.',
		same: 'Det går inte att säga att det har ändrats.',
		fewer: 'Färre än tio har svarat någon av gångerna. Då säger vi inte att det har ändrats.',
		hidden: 'Visas inte: det är dolt i något av resultaten.',
		untold: 'Jämförs inte: frågan ställdes inte på samma sätt båda gångerna, eller så är den dold i något av resultaten.',
		nothing: 'Det går inte att säga att något i frågan har ändrats.',
		some: '{n} av {of} har ändrats.',
		how: 'Skillnaden räknas på de publicerade resultaten, som mellan två grupper: nu minus då. Kort jämförs med hur mycket viktigare de är än genomsnittet av korten (skillnader mellan logaritmer). Stenar och val jämförs i procentenheter. Inom parentes står ett intervall på {level} procent för varje skillnad för sig. Att något har ändrats sägs bara när minst tio har svarat båda gångerna och skillnaden håller när allt i frågan prövas samtidigt. Har samma personer svarat båda gångerna är intervallen bredare än de behöver vara.'
	},
	beside: {
		heading: 'Jämfört med {party}',
		lead: 'Det här är skillnaden mellan två gruppers resultat. Den visar inget annat än vad som redan står i resultaten. Det här resultatet är för {own}.',
		minus: 'Ett plus betyder att {own} ligger högre än {party}.',
		none: '{party} har inget resultat ännu, så det går inte att jämföra. För få har svarat, eller så är resultatet inte publicerat.',
		compare: 'Jämför {own} med {party}',
		about: 'Om',
		difference: 'Skillnad',
		says: 'Vad det säger',
		more: '{own} lägger större vikt vid det här än {party}.',
		less: '{own} lägger mindre vikt vid det här än {party}.',
		moreShare: 'Vanligare bland {own} än bland {party}.',
		lessShare: 'Mindre vanligt bland {own} än bland {party}.',
		leansFirst: '{own} lutar mer åt ”{first}” än {party}.',
		leansSecond: '{own} lutar mer åt ”{second}” än {party}.',
		same: 'Det går inte att skilja grupperna åt.',
		fewer: 'Färre än tio har svarat i någon av grupperna. Då säger vi inte att de skiljer sig.',
		hidden: 'Visas inte: det är dolt i någon av gruppernas resultat.',
		/** About a whole question. */
		untold: 'Visas inte: minst en av grupperna har inget att visa för den här frågan.',
		/** First of a question: whether anything in it differs, when all of it is tested at once. */
		nothing: 'Inget i frågan går att skilja åt mellan grupperna.',
		some: '{n} av {of} går att skilja åt mellan grupperna.',
		people: '{own}: {a} personer. {party}: {b} personer.',
		numbers: 'Visa siffrorna',
		interval: '{value} ({low} till {high})',
		howHeading: 'Så räknade vi',
		how: 'Skillnaden räknas på de publicerade resultaten, aldrig på enskilda svar. Kort jämförs med hur mycket viktigare de är än genomsnittet av korten (skillnader mellan logaritmer). Stenar och val jämförs i procentenheter. Inom parentes står ett intervall på {level} procent för varje skillnad för sig. Att grupperna skiljer sig sägs bara när minst tio har svarat i båda och skillnaden håller när allt i frågan prövas samtidigt (Holm för kort och stenar, Bonferroni för val). Följdfrågor jämförs inte.',
		percent: 'procentenheter'
	}
} as const;
