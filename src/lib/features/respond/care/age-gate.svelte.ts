/** The round's age floor. What is answered here is kept in this page alone: who is too young leaves nothing behind. */
export class AgeGate {
	/** Null: everybody is asked. */
	readonly floor: number | null;
	passed = $state(false);
	tooYoung = $state(false);
	/** True until the person has said that they are old enough; until then the device stores nothing. */
	waits = $derived.by(() => this.floor !== null && !this.passed);

	constructor(floor: number | null) {
		this.floor = floor;
	}

	forget = () => {
		this.passed = false;
		this.tooYoung = false;
	};
}
