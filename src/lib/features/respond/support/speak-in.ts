/** The same place in the survey in another language. Only texts change; without a network nothing does. */
import type { RoundPackage } from '#data/server/responses.ts';
import { read, wordsIn } from '#features/respond/words-in.ts';
import type { Shown } from './shown.svelte.ts';

let asked = '';

/** Goes over to a language of the survey's. What has been answered stays: it is kept by ids. */
export async function speakIn(shown: Shown, language: string) {
	const { code } = shown.now.pack.round;
	asked = language;
	try {
		const [{ status: _, ...pack }, words] = await Promise.all([
			read<RoundPackage & { status: string }>(`/api/v1/rounds/${code}?language=${language}`),
			wordsIn(language)
		]);
		// Two taps in a row: the last one counts, whichever answer comes last.
		if (asked !== language) return;
		shown.now = { pack, t: words.respond, lang: words.lang, dir: words.dir };
		shown.more = words.respondMore;
		shown.journey.translate(pack.survey);
		shown.remember(language);
		shown.failed = false;
	} catch {
		shown.failed = true;
	}
}

/** For the next person: the survey's own language, as when the page was first opened. */
export async function backToOwn(shown: Shown) {
	const own = shown.languages[0]?.code;
	if (!own || own === shown.now.pack.survey.language) return;
	await speakIn(shown, own);
	// The next person has already chosen one: that is kept.
	if (asked !== own) return;
	shown.remember(';max-age=0');
	shown.failed = false;
}
