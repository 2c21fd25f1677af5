/** "Är detta en insikt eller en lösning?": sentences of both sides. */
import { expect, test } from 'vitest';
import { solutionIn } from '#domain/insight/solution.ts';

const SOLUTIONS = [
	'Inför en gemensam plan för varje ung person.', 'Anställ en lots som håller i tråden.', 'Skapa en app där unga kan boka tid.', 'Vi ska öppna en mötesplats på biblioteket.', 'Kommunen borde ringa tillbaka samma dag.',
	'Vi måste bli bättre på att samarbeta.', 'Vi behöver fler handläggare.', 'Ge alla unga en fast kontakt.', 'Se till att någon ringer upp inom två dagar.', 'Utbilda personalen i bemötande.',
	'Socialtjänsten bör ha öppet på kvällar.', 'Det borde finnas en väg in.', 'Satsa på kollektivtrafik till gymnasiet.', 'Lösningen är en samordnare på skolan.', 'Vi föreslår en gemensam mottagning.',
	'En app som visar lediga jobb.', 'En ny ungdomsmottagning där alla parter sitter.', 'Det behövs en lots.', 'Det behövs fler handläggare på IFO.', 'Förenkla blanketten.', 'Slopa kravet på intyg.',
	'Låt unga välja handläggare.', 'Man bör fråga innan man bokar.', 'Ta fram en handlingsplan mot ensamhet.', 'Det är dags att agera mot väntetiderna.', 'Regionen vill införa drop-in.', 'Öka samverkan mellan skola och socialtjänst.',
	'Vårt förslag är öppna dörrar en gång i veckan.', 'Väntan kan kortas genom att anställa två till.', '”Inför en kväll i veckan”, säger unga.', 'Styrgruppen ska besluta om en bostadsgaranti.', 'Fler mötesplatser, och en kurs för alla som vill.', 'Starta en fritidsgård.',
	'Introduce one plan for each person.', 'Hire a coordinator for the school.', 'We should call back the same day.', 'We need more case workers.', 'The municipality must open a youth centre.', 'There should be one way in.', 'Let us test drop-in hours.', 'Build an app where they can book a time.',
	'An app that shows vacant flats.', 'Our proposal is a shared reception.', 'Make sure that somebody calls within two days.', 'Set up a working group.', 'The wait can be cut by hiring two more.', 'Social services could stay open in the evening.', 'There needs to be a better bus.', 'Train staff in how to listen.', 'It is time to end the waiting list.'
];
const INSIGHTS = [
	'Unga får berätta samma sak fem gånger innan de får hjälp.', 'Att någon tror på en väger tyngre än att få pengar snabbt.', 'Den som har bostad väljer ändå trygghet hemma före allt annat.', 'Stödet finns, men det hänger inte ihop.', 'Unga vill hellre träffa samma person än få hjälp fort.',
	'De som borde hjälpa skickar vidare.', 'Det krävs tre intyg för att få en första tid.', 'Unga måste själva hålla reda på vem som gör vad.', 'Handläggarna ska följa tre regelverk som säger emot varandra.', 'En app hjälper inte den som saknar mobil.',
	'Personalen hinner inte ringa tillbaka.', 'Orten är liten, så alla vet vem som går in på soc.', 'Den som ska anställa ser bara luckan i cv:t.', 'Att bo kvar är viktigt för nästan alla, och ingen tror att det går.', 'Bussen slutar gå innan skolan slutar.',
	'Brev från myndigheter blir liggande oöppnade för att de känns farliga.', 'Om vi inte hör av oss tror de att vi har glömt dem.', 'Unga känner att de borde klara sig själva.', 'Det som fungerar i dag är människor, inte rutiner.', 'Trygghet hemma är en förutsättning för att orka med skolan.',
	'Ingen ser ner på en i hemtjänsten, men på torget gör alla det.', 'När en handläggare slutar börjar allt om från början.', 'Hunden är det som får dagen att gå.', 'Den som bytt skola tre gånger litar inte på den fjärde.', 'Regler som är till för att skydda gör att hjälpen kommer för sent.',
	'Unga med minst pengar litar mest på fritidsledaren.', 'Vi trodde att bostad var viktigast; det är att någon tror på en.', 'Hjälp i tid är viktig för alla, och hälften säger att den kommer för sent.', 'Ekonomin oroar mer än arbetslösheten.', 'Skolan ser frånvaron, och ingen frågar varför.',
	'De som fått hjälp berättar att det hängde på en enda person.', 'Unga säger nej till hjälp som syns.', 'Ställen att vara på saknas på vintern.', 'Det tar i snitt fyra månader från första samtalet till första mötet.', 'Alla är snälla, men de vet inte om varandra.', 'Den som söker jobb utan körkort väljs bort först.', 'Att få bestämma själv betyder mer ju äldre man blir.', 'Inget kort väger tydligt tyngst för dem som bor själva.',
	'Young people tell their story five times before they get help.', 'Having somebody who believes in you weighs more than fast money.', 'Those who should help pass people on.', 'The bus stops before school ends.', 'Letters from authorities are left unopened because they feel dangerous.', 'Everybody is kind, and nobody knows about the others.', 'They feel that they should manage on their own.',
	'Support exists but does not hang together.', 'When a case worker leaves, everything starts again.', 'Three certificates are needed for a first appointment.', 'An app does not help a person without a phone.', 'Young people have to keep track of who does what.', 'Trust is built by one person at a time.'
];

test('what somebody should do is asked about, with the words that made it ask', () => {
	expect(SOLUTIONS.length).toBeGreaterThanOrEqual(40);
	expect(SOLUTIONS.filter((one) => solutionIn(one) === null)).toEqual([]);
	expect(solutionIn('  Kommunen borde\nringa tillbaka.')).toBe('borde');
	expect(solutionIn('Anställ en lots.')).toBe('Anställ');
});

test('what is so is not', () => {
	expect(INSIGHTS.length).toBeGreaterThanOrEqual(40);
	expect(INSIGHTS.flatMap((one) => (solutionIn(one) === null ? [] : [`${one} → ${solutionIn(one)}`]))).toEqual([]);
	expect(solutionIn('')).toBeNull();
	expect(solutionIn(`${'a '.repeat(5000)}`)).toBeNull();
});
