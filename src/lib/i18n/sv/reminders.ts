/** Reminders of decisions by mail: the setting, the letter, and the page that its link leads to. */
export const reminders = {
	heading: 'Påminnelser med mejl',
	explain: 'Med påminnelser får du ett mejl en vecka innan ett beslut i {workspace} ska vara klart, dagen efter om det inte blev klart, och sedan en gång i veckan. Du får också ett mejl när något har varit gjort i två veckor utan att de det gäller har sagt vad de tycker. Det kommer högst ett mejl om dagen.',
	contains: 'I mejlet står besluten, deras datum och länkar till dem. Där står inget av det som människor har svarat.',
	isOff: 'Påminnelser är avstängda för dig.',
	isOn: 'Du får påminnelser med mejl.',
	start: 'Påminn mig med mejl',
	stop: 'Sluta påminna mig',
	started: 'Nu får du påminnelser. Det första mejlet kommer när något väntar på er, tidigast klockan sex på morgonen.',
	stopped: 'Nu får du inga fler påminnelser.',
	failed: 'Det gick inte att slå på påminnelser. Försök igen om en stund.',
	notHere: 'Servern är inte inställd för att skicka påminnelser med mejl. Beslut som väntar visas på startsidan.',
	mail: {
		subject: 'Påminnelse om beslut i {workspace}',
		lead: 'De här besluten i {workspace} väntar på er.',
		parts: { late: 'Skulle ha varit klart', soon: 'Ska snart vara klart', done: 'Gjort, enligt er. Vad säger de det gäller?' },
		done: 'Senast ändrat {date}',
		more: { one: 'Ett beslut till väntar. Det finns på startsidan.', other: '{n} beslut till väntar. De finns på startsidan.' },
		why: 'Du får mejlet för att du har bett om påminnelser. Stäng av dem här, utan att logga in:'
	},
	page: {
		title: 'Påminnelser med mejl',
		ask: 'Vill du sluta få påminnelser?',
		explain: 'Det gäller mejl om beslut i {workspace}. Du kan slå på dem igen på sidan med beslut.',
		button: 'Ja, stäng av påminnelserna',
		off: 'Påminnelserna är avstängda',
		offMore: 'Du får inga fler mejl om beslut därifrån. Du kan slå på dem igen på sidan med beslut.'
	}
} as const;
