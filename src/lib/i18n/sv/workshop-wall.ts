/** A workshop on the wall of a room. */
export const workshopWall = {
	title: '{workshop} på skärm',
	steps: 'Steg',
	done: 'klart',
	timer: { label: 'Tid kvar', paused: 'Paus', over: 'Tiden är ute' },
	people: { one: '1 i rummet', other: '{n} i rummet' },
	join: {
		label: 'Var med:',
		/** A big number stands before it. */
		here: { one: 'är med i rummet', other: 'är med i rummet' },
		scan: 'Rikta kameran mot rutan, eller skriv koden på',
		qr: 'QR-kod till {address}',
		locked: 'Just nu kan ingen mer komma in. Fråga den som leder.',
		show: 'Visa QR-kod och kod',
		hide: 'Till väggen'
	},
	pages: {
		label: 'Sidor',
		previous: 'Föregående sida',
		next: 'Nästa sida',
		turn: 'Bläddra av sig själv',
		stop: 'Sluta bläddra',
		at: '{n} av {of}',
		fresh: { one: '1 ny på sida {page}', other: '{n} nya på sida {page}' },
		areas: 'Perspektiv'
	},
	cards: { one: '1 lapp', other: '{n} lappar' },
	empty: 'Inga lappar än',
	end: 'Inga fler lappar i den här spalten',
	voted: '{n} av {of} har röstat',
	holds: 'Lappar visas när den som leder har läst dem.',
	weigh: { lead: 'Svara i din telefon', wait: 'Frågan öppnar strax.', answered: { one: '1 har svarat', other: '{n} har svarat' } },
	undecided: 'Inget är bestämt än',
	closed: { thanks: 'Tack för i dag', some: 'Det här kom vi fram till.', none: 'Lapparna finns kvar här.', minutes: 'Minnesanteckningar' },
	edge: {
		lost: 'Ingen kontakt just nu. Det som visas är det senaste som kom fram.',
		outdated: 'Det finns en ny version av sidan.',
		reload: 'Ladda om',
		signedOut: 'Du är utloggad. Väggen visar det senaste som kom fram.',
		signIn: 'Logga in igen',
		gone: 'Väggen kan inte visas längre för dig.',
		back: 'Workshopens sida',
		fill: 'Fyll skärmen'
	},
	say: {
		step: 'Nytt steg: {step}.',
		revealed: { one: 'Lapparna visas. 1 lapp.', other: 'Lapparna visas. {n} lappar.' },
		came: { one: '1 ny lapp.', other: '{n} nya lappar.' },
		votesShown: 'Rösterna visas.',
		moved: '”{card}” ligger nu i {column}.',
		under: '”{card}” lades ihop med ”{lead}”.',
		decided: '”{card}” är bestämt. Ansvarar: {owner}.',
		holds: 'Lappar visas när den som leder har läst dem.',
		holdsNot: 'Lappar visas direkt.',
		more: { one: 'Och en sak till.', other: 'Och {n} saker till.' },
		page: 'Sida {n} av {of}.',
		closed: 'Workshopen är avslutad.'
	}
} as const;
