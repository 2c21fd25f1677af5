import type { Messages } from '#i18n/messages.ts';

/** DRAFT, to be reviewed by a native reader. */
export const respondAnswer: Messages['respondAnswer'] = {
	title: 'الرد عليك',
	language: 'اللغة',
	waiting: 'الرد ليس جاهزًا بعد',
	waitingMore: 'من طرحوا الأسئلة يقرؤون ما قلتموه. عد إلى هذه الصفحة لاحقًا.',
	aloud: { read: 'اقرأ بصوت عالٍ', stop: 'توقف عن القراءة', silent: 'لا يوجد صوت لهذه اللغة في هذا الجهاز.' },
	thanks: 'أجاب {n} أشخاص. شكرًا.',
	said: 'هذا ما قلتموه',
	top: 'هذا هو الأهم بالنسبة لكم',
	alsoTop: 'وهذا مهم لكم أيضًا',
	fix: 'مهم، لكنه لا يعمل اليوم',
	protect: 'مهم، ويعمل اليوم',
	nothingSaid: 'أشياء كثيرة كانت مهمة لكم بالقدر نفسه. لم يكن ممكنًا قول ما هو الأهم.',
	doing: 'هذا ما نفعله',
	cannot: 'هذا ما لا نستطيع فعله',
	noDecisions: 'لم يُقرَّر شيء بعد.',
	due: 'ينتهي في {date}',
	states: { planned: 'مخطط له', ongoing: 'قيد التنفيذ', done: 'تم، كما نرى. هل هذا صحيح؟', confirmed: 'تم', partly: 'تم جزئيًا', not_done: 'لن يُنفَّذ' },
	about: 'حول ”⁨{card}⁩“',
	onlyIn: 'باللغة {language}',
	contact: 'هل تريد أن تقول شيئًا؟ تواصل مع ⁨{contact}⁩',
	ask: 'جاء السؤال من ⁨{name}⁩',
	print: 'اطبع الصفحة لتعليقها على الحائط.'
};
