/** Shows what the studio tells it to, with the respondent's own screens, and keeps the place when the survey changes. */
import { mount, unmount } from 'svelte';
import { newDraft, type Draft } from '#answering/draft.ts';
import { carriedOver, PREVIEW_CODE, type PreviewSays, type PreviewShow } from '#answering/preview.ts';
import { newId } from '#data/browser/device.ts';
import { newWithdrawalCode } from '#domain/response/withdrawal-code.ts';
import { same } from '#domain/survey/same.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import { languagesOf } from '#domain/survey/texts.ts';
import { keep, readKept, removeKept } from '#features/respond/kept-draft.ts';
import Respond from '#features/respond/Respond.svelte';
import { ownName } from '#ui/own-name.ts';
import { packOf, wordsFor } from './answers.ts';
import type { OwnHistory } from './doors.ts';
import { ALONE_ID, EMPTY_ID, type PreviewProps } from './page.ts';

const made = () => ({ id: newId(), withdrawalCode: newWithdrawalCode(), seed: crypto.getRandomValues(new Uint32Array(1))[0]!, mark: newId() });
const say = (says: PreviewSays) => parent.postMessage(says, location.origin);
const isShow = (data: unknown): data is PreviewShow => (data as PreviewShow | null)?.preview === 'show';

/** Follows the studio until the page is closed. */
export function follow(target: HTMLElement, props: PreviewProps, history: OwnHistory): void {
	const show = (id: string, shown: boolean) => void (document.getElementById(id)!.hidden = !shown);
	if (parent === window) return show(ALONE_ID, true);
	let shown: ReturnType<typeof mount> | null = null;
	let last: PreviewShow | null = null;

	/** The person in the preview, as they go on with this survey. */
	function draftFor(survey: SurveyContent, now: PreviewShow): Draft {
		// Another round's questions around the survey: it begins anew.
		const before = props.survey && last?.person === now.person && same(last.round, now.round) ? readKept(props.survey, PREVIEW_CODE) : null;
		if (!before || before === 'gone') {
			removeKept(PREVIEW_CODE);
			history.clear();
			return { ...newDraft(survey, PREVIEW_CODE, { ...made(), repeats: now.round.repeatCodes }), support: now.support };
		}
		const carried = carriedOver(before, props.survey!, survey, made());
		// What the person has chosen in the preview itself stays until something else is chosen beside it.
		return last?.support === now.support ? carried : { ...carried, support: now.support };
	}

	function draw(now: PreviewShow) {
		const at = scrollY;
		if (shown) void unmount(shown);
		shown = null;
		show(EMPTY_ID, now.survey === null);
		if (!now.survey) return void (last = now);
		const draft = draftFor(now.survey, now);
		const isSamePlace = last?.survey !== null && last?.person === now.person;
		// Who is kept on the device has said how old they are: somebody new is asked.
		if (now.round.ageFloor === null || draft.step !== 'start') keep(draft);
		props.survey = now.survey;
		props.round = now.round;
		last = now;
		const words = wordsFor(props, now.language);
		const codes = languagesOf(now.survey);
		const languages = codes.length > 1 ? codes.map((code) => ({ code, name: ownName(code) })) : [];
		shown = mount(Respond, { target, props: { pack: packOf(props, now.survey, now.language), t: words.respond, lang: words.lang, dir: words.dir, languages, tabletParts: [], ...(now.round.repeatCodes ? { repeat: words.respondMore.care.repeat } : {}) } });
		// A screen that comes begins at its top; this one was there.
		if (isSamePlace) setTimeout(() => scrollTo(0, at));
	}

	addEventListener('message', ({ source, origin, data }) => {
		if (source === parent && origin === location.origin && isShow(data)) draw(data);
	});
	addEventListener('keydown', (event: KeyboardEvent) => {
		// A panel of the person's closes first.
		if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open], [role=dialog]')) say({ preview: 'out' });
	});
	say({ preview: 'ready' });
}
