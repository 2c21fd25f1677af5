declare module 'virtual:respond' {
	/** Addresses of the files of one entry of the respondent's bundle. */
	export interface Parts {
		script: string;
		styles: string[];
		/** The same as text; empty in development, where the script brings them. */
		css: string;
		/** Static imports of the script. */
		preloads: string[];
	}
	export const respond: Parts;
	/** The staff's page on a shared tablet. */
	export const tablet: Parts;
	/** The same screens in the studio's preview. */
	export const preview: Parts;
	/** What reads the page that tells of the answer aloud. */
	export const answer: Parts;
	/** A workshop on a phone. */
	export const room: Parts;
}
declare module 'virtual:segments-worker' {
	/** What a thread runs. */
	const source: string;
	export default source;
}
