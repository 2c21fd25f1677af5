/** What the demo's Sam has besides the template's assumptions: lines that rest on the demo's made-up answers. None of it is anybody's. */
import type { WrittenClash } from '#domain/clash/clash.ts';
import { ASSUMPTION, type Contact, type Field, type Line, type Support } from '#domain/persona/persona.ts';

interface DemoLine {
	field: Field;
	voice: Line['voice'];
	text: string;
	/** A card's figure, three stories about a card, or a note. */
	on: { figure: string } | { voices: string } | { note: Extract<Support, { kind: 'note' }> };
	/** Who weighs it the other way. */
	other?: string;
}

export const DEMO_PERSONA: readonly DemoLine[] = [
	{ field: 'housing', voice: 'third', text: 'Vill ha ett eget hem, men får inte stå i kön utan fast jobb.', on: { figure: 'B0' }, other: 'Några bor hellre kvar hemma och vill ha jobb eller utbildning först.' },
	{ field: 'housing', voice: 'first', text: 'Allt annat får vänta tills jag har någonstans att bo.', on: { voices: 'B0' } },
	{ field: 'health', voice: 'third', text: 'Behöver någon att prata med, och det ska gå att få tag i den samma dag.', on: { figure: 'H1' } },
	{ field: 'around_me', voice: 'third', text: 'Behöver någon som tror på hen.', on: { figure: 'S1' } },
	{ field: 'night', voice: 'third', text: 'På natten är det lugnt. Då vill ingen något.', on: { note: { kind: 'note', text: 'Flera sa att natten är den enda tiden då ingen frågar något. (Påhittad anteckning.)', on: '2026-05-20', people: 8 } } }
];
export const DEMO_NOT_KNOWN = 'Sam är påhittad, och svaren är exempel. Vi vet inte hur det är för den som inte svarar på enkäter, eller hur kvällarna ser ut.';

/** Sam's way between those who are met, week after week: all of it invented, and said to be. */
export const DEMO_CONTACTS: readonly { voice: Line['voice']; text: string; contact: Contact }[] = [
	{ voice: 'third', text: 'Ska ha sökt tio jobb.', contact: { who: 'Arbetsförmedlingen', kind: 'demand', when: 'Senast den 14:e' } },
	{ voice: 'third', text: 'Ska lämna in papper om mammas inkomst, fast hen inte bor där.', contact: { who: 'Kommunen', kind: 'demand', when: 'Inom 14 dagar' } },
	{ voice: 'first', text: 'De frågar hur det går. Jag säger bra.', contact: { who: 'Arbetsförmedlingen', kind: 'meeting', when: 'Måndag 08.15' } },
	{ voice: 'first', text: 'Jag får börja från början, igen.', contact: { who: 'Vårdcentralen', kind: 'meeting', when: 'Torsdag 10.30' } },
	{ voice: 'first', text: 'Brevet ligger kvar i hallen.', contact: { who: 'Försäkringskassan', kind: 'letter', when: 'Inom 14 dagar' } },
	{ voice: 'third', text: 'Handläggaren är ny igen.', contact: { who: 'Kommunen', kind: 'meeting', when: 'Fredag 13.00' } },
	{ voice: 'third', text: 'Ingen vet hur lång kön är.', contact: { who: 'Psykiatrin', kind: 'waiting', when: 'Sedan i våras' } }
];
/** Where two rules pull at Sam. */
export const DEMO_CLASH: WrittenClash = {
	situation: 'Sam blir erbjuden tre veckors jobb på prov.',
	aWhose: 'Arbetsförmedlingen', aSays: 'Tacka ja inom tre dagar. Annars kan ersättningen dras in.', aWhy: 'Den som söker jobb ska ta de jobb som finns.',
	bWhose: 'Kommunen', bSays: 'Stödet räknas om först när hela inkomsten är känd.', bWhy: 'Pengarna ska gå till den som saknar annat att leva av.',
	effect: 'Sam står utan pengar till hyran i en månad och tackar hellre nej.', seenBy: 'Tillitsagenten, men ingen med ansvar för reglerna.', way: 'interpret', level: 'manager', evidence: ASSUMPTION, state: 'raised'
};
/** What is decided about it. */
export const DEMO_CLASH_DECISION = {
	title: 'Hyran är trygg den första månaden för den som provar ett jobb', owner: 'Enhetschefen för ekonomiskt bistånd', firstStep: 'Skriva ner hur beslutet ska läsas, och prova det med fem unga.',
	plain: { sv: 'Du ska kunna prova ett jobb utan att oroa dig för hyran den första månaden. Vi skriver ner hur det ska gå till.', en: 'You should be able to try a job without worrying about the rent for the first month. We are writing down how.' }
} as const;
