import type { Vocabulary } from './types'

export const lv: Vocabulary = {
  language: 'lv',
  stopWords:
    'un ir šis šī līgums līguma iznomātājs nomnieks līzinga saskaņā vai kas nav ar par līdz no mēnešu eiro puses ja tiek nomas maksa var pirms dienas pēc tam nomnieka uz kā',
  labels: {
    lessorName: `iznomātājs|iznomātāja nosaukums|līzinga devējs|līzinga devēja nosaukums|līzinga kompānija|
      līzinga sabiedrība|finansētājs|izīrētājs|~īpašnieks|iznomātāja firma|nomas devējs|izpirknomas devējs|
      iznomā`,
    lesseeName: `nomnieks|nomnieka nosaukums|līzinga ņēmējs|līzinga ņēmēja nosaukums|~klients|klienta nosaukums|
      uzņēmuma nosaukums|īrnieks|apakšnomnieks|~lietotājs|~turētājs|nomas ņēmējs|nomnieka firma|iznomā no|
      nomā`,
    lesseeOrgNo: `nomnieka reģistrācijas numurs|klienta reģistrācijas numurs`,
    orgNo: `reģistrācijas numurs|reģistrācijas nr.|reģ. nr.|reģ.nr.|reģ. numurs|vienotais reģistrācijas numurs|
      vienotais reģ. nr.|nodokļu maksātāja reģistrācijas numurs|nmr kods|pvn reģistrācijas numurs|
      pvn reģ. nr.|pvn nr.|personas kods / reģistrācijas numurs`,
    name: `nosaukums|uzņēmums|uzņēmuma nosaukums|firma|sabiedrība|sabiedrības nosaukums`,
    contractNumber: `līguma numurs|līguma nr.|līgums nr.|līg. nr.|nomas līguma numurs|nomas līgums nr.|
      līzinga līguma numurs|līzinga līgums nr.|finanšu līzinga līgums nr.|dokumenta nr.|līguma nr|līgums nr|
      ~līgums|nomas līgums|līguma numurs un datums|~nr.|līguma reģ. nr.`,
    objectDescription: `nomas objekts|nomas priekšmets|līzinga objekts|līguma priekšmets|objekta apraksts|
      līzinga objekta apraksts|transportlīdzeklis|automašīna|marka, modelis|marka / modelis|iekārta|
      inventārs|~telpas|nomas telpas|telpu adrese|nekustamais īpašums|lietošanas mērķis|iekārtas nosaukums|
      iznomātā iekārta|nomājamā iekārta|tehnika|marka un modelis|iekārtas apraksts|objekts|priekšmets|prece|
      nomas objekta apraksts|autokrāvējs|iznomātās telpas`,
    make: `marka|ražotājs`,
    model: `modelis|tips|modelis/tips`,
    objectId: `~telpas nr.|sērijas numurs|sērijas nr.|rūpnīcas numurs|valsts numurs|valsts reģistrācijas numurs|valsts reģ. nr.|
      reģistrācijas numura zīme|VIN|vin numurs|šasijas numurs|šasijas nr.|kadastra numurs|
      kadastra apzīmējums|inventāra nr.|sērijas nr|rūpnīcas nr.|inventāra numurs|iekārtas nr.|telpu nr.|
      telpas nr.|identifikācijas nr.|reģistrācijas nr. (transportlīdzeklis)|kadastra nr.`,
    startDate: `sākuma datums|līguma sākuma datums|nomas sākuma datums|nomas termiņa sākums|līzinga sākuma datums|
      spēkā no|līgums stājas spēkā|spēkā stāšanās datums|nomas termiņš no|~no|nodošanas datums|
      piegādes datums|telpu nodošanas datums|sākums|nomas sākums|termiņš no|nomas periods no|pirmā diena|
      sākot ar|darbības sākums`,
    endDate: `beigu datums|līguma beigu datums|nomas beigu datums|nomas termiņa beigas|līzinga beigu datums|
      spēkā līdz|līgums ir spēkā līdz|~līdz|nomas termiņš līdz|termiņa beigas|atgriešanas datums|
      pēdējā maksājuma datums|beigas|nomas beigas|termiņš līdz|nomas periods līdz|pēdējā diena|
      darbības beigas|beidzas`,
    termMonths: `nomas termiņš|nomas termiņš (mēneši)|nomas periods|nomas laiks|līguma termiņš|līguma darbības termiņš|
      līzinga termiņš|līzinga periods|termiņš (mēnešos)|mēnešu skaits|termiņš|maksājumu skaits|nomas ilgums|
      ilgums|ilgums mēnešos|nomas termiņš mēnešos|līguma ilgums|periods`,
    fee: `nomas maksa|nomas maksa mēnesī|ikmēneša nomas maksa|mēneša nomas maksa|nomas maksājums|
      ikmēneša maksājums|līzinga maksājums|ikmēneša līzinga maksājums|nomas maksa bez pvn|maksājuma summa|
      maksājums mēnesī|gada nomas maksa|īres maksa|nomas maksa par mēnesi|mēneša maksa|ikmēneša maksa|
      nomas maksa ceturksnī|ceturkšņa nomas maksa|nomas maksa par ceturksni|maksa mēnesī|mēneša maksājums|
      nomas maksas apmērs|maksa par nomu|cena mēnesī|nomas maksa (bez pvn)`,
    feePeriod: `maksājumu biežums|maksājumu periodiskums|maksājuma periods|maksāšanas kārtība|norēķinu kārtība|
      norēķinu periods|rēķinu periods|maksājumu grafiks|~maksā|maksājuma termiņš|maksājumu datums`,
    paymentTiming: `maksāšanas kārtība|samaksas kārtība|norēķinu kārtība|samaksas termiņš|apmaksas termiņš|maksā avansā|
      avansā|priekšapmaksa|~iepriekš|pēcapmaksa|par iepriekšējo mēnesi|maksājuma diena|maksājuma datums`,
    firstIncreasedRent: `pirmā iemaksa|pirmais maksājums|palielināts pirmais maksājums|pirmais palielinātais maksājums|
      sākotnējais maksājums|sākotnējā iemaksa|avansa maksājums|~avanss|pirmā nomas maksa|
      pirmās iemaksas summa|palielinātā pirmā iemaksa|palielināta pirmā iemaksa|
      pirmā palielinātā nomas maksa|pirmā palielinātā iemaksa`,
    residualValue: `atlikusī vērtība|atlikusī vērtība bez pvn|garantētā atlikusī vērtība|atlikušās vērtības garantija|
      izpirkuma cena|izpirkuma maksa|izpirkuma vērtība|izpirkšanas cena|atlikusī vērtība %|
      pēdējais maksājums|aplēstā atlikusī vērtība|atlikusī vērtība beigās|noteiktā atlikusī vērtība`,
    interestBase: `bāzes likme|bāzes procentu likme|mainīgā procentu likme|mainīgā likme|procentu likme|
      fiksētā procentu likme|kredītprocenti|~procenti|bāzes likmes periods|aizdevuma likme`,
    interestMargin: `marža|pievienotā likme|pievienotā procentu likme|fiksētā likmes daļa|procentu likmes fiksētā daļa|
      procentpunkti|bankas marža|papildu procentu likme|pievienotās likmes apmērs|pievienotā likme (marža)|
      likmes marža`,
    indexName: `indekss|indeksācija|nomas maksas indeksācija|nomas maksas pārskatīšana|nomas maksas izmaiņas|
      nomas maksas paaugstināšana|patēriņa cenu indekss|saskaņotais patēriņa cenu indekss|~inflācija|
      gada inflācija`,
    indexBaseMonth: `bāzes indekss|bāzes mēnesis|bāzes periods|bāzes gads|sākotnējais indekss|salīdzināmais periods|
      atskaites mēnesis|indekss par|indeksa bāze`,
    noticeMonths: `uzteikuma termiņš|uzteikums|uzteikuma laiks|paziņošanas termiņš|brīdinājuma termiņš|līguma izbeigšana|
      līguma uzteikšana|paziņojot rakstveidā|rakstiski paziņojot|iepriekš paziņojot|mēnešus iepriekš|
      uzteikuma periods|uzteikšanas termiņš|uzteikums mēnešos|brīdinājums`,
    extensionMonths: `pagarinājums|pagarināšana|pagarinājuma termiņš|automātiska pagarināšana|līgums tiek pagarināts|
      automātiski pagarinās|līguma pagarināšana|pagarina uz|pagarināšanas iespēja|termiņa pagarināšana|
      pagarinājuma periods|pagarinās|tiek pagarināts|pagarinājums mēnešos`,
    deposit: `drošības nauda|drošības naudas apmērs|drošības depozīts|depozīts|garantijas summa|nodrošinājums|
      drošības iemaksa|bankas garantija|garantijas depozīts|drošības naudas summa|depozīta summa|
      drošības nauda (depozīts)|galvojuma summa`,
    currency: `valūta|līguma valūta|maksājuma valūta|norēķinu valūta|eiro|summa eur|visas summas norādītas|
      summas norādītas`,
    signingDate: `~datums|parakstīšanas datums|līguma datums|līguma noslēgšanas datums|noslēgšanas datums|parakstīts|
      vieta un datums|~rīgā|līgums noslēgts|parakstīšanas vieta un datums|dokumenta datums|
      parakstīts ar drošu elektronisko parakstu|parakstīšanas diena|noslēgts|vieta, datums|
      līgums parakstīts|parakstīšanas vieta, datums|līguma parakstīšanas datums`,
    otherParty: `piegādātājs|pārdevējs|galvotājs|starpnieks|pārvaldnieks|kontaktpersona|apdrošinātājs|banka|ražotājs|
      apsaimniekotājs`,
    otherAmount: `iegādes cena|iegādes vērtība|pirkuma cena|līguma noslēgšanas maksa|administrēšanas maksa|
      noformēšanas maksa|komisija|pvn|kopā|finansējamā summa|apdrošināšana|apdrošināšanas prēmija|pašrisks|
      komunālie maksājumi|apkure|elektrība|ūdens|apsaimniekošanas maksa|apsaimniekošana|apkope|serviss|
      vērtība|objekta vērtība|apdrošinājuma summa|līgumsods|nokavējuma procenti|atlaide|piegāde|transports|
      stāvvieta|autostāvvieta|cena|nekustamā īpašuma nodoklis|rēķina maksa`,
    otherDate: `rēķina datums|piegādes diena|piedāvājuma datums|pirmā reģistrācija|izlaiduma gads|izgatavošanas gads|
      versija|tehniskā apskate|piedāvājums spēkā līdz|pirmais maksājuma datums`,
    otherRate: `nokavējuma procenti|pvn|gada procentu likme|līgumsods`,
    otherId: `tālrunis|tālr.|tel.|mob.|konts|konta nr.|iban|klienta nr.|rēķina nr.|pasūtījuma nr.|piedāvājuma nr.|
      pasta indekss|vienošanās nr.|preces kods|swift`,
    otherPeriod: `garantija|garantijas termiņš|apmaksas termiņš|piegādes termiņš|pārbaudes laiks|bāzes likmes periods`,
    otherText: `adrese|juridiskā adrese|e-pasts|daudzums|skaits|krāsa|degviela|nobraukums|platība|stāvs|
      lietošanas vieta|atrašanās vieta|īpašie noteikumi|citi noteikumi|piezīmes|pielikumi|paraksts|paraksti|
      iznomātāja paraksts|nomnieka paraksts|puses|noteikumi|pielikums|iznomātāja vārdā|nomnieka vārdā`,
  },
  months: `janv janvār*|febr februār*|mart*|apr aprīl*|maij*|jūn jūnij*|jūl jūlij*|aug august*|sept septembr*|okt oktobr*|nov novembr*|dec decembr*`,
  numbers: `1 viens viena vienam vienu|2 divi divu diviem divus divas|3 trīs triju trim trijiem trijus|
    4 četri četru četriem četrus četras|5 pieci piecu pieciem piecus piecas|6 seši sešu sešiem sešus sešas|
    7 septiņi septiņu septiņiem septiņus septiņas|8 astoņi astoņu astoņiem astoņus astoņas|
    9 deviņi deviņu deviņiem deviņus deviņas|10 desmit desmitiem desmitu|11 vienpadsmit|12 divpadsmit|
    13 trīspadsmit|14 četrpadsmit|15 piecpadsmit|16 sešpadsmit|17 septiņpadsmit|18 astoņpadsmit|
    19 deviņpadsmit|20 divdesmit|30 trīsdesmit|40 četrdesmit|50 piecdesmit|60 sešdesmit|70 septiņdesmit|
    80 astoņdesmit|90 deviņdesmit|100 simts`,
  phrases: {
    notice: 'neuzteik*|nepaziņo*|uzteik*|uzsak*|paziņo*|brīdin*|izbeig*',
    extend: 'pagarin*|atjaun*|turpin*',
    eachTime: 'katru reizi|ikreiz|vienlaikus',
    from: 'sākot ar|no|stājas spēkā|sākas|spēkā no',
    until: 'līdz|beidzas|spēkā līdz',
    advance:
      'avansā|iepriekš|priekšapmaksa|avansa maksājums|perioda sākumā|par tekošo mēnesi|par kārtējo mēnesi|uz priekšu',
    arrears:
      'pēcapmaksa|pēcapmaksā|par iepriekšējo mēnesi|perioda beigās|mēneša beigās|par iepriekšējo periodu|pēc perioda beigām',
    perMonth:
      'mēnesī|ik mēnesi|katru mēnesi|ikmēneša|reizi mēnesī|par mēnesi|/mēn.|EUR/mēn.|ikmēnesi|mēneša|par katru mēnesi|mēnesi|mēneša maksa',
    perQuarter:
      'ceturksnī|reizi ceturksnī|katru ceturksni|ceturkšņa|ik ceturksni|reizi trijos mēnešos|par ceturksni|ceturksni',
    perHalfYear: 'reizi pusgadā|pusgadā|katru pusgadu|pusgada|divas reizes gadā|par pusgadu|ik pusgadu',
    perYear: 'gadā|reizi gadā|katru gadu|ikgadējs|ik gadu|gada|par gadu',
    month: 'mēnesis|mēneša|mēneši|mēnešu|mēnešus|mēnešiem|mēnesi|mēnesī|mēnešos|mēn.',
    quarter: 'ceturksnis|ceturkšņa|ceturkšņi|ceturkšņu|ceturksni|cet.',
    year: 'gads|gada|gadi|gadu|gadus|gadiem|g.',
    day: 'diena|dienas|dienu|dienām|dienā|d.',
    week: 'nedēļa|nedēļas|nedēļu|nedēļām|ned.',
    called: 'turpmāk|turpmāk tekstā|saukt*|turpmāk saukt*',
    title:
      'līzinga līgums|finanšu līzinga līgums|operatīvā līzinga līgums|nomas līgums|telpu nomas līgums|nedzīvojamo telpu nomas līgums|transportlīdzekļa nomas līgums|apakšnomas līgums|vienošanās par grozījumiem|nomaksas pirkuma līgums|līgums',
    between: 'starp',
    and: 'un',
    entered: 'noslēg*|parakst*|sastād*|apstiprin*',
    is: 'ir|sastāda|noteikt*|apmērā|veido',
    number: 'nr|numurs|no',
    percent: 'procenti|procentu|%|procentpunkti|procentpunktu|procentpunktiem',
    plus: 'plus|pieskaitot|+|un marža|palielināta par|kam pieskaitīt*',
    indexWords: 'indeks*|pci|patēriņa|bāzes',
    address: 'iela',
    excludingVat: 'bez PVN|ar PVN|plus PVN|+ PVN|t.sk. PVN|neieskaitot PVN',
    liesBefore: 'pirms|ne vēlāk kā',
    runs: 'spēkā|līgum*|nom*|termiņ*|līzing*|period*',
    signed: 'parakst*|datums|vieta',
    lessorWords: 'iznomātāj*|līzinga devēj*|izīrētāj*|īpašniek*|iznomā',
    lesseeWords: 'nomniek*|līzinga ņēmēj*|klient*|īrniek*',
    lets: 'iznomā|nodod nomā',
    letBy: 'iznomā no',
    to: '',
  },
  endings: 'a|am|u|ā|s|i|ai|as|ei|es|e|ī|im|is|iem|us|os|ām',
}
