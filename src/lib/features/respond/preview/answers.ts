/** What a server would answer the respondent's screens, from what the preview has. Nothing is kept. */
import { PREVIEW_CODE } from '#answering/preview.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import { inLanguage, languagesOf } from '#domain/survey/texts.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Words } from '#features/respond/words-in.ts';
import type { PreviewProps } from './page.ts';

/** The package of a round that is nowhere. */
export function packOf({ workspace, round = { ageFloor: null, repeatCodes: false } }: PreviewProps, content: SurveyContent, language: string): RoundPackage {
	const { survey } = inLanguage(content, language);
	return {
		round: { code: PREVIEW_CODE, title: survey.title, demo: false, smallestGroup: 5, expected: null, idle: { minutes: 5, keeps: false }, ...round },
		workspace,
		survey,
		languages: languagesOf(content)
	};
}

/** The respondent's words in a language, in Swedish where there are none. */
export const wordsFor = ({ words }: PreviewProps, language: string): Words => words[language] ?? words.sv!;

/** Null: what asks gets no answer, as without a network. */
export function answer(props: PreviewProps, url: URL, init?: RequestInit): unknown {
	if (url.pathname === '/s/words') return wordsFor(props, url.searchParams.get('sprak') ?? 'sv');
	if (url.pathname === `/api/v1/rounds/${PREVIEW_CODE}` && props.survey) return { status: 'open', ...packOf(props, props.survey, url.searchParams.get('language') ?? '') };
	if (url.pathname === '/api/v1/responses' && init?.method === 'POST') return { status: 'saved' };
	return null;
}
