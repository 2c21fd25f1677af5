/** A board: tiles in the order they are read. A tile points at what a release tells, and holds none of it. */
import { z } from 'zod';
import { MOST_BESIDE_STORY } from '#domain/statistics/story.ts';

/** Of twelve columns. Where there is less room a tile is wider, never narrower. */
export const WIDTHS = [3, 4, 6, 8, 12] as const;
export type Width = (typeof WIDTHS)[number];
/** What a release's question can be shown as; `features/releases/parts.ts` draws each. */
export const PARTS = ['priorities', 'picture', 'said', 'order', 'today', 'change', 'counted', 'leaning', 'other'] as const;
export type Part = (typeof PARTS)[number];
export const MOST_TILES = 40;
export const LENGTHS = { title: 120, heading: 120, text: 2000, alt: 300, caption: 200 } as const;

const id = z.string().regex(/^[a-z0-9]{6,20}$/);
const width = z.union(WIDTHS.map((one) => z.literal(one)));
const release = z.uuid();
const text = (most: number) => z.string().max(most);
const ofRelease = { id, width, release };

/** A figure that stands beside a story: one of the release that the story is from (`card` '' for the whole), or a statistic. */
export const beside = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('figure'), question: z.string().min(1).max(24), unit: z.string().max(60), card: z.string().max(24) }),
	z.strictObject({ kind: z.literal('statistic'), statistic: z.uuid() })
]);
export type Beside = z.infer<typeof beside>;
/** One figure has one address. */
export const besideAddress = (one: Beside): string => (one.kind === 'figure' ? ['figure', one.question, one.unit, one.card] : ['statistic', one.statistic]).join('|');

export const tile = z.discriminatedUnion('kind', [
	/** `unit`: which part of a question that has several, as of a result. */
	z.strictObject({ kind: z.literal('figure'), ...ofRelease, question: z.string().min(1).max(24), part: z.enum(PARTS), unit: z.string().max(60) }),
	z.strictObject({ kind: z.literal('voices'), ...ofRelease }),
	z.strictObject({ kind: z.literal('decisions'), ...ofRelease }),
	z.strictObject({ kind: z.literal('missing'), ...ofRelease }),
	/** What another party of the same set says beside. */
	z.strictObject({ kind: z.literal('parties'), ...ofRelease, with: z.uuid() }),
	/** What has changed since a release of an earlier round, `with`. */
	z.strictObject({ kind: z.literal('over_time'), ...ofRelease, with: z.uuid() }),
	/** What groups among those who answered weigh differently. */
	z.strictObject({ kind: z.literal('groups'), ...ofRelease }),
	/** Whether those who answered a question weigh in patterns, for designers alone. */
	z.strictObject({ kind: z.literal('segments'), ...ofRelease, question: z.string().min(1).max(24) }),
	/** What one person said, an approved quote of the release, with figures beside it. */
	z.strictObject({ kind: z.literal('quote'), ...ofRelease, quote: z.uuid(), beside: z.array(beside).max(MOST_BESIDE_STORY) }),
	/** What a persona weighs high, of the release's round, beside what is true today. */
	z.strictObject({ kind: z.literal('glasses'), ...ofRelease, persona: z.uuid() }),
	/** What somebody has understood, with what it rests on. */
	z.strictObject({ kind: z.literal('insight'), id, width, insight: z.uuid() }),
	/** A statistic from elsewhere, in the version that was chosen. */
	z.strictObject({ kind: z.literal('statistic'), id, width, statistic: z.uuid() }),
	z.strictObject({ kind: z.literal('text'), id, width, heading: text(LENGTHS.heading), text: text(LENGTHS.text) }),
	/** A picture of the designer's own, by its digest; '' while none is chosen. `alt`: what it shows, without which nothing is published. */
	z.strictObject({ kind: z.literal('image'), id, width, picture: z.string().regex(/^(?:[0-9a-f]{16})?$/), alt: text(LENGTHS.alt), caption: text(LENGTHS.caption) })
]);
export type Tile = z.infer<typeof tile>;
export type TextTile = Extract<Tile, { kind: 'text' }>;
export type ImageTile = Extract<Tile, { kind: 'image' }>;
export type SegmentsTile = Extract<Tile, { kind: 'segments' }>;
export type GlassesTile = Extract<Tile, { kind: 'glasses' }>;
export type QuoteTile = Extract<Tile, { kind: 'quote' }>;

export interface Board {
	title: string;
	tiles: Tile[];
}

/** The releases that a board points at, each once. */
export const releasesOf = (tiles: readonly Tile[]): string[] => [...new Set(tiles.flatMap((one) => ('release' in one ? ('with' in one ? [one.release, one.with] : [one.release]) : [])))];

/** What is counted from raw answers: shown to designers where they read and compose, and in no file, on no wall, by no link. */
export const isForDesigners = ({ kind }: Pick<Tile, 'kind'>): boolean => kind === 'segments';

/** The patterns, each once. */
export const segmentsIn = (tiles: readonly Tile[]): { release: string; question: string }[] => {
	const all = tiles.flatMap((one) => (one.kind === 'segments' ? [{ release: one.release, question: one.question }] : []));
	return all.filter((one, i) => all.findIndex((other) => other.release === one.release && other.question === one.question) === i);
};

/** The statistics, each once. */
export const statisticsOf = (tiles: readonly Tile[]): string[] => [...new Set(tiles.flatMap((one) => (one.kind === 'statistic' ? [one.statistic] : one.kind === 'quote' ? one.beside.flatMap((figure) => (figure.kind === 'statistic' ? [figure.statistic] : [])) : [])))];

/** The insights, each once. */
export const insightsOf = (tiles: readonly Tile[]): string[] => [...new Set(tiles.flatMap((one) => (one.kind === 'insight' ? [one.insight] : [])))];

/** The personas, each once. */
export const personasOf = (tiles: readonly Tile[]): string[] => [...new Set(tiles.flatMap((one) => (one.kind === 'glasses' ? [one.persona] : [])))];

/** The pictures, each once. */
export const imagesOf = (tiles: readonly Tile[]): string[] => [...new Set(tiles.flatMap((one) => (one.kind === 'image' && one.picture !== '' ? [one.picture] : [])))];

/** Where a board's pictures are: an address that the digest is put after, or each as an address of its own. */
export type ImagesAt = string | Readonly<Record<string, string>>;
/** Where one is; null where there is none. */
export const imageAt = (picture: string, at: ImagesAt): string | null => (picture === '' ? null : typeof at === 'string' ? `${at}/${picture}` : (at[picture] ?? null));
/** Where members fetch their workspace's. */
export const imagesAt = (workspaceId: string): string => `/workspaces/${workspaceId}/board-pictures`;
