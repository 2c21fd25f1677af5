/** The demo's dialogues about Sam: one held, with what its group wrote, and one planned. All of it is invented. */
import type { WrittenNote } from '#domain/dialogue/dialogue.ts';

/** `on`: how the line of the persona begins that woke it. */
type DemoNote = Omit<WrittenNote, 'line'> & { on: string };
const one = (kind: WrittenNote['kind'], text: string, on = ''): DemoNote => ({ kind, thought: '', saw: '', text, on });

export const DEMO_HELD = { place: 'Grums', party: 'Chefer', people: 14 } as const;
export const DEMO_PLANNED = { place: 'Säffle', party: 'Politiker' } as const;
export const DEMO_NOTES: readonly DemoNote[] = [
	{ kind: 'seen', thought: 'Den som inte svarar på brev bryr sig inte.', saw: 'Sam har tre brev som ligger oöppnade, och vet att de ligger där.', text: 'Ett brev till är inte hjälp. Det är ett berg som växer.', on: 'Jag har tre brev' },
	{ kind: 'seen', thought: 'Vi är många som hjälper till.', saw: 'Alla är snälla, men ingen vet vad de andra har sagt.', text: 'Sam är den enda som ser hela bilden, och får bära den själv.', on: 'Alla jag träffar är snälla' },
	one('insight', 'Att vänta på besked tar mer kraft än att få ett nej.'),
	one('insight', 'Utan en egen dörr att stänga blir allt annat svårare att orka.', 'Vill ha ett eget hem'),
	one('possibility', 'Natten är lugn för att ingen frågar något. Dagen skulle kunna få en sådan stund.', 'På natten är det lugnt'),
	one('possibility', 'Mormors hund är det som får Sam ut. Det finns något att utgå från varje dag.'),
	one('parked', 'En gemensam kalender för alla som träffar Sam.')
];
