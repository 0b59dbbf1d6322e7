import type { Vocabulary } from './types'

export const da: Vocabulary = {
  language: 'da',
  stopWords:
    'og i af at er den det til på for med som skal ikke ved en et fra denne aftale aftalen lejer lejeren udlejer leasinggiver leasingtager måneder kroner efter samt parterne eller kan bliver hver indtil senest opsigelse udløb',
  labels: {
    lessorName: `leasinggiver|leasinggiveren|leasinggivers navn|leasingselskab|leasingselskabet|udlejer|udlejeren|
      udlejers navn|finansieringsselskab|fremlejegiver|bortforpagter|udlejningsselskab|udlejningsfirma|
      udlejende virksomhed|finansieringsgiver|ejer af udstyret|bortlejer`,
    lesseeName: `leasingtager|leasingtageren|leasingtagers navn|lejer|lejeren|lejers navn|~kunde|kundens navn|
      virksomhed|firmanavn|navn/firma|fremlejetager|~bruger|lejende virksomhed|leasingkunde|lejer/kunde|
      brugervirksomhed`,
    lessorOrgNo: `leasinggivers cvr-nr.|udlejers cvr-nr.`,
    lesseeOrgNo: `leasingtagers cvr-nr.|lejers cvr-nr.|kundens cvr-nr.`,
    orgNo: `cvr-nr.|cvr-nr|cvr nr.|cvr.nr.|cvr-nummer|CVR|cvr. nr|~se-nr.|cvr/se-nr.|momsnr.|momsnummer|
      cvr-/cpr-nr.|cpr-/cvr-nr.`,
    name: `navn|firma|firmanavn|virksomhedsnavn|selskab|navn/firma|virksomhed`,
    contractNumber: `aftalenummer|aftalenr.|aftale nr.|kontraktnummer|kontraktnr.|kontrakt nr.|leasingaftale nr.|
      leasingkontrakt nr.|lejekontrakt nr.|lejemålsnr.|sagsnr.|leasingnr.|referencenr.|aftalenr|
      aftalens nummer|kontraktnr|kontraktens nummer|aftale-id|lejeaftale nr.|lejekontrakt|~leasingaftale|
      leasingaftalenr.|~reference|~vores ref.`,
    objectDescription: `leasinggenstand|leasinggenstanden|leasingobjekt|det leasede|den leasede bil|udstyr|beskrivelse|
      specifikation|mærke|mærke/model|mærke, model og type|køretøj|lejemål|lejemålet|lejemålets adresse|
      det lejede|det lejedes beliggenhed|ejendommen|anvendelse|genstand|lejet genstand|objekt|maskine|
      maskinen|lejeobjekt|lejegenstand|varebil|bil|vare|benævnelse|fabrikat og model|mærke og model|lokaler|
      lejede lokaler|det lejede omfatter`,
    make: `fabrikat|mærke|producent`,
    model: `model|type|modelbetegnelse|model/type`,
    objectId: `serienummer|serienr.|stelnummer|stelnr.|registreringsnummer|reg. nr.|reg.nr.|nummerplade|indreg.nr.|
      matrikelnummer|matr.nr.|matr. nr.|maskinnummer|chassisnr.|lejemålsnr.|VIN|serie nr.|stel nr.|
      registreringsnr.|reg.nummer|lejemål nr.|lokale nr.|lejemålsnummer|id-nr.`,
    startDate: `startdato|aftalens startdato|ikrafttrædelsesdato|ikrafttræden|begyndelsesdato|
      leasingperiodens begyndelse|leasingperiodens start|aftalen træder i kraft|lejemålet begynder|
      lejemålets begyndelse|overtagelsesdag|overtagelsesdato|overtagelse|~leveringsdato|~fra|gælder fra|
      startdag|lejeperiodens start|lejeperiode fra|lejen begynder|begynder|leje fra|første dag|fra og med|
      fra den|aftalen begynder|løber fra|ikrafttrædelsesdag|lejestart|leasingstart|start`,
    endDate: `slutdato|udløbsdato|aftalens udløb|udløb|ophørsdato|aftalens ophør|leasingperiodens udløb|
      leasingperiodens slutning|lejemålets ophør|ophører|~til|til og med|sidste ydelse|returneringsdato|
      slutdag|lejeperiodens slut|lejeperiode til|leje til|sidste dag|til den|aftalen udløber|udløber|slut|
      lejeslut|leasingslut`,
    termMonths: `løbetid|løbetid (mdr.)|aftalens løbetid|leasingperiode|leasingperiode (mdr.)|leasingperioden|
      lejeperiode|antal måneder|aftaleperiode|kontraktperiode|varighed|bindingsperiode|
      uopsigelighedsperiode|antal ydelser|periode|periodens længde|leasingtid|lejetid|antal mdr.|mdr.|
      løbetid i måneder|bindingstid`,
    fee: `leasingydelse|leasingydelse pr. måned|ydelse|månedlig ydelse|månedlig leasingydelse|ydelse pr. termin|
      ~leje|årlig leje|den årlige leje|årsleje|månedlig leje|leje pr. kvartal|lejens størrelse|lejeafgift|
      ydelse ekskl. moms|leje ekskl. moms|månedsleje|kvartalsleje|kvartalsydelse|månedsydelse|halvårsleje|
      leje pr. måned|ydelse pr. måned|ydelse pr. kvartal|leje/md.|pris pr. måned|månedspris|grundleje|
      basisleje|lejebeløb`,
    feePeriod: `betalingsfrekvens|betalingsperiode|betalingstermin|termin|betalingsterminer|faktureringsperiode|
      opkrævningsperiode|~betales|ydelsen betales|lejen betales|betalingsinterval|forfalder`,
    paymentTiming: `betaling|betalingsbetingelser|betales forud|~forudbetaling|forud|betales bagud|bagudbetaling|bagud|
      forfaldsdag|betalingstidspunkt|ydelsen forfalder|lejen betales forud|lejen forfalder`,
    firstIncreasedRent: `ekstraordinær leasingydelse|ekstraordinær førstegangsydelse|førstegangsydelse|1. gangsydelse|
      1. gangs ydelse|engangsydelse|ekstraordinær ydelse|forhøjet førstegangsydelse|første ydelse|
      udbetaling|forudbetalt leje|~forudbetaling|førstegangsleje|forhøjet første ydelse|
      første forhøjede ydelse|første forhøjede leje|ekstraordinær første ydelse|forhøjet første leje|
      engangsleje`,
    residualValue: `restværdi|restværdi ekskl. moms|garanteret restværdi|kalkuleret restværdi|aftalt restværdi|
      restværdigaranti|scrapværdi|slutværdi|anvisningspris|anvisningsværdi|frikøbspris|købesum ved udløb|
      anslået restværdi|restværdi ved udløb|beregnet restværdi`,
    interestBase: `referencerente|basisrente|rentebasis|variabel rente|rente|rentesats|pengemarkedsrente|renteperiode|
      fast rente`,
    interestMargin: `margin|rentemarginal|marginal|tillæg|rentetillæg|marginaltillæg|procentpoint|kundemargin|
      tillagt margin|bidrag|rentemargin|margin i procentpoint|tillæg i procentpoint`,
    indexName: `indeks|indeksregulering|~regulering|lejeregulering|regulering af lejen|nettoprisindeks|
      nettoprisindekset|forbrugerprisindeks|pristalsregulering|nettopristal|årlig regulering|prisregulering`,
    indexBaseMonth: `basisindeks|basismåned|startindeks|udgangspunkt|indeks for oktober måned|indekset for|
      nettoprisindekset for|basisår|reguleringsindeks|gammelt indeks|indekstal`,
    noticeMonths: `opsigelsesvarsel|~opsigelse|~varsel|opsigelsesperiode|opsigelsesfrist|opsiges med|med måneders varsel|
      måneders skriftligt varsel|opsigelse og varsel|gensidigt opsigelsesvarsel|opsigelsesvarsel i måneder|
      varsel ved opsigelse|opsiges senest|kan opsiges med`,
    extensionMonths: `forlængelse|forlængelsesperiode|automatisk forlængelse|forlænges|forlænges automatisk|
      aftalen forlænges|fortsætter|option på forlængelse|forlængelsesoption|forlænges med|fornyelse|
      forlænges herefter med|forlængelse med|fornyes med`,
    deposit: `depositum|depositummets størrelse|sikkerhed|sikkerhedsstillelse|bankgaranti|kontant depositum|
      lejers sikkerhedsstillelse|anfordringsgaranti|forudbetalt leje og depositum|garanti|depositumbeløb|
      kontant sikkerhed|deponeret beløb`,
    currency: `valuta|møntfod|aftalens valuta|faktureringsvaluta|beløb i|danske kroner|alle beløb i|betalingsvaluta|
      alle beløb angivet i`,
    signingDate: `~dato|underskriftsdato|dato for underskrift|underskrevet den|sted og dato|sted/dato|aftaledato|
      kontraktdato|dato og underskrift|underskrevet digitalt|underskriftsdag|underskrevet|
      aftalen indgået|indgået den|dateret|sted, dato|dato for indgåelse`,
    otherParty: `leverandør|leverandøren|forhandler|sælger|kautionist|mægler|administrator|kontaktperson|
      forsikringsselskab|bank|producent|garantistiller|servicepartner`,
    otherAmount: `anskaffelsessum|anskaffelsespris|købspris|oprettelsesgebyr|etableringsgebyr|administrationsgebyr|
      gebyr|fakturagebyr|rykkergebyr|moms|i alt|total|finansieret beløb|forsikring|forsikringspræmie|præmie|
      selvrisiko|overkilometer|overkørte km|varmebidrag|aconto varme|aconto vand|varme|vand|el|
      fællesudgifter|driftsudgifter|ejendomsskat|service|serviceabonnement|listepris|pris|forsikringsværdi|
      værdi|bod|erstatning|rabat|fragt|~levering|transport|parkering|parkeringsplads|merkilometer|
      fuldmagtsgebyr|ekspeditionsgebyr`,
    otherDate: `fakturadato|leveringsdag|tilbudsdato|første registrering|1. registrering|årgang|modelår|udgave|
      version|syn|næste syn|tilbuddet gælder til|første betaling|betalingsdag|gyldig til|garanti til|
      revideret`,
    otherRate: `morarente|forsinkelsesrente|moms|effektiv rente|årlige omkostninger|provision|renteloven|
      nominel rente`,
    otherId: `telefon|tlf.|tlf|mobil|fax|kontonr.|konto|iban|kundenr.|kundenummer|fakturanr.|ordrenr.|tilbudsnr.|
      postnr.|ean|bank reg.nr.|bankkonto|rammeaftale nr.|rammeaftale|varenr.`,
    otherPeriod: `garanti|garantiperiode|betalingsfrist|kredittid|leveringstid|serviceinterval|renteperiode|prøvetid`,
    otherText: `adresse|postadresse|fakturaadresse|by|e-mail|mail|antal|farve|brændstof|kilometer pr. år|areal|etage|
      anvendelse|placering|særlige vilkår|bemærkninger|bilag|underskrift|for udlejer|for lejer|
      for leasinggiver|for leasingtager|parter|parterne|tilbehør|årgang|vilkår|kørselsbehov|opstillingssted`,
  },
  months: `jan januar*|feb februar*|mar marts|apr april*|maj|jun juni|jul juli|aug august*|sep sept september*|okt oktober*|nov november*|dec december*`,
  numbers: `1 en et én ét|2 to|3 tre|4 fire|5 fem|6 seks|7 syv|8 otte|9 ni|10 ti|11 elleve|12 tolv|13 tretten|
    14 fjorten|15 femten|16 seksten|17 sytten|18 atten|19 nitten|20 tyve|30 tredive|40 fyrre|50 halvtreds|
    60 tres|70 halvfjerds|80 firs|90 halvfems|100 hundrede ethundrede`,
  unitsFirst: 'og',
  phrases: {
    notice: 'opsig*|opsagt|varsel|siges op|sige op|frasig*',
    extend: 'forlæng*|forny*|fortsætter|løber videre|prolong*',
    eachTime: 'ad gangen|hver gang|af gangen',
    from: 'fra og med|med virkning fra|fra den|fra|begynder|begynder den|træder i kraft|starter|påbegyndes|løber fra|overtages',
    until: 'til og med|indtil|til den|til|ophører|udløber|slutter',
    advance:
      'forud|forudbetalt|betales forud|månedligt forud|kvartalsvis forud|forudbetales|i forskud|den 1. i måneden forud|månedsvis forud|månedlig forud|forudbetaling',
    arrears:
      'bagud|betales bagud|bagudbetalt|månedligt bagud|kvartalsvis bagud|efter periodens udløb|bagudbetales|månedsvis bagud|bagudbetaling',
    perMonth:
      'pr. måned|pr. md.|pr. mdr.|månedligt|månedlig|hver måned|månedsvis|/md.|kr./md.|om måneden|/måned|månedlige|md.|mdl.|pr måned|pr. kalendermåned|månedsleje*|månedsydelse*|måned',
    perQuarter:
      'pr. kvartal|kvartalsvis|kvartalsvist|hvert kvartal|kvartårlig|hver tredje måned|kvartal|pr kvartal|/kvartal|kvartalsleje*|kvartalsydelse*|kvartalsvise|pr. kalenderkvartal',
    perHalfYear:
      'pr. halvår|halvårligt|halvårlig|hvert halve år|hvert halvår|halvår|halvårsleje*|hver sjette måned',
    perYear: 'pr. år|årligt|årlig|p.a.|hvert år|/år|årsleje*|år|om året',
    month: 'måned|måneds|måneder|måneders|md.|mdr.|mdr|måneden|kalendermåned',
    quarter: 'kvartal|kvartaler|kvartals',
    year: 'år|års|årene|kalenderår',
    day: 'dag|dage|dages|hverdage|bankdage|kalenderdage',
    week: 'uge|uger|ugers',
    called: 'herefter kald*|i det følgende|herefter|kald*|benævn*|som|nedenfor',
    title:
      'leasingaftale|leasingkontrakt|erhvervslejekontrakt|lejekontrakt|lejeaftale|finansiel leasingaftale|operationel leasingaftale|fremlejekontrakt|tillæg|allonge|rammeaftale|aftale|kontrakt|leasing|aftale om leje',
    between: 'mellem|imellem',
    and: 'og|samt',
    entered: 'indgå*|underskr*|oprettet|dateret|tiltrådt|godkend*',
    is: 'er|udgør|andrager|på|om|er aftalt til|fastsættes til',
    number: 'nr|nummer|no|nr.',
    percent: 'procent|procentpoint|%|pct|pct.',
    plus: 'plus|med tillæg af|+|tillagt|samt en margin på|og en margin på',
    indexWords: 'indeks*|nettopris*|basis*|pristal*|forbrugerpris*',
    address: 'vej|gade',
    excludingVat: 'ekskl. moms|eksklusive moms|inkl. moms|+ moms|tillagt moms|ex moms',
    liesBefore: 'før|inden|senest',
    runs: 'gælder|løber|aftale*|leje*|leasing*|periode*|kontrakt*|træder|overtag*|uopsigelig*',
    signed: 'underskr*|dato|sted|eksemplar*',
    lessorWords: 'udlejer*|leasinggiver*|finansieringsselskab*|udlejningsselskab*|bortlejer*|ejer|udlejes af',
    lesseeWords: 'lejer|lejeren|leasingtager*|kunde|kunden|lejende|som lejer|bruger|lejes af',
    lets: 'udlejer|udleje|leaser|lejer ud',
    letBy: 'udlejes af|ejes af|lejes af',
    to: 'til',
  },
  endings: 'en|et|n|t|s|ens|ets|er|erne|ne',
  krone: 'DKK',
}
