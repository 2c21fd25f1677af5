/** DRAFT, to be reviewed by a native reader. Questions. `formats` are the kinds that are fetched later: two at a time, stones, orders, the balance, ladders. */
import type { Messages } from '#i18n/messages.ts';

export const practice: Messages['respond']['practice'] = {
	name: 'تدريب',
	explain: 'نبدأ بتدريب لا يُحفظ. اضغط أولًا على ما تفضّله أكثر، ثم على ما تفضّله أقل.',
	best: 'ما الفاكهة التي تفضّلها أكثر؟',
	worst: 'ما الفاكهة التي تفضّلها أقل؟',
	labelBest: 'المفضّلة أكثر',
	labelWorst: 'المفضّلة أقل',
	next: 'إلى الأسئلة'
};

export const weigh: Messages['respond']['weigh'] = {
	stageOne: 'الخطوة 1 من 2',
	stageTwo: 'الخطوة 2 من 2',
	stageDone: 'تم',
	best: 'الأهم',
	worst: 'الأقل أهمية',
	taken: 'أُلغي الاختيار',
	bothChosen: 'هل هذا صحيح؟ تابع، أو تراجع.',
	undo: 'تراجع',
	equal: 'كلها بالأهمية نفسها',
	chooseBest: 'اضغط أولًا على الأهم.',
	chooseWorst: 'اضغط أيضًا على الأقل أهمية.',
	bothFirst: 'لقد اخترت الاثنين. اضغط على بطاقة مختارة لتغييرها.',
	wasEqual: 'أجبت بأنها كلها بالأهمية نفسها. اختر بطاقات إذا أردت التغيير.',
	wasSkipped: 'لقد تخطيت هذا السؤال. اختر بطاقات إذا أردت الإجابة.'
};

export const story: Messages['respond']['story'] = {
	optional: 'لست بحاجة إلى كتابة أي شيء.',
	left: 'بقي {n} حرفًا',
	tooLong: 'النص أطول من اللازم. عدد الأحرف الزائدة: {n}. اختصره قليلًا قبل المتابعة.'
};
export const background: Messages['respond']['background'] = { optional: 'لك أن تختار الإجابة أو عدمها.' };

export const formats: Messages['respondMore']['formats'] = {
	practice: {
		explain: 'تدريب أولًا. لا يُحفظ.',
		pairs: 'أي فاكهة تفضّلها أكثر؟',
		points: 'لديك خمسة أحجار. ضع أكثرها على الفاكهة التي تفضّلها.',
		ranking: 'اضغط أولًا على الفاكهة المفضّلة لديك، ثم على التالية.',
		balance: 'أي فاكهة تفضّلها أكثر، وبأي قدر؟'
	},
	undo: 'تراجع',
	taken: 'لم يعد مختارًا',
	skipped: 'تخطيت هذا السؤال. يمكنك الإجابة إن أردت.',
	pair: {
		chosen: 'الأهم',
		equal: 'متساويان في الأهمية',
		unknown: 'لا أعرف',
		wait: 'اضغط على ما هو الأهم لك. يمكنك أيضًا اختيار «متساويان في الأهمية» أو «لا أعرف» أو «تخطَّ».'
	},
	points: {
		left: 'بقي {n}',
		done: 'وُضعت كل الأحجار',
		none: 'نفدت الأحجار. خذ حجرًا من بطاقة أخرى أولًا.',
		add: 'ضع حجرًا على \u2068{card}\u2069، الآن {n}',
		take: 'خذ حجرًا من \u2068{card}\u2069، الآن {n}',
		addTen: '+10: ضع عشرة أحجار على \u2068{card}\u2069، الآن {n}',
		takeTen: '−10: خذ عشرة أحجار من \u2068{card}\u2069، الآن {n}',
		said: '\u2068{card}\u2069: {n}. بقي {left}.',
		wait: 'ضع كل الأحجار أو اختر «تخطَّ». بقي {n}.'
	},
	ranking: {
		ordered: 'ترتيبك',
		empty: 'اضغط على البطاقة التي يجب أن تكون الأولى.',
		see: 'اعرض ترتيبك',
		place: 'المركز',
		up: 'انقل \u2068{card}\u2069 إلى أعلى',
		down: 'انقل \u2068{card}\u2069 إلى أسفل',
		said: '\u2068{card}\u2069 الآن في المركز {n} من {of}.',
		removed: 'لم تعد في ترتيبك',
		wait: 'رتّب {n} بطاقات على الأقل أو اختر «تخطَّ».'
	},
	balance: {
		label: 'كيف تميل الكفة؟',
		nothing: 'اضغط على نقطة. المنتصف يعني أنهما متساويان.',
		even: 'متساويان',
		towards: ['أكثر قليلًا نحو \u2068{card}\u2069', 'أكثر نحو \u2068{card}\u2069', 'أكثر بكثير نحو \u2068{card}\u2069'],
		nudge: 'خطوة نحو \u2068{card}\u2069',
		wait: 'اختر مكانًا على الميزان أو اختر «تخطَّ».'
	},
	ladder: { rung: 'الدرجة {n}', said: 'أنت على الدرجة {n}.' }
};
