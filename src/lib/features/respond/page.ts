/** What the server hands over to the respondent's script. */
import type { RoundPackage } from '#domain/round/package.ts';
import type { Messages } from '#i18n/index.ts';

export interface RespondProps {
	pack: RoundPackage;
	t: Messages['respond'];
	/** Of the words around the survey's texts. */
	lang: string;
	dir: 'ltr' | 'rtl';
	/** Those that can be chosen between; empty when there is only one. */
	languages: { code: string; name: string }[];
	/** Addresses of what the staff's page of a shared tablet is made of. */
	tabletParts: string[];
	/** Of the repeat code, in rounds that measure again: it is asked about before anything else has been fetched. */
	repeat?: Messages['respondMore']['care']['repeat'];
}

/** The element that the server writes the first screen into. */
export const FRAME_ID = 'respond';

/** As an attribute of it, so that no script is written into a page. */
export const asData = (props: RespondProps): string => JSON.stringify(props);
export const fromData = (element: HTMLElement): RespondProps => JSON.parse(element.dataset.props!) as RespondProps;
