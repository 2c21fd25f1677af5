/** Respondents' free text, for designers. */
export const quotes = {
	heading: 'Berättelser',
	warning: 'Så här skrev personerna själva. Det kan gå att känna igen någon. Visa inte texten för andra, och kopiera den inte härifrån.',
	empty: 'Här visas det som personer har skrivit med egna ord. Ingen har skrivit något ännu.',
	rewriteOnly: 'får bara användas omskrivet'
} as const;
