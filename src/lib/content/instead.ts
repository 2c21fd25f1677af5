/** What can stand in the place of what points at somebody, in the language of the text. */
import type { HintKind } from '#domain/quote/hints/hint.ts';

export const INSTEAD: Record<'sv' | 'en' | 'ar', Record<HintKind, string>> = {
	sv: {
		name: '[namn]', phone: '[telefonnummer]', email: '[e-postadress]', handle: '[konto]', identity_number: '[personnummer]', number: '[nummer]', place: '[plats]', school: '[skola]',
		workplace: '[arbetsplats]', diagnosis: '[diagnos]', date: '[datum]', age: '[ålder]', relation: '[någon jag känner]', unusual: '[något]'
	},
	en: {
		name: '[name]', phone: '[phone number]', email: '[email address]', handle: '[account]', identity_number: '[identity number]', number: '[number]', place: '[place]', school: '[school]',
		workplace: '[workplace]', diagnosis: '[diagnosis]', date: '[date]', age: '[age]', relation: '[somebody I know]', unusual: '[something]'
	},
	ar: {
		name: '[اسم]', phone: '[رقم هاتف]', email: '[بريد إلكتروني]', handle: '[حساب]', identity_number: '[رقم شخصي]', number: '[رقم]', place: '[مكان]', school: '[مدرسة]',
		workplace: '[مكان عمل]', diagnosis: '[تشخيص]', date: '[تاريخ]', age: '[عمر]', relation: '[شخص أعرفه]', unusual: '[شيء ما]'
	}
};
/** Those that are offered for what somebody marks by hand. */
export const OFTEN = ['name', 'place', 'workplace', 'school', 'relation', 'diagnosis', 'date', 'age', 'unusual'] as const satisfies readonly HintKind[];
