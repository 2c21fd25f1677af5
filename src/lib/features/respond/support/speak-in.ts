/** The same place in the survey in another language. Only texts change; without a network nothing does. */
import type { RoundPackage } from '#domain/round/package.ts';
import { read, wordsIn } from '#features/respond/words-in.ts';
import type { Presentation } from './presentation.svelte.ts';

let asked = '';

/** Goes over to a language of the survey's. What has been answered stays: it is kept by ids. */
export async function speakIn(presentation: Presentation, language: string) {
	const { code } = presentation.now.pack.round;
	asked = language;
	try {
		const [{ status: _, ...pack }, words] = await Promise.all([
			read<RoundPackage & { status: string }>(`/api/v1/rounds/${code}?language=${language}`),
			wordsIn(language)
		]);
		// Two taps in a row: the last one counts, whichever answer comes last.
		if (asked !== language) return;
		presentation.now = { pack, t: words.respond, lang: words.lang, dir: words.dir };
		presentation.more = words.respondMore;
		presentation.journey.translate(pack.survey);
		presentation.remember(language);
		presentation.failed = false;
	} catch {
		presentation.failed = true;
	}
}

/** For the next person: the survey's own language, as when the page was first opened. */
export async function backToOwn(presentation: Presentation) {
	const own = presentation.languages[0]?.code;
	if (!own || own === presentation.now.pack.survey.language) return;
	await speakIn(presentation, own);
	// The next person has already chosen one: that is kept.
	if (asked !== own) return;
	presentation.remember(';max-age=0');
	presentation.failed = false;
}
