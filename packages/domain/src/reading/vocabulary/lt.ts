import type { Vocabulary } from './types'

export const lt: Vocabulary = {
  language: 'lt',
  stopWords:
    'ir yra šios šia sutartis sutarties nuomotojas nuomininkas lizingo pagal arba kuri ne su už iki nuo mėnesių eurų šalys jei per bei turi gali mokestis nuomos kaip prieš dienos apie sutartį nuomojamas',
  labels: {
    lessorName: `nuomotojas|nuomotoja|nuomotojo pavadinimas|lizingo davėjas|lizingo davėjo pavadinimas|
      lizingo bendrovė|lizingo įmonė|finansuotojas|turto savininkas|~savininkas|nuomojanti šalis|
      išnuomotojas|lizingo bendrovės pavadinimas`,
    lesseeName: `nuomininkas|nuomininkė|nuomininko pavadinimas|lizingo gavėjas|lizingo gavėjo pavadinimas|~klientas|
      kliento pavadinimas|įmonės pavadinimas|subnuomininkas|~naudotojas|nuomojasi|išsinuomojanti šalis`,
    lessorOrgNo: `nuomotojo kodas|lizingo davėjo kodas`,
    lesseeOrgNo: `nuomininko kodas|lizingo gavėjo kodas|kliento kodas`,
    orgNo: `įmonės kodas|įmonės kodas:|juridinio asmens kodas|juridinio asm. kodas|~kodas|į. k.|į/k|j. a. k.|
      registracijos kodas|pvm mokėtojo kodas|pvm kodas|pvm/k|asmens / įmonės kodas`,
    name: `pavadinimas|įmonė|įmonės pavadinimas|bendrovė|bendrovės pavadinimas|juridinio asmens pavadinimas`,
    contractNumber: `sutarties numeris|sutarties nr.|sutartis nr.|lizingo sutarties nr.|lizingo sutartis nr.|
      nuomos sutarties nr.|nuomos sutartis nr.|finansinės nuomos sutarties nr.|sut. nr.|dokumento nr.|
      sutarties nr|sutartis nr|sutarties numeris ir data|~sutartis|~nuomos sutartis|~nr.`,
    objectDescription: `~turtas|nuomojamas turtas|nuomos objektas|nuomos dalykas|lizingo objektas|lizingo dalykas|daiktas|
      turto aprašymas|turto pavadinimas|transporto priemonė|automobilis|markė, modelis|markė / modelis|
      įranga|patalpos|nuomojamos patalpos|patalpų adresas|patalpų paskirtis|įrangos pavadinimas|
      nuomojama įranga|nuomojama technika|technika|technikos pavadinimas|markė ir modelis|krautuvas|
      nuomos daiktas|įrenginys`,
    make: `markė|gamintojas`,
    model: `modelis|tipas|modelis/tipas`,
    objectId: `serijos numeris|serijos nr.|serijinis numeris|gamyklinis nr.|valstybinis numeris|valstybinis nr.|
      valst. nr.|registracijos numeris|VIN|vin kodas|kėbulo numeris|kėbulo nr.|unikalus numeris|
      unikalus nr.|inventorinis nr.|įrangos nr.|mašinos nr.|patalpų nr.|identifikacinis nr.`,
    startDate: `pradžios data|pradžia|sutarties pradžia|sutarties pradžios data|nuomos pradžia|nuomos pradžios data|
      nuomos laikotarpio pradžia|lizingo laikotarpio pradžia|įsigaliojimo data|sutartis įsigalioja|
      galioja nuo|~nuo|perdavimo data|turto perdavimo data|terminas nuo|laikotarpis nuo|nuo kada|
      pirmoji diena|pirma diena`,
    endDate: `pabaigos data|pabaiga|sutarties pabaiga|sutarties pabaigos data|nuomos pabaiga|nuomos pabaigos data|
      nuomos laikotarpio pabaiga|lizingo laikotarpio pabaiga|galioja iki|~iki|sutartis galioja iki|
      pasibaigimo data|grąžinimo data|paskutinės įmokos data|terminas iki|laikotarpis iki|iki kada|
      paskutinė diena`,
    termMonths: `nuomos terminas|nuomos laikotarpis|nuomos trukmė|nuomos terminas (mėn.)|sutarties terminas|
      sutarties galiojimo terminas|sutarties trukmė|lizingo laikotarpis|lizingo terminas|
      terminas (mėnesiais)|mėnesių skaičius|laikotarpis mėn.|įmokų skaičius|trukmė mėnesiais|trukmė|
      laikotarpis|terminas mėnesiais|nuomos terminas mėn.`,
    fee: `nuomos mokestis|nuomos mokesčio dydis|mėnesinis nuomos mokestis|nuomos kaina|nuompinigiai|įmoka|
      mėnesio įmoka|mėnesinė įmoka|lizingo įmoka|periodinė įmoka|nuomos mokestis per mėnesį|
      nuomos mokestis be pvm|mokėjimo suma|metinis nuomos mokestis|mėnesio nuomos mokestis|
      mėnesinis mokestis|nuomos mokestis už mėnesį|ketvirčio nuomos mokestis|nuomos mokestis per ketvirtį|
      kaina per mėnesį|įmokos dydis|mokestis per mėnesį`,
    feePeriod: `mokėjimo dažnumas|mokėjimo periodiškumas|mokėjimų periodiškumas|įmokų periodiškumas|
      mokėjimo laikotarpis|mokėjimo terminai|~mokėjimo tvarka|įmokų dažnumas|atsiskaitymo laikotarpis|
      mokama|mokėjimo data`,
    paymentTiming: `mokėjimo sąlygos|mokėjimo terminas|~mokėjimo tvarka|mokama iš anksto|iš anksto|avansu|
      išankstinis mokėjimas|mokama už praėjusį mėnesį|už praėjusį laikotarpį|laikotarpio pabaigoje|
      mokėjimo diena|apmokėjimo terminas`,
    firstIncreasedRent: `pradinė įmoka|pradinis įnašas|pirmoji įmoka|padidinta pirmoji įmoka|pirminė įmoka|
      pirmas padidintas mokėjimas|avansas|avansinė įmoka|avansinis mokėjimas|pirmasis nuomos mokestis|
      pirma įmoka|padidinta pirma įmoka|pradinis mokestis`,
    residualValue: `likutinė vertė|likutinė vertė be pvm|garantuota likutinė vertė|likutinės vertės garantija|
      likutinė turto vertė|likvidacinė vertė|išpirkimo kaina|išpirkimo vertė|paskutinė įmoka|atidėta vertė|
      likutinė vertė pabaigoje|sutarta likutinė vertė|likutinės vertės suma`,
    interestBase: `bazinė palūkanų norma|bazinės palūkanos|palūkanų bazė|kintamoji palūkanų dalis|kintamos palūkanos|
      kintamųjų palūkanų norma|palūkanų norma|fiksuotos palūkanos|palūkanų periodas|
      palūkanų perskaičiavimo periodas`,
    interestMargin: `marža|palūkanų marža|maržos dydis|nekintamoji palūkanų dalis|fiksuota palūkanų dalis|
      procentiniai punktai|banko marža|lizingo marža|marža procentiniais punktais`,
    indexName: `indeksas|indeksavimas|indeksavimo sąlyga|nuomos mokesčio indeksavimas|nuomos mokesčio perskaičiavimas|
      nuomos mokesčio didinimas|vartotojų kainų indeksas|suderintas vartotojų kainų indeksas|~infliacija|
      metinė infliacija`,
    indexBaseMonth: `bazinis indeksas|bazinis mėnuo|bazinis laikotarpis|bazinė data|palyginamasis laikotarpis|
      pradinis indeksas|indekso bazė|indeksas už|ataskaitinis mėnuo`,
    noticeMonths: `įspėjimo terminas|įspėjimo laikotarpis|pranešimo terminas|sutarties nutraukimas|nutraukimo terminas|
      įspėjus prieš|pranešus prieš|raštu įspėjus|išankstinis įspėjimas|mėnesių iki nutraukimo|
      ne vėliau kaip prieš|įspėjimo terminas mėnesiais|įspėjimo laikas|nutraukimas|pranešimo laikotarpis`,
    extensionMonths: `pratęsimas|pratęsimo laikotarpis|pratęsimo terminas|automatinis pratęsimas|sutartis pratęsiama|
      automatiškai pratęsiama|sutarties pratęsimas|pratęsiama dar|galimybė pratęsti|pratęsimo teisė|
      pratęsimas automatiškai|pratęsiama automatiškai|pratęsimo trukmė|pratęsiama`,
    deposit: `depozitas|užstatas|depozito suma|užstato suma|garantinis įnašas|garantinė suma|
      prievolių įvykdymo užtikrinimas|banko garantija|nuomos depozitas|~užtikrinimas|užstato dydis|
      depozito dydis|garantinis užstatas|piniginis užstatas`,
    currency: `valiuta|sutarties valiuta|mokėjimo valiuta|atsiskaitymo valiuta|eurai|eurais|sumos nurodytos|
      visos sumos`,
    signingDate: `~data|pasirašymo data|sutarties data|sutarties pasirašymo data|sutarties sudarymo data|sudarymo data|
      sudaryta|vieta ir data|pasirašyta|data ir parašas|pasirašyta elektroniniu parašu|pasirašymo diena|
      sutarties pasirašymo vieta ir data|vieta, data|sudaryta ir pasirašyta|pasirašymo vieta ir data`,
    otherParty: `tiekėjas|pardavėjas|laiduotojas|garantas|tarpininkas|administratorius|kontaktinis asmuo|
      draudimo bendrovė|bankas|gamintojas|draudikas`,
    otherAmount: `įsigijimo kaina|įsigijimo vertė|pirkimo kaina|sutarties mokestis|administravimo mokestis|
      sutarties sudarymo mokestis|pvm|iš viso|viso|finansuojama suma|draudimas|draudimo įmoka|franšizė|
      išskaita|komunaliniai mokesčiai|šildymas|elektra|vanduo|eksploatacinės išlaidos|aptarnavimas|
      priežiūra|vertė|turto vertė|draudimo suma|bauda|delspinigiai|nuolaida|transportavimas|parkavimas|
      kaina|atstatomoji vertė|žalos atlyginimas|viršyta rida`,
    otherDate: `sąskaitos data|pristatymo data|pasiūlymo data|pirma registracija|pagaminimo metai|metai|versija|
      techninė apžiūra|pasiūlymas galioja iki|pirmas mokėjimas|perdavimo data`,
    otherRate: `delspinigiai|palūkanos už pavėlavimą|pvm|metinė norma|komisinis`,
    otherId: `telefonas|tel.|tel|mob.|sąskaitos nr.|a. s.|iban|kliento nr.|sąskaitos faktūros nr.|užsakymo nr.|
      pasiūlymo nr.|pašto kodas|preliminarioji sutartis nr.|prekės kodas`,
    otherPeriod: `garantija|garantinis laikotarpis|mokėjimo terminas|pristatymo terminas|bandomasis laikotarpis|
      palūkanų periodas`,
    otherText: `adresas|buveinė|el. paštas|kiekis|vnt.|spalva|kuras|rida|plotas|aukštas|paskirtis|naudojimo vieta|
      vieta|kitos sąlygos|ypatingos sąlygos|pastabos|priedai|parašas|parašai|nuomotojo parašas|
      nuomininko parašas|šalys|sąlygos|priedas|direktorius|atstovaujama`,
  },
  months: `saus*|vasar*|kov*|baland*|geguž*|birž*|liep*|rugp*|rugs*|spal*|lapkr*|gruod*`,
  numbers: `1 vienas viena vieno vieną vienu vienos|2 du dvi dviejų dviem|3 trys trijų tris trimis|
    4 keturi keturios keturių keturis keturias keturiais|5 penki penkios penkių penkis penkias penkiais|
    6 šeši šešios šešių šešis šešias šešiais|7 septyni septynios septynių septynis septynias septyniais|
    8 aštuoni aštuonios aštuonių aštuonis aštuonias aštuoniais|
    9 devyni devynios devynių devynis devynias devyniais|10 dešimt dešimties dešimtis|
    11 vienuolika vienuolikos vienuolikai|12 dvylika dvylikos dvylikai|13 trylika trylikos trylikai|
    14 keturiolika keturiolikos keturiolikai|15 penkiolika penkiolikos penkiolikai|
    16 šešiolika šešiolikos šešiolikai|17 septyniolika septyniolikos septyniolikai|
    18 aštuoniolika aštuoniolikos aštuoniolikai|19 devyniolika devyniolikos devyniolikai|
    20 dvidešimt dvidešimties|30 trisdešimt trisdešimties|40 keturiasdešimt keturiasdešimties|
    50 penkiasdešimt|60 šešiasdešimt šešiasdešimties|70 septyniasdešimt|80 aštuoniasdešimt|
    90 devyniasdešimt|100 šimtas`,
  phrases: {
    notice: 'neįspėj*|neprane*|nutrauk*|įspėj*|praneš*|nutraukti',
    extend: 'pratęs*|atnaujin*|tęsiasi|pratęsiama',
    eachTime: 'kiekvieną kartą|kaskart|kas kartą',
    from: 'nuo|įsigalioja|prasideda|pradedama',
    until: 'iki|baigiasi|pasibaigia|galioja iki',
    advance:
      'iš anksto|avansu|avansinis mokėjimas|išankstinis mokėjimas|laikotarpio pradžioje|už einamąjį mėnesį|už ateinantį mėnesį|iki einamojo mėnesio',
    arrears:
      'už praėjusį mėnesį|už praėjusį laikotarpį|laikotarpio pabaigoje|mėnesio pabaigoje|pasibaigus mėnesiui|po paslaugų suteikimo|už praėjusį ketvirtį|už praėjusį',
    perMonth:
      'per mėnesį|kas mėnesį|kiekvieną mėnesį|mėnesinis|mėnesinė|/mėn.|Eur/mėn.|už mėnesį|kartą per mėnesį|mėnesiui|per mėn|mėnesinis mokestis|už vieną mėnesį|kiekvieno mėnesio|mėnesio',
    perQuarter:
      'per ketvirtį|kas ketvirtį|kiekvieną ketvirtį|ketvirtinis|kas tris mėnesius|/ketv.|ketvirčio|už ketvirtį|kiekvieno ketvirčio',
    perHalfYear:
      'kas pusmetį|per pusmetį|pusmetinis|kas šešis mėnesius|du kartus per metus|pusmečio|už pusmetį',
    perYear:
      'per metus|kas metus|kiekvienais metais|metinis|metinė|kasmet|/m.|kartą per metus|metų|už metus|metinis mokestis',
    month: 'mėnuo|mėnesis|mėnesio|mėnesiai|mėnesių|mėnesius|mėnesį|mėnesiams|mėn.|mėn',
    quarter: 'ketvirtis|ketvirčio|ketvirčiai|ketvirčių|ketvirtį|ketv.',
    year: 'metai|metų|metus|metams|m.',
    day: 'diena|dienos|dienų|dienas|dieną|d.',
    week: 'savaitė|savaitės|savaičių|savaites|sav.',
    called: 'toliau|toliau vadinam*|toliau –|vadinam*',
    title:
      'lizingo sutartis|finansinės nuomos (lizingo) sutartis|veiklos nuomos sutartis|nuomos sutartis|negyvenamųjų patalpų nuomos sutartis|patalpų nuomos sutartis|transporto priemonės nuomos sutartis|išperkamosios nuomos sutartis|subnuomos sutartis|susitarimas dėl pakeitimo|sutartis',
    between: 'tarp',
    and: 'ir|bei',
    entered: 'pasiraš*|sudar*|sudaryta|patvirtin*',
    is: 'yra|sudaro|lygus|nustatom*|dydis',
    number: 'nr|numeris|no',
    percent: 'procentai|procentų|%|procentiniai punktai|procentinių punktų|proc|p. p',
    plus: 'plius|pridėjus|+|ir marža|padidinta|pridedant',
    indexWords: 'indeks*|vki|kainų|bazin*',
    address: 'g|gatvė',
    excludingVat: 'be PVM|su PVM|plius PVM|+ PVM|įskaitant PVM|neįskaitant PVM',
    liesBefore: 'prieš|iki|ne vėliau kaip',
    runs: 'galioja|sutart*|nuom*|termin*|laikotarp*|lizing*',
    signed: 'pasiraš*|data|vieta|parašas',
    lessorWords: 'nuomotoj*|lizingo davėj*|išnuomoto*|savinink*|nuomoja',
    lesseeWords: 'nuominink*|lizingo gavėj*|klient*|naudotoj*|nuomojasi',
    lets: 'išnuomoja|nuomoja|perduoda',
    letBy: 'nuomojama iš',
    to: '',
  },
  endings: 'o|ą|ui|u|e|as|is|io|į|iu|ės|ę|ei|ė|os|a|ai|ų|us|ams|ais|ų|es',
}
