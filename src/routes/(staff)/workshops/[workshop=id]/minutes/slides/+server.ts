import { minutesSlides } from '#features/workshops/minutes/deck.ts';
import { messages } from '#i18n/index.ts';
import { minutesFor } from '#server/request/minutes.ts';
import { clientOf, notFound } from '#server/request/rights.ts';
import { senderFor } from '#server/request/sender.ts';
import { slidesFile } from '#server/request/slides/pptx.ts';
import { wrongMethod } from '#server/request/wrong-method.ts';
import { longDay } from '#ui/day.ts';
import { fillPlural } from '#ui/fill.ts';
import type { RequestHandler } from './$types';

export const _right = 'signed_in';

export const fallback = wrongMethod('GET, HEAD');

/** A workshop's minutes as slides to change: made of them alone, so they can be taken also when what people wrote is destroyed. */
export const GET: RequestHandler = async (event) => {
	const client = await clientOf(event);
	const { told, workspace } = await minutesFor(client, event);
	if (!told) notFound(event);
	const { lang } = event.locals;
	const { boards, workshopMinutes: t } = messages(lang);
	const headers = {
		'content-type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'content-disposition': `attachment; filename="${t.take.file}.pptx"`,
		'cache-control': 'private, no-store', 'x-robots-tag': 'noindex'
	};
	if (event.request.method === 'HEAD') return new Response(null, { headers });
	const sender = await senderFor(client, workspace.id);
	const facts = [longDay(told.heldOn, lang), told.people > 0 ? fillPlural(t.people, told.people, lang, {}) : t.peopleNone].join(' · ');
	const file = await slidesFile({ title: told.title, workspace: workspace.name, facts, day: told.heldOn, lang, accent: sender?.accent?.light ?? null, goesOn: boards.slides.goesOn, slides: minutesSlides(told, lang) });
	return new Response(file, { headers });
};
