/** What the server hands over to the script of a workshop's page. */
import type { RoomWords } from '#i18n/respondent.ts';

export interface RoomProps {
	code: string;
	/** Of the app: the page says so when the server runs another. */
	version: string;
	t: RoomWords;
	lang: string;
	dir: 'ltr' | 'rtl';
	languages: { code: string; name: string }[];
}

/** The element that the server writes the first screen into. */
export const FRAME_ID = 'room';

/** As an attribute of it, so that no script is written into a page. */
export const asData = (props: RoomProps): string => JSON.stringify(props);
export const fromData = (element: HTMLElement): RoomProps => JSON.parse(element.dataset.props!) as RoomProps;

/** What is fetched when another language is chosen, and once where the plan's words are told in another than they were written in. */
export interface RoomInLanguage {
	lang: string;
	dir: 'ltr' | 'rtl';
	t: RoomWords;
	/** The plan's own texts, by what is written in it. */
	plan: Record<string, string>;
}
/** At most so many characters; act.ts says the same, with what a device must not carry. */
export const CARD_LENGTH = 240;
export const NAME_LENGTH = 40;
