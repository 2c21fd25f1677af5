/** What the demo's Sam has besides the template's assumptions: lines that rest on the demo's made-up answers. None of it is anybody's. */
import type { Field, Line, Support } from '#domain/persona/persona.ts';

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
