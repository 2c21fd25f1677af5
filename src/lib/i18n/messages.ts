/**
 * The type of the interface's texts, from the Swedish source: every language has the same texts with the same placeholders.
 * A text with the forms `one` and `other` is a plural; a language may have more forms than Swedish.
 */
import type { Plural, Text } from '#ui/fill.ts';
import type { sv } from './sv.ts';

type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** Every text of a source with its placeholders. */
export type Words<T> = T extends string
	? Text<NamesIn<T>>
	: T extends { readonly one: string; readonly other: string }
		? Plural<NamesIn<Extract<T[keyof T], string>>>
		: { readonly [Key in keyof T]: Words<T[Key]> };

export type Messages = Words<typeof sv>;
