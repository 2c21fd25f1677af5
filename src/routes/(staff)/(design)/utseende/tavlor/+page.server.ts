import type { QuoteTile, Tile } from '#domain/board/board.ts';
import { SAMPLE_IMAGE } from '#domain/board/sample-image.ts';
import { besideOptions } from '#features/boards/beside-lines.ts';
import { piecesOf } from '#features/boards/pieces-of.ts';
import { tileWords } from '#features/boards/tile-words.ts';
import { messages } from '#i18n/index.ts';
import { samplePatterns, SAMPLE_OTHER, SAMPLE_PERSONAS, SAMPLE_RELEASE, SAMPLES, sampleSources } from '#server/boards.ts';
import { requireAccount } from '#server/request/rights.ts';
import type { PageServerLoad } from './$types';

export const _right = 'signed_in';

/** Every kind of tile, of made-up answers: `?sample=` says of whose, `&wall` as a projector shows them. */
export const load: PageServerLoad = async (event) => {
	await requireAccount(event);
	const { looks, boards } = messages(event.locals.lang);
	const sample = SAMPLES.find((one) => one === event.url.searchParams.get('sample')) ?? 'twelve';
	const sources = sampleSources(sample);
	const words = tileWords(event.locals.lang);
	// A story with a figure for the whole, one of a card, and one from elsewhere.
	const withFigures = (tile: QuoteTile): QuoteTile => {
		const all = besideOptions(tile, sources, words, event.locals.lang).map(({ figure }) => figure);
		return { ...tile, beside: [...all.slice(0, 2), ...all.filter(({ kind }) => kind === 'statistic').slice(0, 1)] };
	};
	const tiles = piecesOf(sources, SAMPLE_RELEASE, words, boards.compose, [{ id: SAMPLE_OTHER, round: sources.releases[SAMPLE_OTHER]!.release.round }]).map(({ tile }, i) => ({ ...tile, ...(tile.kind === 'text' && { heading: 'Till er som bestämmer', text: 'Det här är en egen text.\n\nDen har två stycken.' }), ...(tile.kind === 'image' && { picture: SAMPLE_IMAGE, alt: 'En stig som leder upp till ett rött hus.', caption: 'Vägen hem, som en av oss ritade den.' }), id: `sample${i}` }) as Tile).map((tile) => (tile.kind === 'quote' ? withFigures(tile) : tile));
	const gone: Tile = { id: 'samplegone', kind: 'voices', width: 4, release: '00000000-0000-4000-8000-0000000005a9' };
	const hidden: Tile = { id: 'samplehidden', kind: 'figure', width: 4, release: SAMPLE_RELEASE, question: 'none', part: 'order', unit: '' };
	const none: Tile = { id: 'samplenoimage', kind: 'image', width: 4, picture: 'f'.repeat(16), alt: 'En karta över byn.', caption: '' };
	const glasses = SAMPLE_PERSONAS.map((persona, i): Tile => ({ id: `sampleglasses${i}`, kind: 'glasses', width: i === 0 ? 12 : 6, release: SAMPLE_RELEASE, persona }));
	// Images last: a row is as high as its highest, and they are higher than most.
	const image = (tile: Tile) => tile.kind === 'image';
	return { wall: event.url.searchParams.has('wall'), words, heading: looks.tiles, samples: SAMPLES.map((one) => ({ sample: one, name: looks.samples[one] })), sample, sources, segments: samplePatterns(sample, sources), tiles: [...tiles.filter((tile) => !image(tile)), gone, hidden, ...tiles.filter(image), none, ...glasses], today: '2026-11-29' };
};
