/** A page made whole for a PDF: nothing in it runs, leads anywhere or asks for anything, whatever is written on it. */
import { expect, test } from 'vitest';
import { wholePage, type Get } from '#server/request/pdf/whole.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const FILES: Record<string, { type: string; bytes: Uint8Array }> = {
	'/_app/immutable/assets/a.css': { type: 'text/css', bytes: bytes('@import "https://evil.example/x.css"; @font-face{src:url(./t.woff2)} a{background:url("https://evil.example/b.png")} b{background:url(//evil.example/c)} i{content:"</style><script>x"}') },
	'/_app/immutable/assets/t.woff2': { type: 'font/woff2', bytes: bytes('TYPE') },
	'/workspaces/w/mark/d': { type: 'image/png', bytes: bytes('PICTURE') },
	'/workspaces/w/mark/page': { type: 'text/html', bytes: bytes('<script>x</script>') }
};
const PAGE = `<!doctype html><html lang="sv" data-look="a"><head><meta charset="utf-8" /><meta http-equiv="refresh" content="0;url=https://evil.example"><title>Tavla &lt;script&gt;</title>
<link href="../_app/immutable/assets/a.css" rel="stylesheet"><link rel="stylesheet" href="https://evil.example/y.css"><link rel="modulepreload" href="/_app/x.js"><base href="https://evil.example/"><style>@import "https://evil.example"</style></head>
<body onload="x()"><header class="no-print"><div>anna@example.org<header>inner</header></div></header><main>
<h1 onclick='x()' style="background:url(https://evil.example)">&lt;script&gt;alert(1)&lt;/script&gt; 5 < 6</h1>
<p title="a > b &quot; c">Kvar &amp; kvar</p><a href="/releases/1">länk</a><a href="javascript:x()">js</a>
<img src="/workspaces/w/mark/d" alt="Märke" loading="lazy"><img src="https://evil.example/p.png" alt="bort"><img src="/workspaces/w/mark/page" alt="sida"><img src="//evil.example/q.png" srcset="https://evil.example 2x" alt="">
<svg viewBox="0 0 8 8" xmlns="http://www.w3.org/2000/svg"><use href="#balance"/><use href="https://evil.example#a"/><image href="https://evil.example/i.png"/><script>x</script><path d="M0 0"/></svg>
<iframe src="https://evil.example"></iframe><object data="https://evil.example"></object><form action="https://evil.example"><input name="x"></form><ScRiPt>var a = "<p>";</sCrIpT><!-- <script>x</script> --></main></body></html>`;

test('everything of ours is in it, and nothing of others', async () => {
	const asked: string[] = [];
	const get: Get = (path) => (asked.push(path), Promise.resolve(FILES[path] ?? null));
	const whole = await wholePage(PAGE, '/boards/b', get, '@page { size: A3 }');
	expect(whole.match(/<script|<iframe|<object|<form|<base|<link|javascript:|\son\w+=|\sstyle=|\ssrcset=|anna@|<!--|evil\.example|https?:/gi)).toBeNull();
	expect(asked.sort()).toEqual(['/_app/immutable/assets/a.css', '/_app/immutable/assets/t.woff2', '/workspaces/w/mark/d', '/workspaces/w/mark/page']);
	for (const kept of [
		'<html lang="sv" data-look="a">', 'Kvar &amp; kvar', '&lt;script&gt;alert(1)&lt;/script&gt; 5 &lt; 6', '<title>Tavla &lt;script&gt;</title>', '@page { size: A3 }', `url(data:font/woff2;base64,${Buffer.from('TYPE').toString('base64')})`,
		`alt="Märke" src="data:image/png;base64,${Buffer.from('PICTURE').toString('base64')}"`, '<use href="#balance"/>', '<path d="M0 0"/>', 'content="default-src \'none\'', 'title="a > b &quot; c"', '<a>länk</a>'
	]) expect(whole).toContain(kept);
});
