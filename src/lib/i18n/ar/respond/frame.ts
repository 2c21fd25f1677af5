/** DRAFT, to be reviewed by a native reader. What stands around every screen. */
import type { Messages } from '#i18n/messages.ts';

export const frame: Pick<Messages['respond'], 'madeUp' | 'madeUpRound' | 'progress' | 'back' | 'next' | 'skip' | 'chooseOr' | 'writeOr' | 'quit' | 'ready' | 'notKept'> = {
	madeUp: 'إجابات نموذجية',
	madeUpRound: 'هذا استبيان للتجربة. الإجابات الأخرى فيه مجرد أمثلة.',
	progress: '{n} من {of}',
	back: 'رجوع',
	next: 'التالي',
	skip: 'تخطي',
	chooseOr: 'اختر إجابة، أو اضغط «تخطي».',
	writeOr: 'اكتب شيئًا، أو اضغط «تخطي».',
	quit: 'إنهاء',
	ready: 'يعمل بدون إنترنت أيضًا',
	notKept: 'لا يمكن حفظ إجاباتك على هذا الجهاز. لا تغلق الصفحة قبل إرسالها.'
};
