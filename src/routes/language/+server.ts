import { redirect } from '@sveltejs/kit';
import { readLanguage } from '#i18n/index.ts';
import { field, readForm, safePath } from '#server/request/rights.ts';
import type { RequestHandler } from './$types';

export const _right = 'anybody';

export const POST: RequestHandler = async ({ request, locals, cookies, url }) => {
	const form = await readForm({ request, locals });
	cookies.set('lang', readLanguage(field(form, 'lang')), {
		path: '/',
		maxAge: 31536000,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
	const to = field(form, 'to', 1000);
	redirect(303, to === '/' ? '/' : safePath(to));
};
