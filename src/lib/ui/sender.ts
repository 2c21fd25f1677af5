/** What is drawn of a workspace: its mark, its colour in both schemes, its name. */
export interface SenderLooks {
	name: string;
	accent: { light: string; dark: string } | null;
	mark: { address: string; width: number; height: number } | null;
}
