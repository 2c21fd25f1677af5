/** Places apart from the municipalities: provinces, towns and parts of towns, villages, and cities abroad that people here come from. */
import { COUNTIES, MUNICIPALITIES } from './municipalities.ts';
import { listed, setOf } from './words.ts';

const PROVINCES_AND_PARTS = `
värmland dalarna skåne småland halland blekinge närke dalsland västmanland södermanland sörmland uppland gästrikland hälsingland medelpad ångermanland jämtland västerbotten norrbotten lappland norrland bohuslän östergötland västergötland öland gbg sthlm slottsbron
segmon värmskog borgvik liljedal nordmark ölme vålberg skoghall edane skattkärr deje molkom charlottenberg åmotfors töcksfors ekshärad sysslebäck likenäs bograngen kronoparken rud våxnäs sjöstad gruvön skåre väse alster råtorp
norrstrand herrhagen haga rosengård rinkeby tensta husby kista akalla hjulsta skärholmen bredäng fittja alby hallunda norsborg jordbro hammarby södermalm östermalm vasastan kungsholmen farsta vällingby hässelby hammarkullen angered bergsjön
biskopsgården hisingen majorna frölunda backa gårdsten lövgärdet vivalla brickebacken oxhagen råslätt ekön araby gottsunda stenhagen gränby ersboda tynnered nydala fosie seved möllan holma kroksbäck hageby navestad skäggetorp ryd
lambohov råby viksäng bäckby nacksta skönsmon hällby norra_biskopsgården flemingsberg märsta bålsta åkersberga gustavsberg tumba handen kallinge åhus lysvik rottneros stöllet ambjörby`;

const VILLAGES = `
malung edsvalla ransäter fryksta kyrkheden olsäter brattfors nykroppa lesjöfors gräsmark mangskog brunskog glava sulvik gunnarskog älgå klässbol nysäter värmlandsbro svaneholm långserud svanskog holmedal östervallskog blomskog silbodal sillerud gillberga
huggenäs botilsäter ölserud millesvik rämmen gustavsfors nyskoga vitsand östmark lekvattnet bjälverud harefjorden åsensbruk köpmannebro dals_långed bäckefors svanvik mellansel billsta vännäsby holmsund sävar burträsk boliden kåge ursviken bureå jävre
hortlax öjebyn roknäs gammelstaden råneå töre abisko porjus vuollerim kvikkjokk saltoluokta björkliden riksgränsen karesuando junosuando kangos korpilombolo tärendö vittangi svappavaara jukkasjärvi hemavan tärnaby saxnäs stalon gäddede åsarna funäsdalen
bruksvallarna sälen transtrand särna furudal siljansnäs nusnäs sollerön dala-järna grängesberg nyhammar fredriksberg kopparberg frövi fellingsbro vintrosa garphyttan pålsboda kvarntorp hjortkvarn ramsberg kolsva virsbo västanfors ramnäs sundbyholm kvicksund torshälla
mariefred stallarholmen malmköping nävekvarn krokek svärtinge kimstad ljungsbro malmslätt sturefors rimforsa kisa österbymo gränna huskvarna bankeryd taberg skillingaryd smålandsstenar hestra anderstorp reftele burseryd landsbro ekenässjön målilla virserum ankarsrum
gamleby blankaholm påskallavik timmernabben rockneby smedby lindsdal bergkvara hovmantorp moheda rydaholm lammhult strömsnäsbruk traryd vislanda diö svängsta hällaryd nättraby jämjö lyckeby rödeby sölve bräkne-hoby näsum tollarp degeberga vinslöv
tyringe hästveda bjärnum vittsjö knislinge glimåkra sibbhult oppmanna veberöd södra_sandby genarp löddeköpinge furulund bjärred hjärup arlöv oxie bunkeflostrand limhamn klagshamn höllviken skanör falsterbo anderslöv skivarp abbekås skillinge brantevik
grevie förslöv vejbystrand munka-ljungby jonstorp mölle billesholm påarp ödåkra rydebäck teckomatorp marieholm löberöd harlösa onsala frillesås veddige tvååker glommen unnaryd torup oskarström knäred vallda särö billdal lindome kållered
mölnlycke landvetter hindås rävlanda sätila fritsla kinna skene viskafors sandared dalsjöfors fristad gånghester limmared länghem dalstorp gällstad timmele floby kinnarp åsarp stenstorp skultorp tidan lugnås lyrestad götlunda hova
gårdsjö vinninga källby hällekis järpås kvänum vedum stora_levene nossebro sollebrunn gråbo surte nödinge älvängen skepplanda lödöse sjuntorp frändefors brålanda dals_rostock billingsfors tösse fengersfors lelång ljungskile henån ellös svanesund
myggenäs skärhamn rönnäng marstrand ytterby hönö fotö brännö styrsö donsö brastad smögen hunnebostrand kungshamn fjällbacka grebbestad tanumshede hamburgsund rabbalshede`;

