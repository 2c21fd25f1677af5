import { senderOf } from '#domain/workspace/sender.ts';
import { wordsOnPaper } from '#features/paper/words.ts';
import { messages } from '#i18n/index.ts';
import { ownName, partyTold } from '#i18n/respondent.ts';
import { longDay } from '#ui/day.ts';
import { fill } from '#ui/fill.ts';
import { originForOthers } from '#server/request/address.ts';
import { requireRole } from '#server/request/rights.ts';
import { languageIn, packageOf, theRoundThatAsks } from '#server/request/round.ts';
import type { PageServerLoad } from './$types';

export const _right = 'trust_agent';

/** A poster to print, in A4 or A3 and in a language of the survey. */
export const load: PageServerLoad = async (event) => {
	const round = await theRoundThatAsks(event);
	await requireRole(event, round.workspaceId, 'owner', 'designer', 'trust_agent');
	const asked = event.url.searchParams;
	const pack = await packageOf(event, round, asked.get('language') ?? '');
	const language = languageIn(pack, pack.survey.language);
	const words = wordsOnPaper(language);
	const minutes = words.respond.minutes[String(pack.survey.minutes) as keyof typeof words.respond.minutes] ?? String(pack.survey.minutes);
	const { poster } = messages(event.locals.lang).running;
	return {
		round: { id: round.id, title: round.title, place: round.place },
		closed: pack.status === 'closed',
		words: poster,
		size: asked.get('size') === 'a3' ? ('a3' as const) : ('a4' as const),
		language,
		languages: pack.languages.map((code) => ({ value: code, label: ownName(code), lang: code })),
		sender: senderOf(pack.workspace, `/workspaces/${round.workspaceId}/mark`) ?? { name: pack.workspace.name, accent: null, mark: null },
		poster: {
			lang: words.lang,
			dir: words.dir,
			title: pack.survey.title,
			titleLang: pack.survey.language,
			sentences: [words.paper.poster.scan, words.paper.poster.free, fill(words.respond.start.time, { minutes })],
			write: words.paper.poster.write,
			code: words.paper.poster.code,
			party: pack.round.party ? partyTold(pack.round.party, words.lang) : null,
			opens: pack.round.opensOn ? fill(words.paper.poster.opens, { date: longDay(pack.round.opensOn, words.lang) }) : null,
			madeUp: pack.round.demo ? words.respond.madeUpRound : null
		},
		code: round.code,
		address: `${originForOthers(event.url)}/s/${round.code}`
	};
};
