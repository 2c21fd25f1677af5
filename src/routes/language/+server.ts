import { redirect } from '@sveltejs/kit';
import { readLanguage } from '#i18n/index.ts';
import { field, safePath } from '#hooks/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	cookies.set('lang', readLanguage(field(form, 'lang')), {
		path: '/',
		maxAge: 31536000,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
	const to = field(form, 'to');
	redirect(303, to === '/' ? '/' : safePath(to));
};
