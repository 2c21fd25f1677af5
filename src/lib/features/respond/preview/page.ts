/** What the server hands over to the preview's script; the survey comes from the studio. */
import type { PreviewRound } from '#answering/preview.ts';
import type { RoundPackage } from '#domain/round/package.ts';
import type { SurveyContent } from '#domain/survey/survey.ts';
import type { Words } from '#features/respond/words-in.ts';

export interface PreviewProps {
	workspace: RoundPackage['workspace'];
	/** In each language that the interface has; others get the Swedish ones. */
	words: Record<string, Words>;
	/** What is shown now, with its translations. */
	survey?: SurveyContent;
	round?: PreviewRound;
}

export const PREVIEW_FRAME_ID = 'respond';
/** Shown while nothing can be, and where no studio tells what to show. */
export const EMPTY_ID = 'preview-empty';
export const ALONE_ID = 'preview-alone';

export const previewAsData = (props: PreviewProps): string => JSON.stringify(props);
export const propsOf = (element: HTMLElement): PreviewProps => JSON.parse(element.dataset.props!) as PreviewProps;
