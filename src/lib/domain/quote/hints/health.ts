/** Diagnoses, medicines and states of health: what nobody else need know. */
import type { Near } from './near.ts';
import { setOf } from './words.ts';

/** Beginnings of words; each holds its inflections. */
const DIAGNOSES = /^(?:adhd|a-d-h-d|autis|ast$|asper?b?g|asberg|bipol|epilep|ätstör|anorek|anorex|bulimi|hetsät|depp?ressionen?s?$|depp?rimera|depp?resion|ptsd|ocd$|tvångs(?:tank|syndrom|handling|mässig)|sc?h?i[tz]*s?ofren|schizo|psykos(?:er|en|erna)?$|psykotisk|borderline|paniksyndrom|panikångest|panikattack|ångest(?:attack|syndrom|diagnos|problematik)|d[yi]slex|dyskalkyl|touret|diabet|cancer|bröstcancer|tumör|leukemi|crohn|celiaki|glutenintol|laktosintol|fibromyalg|endometrios|astma|hiv(?:-|$)|aids$|hepatit|klamydia|cp-?skad|utmattningssyndrom|utmattningsdepression|utbränd|utbränn|utvecklingsstör|npf|språkstörning|multipel|narkolepsi|psoriasis|reumati|ledgångs|artrit|artros|skolios|migrän|hjärtfel|hjärtsjuk|njursjuk|blodpropp|stroke$|parkinson|alzheimer|demens|dement$|tinnitus|selektiv$|dissociativ|könsdysfor|könsinkongruens|traumatiser|hörselskad|hörselneds|synskad|synneds|funktionsneds|funktionshind|rörelsehind|rullstol|permobil|protes(?:en)?$|missbruk(?:are|aren|ar|ade|et|sproblem)|spelberoende|drogberoende|narkotikaberoende|alkoholis|narkoman|pundare|gravid|missfall|abort(?:en|er)?$|självskad|självmord|suicid|läs-och-skrivsvår|afasi|stamning|autistic|epilepsy|depression|depressed|schizophren|dyslexi|wheelchair|pregnan|anxiety|asthma|addict|eating-disorder|kromosom|downs$)/u;
/** Medicines as people say them: what they are for is known to many. */
const MEDICINES = /^(?:sertralin|zoloft|cipralex|citalopram|escitalopram|fluoxetin|prozac|venlafaxin|mirtazapin|voxra|bupropion|brintellix|quetiapin|seroquel|abilify|olanzapin|zyprexa|risperdal|risperidon|litium|lithionit|lamotrigin|lamictal|concerta|ritalin|medikinet|elvanse|strattera|atomoxetin|metylfenidat|methylphenidate|lergigan|propavan|theralen|atarax|oxascand|sobril|stesolid|xanor|xanax|imovane|zopiklon|stilnoct|tramadol|oxycontin|oxynorm|metadon|methadon|subutex|suboxone|antabus|insulin|ssri|antidepressiv|adhd-?medicin|testosteron|östrogen)/u;
/** "add" and "ms" are words and titles when written small. */
const IN_CAPITALS = setOf('ADD MS DAMP IBS KOL GAD EIPS ME IF EDS FAS');
const OF_TWO_WORDS = setOf('emotionellt_instabil emotionell_instabilitet social_fobi social_ångest downs_syndrom ulcerös_kolit intellektuell_funktionsnedsättning lindrig_utvecklingsstörning svår_depression eating_disorder panic_disorder panic_attacks down_syndrome grav_ätstörning skadar_mig skadade_mig skära_mig skär_mig skar_mig bipolär_typ ledgångsreumatism_i learning_disability hearing_loss');
const IS = /^(?:är|e|var|va|blev|född|helt|nästan|både|am|is|was|halvt)$/u;
const WARD = /^(?:psyk|psyket|psykakuten|psykavdelningen|vuxenpsyk|avgiftningen|avgiftning|behandlingshem|behandlingshemmet|rehab|lpt|lvm|lvu)$/u;

export function diagnosisAt({ word, small, next, before, at, pair, shouts, hint }: Near): void {
	if (OF_TWO_WORDS.has(pair)) hint(word, next, 'diagnosis', 'diagnosis');
	else if (DIAGNOSES.test(small) || MEDICINES.test(small) || IN_CAPITALS.has(word.text) && !shouts && word.text !== 'ME' && word.text !== 'IF') hint(word, word, 'diagnosis', 'diagnosis');
	else if (/^(?:blind|döv|stum|stammar|halt|förlamad|deaf)$/u.test(small) && (IS.test(before.small) || small === 'stammar')) hint(word, word, 'diagnosis', 'diagnosis');
	else if (WARD.test(small) && (/^(?:på|från|i|till|enligt|in)$/u.test(before.small) || /^l/u.test(small))) hint(word, word, 'diagnosis', 'diagnosis');
	else if (small === 'add' && [-3, -2, -1, 1, 2].some((steps) => DIAGNOSES.test(at(steps).small) || /^(?:diagnos|diagnosen|diagnosis)$/u.test(at(steps).small) || (steps === -1 && /^(?:har|fick|fått)$/u.test(at(-1).small)))) hint(word, word, 'diagnosis', 'diagnosis');
}
