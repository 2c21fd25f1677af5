import type { Messages } from '#i18n/index.ts';

/** What one of our own pictures is called in the interface's language. */
export const nameOfSymbol = (picture: string, { symbols }: Messages['cardPictures']): string => (symbols as Record<string, string>)[picture] ?? picture;
