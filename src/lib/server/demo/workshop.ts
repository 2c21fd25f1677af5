/** A workshop of the demo that stands ready: what the made-up answers say lies in its columns, and the insight beside it. */
import { randomUUID } from 'node:crypto';
import { WORKSHOPS } from '#content/workshop-templates.ts';
import type { Client } from '#data/server/clients.ts';
import { byIds } from '#data/server/insights.ts';
import { colleagues } from '#data/server/workshop-templates.ts';
import * as workshops from '#data/server/workshops.ts';
import { newRoundCode } from '#domain/round/code.ts';
import { messages } from '#i18n/index.ts';
import { answerOffers, evidenceOf, insightOffers, type Offer, type Say } from '#server/workshop-evidence.ts';

/** Of a card that is told a column's own words; which place it has is not said of it. */
const plainly: Say = (results, { question, unit, card }) => {
	const content = results.find((row) => row.question === question && row.unit === unit && row.follows === null)?.content;
	const item = content && 'items' in content ? content.items.find((one) => one.card.id === card) : undefined;
	return item && content && 'items' in content ? { heading: item.card.title, about: '', said: '', picture: item.card.picture, n: content.n } : null;
};

/** Led by everybody who may lead one, so that whoever tries the demo can. */
export async function standReady(designer: Client, { projectId, releaseId, insight }: { projectId: string; releaseId: string; insight: string }): Promise<void> {
	const id = randomUUID();
	const { plan } = WORKSHOPS.create_break_keep;
	let status = 'code_taken';
	for (let attempt = 0; attempt < 20 && status === 'code_taken'; attempt++) ({ status } = await workshops.begin(designer, projectId, id, 'Vägen till ett hem: vad gör vi?', plan, newRoundCode(Math.random)));
	if (status !== 'begun') throw new Error(`The demo could not be made: the workshop said ${status}`);
	for (const { user, leads } of await colleagues(designer, id)) if (!leads) await workshops.setLeader(designer, id, user, true);
	const words = messages('sv');
	const read = await evidenceOf(designer, projectId, 'answers', releaseId);
	const told = await byIds(designer, [insight], true);
	const said = read.kind === 'answers' ? answerOffers(read, plainly, words, 'sv').offers.flatMap((offer) => (offer.points ? [{ offer, column: offer.points as string }] : [])) : [];
	const bring = ({ offer, column }: { offer: Offer; column: string }) => ({ id: randomUUID(), act: { op: 'bring' as const, card: randomUUID(), area: 'all', column, what: offer.what, told: offer.told(column) } });
	const acted = await workshops.lead(designer, id, [...said, ...insightOffers(told.insights, told.grounds, words, 'sv').map((offer) => ({ offer, column: 'break' }))].map(bring));
	if (acted.status !== 'ok') throw new Error(`The demo could not be made: bringing said ${acted.status}`);
}
