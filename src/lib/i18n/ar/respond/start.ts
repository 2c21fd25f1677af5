/** DRAFT, to be reviewed by a native reader. The start page, and a code without a round. */
import type { Messages } from '#i18n/messages.ts';

export const numbers: Messages['respond']['numbers'] = { '5': 'خمسة', '6': 'ستة', '7': 'سبعة', '8': 'ثمانية', '9': 'تسعة', '10': 'عشرة' };
export const minutes: Messages['respond']['minutes'] = { '2': 'اثنتين', '3': 'ثلاث', '4': 'أربع', '5': 'خمس', '6': 'ست', '7': 'سبع', '8': 'ثماني', '10': 'عشر' };

export const start: Messages['respond']['start'] = {
	hello: 'مرحبًا. نريد أن نعرف ما هو مهم بالنسبة إليك.',
	why: 'إجاباتك تساعد \u2068{municipality}\u2069 على تقديم دعم أفضل.',
	time: 'يستغرق ذلك حوالي {minutes} دقائق.',
	voluntary: 'المشاركة اختيارية. يمكنك تخطي أي سؤال والتوقف متى شئت.',
	help: 'ستحصل على المساعدة نفسها سواء أجبت أم لم تُجب.',
	begin: 'ابدأ',
	pictures: 'لديّ ثلاث صور',
	noScript: 'يمكنك القراءة هنا، لكن الأسئلة تحتاج إلى JavaScript. شغّله في المتصفح أو اطلب المساعدة.',
	dataHeading: 'ماذا يحدث لإجاباتك',
	dataNoName: 'لا نسأل عن اسمك. ولا نحفظ نوع هاتفك أو حاسوبك.',
	dataGroup: 'لا نعرض النتيجة إلا بعد أن يجيب {group} أشخاص على الأقل.',
	dataText: 'يقرأ القائمون على الاستبيان ما تكتبه بكلماتك. ويحذفون كل ما قد يدل عليك قبل أن يقرأه أي شخص آخر.',
	dataWithdraw: 'لا يخرج أي شيء من هذا الجهاز قبل أن تضغط أنت على زر لذلك. بعد الإرسال تحصل على رمز يمكنك به حذف إجاباتك.',
	responsible: 'الجهة المسؤولة: \u2068{controller}\u2069.',
	questions: 'لديك أسئلة؟ \u2068{contact}\u2069'
};

export const noRound: Messages['respond']['noRound'] = {
	unknown: 'لا نجد استبيانًا بالرمز \u2068{code}\u2069.',
	unknownMore: 'تحقق من الرمز، أو اسأل من أعطاك إياه.',
	closed: 'هذا الاستبيان مغلق.',
	closedMore: 'لم تعد الإجابة ممكنة. اسأل من أعطاك الرمز إن كان هناك استبيان جديد. إذا حفظت إجابات جانبًا فهي باقية في حال فُتح هذا الاستبيان مرة أخرى.',
	wait: 'أُدخل رمز خاطئ مرات كثيرة.',
	waitMore: 'انتظر دقيقة ثم حاول مرة أخرى.'
};
