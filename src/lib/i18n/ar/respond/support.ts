/** DRAFT, to be reviewed by a native reader. Support levels, on the start page and at any time. */
import type { Messages } from '#i18n/messages.ts';

export const support: Messages['respond']['support'] = {
	adjust: 'تخصيص',
	heading: 'كيف تريد قراءة الأسئلة؟',
	levels: { text: 'نص', symbols: 'نص وصور', speech: 'نص وصور وقراءة بصوت' },
	later: 'يمكنك التغيير متى شئت.',
	language: 'اللغة',
	notNow: 'لا يمكن ذلك الآن. حاول مرة أخرى بعد قليل.'
};

export const adjust: Messages['respondMore']['adjust'] = {
	heading: 'تخصيص',
	close: 'تم',
	support: 'طريقة عرض الأسئلة',
	size: 'حجم النص',
	sizes: { '1': 'عادي', '2': 'أكبر', '3': 'الأكبر' },
	calm: 'الوضع الهادئ',
	calmMore: 'لا شيء يتحرك. الألوان هادئة، والنص أقل في كل صفحة.',
	contrast: 'تباين عالٍ',
	contrastMore: 'أسود وأبيض، بحواف واضحة.',
	help: 'المساعدة',
	helpMore: 'تظهر أربع قواعد قصيرة لمن يساعد. ثم تعودان إلى هنا.',
	helped: 'هناك من يساعدك. في النهاية نسأل عن نوع المساعدة.',
	kept: 'لا تتغير إجاباتك. تُحفظ هذه الاختيارات على هذا الجهاز وتُحذف عندما يبدأ الشخص التالي.'
};

export const aloud: Messages['respondMore']['aloud'] = {
	question: 'اقرأ بصوت عالٍ',
	say: 'اقرأ بصوت عالٍ: {text}',
	stop: 'أوقف القراءة',
	noVoice: 'ليس في هذا الجهاز صوت لهذه اللغة ({language}). يمكنك أن تطلب من شخص أن يقرأ لك.',
	noVoiceSome: 'ليس في هذا الجهاز صوت لهذه اللغة ({language}). ومع ذلك يمكنك الاستماع إلى ما هو مسجّل.'
};
