/** A card's own picture: `own-` and the digest of its file, where a symbol of ours has its name. */

export const OWN_PICTURE = /^own-([0-9a-f]{16})$/;
export const ownPicture = (digest: string): string => `own-${digest}`;
/** The digest; null for a symbol, or none. */
export const digestOf = (picture: string): string | null => OWN_PICTURE.exec(picture)?.[1] ?? null;
/** Where it is fetched: an address, which Picture draws as it is. A symbol keeps its name. */
export const pictureAt = (picture: string, base: string): string => {
	const digest = digestOf(picture);
	return digest ? `${base}/${digest}` : picture;
};

/** Something with cards, each own picture replaced by its address. */
export const withPictures = <Of extends { cards: readonly { picture: string }[] }>(of: Of, base: string): Of => ({
	...of,
	cards: of.cards.map((card) => ({ ...card, picture: pictureAt(card.picture, base) }))
});

/** Results with cards anywhere in them, each own picture replaced by its address. */
export function withPicturesIn<Of>(value: Of, base: string): Of {
	const walk = (one: unknown, name = ''): unknown => {
		if (typeof one === 'string') return name === 'picture' ? pictureAt(one, base) : one;
		if (Array.isArray(one)) return one.map((inner) => walk(inner));
		return one !== null && typeof one === 'object' ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner, key)])) : one;
	};
	return walk(value) as Of;
}
/** Where members fetch their workspace's. */
export const picturesOf = (workspaceId: string): string => `/workspaces/${workspaceId}/pictures`;
