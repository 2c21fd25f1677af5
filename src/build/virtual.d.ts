/** Made by respond-bundle.ts. */
declare module 'virtual:respond' {
	/** Address of the respondent's script. */
	export const script: string;
	/** Addresses of its style sheets. */
	export const styles: string[];
}
