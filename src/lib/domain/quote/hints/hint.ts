/** What may point somebody out, and where it stands in what was written. */
export type HintKind = 'name' | 'phone' | 'email' | 'handle' | 'identity_number' | 'number' | 'place' | 'school' | 'workplace' | 'diagnosis' | 'date' | 'age' | 'relation' | 'unusual';

/** The reason, as a key: the words for it belong to the page that shows it. */
export type HintReason =
	| 'first_name' | 'surname' | 'said_to_be_a_name' | 'number' | 'spelt_number' | 'web' | 'handle' | 'date' | 'birth' | 'age' | 'postcode' | 'known_place' | 'said_to_be_a_place'
	| 'street' | 'school' | 'known_workplace' | 'said_to_be_a_workplace' | 'company' | 'diagnosis' | 'relation' | 'club' | 'role' | 'capital_inside_sentence' | 'own_list';

export interface Hint {
	/** UTF-16 offsets in the text as it was given. */
	start: number;
	end: number;
	kind: HintKind;
	why: HintReason;
}
