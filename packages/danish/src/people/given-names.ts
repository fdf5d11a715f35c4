/**
 * Given names that are common in Denmark, of all ages: where a list has lost its commas, only these tell where the next
 * person begins. Those that are as common as surnames (Holm, Bang, Lund) are left out.
 */
const GIVEN_NAMES = new Set(
  `aage aase abdul abdullah adam ahmad ahmed aida aksel alan albert alberte alex alexander alexandra alfred ali alice
  allan allis alma alva amalie amanda amina amir anders andrea andreas ane anett anette anita anja anker ann anna
  annalise anne annelie annelise annemarie annemette annette anni annie anny anton antonia arne arthur arvid asbjørn
  asger aslak aslan asmus asta astrid august axel aya ayaan ayse ayub bahar barbara basma beata beate bella benedikte
  benjamin benny bent bente berit bernt bertel betina bettan bettina betty bibi bilal birger birgit birgitta birgitte
  birte birthe bjarke bjarne bjørg bjørn bo bodil brian brit britt britta bruno børge camilla camille carina carl
  carla carlo carmen carol carola carolina caroline carsten casper cathrin cathrine cecil cecilia cecilie charlotte
  chris christa christel christian christiana christiane christina christine christoffer claes clara claus connie
  conny conrad cornelia dagmar dagny dan daniel daniella danni danny daria david denis dennis dina ditlev ditte dogan
  dorit dorrit dorte dorthe dorthea ea ebba ebbe edel edith edvard egon eigil einar einer eja ejgil ejner ejvind elena
  elias elin eline elisa elisabeth elise ella ellen ellinor elly elo else elsebeth elva elvin elvira emil emilie emin
  emine emma emmy emre enok enrique eric erica erik erika erling erna ernst esben esmaralda esther eva evald evan
  evelyn evy ewa faisal farida fatima fatma felix ferdinand fie filip filippa finn flemming folmer frank frans frede
  frederick frederik frederikke freja frida frits fritz frode gabriel georg gerda gerhard gerner gert gertrud gitte
  gorm greta grete grethe gry gudrun gunda gunhild gunilla gunnar gunner gunver guri gurli gustav gyda gyrith haakon
  halfdan halina hamdi hamid hamza hana hanna hannah hanne hans harald hardy harry hassan hatice hava hedvig heidi
  heine heino heinrich helen helena helene helga helge helle hellen helmer henning henny henrietta henriette henrik
  herbert herdis herluf herman hilda hilde hjalmar hjørdis holger hubert huda hugo husein hussain hussein ib iben
  ibrahim ida idris igor ilona ilse imdad imran ina inga inge ingeborg ingelise ingemann inger ingerlise ingolf ingrid
  ingrith irene iris irma isa isabella isak ismail ivan ivar iver jaan jack jacob jacqueline jakob james jan jane
  janne janni jannie jannik janus jarl jasmin jasper jean jeanette jeanne jelena jens jeppe jesper jessica jette jimmi
  jimmy joachim joakim joan johan johann johanna johanne johannes john johnny johny jolanta jon jonas jonatan jonathan
  jonna jonny josef josefine joseph josephine judith julia julie julius justin jytte jørgen jørgine jørn kaare kai
  kaisa kaj kamal kamilla kamille karen karim karin karina karl karla karlo karna karoline karsten kasper katarina
  kate katharina kathrine katja katrin katrine kaya keld kell kenan kenn kenneth kenny kent kerstin keven kevin khalid
  kim kira kirsa kirsten kirstin kirstine kisser kit kjeld kjell klaes klara klaus klavs knud konrad kresten krista
  kristel kristen kristian kristiane kristin kristina kristine kristjan kristoffer kurt kåre lana lars larsine lasse
  lauge laura laurine laurits lauritz lea leif leila lena lene lenette leo leon leonora leyla liam lilian lilja lilli
  lillian lilly lily lina linda lindy line linea lis lisa lisbet lisbeth lise liselotte lissi lissy liv liva lizzi
  lizzie loa lola lone lotte louis louise lova lovise lucas lucia ludmila ludvig lukas luna lykke lærke mads magda
  magdalene magnus mahmoud mahmud maibritt maike maiken maj maja majbrit majbritt malene malik malin malou malte
  malthe mandrup mansoor marc marcus maren margaretha margit margith margot margrete margrethe maria mariam mariane
  marianne marie mariette marina mario marion markus marlen marlena marlene marta martha martin martine mary mathias
  mathilde mathis matilde mats mattias maya mehdi mehmet merete merethe mette mia michael michala michelle mie mikael
  mikala mikkel mikko mille mimi mina minna mira miriam mogens mohamed mohammad mohammed mona monica monika monique
  morten mounir muhamed muhammed murat musa mustafa mustapha mylle nabil nadia nadine nadja naima naja nana nancy
  nanna nasrin natacha natalia natasha neel nelly nete nicklas nicolai nicolaj nicolas nicole nicoline niels niki
  nikita niklas nikolaj nikolas nikoline nils nina ninna nis noah noel nora nour oda odd olaf olav ole olfert olga
  oline oliver olivia oluf omar orhan orla oscar oskar osman osvald otilia otilie otto ove palle patricia patrick paul
  paula pauli pauline paw peder pelle per pernille pete peter petra philip phillip pia pil poul poula povl preben
  rachel ragnhild ralf randi rasmine rasmus regin regina regitze regnar reinhardt renate rene renee reza richard rie
  rigmor rikke rina rita riza robert robin roger roland rolf ronald ronni ronnie ronny rosa rosemarie rosita ruben
  rudi rudolf rukia rune ruth saba sabina sabine safiya sahra saida salam salim sally salma sami samina samir samuel
  sandra sanna sanne sara sarah sebastian selina selma sibel sidsel signe sigrid sigurd silas sille simon simona
  simone sine siri sisse sissel sofia sofie sofus soheil solveig solvej sonja sonny sophia sophie stanley steen stefan
  stefanie steffen stella sten stephan stephanie stephen stig stine stinna styrbjørn sultan sune susan susann susanna
  susanne susie suzanne svante sven svend svenning sverre sylvester sylvia synnøve søren søs tage tahir tamara tania
  tanja tarek tariq tatiana tenna teresa terje thea theis theodor theresa therese thit thomas thomine thorbjørn
  thorkild thorleif thorsten thorvald thyge thyra tilda tilde tim tina tine tobias toke tom tommy tonny tony torben
  torbjørn tordis tore torgny toril torkild tormod torsten torvald tove tricia trille trine troels trygve tue tyge
  tønnes uffe ulf ulla ulrich ulrik ulrika ulrikke urs ursula vagn valborg valdemar vera verena verner vibe vibeke
  vicki vicky victor victoria vidar vigdis vigga viggo viktor viktoria vilhelm villads villiam villum villy vilma
  vincens vincent viola vita vitus vivi vivian vivianne waldemar walter wanda werner wiebke wilhelm willi william
  willy wilma winni winnie wivi xenia yahya yasin yasmin yasmine ylva yusra yusuf yvonne zahra zainab zaki zarah zehra
  zenia ziad zita åge åse øjvind ømer ørjan øyvind`.split(/\s+/),
)

/** Whether a word is a given name; of a double one ("Ann-Britt") the first part tells. */
export function isGivenName(word: string): boolean {
  const [first = ''] = word.split('-')
  return /^\p{Lu}/u.test(first) && GIVEN_NAMES.has(first.toLowerCase().replaceAll('é', 'e'))
}
