/** A release: what steering groups, insights and slides may see of a round, from one moment on and for ever. */
export interface Release {
	id: string;
	projectId: string;
	roundId: string;
	number: number;
	survey: string;
	round: string;
	/** People who weighed anything; null when they were fewer than k, and then nothing is told. */
	n: number | null;
	/** True when any of the answers are made up. */
	simulated: boolean;
	/** The smallest group that is shown. */
	smallestGroup: number;
	openedOn: string;
	closedOn: string | null;
	/** The day the answers were taken in from a file; null where they were collected here. */
	importedOn: string | null;
	releasedOn: string;
}
