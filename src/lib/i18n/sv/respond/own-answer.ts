/** A person’s own answers as a picture, on the device alone. */
export const own = {
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
} as const;
