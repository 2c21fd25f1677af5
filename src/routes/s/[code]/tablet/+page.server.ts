import { error, redirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { tablet } from 'virtual:respond';
import { findRoundCode } from '#domain/round/code.ts';
import { messages } from '#i18n/index.ts';
import TabletPage from '#features/respond/tablet/TabletPage.svelte';
import { tabletAsData } from '#features/respond/tablet/page.ts';
import { fill } from '#ui/fill.ts';
import { theStore } from '#server/store.ts';
import type { PageServerLoad } from './$types';

export const _right = 'anybody';
/** As the respondent's page: a bundle of its own. */
export const csr = false;

/** Asks nothing of the store: it opens for a round that has closed as well, so that a session can always be ended. */
export const load: PageServerLoad = ({ params, locals }) => {
	const code = findRoundCode(params.code);
	const t = messages(locals.lang);
	if (!code) error(404, { message: fill(t.respond.noRound.unknown, { code: params.code.slice(0, 24) }), hint: t.respond.noRound.unknownMore });
	if (code !== params.code) redirect(307, `/s/${code}/tablet`);
	const props = { words: t.respondMore.tablet, code, sealKey: theStore().sealing?.publicKey, lang: locals.lang };
	const { head, body } = render(TabletPage, { props });
	locals.styles = tablet.css;
	return { head, body, props: tabletAsData(props), parts: { script: tablet.script, preloads: tablet.preloads }, code };
};
