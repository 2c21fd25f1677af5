/** A portrait is put together from drawn parts by people: no photo, nothing generated, and no part says sex or skin. */
import { z } from 'zod';

export const PORTRAIT_PARTS = {
	hair: ['short', 'long', 'curly', 'braids', 'bun', 'cap', 'headscarf', 'bald'],
	face: ['calm', 'smiling', 'thoughtful', 'tired', 'glasses', 'freckles'],
	clothes: ['sweater', 'hoodie', 'shirt', 'jacket', 'dungarees', 'dress'],
	/** Of the drawing as a whole, lines and clothes alike. */
	colour: ['blue', 'green', 'ochre', 'plum', 'brick', 'slate']
} as const;
export type PortraitPart = keyof typeof PORTRAIT_PARTS;

export const portrait = z.strictObject({
	hair: z.enum(PORTRAIT_PARTS.hair),
	face: z.enum(PORTRAIT_PARTS.face),
	clothes: z.enum(PORTRAIT_PARTS.clothes),
	colour: z.enum(PORTRAIT_PARTS.colour)
});
export type Portrait = z.infer<typeof portrait>;
export const FIRST_PORTRAIT: Portrait = { hair: 'short', face: 'calm', clothes: 'sweater', colour: 'blue' };
