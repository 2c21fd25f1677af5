import { personaSlides } from '#features/personas/take/deck.ts';
import { toldIn } from '#features/personas/view/told.ts';
import { messages } from '#i18n/index.ts';
import { personaFor } from '#server/request/persona.ts';
import { clientOf } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { slidesFile } from '#server/request/slides/pptx.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

/** A persona as slides to change, with what this person may read of it: the newest version, or `?version=`. */
export const GET: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const { persona, grounds, parties, workspace, now, newest } = await personaFor(client, event);
	const { lang } = event.locals;
	const { boards, personas: t, personaOut } = messages(lang);
	const headers = {
		'content-type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'content-disposition': `attachment; filename="${personaOut.take.file}.pptx"`,
		'cache-control': 'private, no-store', 'x-robots-tag': 'noindex'
	};
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	const sender = await senderFor(client, workspace.id);
	const invented = fill(t.view.invented, { name: persona.name });
	const facts = [invented, fill(t.view.version, { n: persona.number, date: longDay(persona.publishedOn, lang) })].join(' ');
	const file = await slidesFile({
		title: persona.name, workspace: workspace.name, facts, day: persona.publishedOn, lang, accent: sender?.accent?.light ?? null, goesOn: boards.slides.goesOn,
		slides: personaSlides({ persona, reading: toldIn(persona, { grounds, parties }, now, lang), newest }, lang)
	});
	return new Response(file, { headers });
};
