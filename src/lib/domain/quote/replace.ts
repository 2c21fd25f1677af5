/** What is put in place of a hint: apart from the hints themselves, whose lists a page need not carry. */
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** `text` with `said` replaced wherever it stands as whole words. */
export function replaceIn(text: string, said: string, instead: string): string {
	let from = 0;
	let out = '';
	for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + said.length)) {
		const [before, after] = [text.slice(0, at).at(-1) ?? '', text.slice(at + said.length)[0] ?? ''];
		if (WORD.test(before) || WORD.test(after)) continue;
		out += text.slice(from, at) + instead;
		from = at + said.length;
	}
	return out + text.slice(from);
}
