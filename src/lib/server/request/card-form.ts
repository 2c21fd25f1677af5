/** The form for a card of the library: read, its own picture drawn anew and kept, and what is wrong said field by field. */
import type { RequestEvent } from '@sveltejs/kit';
import { add as addPicture } from '#data/server/pictures.ts';
import { digestOf, ownPicture } from '#domain/picture/own.ts';
import { MOST_SENT_BYTES, type PictureProblem } from '#domain/picture/upload.ts';
import { keptCard, type CardTranslations, type KeptCard } from '#domain/survey/library.ts';
import { redraw } from './redraw.ts';
import { field, keyField, tryForm } from './rights.ts';

export interface CardFields {
	title: string;
	line: string;
	alt: string;
	lifeArea: string;
	lens: string;
	picture: string;
	language: string;
}
export interface CardProblems {
	title?: 'noTitle';
	line?: 'longLine';
	alt?: 'noAlt';
	choice?: 'badChoice';
	file?: PictureProblem | 'refused' | 'full';
}

/** A larger file than may be kept is read too, so that what was written beside it is not lost. */
const MOST_FORM = 3 * MOST_SENT_BYTES;

/** The picture that a file becomes, or why it does not. No file: null. */
async function pictureOf(event: RequestEvent, workspaceId: string, file: FormDataEntryValue | null): Promise<{ picture: string } | { problem: NonNullable<CardProblems['file']> } | null> {
	if (!(file instanceof File) || file.size === 0) return null;
	if (file.size > MOST_SENT_BYTES) return { problem: 'tooLarge' };
	const drawn = await redraw(new Uint8Array(await file.arrayBuffer()));
	if (typeof drawn === 'string') return { problem: drawn };
	const kept = await addPicture(event.locals.client(), workspaceId, drawn.bytes);
	return kept.status === 'saved' ? { picture: ownPicture(kept.digest) } : { problem: kept.status === 'full' ? 'full' : kept.status === 'forbidden' ? 'refused' : 'broken' };
}

/** `was`: the language and the translations that the card has already. */
export async function readCard(event: RequestEvent, workspaceId: string, was: { language: string; translations: CardTranslations } | null): Promise<{ card: KeptCard; key: string } | { typed: CardFields | null; problems: CardProblems }> {
	const form = await tryForm(event.request, MOST_FORM);
	if (typeof form === 'string') return { typed: null, problems: { file: form === 'tooLarge' ? 'tooLarge' : 'broken' } };
	const text = (name: string) => field(form, name, 4000);
	const typed: CardFields = { title: text('title'), line: text('line'), alt: text('alt'), lifeArea: text('lifeArea'), lens: text('lens'), picture: text('picture'), language: was?.language ?? text('language') };
	const sent = await pictureOf(event, workspaceId, form.get('file'));
	// What has come stays chosen, whatever else is wrong.
	if (sent && 'picture' in sent) typed.picture = sent.picture;
	const { language, lifeArea, lens, alt, ...rest } = typed;
	const own = digestOf(typed.picture) !== null;
	const parsed = keptCard.safeParse({ card: { id: 'card', ...rest, ...(own && { alt }), lifeArea: lifeArea || null, lens: lens || null }, language, translations: was?.translations ?? {} });
	const problems: CardProblems = sent && 'problem' in sent ? { file: sent.problem } : {};
	for (const { path } of parsed.error?.issues ?? []) {
		if (path[1] === 'title') problems.title = 'noTitle';
		else if (path[1] === 'line') problems.line = 'longLine';
		else if (path[1] === 'alt') problems.alt = 'noAlt';
		else problems.choice = 'badChoice';
	}
	if (!parsed.success || problems.file) return { typed, problems };
	const { id: _, ...card } = parsed.data.card;
	return { card: { ...card, alt: own ? alt : '', language, translations: parsed.data.translations }, key: keyField(form) };
}
