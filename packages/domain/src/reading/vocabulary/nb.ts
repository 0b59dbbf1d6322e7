import type { Vocabulary } from './types'

export const nb: Vocabulary = {
  language: 'nb',
  stopWords:
    'og i av at er den det til på for med som skal ikke ved en et fra denne avtale avtalen leietaker leietakeren utleier utleieren måneder kroner etter samt partene eller kan blir hver innen oppsigelse utløp leie leien dersom mellom',
  labels: {
    lessorName: `utleier|utleieren|utleiers navn|utleier (navn/firma)|leasingselskap|leasingselskapet|leasinggiver|
      finansselskap|finansieringsselskap|UL|gårdeier|~eier|utleiende part|utleiefirma|finansieringsgiver|
      leasinggivers navn|eier av utstyret`,
    lesseeName: `leietaker|leietakeren|leietakers navn|leietaker (navn/firma)|leasingtaker|leier|~kunde|kundens navn|
      firmanavn|navn/firma|LT|fremleietaker|~bruker|leiende part|leasingkunde|leietaker/kunde|
      leasingtakeren`,
    lessorOrgNo: `utleiers organisasjonsnummer|utleiers org.nr.`,
    lesseeOrgNo: `leietakers organisasjonsnummer|leietakers org.nr.|kundens org.nr.`,
    orgNo: `organisasjonsnummer|org.nr.|org.nr|orgnr|org. nr.|orgnummer|fødsels- eller organisasjonsnummer|
      fødselsnr./org.nr.|foretaksnummer|mva-nummer|person-/org.nr.`,
    name: `navn|firma|firmanavn|selskap|foretak|navn/firma|foretaksnavn|virksomhet`,
    contractNumber: `avtalenummer|avtalenr.|avtale nr.|avtalens nummer|kontraktsnummer|kontraktsnr.|kontrakt nr.|
      leasingavtale nr.|leieavtale nr.|leiekontrakt nr.|saksnr.|referansenr.|avtalenr|avtale-id|
      avtalens nr.|kontraktsnr|kontraktnr.|kontraktens nummer|leiekontrakt|~leasingavtale|~leieavtale|
      leieavtale nummer|~referanse|~vår ref.|leieavtalenr.`,
    objectDescription: `leieobjekt|leieobjektet|leasingobjekt|leasingobjektet|objekt|gjenstand|utstyr|spesifikasjon|
      beskrivelse|merke/modell|~bil|kjøretøy|eiendom|lokaler|leiet areal|adresse (leieobjekt)|
      leietakers virksomhet|leasingutstyr|maskin|maskinen|leid utstyr|leieobjekt/utstyr|vare|benevnelse|
      betegnelse|kontorlokaler|leieobjektets betegnelse|eiendommen|hva som leies|fabrikat og modell|
      merke og modell|truck`,
    make: `fabrikat|merke|produsent`,
    model: `modell|type|typebetegnelse|modell/type`,
    objectId: `serienummer|serienr.|registreringsnummer|reg.nr.|regnr|kjennemerke|understellsnummer|understellsnr.|
      chassisnummer|VIN|maskinnummer|gnr./bnr.|gårds- og bruksnummer|seksjonsnr.|objektnummer|serie nr.|
      serienr|reg. nr.|registreringsnr.|regnr.|lokale nr.|seksjonsnummer|seksjon nr.|id-nr.|
      produksjonsnummer|lokalnr.`,
    startDate: `startdato|oppstartsdato|oppstart|avtalens startdato|leieperiodens start|leieforholdet starter|
      leieforholdet løper fra|iverksettelsesdato|ikrafttredelse|overtakelse|overtakelsesdato|leveringsdato|
      ~leie fra|fra og med|f.o.m.|første forfall|startdag|leieperiode fra|leiestart|første dag|
      fra og med dato|fra dato|avtalen starter|løper fra|gjelder fra|leien løper fra|oppstart av leie|
      avtalestart|start`,
    endDate: `sluttdato|utløpsdato|utløp|avtalens utløp|leieperiodens slutt|leieperiodens utløp|
      leieforholdet opphører|opphør|opphørsdato|til og med|t.o.m.|~leie til|siste leiedag|innleveringsdato|
      sluttdag|leieperiode til|leieslutt|siste dag|til og med dato|til dato|avtalen utløper|utløper|
      opphører|slutt|avtaleslutt|avsluttes`,
    termMonths: `leieperiode|leieperiode (mnd.)|leietid|løpetid|avtalens løpetid|løpetid (mnd.)|avtalens varighet|
      avtaleperiode|leasingperiode|bindingstid|antall måneder|antall mnd.|varighet|antall terminer|
      leieperiodens lengde|leietiden|leieperioden|periode|avtaletid|løpetid i måneder|antall måneder leie|
      bindingsperiode|antall leier`,
    fee: `~leie|leiebeløp|leiebeløp pr. måned|månedsleie|månedlig leie|terminleie|terminbeløp|leie pr. termin|
      leasingleie|leasingbeløp|leien|årsleie|årlig leie|leiesum|leie pr. måned eks. mva.|samlet leie|
      leievederlag|månedsbeløp|kvartalsleie|kvartalsvis leie|halvårsleie|leie per måned|leie per kvartal|
      leie/mnd|månedspris|pris per måned|grunnleie|basisleie|leieavgift|terminsbeløp|leasingavgift|husleie|
      månedlig leie eks. mva.|årsleie eks. mva.`,
    feePeriod: `termin|terminlengde|betalingstermin|betalingsfrekvens|betalingsperiode|faktureringsperiode|
      faktureringsintervall|leien betales|leien forfaller|~betales|~forfall|betalingsintervall`,
    paymentTiming: `betaling|betalingsvilkår|forskuddsvis|betales forskuddsvis|etterskuddsvis|betales etterskuddsvis|
      ~forfall|forfallsdato|leien forfaller til betaling|betalingstidspunkt|forskudd/etterskudd`,
    firstIncreasedRent: `startleie|forskuddsleie|~forskudd|førstegangsleie|førstegangsbeløp|ekstraordinær leie|
      forhøyet første leie|etableringsleie|egenandel|innskudd|forhåndsbetalt leie|kontantandel|
      forhøyet førstegangsleie|første forhøyede leie|førsteleie|ekstraordinær førsteleie|
      forhøyet første terminleie|første forhøyede termin|startleie eks. mva.`,
    residualValue: `restverdi|restverdi eks. mva.|garantert restverdi|restverdigaranti|kalkulert restverdi|
      avtalt restverdi|gjenkjøpspris|gjenkjøpsverdi|utkjøpspris|utkjøpsbeløp|sluttverdi|innløsningsverdi|
      beregnet restverdi|restverdi ved utløp|kjøpsopsjon|anslått restverdi`,
    interestBase: `referanserente|basisrente|rentebasis|rente|rentesats|nominell rente|flytende rente|fast rente|
      renteperiode|pengemarkedsrente`,
    interestMargin: `margin|rentemargin|kundemargin|påslag|rentepåslag|~tillegg|prosentpoeng|marginpåslag|
      margin i prosentpoeng|rentepåslag i prosentpoeng`,
    indexName: `indeks|indeksregulering|~regulering|regulering av leien|leieregulering|leiejustering|
      konsumprisindeksen|konsumprisindeks|kpi-regulering|indeksjustering|årlig regulering`,
    indexBaseMonth: `basisindeks|basismåned|basisdato|indeks for|indeks pr.|utgangspunkt|startindeks|kpi for|indekstall|
      kontraktsindeks|opprinnelig kontraktsindeks|basisår`,
    noticeMonths: `oppsigelsestid|~oppsigelse|oppsigelsesfrist|oppsigelsesvarsel|varslingsfrist|sies opp med|
      måneders oppsigelse|måneders skriftlig varsel|gjensidig oppsigelsestid|~varsel|
      oppsigelsestid i måneder|gjensidig oppsigelse|sies opp senest|kan sies opp`,
    extensionMonths: `forlengelse|forlengelsesperiode|automatisk forlengelse|forlenges|forlenges automatisk|
      avtalen forlenges|opsjon på forlengelse|forlengelsesopsjon|forlenges med|fornyelse|
      rett til forlengelse|forlenges deretter med|forlengelse med|fornyes med|forlengelsestid`,
    deposit: `depositum|sikkerhet|sikkerhetsstillelse|bankgaranti|~garanti|depositumsbeløp|leiegaranti|
      selvskyldnergaranti|garantibeløp|innestående depositum|depositum beløp|kontant depositum|
      sikkerhetsbeløp|depositumskonto`,
    currency: `valuta|avtalevaluta|betalingsvaluta|faktureringsvaluta|beløp i|norske kroner|alle beløp i|
      alle beløp oppgitt i`,
    signingDate: `~dato|signeringsdato|signert dato|undertegnet den|sted og dato|sted/dato|avtaledato|kontraktsdato|
      underskriftsdato|dato og underskrift|signert elektronisk|undertegnet|underskrevet|avtalen inngått|
      inngått den|datert|sted, dato|dato for signering|signert`,
    otherParty: `leverandør|leverandøren|forhandler|selger|kausjonist|megler|forvalter|kontaktperson|
      forsikringsselskap|bank|produsent|garantist|garantistiller|servicepartner`,
    otherAmount: `anskaffelseskost|anskaffelsesverdi|kjøpesum|kostpris|etableringsgebyr|etableringshonorar|termingebyr|
      fakturagebyr|purregebyr|gebyr|administrasjonsgebyr|mva|merverdiavgift|sum|totalt|total|
      finansiert beløp|forsikring|forsikringspremie|premie|egenandel forsikring|overkjørte km|
      felleskostnader|akonto felleskostnader|akonto strøm|strøm|oppvarming|driftskostnader|eiendomsskatt|
      service|serviceavtale|listepris|pris|forsikringsverdi|verdi|dagmulkt|erstatning|rabatt|frakt|
      transport|parkering|parkeringsplass|markedsføring|tinglysingsgebyr`,
    otherDate: `fakturadato|leveringsdag|tilbudsdato|første gangs registrering|årsmodell|modellår|versjon|utgave|
      revidert|eu-kontroll|tilbudet gjelder til|første betaling|gyldig til|garanti til`,
    otherRate: `forsinkelsesrente|mva|effektiv rente|provisjon|forsinkelsesrenteloven|merverdiavgift`,
    otherId: `telefon|tlf.|tlf|mobil|kontonr.|kontonummer|konto|iban|kundenr.|kundenummer|fakturanr.|ordrenr.|
      tilbudsnr.|postnr.|kid|bankkonto|rammeavtale nr.|rammeavtale|varenr.`,
    otherPeriod: `~garanti|garantitid|betalingsfrist|kredittid|leveringstid|serviceintervall|prøvetid|rentebinding`,
    otherText: `adresse|postadresse|fakturaadresse|poststed|e-post|epost|antall|farge|drivstoff|kjørelengde|areal|
      etasje|formål|bruk|plassering|særlige vilkår|merknader|vedlegg|underskrift|for utleier|for leietaker|
      parter|partene|tilbehør|vilkår|bruttoareal|driftstimer`,
  },
  months: `jan januar*|feb februar*|mar mars|apr april*|mai|jun juni|jul juli|aug august*|sep sept september*|okt oktober*|nov november*|des desember*`,
  numbers: `1 en én ett ei|2 to|3 tre|4 fire|5 fem|6 seks|7 sju syv|8 åtte|9 ni|10 ti|11 elleve|12 tolv|13 tretten|
    14 fjorten|15 femten|16 seksten|17 sytten|18 atten|19 nitten|20 tjue tyve|30 tretti tredve|40 førti|
    50 femti|60 seksti|70 sytti|80 åtti|90 nitti|100 hundre etthundre`,
  phrases: {
    notice: 'oppsig*|oppsagt|varsel|sies opp|si opp|sagt opp|varsl*',
    extend: 'forleng*|forny*|fortsetter|løper videre|prolong*',
    eachTime: 'om gangen|hver gang|av gangen',
    from: 'fra og med|med virkning fra|fra den|fra|starter|begynner|trer i kraft|påbegynnes|f.o.m|overtas',
    until: 'til og med|inntil|fram til|til den|til|opphører|utløper|avsluttes|t.o.m',
    advance:
      'forskuddsvis|på forskudd|forskudd|betales forskuddsvis|månedlig forskuddsvis|kvartalsvis forskuddsvis|forhåndsbetalt|forhåndsbetaling',
    arrears:
      'etterskuddsvis|på etterskudd|etterskudd|betales etterskuddsvis|ved periodens slutt|månedlig etterskuddsvis',
    perMonth:
      'per måned|pr. måned|pr. mnd.|per mnd.|månedlig|månedsvis|hver måned|/mnd|i måneden|kalendermåned|/måned|månedlige|mnd.|per mnd|per kalendermåned|månedsleie*|måned',
    perQuarter:
      'per kvartal|pr. kvartal|kvartalsvis|hvert kvartal|hver tredje måned|kvartalsleie|kvartal|/kvartal|kvartalsvise|per kalenderkvartal',
    perHalfYear:
      'per halvår|halvårlig|halvårsvis|hvert halvår|hvert halve år|halvår|halvårsleie*|hver sjette måned',
    perYear: 'per år|pr. år|årlig|årlig forskuddsvis|p.a.|hvert år|/år|årsleie*|år|i året',
    month: 'måned|måneds|måneder|måneders|mnd|mnd.|mnd.s|md.|kalendermåned',
    quarter: 'kvartal|kvartaler|kvartals',
    year: 'år|års|årene|kalenderår',
    day: 'dag|dager|dagers|virkedager|kalenderdager',
    week: 'uke|uker|ukers',
    called: 'heretter kalt|i det følgende|heretter|kalt|benevn*|som|nedenfor',
    title:
      'leasingavtale|leasingkontrakt|leieavtale|leiekontrakt|leieavtale for næringslokaler|standard leieavtale|fremleieavtale|tilleggsavtale|rammeavtale|avtale om leie av lokaler|avtale|kontrakt|leie|leasing|avtale om leie',
    between: 'mellom',
    and: 'og|samt',
    entered: 'inngå*|undertegn*|underskr*|signer*|opprettet|datert|godkjen*',
    is: 'er|utgjør|på|om|er avtalt til|settes til',
    number: 'nr|nummer|no',
    percent: 'prosent|prosentpoeng|%|prosentenheter',
    plus: 'plus|pluss|med tillegg av|+|tillagt|og en margin på|samt en margin på',
    indexWords: 'indeks*|konsumpris*|kpi|basis*',
    address: 'vei|gate|veien|gata',
    excludingVat: 'eks. mva.|ekskl. mva.|eksklusive merverdiavgift|inkl. mva.|med tillegg av mva.|+ mva',
    liesBefore: 'før|innen|senest',
    runs: 'gjelder|løper|avtale*|leie*|leasing*|periode*|kontrakt*|overtak*',
    signed: 'undertegn*|signer*|dato|sted|eksemplar*',
    lessorWords: 'utleier*|leasinggiver*|finansselskap*|leasingselskap*|utleiende|eier',
    lesseeWords: 'leietaker*|leasingtaker*|kunde|kunden|leiende|som leier',
    lets: 'leier ut|utleier|leie ut|leases ut',
    letBy: 'leies ut av|eies av|leies av',
    to: 'til',
  },
  endings: 'en|et|n|t|s|ens|ets|er|ene|a',
  krone: 'NOK',
}
