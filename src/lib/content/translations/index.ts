/** The content pack's surveys in other languages. Drafts until a native reader has been through them; each file says so. */
import { textsOf } from '#domain/survey/texts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

type Texts = Record<string, string>;
interface Translation {
	noPlace: string;
	standard: Texts;
	/** What the survey with all kinds of questions says otherwise, or beside the standard's. */
	allKinds: Texts;
}
/** A language is a file and a line here. */
const ALL: Record<string, Translation> = { en, ar };

/** The survey with its translations: only places that it has, with the name of the place written in. */
export function withTranslations(survey: SurveyContent, which: 'standard' | 'allKinds', place: string): SurveyContent {
	const places = textsOf(survey).map((text) => text.place);
	const inOne = ({ noPlace, standard, allKinds }: Translation): Texts => {
		const texts: Texts = which === 'standard' ? standard : { ...standard, ...allKinds };
		const fill = (text: string) => {
			const filled = text.replaceAll('{orten}', place || noPlace);
			return filled.charAt(0).toUpperCase() + filled.slice(1);
		};
		return Object.fromEntries(places.flatMap((at) => (texts[at] === undefined ? [] : [[at, fill(texts[at])]])));
	};
	return { ...survey, translations: Object.fromEntries(Object.entries(ALL).map(([language, one]) => [language, inOne(one)])) };
}
