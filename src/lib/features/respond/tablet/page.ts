/** What the server hands over to the script of a shared tablet's own page. */
import type { Messages } from '#i18n/index.ts';

export interface TabletProps {
	words: Messages['respondMore']['tablet'];
	code: string;
	sealKey?: string;
	lang: string;
}

export const TABLET_FRAME_ID = 'tablet';

export const tabletAsData = (props: TabletProps): string => JSON.stringify(props);
export const tabletFromData = (element: HTMLElement): TabletProps => JSON.parse(element.dataset.props!) as TabletProps;