/** Countries are left alone: many come from each. */
const ABROAD = `
oslo bergen trondheim stavanger drammen köpenhamn århus odense aalborg helsingfors åbo tammerfors uleåborg vasa rovaniemi torneå reykjavik london manchester birmingham glasgow dublin paris marseille lyon berlin hamburg münchen frankfurt köln bremen kiel wien zürich genève amsterdam rotterdam bryssel antwerpen madrid barcelona sevilla malaga lissabon porto rom milano neapel turin aten thessaloniki
warszawa warsaw krakow kraków krakau gdansk gdańsk gdynia lodz łódź wroclaw wrocław poznan poznań szczecin katowice lublin bialystok białystok rzeszow bydgoszcz torun prag brno bratislava budapest debrecen bukarest cluj iasi timisoara constanta plovdiv varna belgrad novi_sad nis zagreb split rijeka sarajevo banja_luka mostar tuzla zenica skopje tirana pristina prishtina prizren peja ljubljana vilnius kaunas riga tallinn tartu narva minsk kiev kyiv charkiv kharkiv odessa odesa lviv mariupol dnipro zaporizjzja cherson moskva st_petersburg murmansk
istanbul ankara izmir antalya konya diyarbakir gaziantep mardin adana damaskus damascus aleppo homs hama idlib raqqa deir_ez-zor deraa daraa latakia qamishli kobane kobani afrin hasaka bagdad baghdad mosul basra erbil hewler sulaymaniyya sulaimaniya kirkuk dohuk duhok najaf karbala fallujah teheran tehran isfahan esfahan shiraz mashhad tabriz ahvaz kermanshah sanandaj qom kabul herat kandahar mazar-i-sharif mazar jalalabad ghazni kunduz bamiyan peshawar islamabad lahore karachi beirut tripoli saida amman irbid zarqa gaza rafah ramallah nablus hebron jenin jerusalem haifa kairo cairo alexandria khartoum asmara keren massawa addis_abeba addis_ababa mekele hargeisa hargeysa mogadishu mogadisho muqdisho kismayo kismaayo bosaso boosaaso garowe burao burco borama berbera galkayo baidoa baydhabo beledweyne merca jigjiga djibouti nairobi mombasa eastleigh kampala kigali kinshasa lagos accra dakar banjul conakry casablanca rabat tunis alger algiers benghazi sanaa aden dubai doha riyadh mecka medina kuwait_city
bangkok chiang_mai pattaya phuket udon_thani isaan hanoi saigon manila peking beijing shanghai hongkong delhi mumbai dhaka colombo kathmandu
kurdistan tornedalen meänmaa sápmi sapmi österbotten karelen balkan puntland somaliland rojava`;

export const PLACES: ReadonlySet<string> = new Set([...MUNICIPALITIES, ...COUNTIES, ...listed(PROVINCES_AND_PARTS), ...listed(VILLAGES), ...listed(ABROAD)]);

/** Those that are ordinary words or names as well. */
export const PLACES_THAT_ARE_WORDS = setOf('ale berg boden eda kil lund mark mora nora sala salem vara flen ryd rud haga backa alby holma handen kista bergsjön majorna orsa alster sjöstad norberg vilhelmina dorotea möllan råby klippan köping heby hammarby trosa skara rom split porto varna nis vasa lyon kiel saida aden keren medina sofia mazar torun balkan konya hama isaan bergen alger amman skene hova kisa säter sälen mecka manchester');

/** Words and names of the list above that say a place when "i", "från" or "till" stands before them. */
export const PLACES_AFTER_IN = setOf('kil eda mora flen sala heby hammarby trosa orsa skara norberg köping nora haga alster gävle vasa saida keren konya hama');
