/** The demo project's diary: a year by the phases of the double diamond. None of it has happened. */
import type { LinkKind, Phase } from '#domain/diary/diary.ts';

interface DemoEntry {
	phase: Phase;
	on: string;
	done: string;
	learned: string;
	/** What of the demo it belongs with. */
	links: readonly LinkKind[];
	/** Stands on the public page. */
	isPublic: boolean;
}

export const DEMO_DIARY: readonly DemoEntry[] = [
	{
		phase: 'prepare', on: '2026-03-10', isPublic: true, links: [],
		done: 'Socialtjänsten, skolan och vårdcentralen satte sig vid samma bord, med två unga som fick betalt för sin tid. (Dagboken är ett exempel. Inget av det här har hänt.)',
		learned: 'Alla frågade redan samma unga om nästan samma saker, utan att veta om det. Nu frågar vi tillsammans, en gång.'
	},
	{
		phase: 'explore', on: '2026-04-28', isPublic: true, links: ['round'],
		done: 'Tillitsagenterna tog med surfplattor till skolan, fritidsgården och väntrummet. Den som ville fick frågorna upplästa.',
		learned: 'Fler svarade när någon de kände igen satt bredvid och ingen hade bråttom.'
	},
	{
		phase: 'explore', on: '2026-05-20', isPublic: false, links: [],
		done: 'Vi åt lunch med några av dem som hade svarat och läste upp det vi trodde att de hade sagt.',
		learned: 'Natten är den enda tiden då ingen frågar något. Det hade vi aldrig förstått av en blankett.'
	},
	{
		phase: 'understand', on: '2026-06-09', isPublic: true, links: ['release', 'insight', 'persona'],
		done: 'Vi läste svaren ihop och skrev ner hur det är, inte vad som borde göras. Sedan skrev vi Sam, rad för rad.',
		learned: 'Utan ett eget hem blir allt annat svårare, och vägen dit är stängd för den som saknar fast jobb.'
	},
	{
		phase: 'understand', on: '2026-08-25', isPublic: true, links: ['board', 'persona'],
		done: 'Styrgruppen såg tavlan på väggen och fick höra Sam läsas högt.',
		learned: 'Var och en i rummet hade en regel som är rimlig för sig. Tillsammans stänger de dörren.'
	},
	{
		phase: 'develop', on: '2026-10-14', isPublic: true, links: ['decision'],
		done: 'Vi prövar två saker i liten skala: att få stå i bostadskön utan fast jobb, och en vuxen på skolan vars dörr alltid är öppen.',
		learned: 'Den öppna dörren på skolan används mest strax efter lunch. Vi flyttade tiden dit, i stället för att undra varför ingen kom på morgonen.'
	}
];
