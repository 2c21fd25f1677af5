import { messages } from '#i18n/index.ts';
import type { LayoutServerLoad } from './$types';

export const _right = 'anybody';

export const load: LayoutServerLoad = ({ locals }) => {
	const { publicPages, roles } = messages(locals.lang);
	return { t: publicPages, roleNames: roles };
};
