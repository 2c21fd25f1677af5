/**
 * Texts of the paper answer sheet beyond those shared with the screens; a separate file, so that they are not sent to
 * devices. The Arabic is a DRAFT, to be reviewed by a native reader.
 */
import type { Words } from './messages.ts';

const sv = {
	sheet: 'Blad',
	card: 'Kort',
	how: {
		heading: 'Så gör du',
		steps: [
			'Korten ligger på bordet. Varje kort har ett nummer. Samma nummer står på bladet.',
			'Sätt kryss i rutorna med en penna. Där rutan är större skriver du en siffra.',
			'Blev det fel? Fyll hela rutan och sätt ett nytt kryss.',
			'Vill du inte svara på en fråga? Kryssa Hoppa över, eller lämna den tom.'
		],
		example: 'Så här kan det se ut'
	},
	data: {
		noName: 'Vi frågar inte efter ditt namn. Skriv det inte på bladet.',
		typed: 'Den som tar emot bladet skriver in dina svar, och ser då vad du har svarat. Sedan förstörs bladet.',
		withdraw: 'Längst ner på sista sidan finns en kod. Med den kan du ta bort dina svar när de är inskrivna.'
	},
	/** How a kind of question is answered with a pen. */
	instruction: {
		best_worst: 'Sätt ett kryss för viktigast och ett för minst viktigt.',
		pairs: 'Sätt ett kryss för varje par.',
		points: 'Skriv hur många stenar varje kort får. Tillsammans ska det bli {total}.',
		ranking: 'Skriv 1 vid det kort som ska vara först, 2 vid nästa och så vidare. Ordna minst {least} kort.',
		balance: 'Sätt ett kryss, närmast det som väger tyngst.'
	},
	follow: {
		explain: 'Välj upp till {n} av korten i fråga {numbers}, de som är viktigast för dig.',
		explainOne: 'Välj ett av korten i fråga {numbers}, det som är viktigast för dig.',
		/** By the kind of the question that the cards come from. */
		prefer: {
			best_worst: 'Ta helst bland dem som du har kryssat som viktigast.',
			pairs: 'Ta helst bland dem som du har kryssat.',
			points: 'Ta helst bland dem som har fått flest stenar.',
			ranking: 'Ta helst bland dem som du har satt först.'
		},
		write: 'Skriv kortets nummer i rutan.',
		number: 'Kort nummer'
	},
	words: { choicesOnly: 'Skriv inget med egna ord. Det du ändå skriver sparas inte.', without: 'Utan kryss sparas inte det du skriver med egna ord.' },
	helpPointed: 'Någon kryssade där jag visade eller sa',
	end: { heading: 'Klart', handIn: 'Riv av remsan och behåll den. Lämna bladet till den som du fick det av.' },
	strip: {
		cut: 'Riv eller klipp här. Remsan är din.',
		use: 'Med koden kan du ta bort dina svar när de är inskrivna. Spara den: vi vet inte vem du är och kan inte ta fram den igen.',
		where: 'Skriv koden här:'
	}
} as const;

export type PaperWords = Words<typeof sv>;

const en: PaperWords = {
	sheet: 'Sheet',
	card: 'Card',
	how: {
		heading: 'What to do',
		steps: [
			'The cards are on the table. Each card has a number. The same number is on the sheet.',
			'Put crosses in the boxes with a pen. Where the box is larger you write a number.',
			'Did it go wrong? Fill the whole box and put a new cross.',
			'Do you not want to answer a question? Cross Skip, or leave it empty.'
		],
		example: 'It may look like this'
	},
	data: {
		noName: 'We do not ask for your name. Do not write it on the sheet.',
		typed: 'Whoever takes the sheet types in your answers, and then sees what you have answered. After that the sheet is destroyed.',
		withdraw: 'At the bottom of the last page there is a code. With it you can remove your answers once they have been typed in.'
	},
	/** How a kind of question is answered with a pen. */
	instruction: {
		best_worst: 'Put one cross for most important and one for least important.',
		pairs: 'Put one cross for each pair.',
		points: 'Write how many stones each card gets. Together they are {total}.',
		ranking: 'Write 1 by the card that comes first, 2 by the next and so on. Put at least {least} cards in order.',
		balance: 'Put one cross, nearest to what weighs most.'
	},
	follow: {
		explain: 'Choose up to {n} of the cards in question {numbers}, those that are the most important to you.',
		explainOne: 'Choose one of the cards in question {numbers}, the one that is the most important to you.',
		/** By the kind of the question that the cards come from. */
		prefer: {
			best_worst: 'Preferably among those that you have crossed as most important.',
			pairs: 'Preferably among those that you have crossed.',
			points: 'Preferably among those that have got the most stones.',
			ranking: 'Preferably among those that you have put first.'
		},
		write: 'Write the number of the card in the box.',
		number: 'Card number'
	},
	words: { choicesOnly: 'Write nothing in your own words. What you write all the same is not kept.', without: 'Without a cross, what you write in your own words is not kept.' },
	helpPointed: 'Somebody put crosses where I showed or said',
	end: { heading: 'Done', handIn: 'Tear off the strip and keep it. Give the sheet to whoever gave it to you.' },
	strip: {
		cut: 'Tear or cut here. The strip is yours.',
		use: 'With the code you can remove your answers once they have been typed in. Keep it: we do not know who you are and cannot find it for you again.',
		where: 'Type the code here:'
	}
};

