/**
 * A page of ours as one file that needs nothing else: its styles, type and pictures are in it, and nothing in it runs, leads
 * anywhere or asks for anything. Only what is known is kept.
 */

/** What an address of ours gives; null where there is nothing, or it is not for this reader. */
export type Get = (path: string) => Promise<{ type: string; bytes: Uint8Array } | null>;

/** Ends what it is in: a comment, a tag with its attributes, or the text up to the next. */
const TOKEN = /<!--[\s\S]*?-->|<(?:[^'"<>]|"[^"]*"|'[^']*')*>|[^<]+|</g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
/** Gone with all that is in them. */
const DROPPED = new Set(['script', 'noscript', 'iframe', 'object', 'embed', 'audio', 'video', 'template', 'dialog', 'form', 'base', 'style']);
const EMPTY = new Set(['base', 'embed']);
const KEPT_ATTRIBUTE = /^(?:class|id|lang|dir|role|alt|title|width|height|colspan|rowspan|scope|headers|start|open|viewbox|preserveaspectratio|transform|cx|cy|r|rx|ry|x|y|x1|x2|y1|y2|dx|dy|d|points|fill|fill-rule|clip-rule|clip-path|mask|opacity|offset|stop-color|stroke[\w-]*|text-anchor|dominant-baseline|font-[\w-]+|focusable|hidden|charset|pathlength|aria-[\w-]+|data-[\w-]+)$/i;
/** Every page of a browser that follows nothing is under this as well. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const dataOf = ({ type, bytes }: { type: string; bytes: Uint8Array }) => `data:${type.split(';')[0]};base64,${Buffer.from(bytes).toString('base64')}`;
const PICTURE = /^image\/(?:png|jpeg|webp|svg\+xml)\b/;
/** Any name that nobody has: what stands there is ours. */
const HERE = 'in-process.invalid';
/** An address of ours, as a path, where it is named on the page or the styles at `from`; null for all others. */
function own(address: string, from: string): string | null {
	const { host, protocol, pathname, search } = URL.parse(address, `http://${HERE}${from}`) ?? { host: '', protocol: '', pathname: '', search: '' };
	return host === HERE && protocol === 'http:' && /^[\w./?=&-]+$/.test(pathname + search) && !address.startsWith('#') ? pathname + search : null;
}

/** Styles with their type in them; what they name elsewhere is left out. */
async function styleOf(path: string, get: Get): Promise<string> {
	const found = await get(path);
	if (!found?.type.startsWith('text/css')) return '';
	const css = Buffer.from(found.bytes).toString('utf8').replace(/@import[^;]*;/gi, '');
	const parts = css.split(/(url\((?:"[^"]*"|'[^']*'|[^)"']*)\))/gi);
	const written = await Promise.all(parts.map(async (part, i) => {
		if (i % 2 === 0) return part;
		const address = part.slice(4, -1).trim().replace(/^["']|["']$/g, '');
		if (/^data:(?:font|image)\//.test(address)) return part;
		const at = own(address, path);
		const file = at && (await get(at));
		return file && /^(?:font|image)\//.test(file.type) ? `url(${dataOf(file)})` : 'url(data:,)';
	}));
	// What would end the styles, or look like a tag; a comparison of widths has a space or a number after it.
	return written.join('').replace(/<(?=[a-z!/?])/gi, '\\3c ');
}

/** `from`: the page's own path; `also`: styles for paper alone. */
export async function wholePage(html: string, from: string, get: Get, also: string): Promise<string> {
	const out: string[] = [];
	const waiting: Promise<void>[] = [];
	/** Something that has to be fetched first, in its place. */
	const later = (made: Promise<string>) => {
		const at = out.push('') - 1;
		waiting.push(made.then((text) => void (out[at] = text)));
	};
	let inside = '';
	let depth = 0;
	for (const [token] of html.matchAll(TOKEN)) {
		const tag = /^<(\/?)([a-z][\w-]*)/i.exec(token);
		if (!tag) {
			if (inside === '' && !token.startsWith('<!--')) out.push(token === '<' ? '&lt;' : token);
			continue;
		}
		const [, closes, written] = tag as unknown as [string, string, string];
		const name = written.toLowerCase();
		if (inside !== '') {
			if (name === inside) depth += closes ? -1 : 1;
			if (depth === 0) inside = '';
			continue;
		}
		// What is not for paper is not in the file either: who is signed in, for one.
		const screen = !closes && /\sclass=(?:"[^"]*\b(?:no-print|skip-link)\b|'[^']*\b(?:no-print|skip-link)\b|no-print)/.test(token);
		if (DROPPED.has(name) || screen) {
			if (!closes && !EMPTY.has(name)) [inside, depth] = [name, 1];
			continue;
		}
		if (closes) {
			if (name === 'head') out.push(`<style>${also}</style>`);
			out.push(`</${written}>`);
			continue;
		}
		const attributes = new Map([...token.slice(1 + written.length, -1).matchAll(ATTRIBUTE)].map(([, key, value]) => [key!.toLowerCase(), [key!, value === undefined ? null : value.replace(/^["']|["']$/g, '')] as const]));
		const value = (key: string) => attributes.get(key)?.[1] ?? '';
		if (name === 'link') {
			const path = value('rel') === 'stylesheet' ? own(value('href'), from) : null;
			if (path) later(styleOf(path, get).then((css) => `<style>${css}</style>`));
			continue;
		}
		if (name === 'meta') {
			if (attributes.has('charset')) out.push(`<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}">`);
			continue;
		}
		const kept = [...attributes].filter(([key]) => KEPT_ATTRIBUTE.test(key)).map(([, [key, text]]) => (text === null ? ` ${key}` : ` ${key}="${text.replaceAll('"', '&quot;')}"`));
		// A symbol that is on the page itself.
		if (name === 'use' && /^#[\w-]+$/.test(value('href'))) kept.push(` href="${value('href')}"`);
		const src = name === 'img' || name === 'image' ? own((value('src') || value('href')).replaceAll('&amp;', '&'), from) : null;
		if (name === 'img' || name === 'image') {
			const key = name === 'img' ? 'src' : 'href';
			later(Promise.resolve(src && get(src)).then((file) => `<${written}${kept.join('')}${file && PICTURE.test(file.type) ? ` ${key}="${dataOf(file)}"` : ''}>`));
		} else out.push(`<${written}${kept.join('')}${/\/\s*>$/.test(token) ? '/' : ''}>`);
	}
	await Promise.all(waiting);
	return `<!doctype html>${out.join('').replace(/^\s*<!doctype[^>]*>/i, '')}`;
}
