/**
 * First names that are common in Sweden, those of people who have moved here among them. Written down from general knowledge for this
 * program, not copied from a register; it has the program's licence and makes no claim to order or completeness.
 */
import { listed, setOf } from './words.ts';

export const FIRST_NAMES = setOf(`
adam adrian agnes agneta agnieszka ahmad ahmed aida aisha aksel alan albert albin aleksander aleksandra alex alexander alexandra alexandre alfons alfred alexia alice alicia alina alissa alma alva alvar alvin amalia amanda amelia amelie amina amir amira amjad anas anders andré andrea andreas andreja andrzej anette angelica angelina anita anja ann anna anne anneli annelie annette annica annika anton antonia antonio arash arian ariana arman arne arvid arwin aron asad ashkan asia asma astrid atle august aurora aya ayan ayla aylin ayman ayse aziz azra
barbro barbara bashar bassam beata beatrice behnaz bella ben benjamin bengt bent berit bernt bertil bianca bilal bill birger birgit birgitta birgitte bjarne boris britt britta brita bruno burhan
calle camilla carin carina carl carla carlos carola carolina caroline casper cassandra catarina catharina cecilia celine charlie charlotta charlotte chris christer christian christina christine christoffer christopher claes clara claudia cornelia conny crister
dag dagny dalia dan dana daniel daniela daniella danijela dani dariusz darko daryoush david dean deborah denis dennis diana diego dilan dima dina dino dmitri dorota doris dragan
ebba eddie edith edvard edvin edward edwin efrem egon eira elena eleni eleonora elham eli elias elif elin elina elis elisa elisabet elisabeth elise eliza ella ellen ellie ellinor elliot elma elmer elsa elsie elton elvira elvin elza emanuel emelie emil emilia emilie emily emma emmy emre engla enya eric erik erika erica erling ermias ernst esma ester esther ethan eva evelina evelyn evert ezra
fabian fadi fadumo faisal fanny farah farhad farhan farid faris fatemeh fatima fatma fatou felicia felix ferdinand fiona folke fredric fredrik fredrika frej freja frida fritiof filip filippa filippos
gabriel gabriella gabriela georg george gerd gerda gert gina gisela goran greta grzegorz gudrun gun gunilla gunnar gunnel gunvor gustaf gustav gösta göran göte
habib hadi hadil hala halima hamid hamza hana hanna hannah hannes harald hariz harry hasan hassan hawa heba hedda hedvig heidi helen helena helene helge helin helmer henning henric henrik henry herman hermela hibo hilda hilma hiwa hjalmar hodan holger hossein hugo huda hussein håkan
ibrahim ida idris ilham ilona ilse iman imran ina inga inge ingela ingeborg ingegerd inger ingmar ingrid ingvar irina irene iris irma isa isabel isabell isabella isabelle isak ismail issa ivan ivana ivar iwona izabela
jack jacob jakob jamal jamila jan jana jane janet janne jari jasmin jasmine jason jeanette jennie jennifer jenny jens jerker jessica jesper jim jimmie jimmy joakim joanna joel johan johanna johannes john johnny jon jonas jonatan jonathan jonna jonny jonte joseph josef josefin josefina josefine josip jovan juan judith julia julian juliana julie jörgen jerry
kaj kajsa kalle karam karim karin karina karl karla karolina kasper katarina katarzyna kate kateryna katja katrin kennet kenneth kent kerstin kevin khadija khaled khalid kia kim kimberly kjell klara klas klaus knut konrad krister kristian kristin kristina kristoffer krzysztof kurt kåre
laila lamin lars lasse laura layla lea leah leena leif leila lena lennart lennox leo leon leona leonard leonardo leonora leopold levi lidia liam lilian lilly lillemor lina linda linn linnea linnéa linus lisa lisbet lisbeth lisen lo lotta lottie louise lova love lovis lovisa lucas lucia ludvig luka lukas lukasz luna lydia lykke
madeleine maha mahdi mahmoud mahmud maj maja magda magdalena magnus majken malek malik malin malte malwina manal manuel marcel marcin marcus mareike margareta margaretha margit margot maria mariam mariana marianne marie marika marina mario marija marita marjan markus marta martha martin martina marwan mary maryam mateusz mathias mathilda matilda matias mats matteo matthias mattias maximilian maya mehdi mehmet melanie melina melissa melker melvin mia michael michaela michal micke mikael mikaela mike mila milan milena milo milos milton mimmi mina mira miranda mirjam mirza moa moha mohamad mohamed mohammad mohammed mohamud moham mona monica monika morgan morris mostafa mourad muhammed muna murat mustafa måns märta
nabil nadia nadja najma naima najib nanna naser natalia natalie nathalie nasrin nazanin neda nellie nelly nermin nicklas niclas nicole nicolas nikita niklas nikola nikolaj nils nina nisse nizar noa noah noel noelle noor nour noomi nora novalie nova nuria
oksana ola olaf oleksandr oleg olga oliver olivia olle olof olov omar omid orvar oscar oskar osman othilia otto ove
patricia patrik patrick paul paula paulina pavel pehr pelle per pernilla peter petra petronella petter philip pia piotr pontus preben peder
rachel ragnar ragnhild rahel rahim rahma ramona rana rania rasmus razan rebecka rebecca reem reidar reza ricardo rickard rikard rita robert roberto robin roger roksana roland rolf ronja ronnie ronny rosita rosmarie roza ruben rune ruth roya rebin
saad sabina sabine sabrina sadia safiya sahar said saida salah salem salim salma salman salwa sam samantha sami samir samira samuel sana sandra sanna sara sarah sasha sebastian selam selim selma semir semira serena sergej shahad shahin shirin shilan sibel siv sigge signe sigrid sigurd sigvard simon simone sindre siri sixten slavica sofia sofie sofi sonja sophia sophie stefan stefania stella steve stig stina sture sultan sune susann susanna susanne suzan svante sven svea svetlana svenne syeda sylvia sylwia sölve sören
tage tahir tamara tanja tarek tareq tariq tatiana ted tekle teodor teresa terese theo theodor theres therese thomas thor tilda tilde tim timo timothy tina tindra tintin tobias tom tomas tomasz tommy tony torbjörn tord tore torgny torsten torun tova tove tuva tyra tyler
ulf ulla ulrica ulrik ulrika urban ursula
valdemar valentin valentina valeria valter vanessa vega vera verner veronica veronika vendela victor victoria vidar vide viggo viktor viktoria vilgot vilhelm ville vilma vilmer vincent viola viveka vivianne vivi volodymyr
waleed walid walter wael wanja wendy wilhelm wilhelmina william wilma wilmer wiktoria
xavier xerxes yahya yara yasin yasmin yasmine yasmina yasser ylva yngve yonas yosef youssef yusuf yohannes yvonne
zahra zainab zakaria zakariya zara zaynab zebastian zeinab zelda zeynep zinaida ziad zlatan zoe zofia zoran
åke åsa ängla örjan östen ösen nilla kicki sussie jocke fredde robban tompa matte nettan abbe danne putte tessan hasse bosse lelle steffe stoffe frasse
abdi abdirahman abdullah abdullahi abdulrahman abshir ali amal hibaq ifrah ikram ilyas jibril liban mahad nasra sahra warsame yonis zamzam faiza filsan ayaan anisa bahar berivan dilnaz rojin rojda rezan soran aram shler farzaneh fereshte mahnaz nilofar mojtaba morteza samim zabihullah esmat noorullah sayed habibullah tesfay mehari awet filmon senait feven saron tsegay robel merhawi bereket kidane natnael luwam rodas selamawit`);