const ar: PaperWords = {
	sheet: 'ورقة',
	card: 'بطاقة',
	how: {
		heading: 'ماذا تفعل',
		steps: [
			'البطاقات على الطاولة. لكل بطاقة رقم، والرقم نفسه مكتوب على الورقة.',
			'ضع علامة × في المربعات بالقلم. في المربع الأكبر تكتب رقمًا.',
			'هل أخطأت؟ املأ المربع كله وضع علامة × جديدة.',
			'لا تريد الإجابة عن سؤال؟ ضع علامة عند «تخطي» أو اتركه فارغًا.'
		],
		example: 'مثال'
	},
	data: {
		noName: 'لا نسأل عن اسمك. لا تكتبه على الورقة.',
		typed: 'من يستلم الورقة يُدخل إجاباتك ويرى عندئذ ما أجبت به. بعد ذلك تُتلف الورقة.',
		withdraw: 'في أسفل الصفحة الأخيرة رمز. يمكنك به حذف إجاباتك بعد إدخالها.'
	},
	/** How a kind of question is answered with a pen. */
	instruction: {
		best_worst: 'ضع علامة × واحدة للأهم وواحدة للأقل أهمية.',
		pairs: 'ضع علامة × واحدة لكل زوج.',
		points: 'اكتب كم حجرًا تعطي كل بطاقة. يجب أن يكون المجموع {total}.',
		ranking: 'اكتب 1 عند البطاقة الأولى، و2 عند التالية، وهكذا. رتّب {least} بطاقات على الأقل.',
		balance: 'ضع علامة × واحدة أقرب إلى ما هو أثقل وزنًا.'
	},
	follow: {
		explain: 'اختر حتى {n} من بطاقات السؤال {numbers}، الأهم لك.',
		explainOne: 'اختر بطاقة واحدة من بطاقات السؤال {numbers}، الأهم لك.',
		/** By the kind of the question that the cards come from. */
		prefer: {
			best_worst: 'يفضّل من البطاقات التي وضعت لها علامة «الأهم».',
			pairs: 'يفضّل من البطاقات التي وضعت لها علامة ×.',
			points: 'يفضّل من البطاقات التي نالت أكثر الأحجار.',
			ranking: 'يفضّل من البطاقات التي وضعتها أولًا.'
		},
		write: 'اكتب رقم البطاقة في المربع.',
		number: 'رقم البطاقة'
	},
	words: { choicesOnly: 'لا تكتب شيئًا بكلماتك. وما تكتبه رغم ذلك لا يُحفظ.', without: 'من دون علامة لا يُحفظ ما تكتبه بكلماتك.' },
	helpPointed: 'وضع شخص العلامات حيث أشرت أو قلت',
	end: { heading: 'انتهيت', handIn: 'اقطع الشريط واحتفظ به. سلّم الورقة إلى من أعطاك إياها.' },
	strip: {
		cut: 'اقطع أو قص هنا. الشريط لك.',
		use: 'يمكنك بهذا الرمز حذف إجاباتك بعد إدخالها. احتفظ به: لا نعرف من أنت ولا نستطيع إيجاده لك مرة أخرى.',
		where: 'اكتب الرمز هنا:'
	}
};

const ALL: Record<string, PaperWords> = { sv, en, ar };

/** The sheet's texts in a language of the respondents'; otherwise in Swedish. */
export const paperWords = (language: string): PaperWords => (Object.hasOwn(ALL, language) ? ALL[language]! : sv);
/** For the test that compares the languages. */
export const PAPER_LANGUAGES = Object.keys(ALL);
