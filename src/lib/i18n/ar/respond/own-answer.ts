/** DRAFT, to be reviewed by a native reader. A person’s own answers as a picture, on the device alone. */
import type { Messages } from '#i18n/messages.ts';

export const own: Messages['respondMore']['care']['own'] = {
	open: 'انظر كيف أجبت',
	close: 'أخفِ الصورة',
	heading: 'هكذا أجبت',
	onlyYou: 'أنت وحدك ترى هذا. تُصنع الصورة على هذا الجهاز ولا تُرسل إلى أي مكان. وتختفي عندما تحذف نفسك من الجهاز.',
	title: 'هكذا أجبت',
	picture: 'صورة لإجاباتك. الشيء نفسه مكتوب في القائمة أدناه.',
	list: 'الشيء نفسه كقائمة',
	cards: 'هذا ما وازنت بينه',
	low: 'الأقل أهمية غالبًا',
	high: 'الأهم غالبًا',
	rows: {
		best_worst: '\u2068{card}\u2069: الأهم {first} من {shown}، الأقل أهمية {last} من {shown}',
		pairs: '\u2068{card}\u2069: اختير {first} من {shown}',
		points: '\u2068{card}\u2069: {first} من الأحجار',
		ranking: '{first}. \u2068{card}\u2069',
		towards: '\u2068{winner}\u2069 أهم من \u2068{other}\u2069: {steps} من 3 خطوات',
		middle: '\u2068{winner}\u2069 و\u2068{other}\u2069 متساويان'
	},
	labels: { best_worst: '{first} الأهم، {last} الأقل', pairs: '{first} من {shown}', points: '{first}', ranking: 'المركز {first}' },
	save: 'احفظ كصورة',
	print: 'اطبع',
	file: 'إجاباتي',
	photo: 'إذا أردت الاحتفاظ بالصورة يمكنك تصوير الشاشة بهاتفك.',
	shared: 'تُحفظ الصورة على هذا الجهاز. إذا كنت تشارك الجهاز مع آخرين يمكنك تصوير الشاشة بهاتفك.'
};