/** Names that are ordinary words in Swedish or English as well: they count where something beside them says so. */
export const NAMES_THAT_ARE_WORDS = setOf(`
hans bo sten björn liv saga my bara will mark max sol tur frid vår alla du bror love lo per dan sam dag maj storm grim alf viola lilja ted isa ben tore ale hope grace rose joy faith may june bill sky dawn art gene pat sue rob nick noor nova frost ana ann tom ask ro frej rut eli said aya fadi bent miss dina aurora august urban sultan salem salman sana ernst stig
sina matte vide vega sture engla ängla`);

/** Swedish spelling of Arabic names apart, the commonest in Arabic letters. */
export const ARABIC_NAMES = setOf(`
محمد أحمد احمد محمود علي عمر حسن حسين خالد يوسف إبراهيم ابراهيم مصطفى عبدالله عبدالرحمن كريم سامي سمير طارق وليد ياسر زياد بلال حمزة أنس انس عماد فادي رامي هادي ماهر نبيل جمال فيصل سعيد صالح عثمان إسماعيل اسماعيل
فاطمة مريم زينب عائشة خديجة سارة نور ليلى آية اية هبة رنا رانيا منى سلمى ياسمين أمل هدى دانا لينا ريم سميرة نادية شيماء أسماء اسماء إيمان حنين بتول غادة سلوى زهراء`);
/** Those of them that are words as well. */
export const ARABIC_WORDS = setOf('نور أمل سعيد صالح كريم هدى منى إيمان علي عمر جمال');

/** Ordinary words of the list, kept out of the names written small. */
export const SMALL_NEVER = new Set([...NAMES_THAT_ARE_WORDS, ...listed('ann jan gun siv mona kia kaj mina dina tim tom sana isa leo eli per dan ben ali ida mira vera alma stella iris nova ville hala tova love bella aurora luna tage tore maj lea moa ella alva viola kent frank harry kate mike lina linn alex charlie moha moham hana mila maha rana aya leon robin jerry milan')]);
