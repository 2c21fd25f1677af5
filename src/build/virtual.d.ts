/** Made by respond-bundle.ts. */
declare module 'virtual:respond' {
	/** Addresses of what a page of the respondent's bundle is made of. */
	export interface Parts {
		script: string;
		styles: string[];
		/** Scripts that the first one needs at once. */
		preloads: string[];
	}
	export const respond: Parts;
	/** The staff's page of a shared tablet. */
	export const tablet: Parts;
}
