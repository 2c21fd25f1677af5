/** Surveys in the box, where a new one is begun. The names of the surveys themselves are content. */
export const templates = {
	size: 'Frågor: {questions}. Ungefär {minutes} minuter.',
	standard: { name: 'Vad är viktigt för dig?', use: 'För unga vuxna. Tolv kort om livet, och följdfrågor om de viktigaste.' },
	sameCards: { name: 'Samma kort för personal och styrgrupp', use: 'Samma tolv kort, skrivna så att unga vuxna, personal och styrgrupp kan svara. Då ser ni var ni tycker olika.' },
	checkIn: { name: 'Kort avstämning var tredje månad', use: 'Läget i fyra delar av livet och tio påståenden om steg framåt. Påståendena är våra egna och ej validerade: använd dem i samtal, inte som mått på en person.' },
	readers: { name: 'Läsarna av en rapport', use: 'För den som har läst en rapport. Vad var till nytta, och vad händer nu?' }
} as const;
