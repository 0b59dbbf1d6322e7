import type { Vocabulary } from './types'

export const et: Vocabulary = {
  language: 'et',
  stopWords:
    'ja on ei see või ning käesolev leping lepingu rendileandja rentnik üürileandja üürnik liisinguandja liisinguvõtja kuud eurot pooled kui vastavalt kuni alates enne poolt rendi üüri tähtaja tasub makse kuus mis kohta',
  labels: {
    lessorName: `rendileandja|rendileandja nimi|üürileandja|üürileandja nimi|liisinguandja|liisinguandja nimi|
      liisingufirma|liisinguettevõte|kasutusse andja|~omanik|üürile andja|rendile andja|rentija|
      liisinguettevõtte nimi|rendifirma`,
    lesseeName: `rentnik|rentniku nimi|rendilevõtja|üürnik|üürniku nimi|liisinguvõtja|liisinguvõtja nimi|~klient|
      kliendi nimi|ettevõtte nimi|ärinimi|allrentnik|~kasutaja|vastutav kasutaja|rendile võtja|üürile võtja|
      rentniku ärinimi|rentija klient`,
    lesseeOrgNo: `rentniku registrikood|üürniku registrikood|liisinguvõtja registrikood`,
    orgNo: `registrikood|registri kood|reg. kood|reg.kood|reg-kood|reg. nr|registreerimisnumber|äriregistri kood|
      äriregistrikood|isiku-/registrikood|isikukood/registrikood|KMKR|kmkr nr|käibemaksukohustuslase number|
      isikukood või registrikood`,
    name: `nimi|ärinimi|ettevõte|ettevõtte nimi|firma|äriühing`,
    contractNumber: `lepingu number|lepingu nr|leping nr|lepingu nr.|rendileping nr|rendilepingu number|üürileping nr|
      üürilepingu number|liisinguleping nr|liisingulepingu number|viitenumber|dokumendi nr|~leping|
      rendileping|~lepingu viide|lepingu tunnus|lepingu number ja kuupäev|liisinguleping`,
    objectDescription: `liisinguese|liisinguobjekt|rendiese|rendieseme kirjeldus|renditav vara|~vara|vara kirjeldus|
      vara nimetus|lepingu ese|üüriese|üüripind|üüritavad ruumid|ruumid|ruumide asukoht|sõiduk|
      sõiduki mark ja mudel|mark/mudel|seade|kasutusotstarve|seadme nimetus|seadme kirjeldus|renditav seade|
      masin|masina mark ja mudel|mark ja mudel|renditav ese|tõstuk|auto|toode|nimetus|kirjeldus|üüriobjekt|
      rendiobjekt|ruumid ja asukoht|laoruum|üürileantav pind`,
    make: `mark|tootja`,
    model: `mudel|tüüp|mudel/tüüp`,
    objectId: `seerianumber|seeria nr|tehasenumber|registreerimisnumber|registreerimismärk|reg. nr|reg nr|
      registrimärk|VIN|vin-kood|tehasetähis|kere number|šassii number|katastritunnus|kinnistu number|
      inventarinumber|masina nr|seadme number|ruumi nr|ruumi number|reg. märk|vin kood|inventari nr|
      identifitseerimisnumber|reg.number`,
    startDate: `alguskuupäev|alguse kuupäev|lepingu algus|lepingu alguskuupäev|rendiperioodi algus|üüriperioodi algus|
      liisinguperioodi algus|lepingu jõustumine|jõustumise kuupäev|leping jõustub|kehtib alates|~alates|
      üleandmise kuupäev|kasutusse andmise kuupäev|valduse üleandmine|algus|rendi algus|periood alates|
      kehtivuse algus|rent alates|üür alates|esimene päev|lepingu kehtivuse algus|rendi alguskuupäev|algab`,
    endDate: `lõppkuupäev|lõpu kuupäev|lõpptähtaeg|lõpptähtpäev|lepingu lõpp|lepingu lõppkuupäev|
      lepingu lõppemise kuupäev|rendiperioodi lõpp|üüriperioodi lõpp|liisinguperioodi lõpp|kehtib kuni|
      ~kuni|tagastamise kuupäev|viimase makse kuupäev|lõpp|rendi lõpp|periood kuni|kehtivuse lõpp|rent kuni|
      üür kuni|viimane päev|rendi lõppkuupäev|lõpeb|lõppemise kuupäev`,
    termMonths: `rendiperiood|rendiperiood (kuud)|rendiperioodi pikkus|üüriperiood|üüritähtaeg|liisinguperiood|
      liisinguperioodi pikkus|lepinguperiood|lepingu tähtaeg|lepingu kestus|lepingu pikkus|periood kuudes|
      kuude arv|maksete arv|rendi kestus|kestus|kestus kuudes|periood|tähtaeg|pikkus kuudes|kuid kokku|
      maksete arv kokku|rendiaeg|üüriaeg|lepingu kehtivus|rendiperiood kuudes`,
    fee: `rendimakse|rendimakse suurus|igakuine rendimakse|kuumakse|renditasu|~rent|~üür|üüri suurus|üür kuus|
      igakuine üür|üürisumma|üüritasu|liisingumakse|igakuine liisingumakse|makse summa|osamakse|
      makse ilma käibemaksuta|kuurent|kuuüür|igakuine makse|rent kuus|rendimakse kuus|kvartalimakse|
      rendimakse kvartalis|üür kvartalis|kuutasu|tasu kuus|makse suurus|rendihind|hind kuus|üürimakse|
      igakuine rent|rendimakse (km-ta)|üürihind`,
    feePeriod: `maksete sagedus|maksesagedus|makseperiood|maksete periood|maksevälp|arveldusperiood|arveldamise kord|
      maksetähtaeg|maksetähtpäev|tasumise kord|tasutakse|tasumise kuupäev|~maksepäev`,
    paymentTiming: `maksetingimused|maksetähtaeg|maksetähtpäev|tasumise tähtaeg|~ette|~ettemaks|ettemakse|tasutakse ette|
      ettemaksuna|tagantjärele|tasutakse tagantjärele|perioodi lõpus|~maksepäev`,
    firstIncreasedRent: `esimene sissemakse|esmane sissemakse|~sissemakse|esimene makse|esimene suurendatud makse|
      suurendatud esimene rendimakse|esmane makse|omafinantseering|~ettemaks|avansimakse|esimene osamakse|
      suurendatud esimene makse|esimene suurendatud rendimakse|suurendatud esmamakse|esmamakse|
      esimene rendimakse`,
    residualValue: `jääkväärtus|jääkväärtus käibemaksuta|garanteeritud jääkväärtus|jääkväärtuse garantii|vara jääkväärtus|
      jääkmaksumus|lõppväärtus|väljaostuhind|väljaostumaksumus|tagasiostuhind|viimane makse|
      prognoositud jääkväärtus|jääkväärtus lõpus|kokkulepitud jääkväärtus`,
    interestBase: `baasintress|baasintressimäär|baasintressi määr|viiteintress|viiteintressimäär|intressimäär|
      intressi baas|ujuv intress|muutuv intressimäär|fikseeritud intress|intressiperiood`,
    interestMargin: `marginaal|intressimarginaal|marginaali määr|riskimarginaal|panga marginaal|intressi lisa|
      protsendipunkti|fikseeritud marginaal|lisanduv marginaal|marginaal protsendipunktides|
      intressimarginaali määr`,
    indexName: `indeks|indekseerimine|üüri indekseerimine|rendi indekseerimine|üüri muutmine|üüri tõstmine|
      üüri korrigeerimine|tarbijahinnaindeks|~inflatsioon|hinnaindeks|indekseerimise kord`,
    indexBaseMonth: `baasindeks|baaskuu|baasperiood|baasaasta|algindeks|võrdlusindeks|võrdlusperiood|indeks kuu|
      indeksi baas|lähteindeks`,
    noticeMonths: `etteteatamistähtaeg|etteteatamisaeg|ülesütlemistähtaeg|ülesütlemine|ülesütlemise tähtaeg|
      etteteatamine|lepingu lõpetamine|teatades ette|kirjalikult ette teatades|kuud ette|vähemalt kuud ette|
      etteteatamise tähtaeg|etteteatamine kuudes|ülesütlemisest teatamine|ülesütlemise etteteatamine`,
    extensionMonths: `pikendamine|pikenemine|pikendusperiood|automaatne pikenemine|leping pikeneb|pikeneb automaatselt|
      lepingu pikendamine|pikendamisõigus|pikendamisoptsioon|pikeneb korraga|pikendamise tähtaeg|pikeneb|
      pikendusperioodi pikkus|leping pikeneb automaatselt|pikenemine kuudes`,
    deposit: `tagatisraha|tagatisraha suurus|~tagatis|deposiit|tagatisdeposiit|tagatissumma|pangagarantii|
      garantiisumma|üüri tagatisraha|~garantii|tagatisraha summa|rahaline tagatis|deposiidi summa`,
    currency: `valuuta|lepingu valuuta|maksevaluuta|arveldusvaluuta|eurodes|euro|summad eurodes|kõik summad`,
    signingDate: `~kuupäev|allkirjastamise kuupäev|lepingu kuupäev|lepingu sõlmimise kuupäev|sõlmimise kuupäev|sõlmitud|
      koht ja kuupäev|allkirjastatud|allkirja kuupäev|leping on sõlmitud|digitaalselt allkirjastatud|
      allkirjastatud digitaalselt|allkirjastamise aeg|allkirjastamise päev|koht, kuupäev|
      sõlmimise aeg ja koht|lepingu allkirjastamise kuupäev`,
    otherParty: `tarnija|müüja|käendaja|vahendaja|haldur|kontaktisik|kindlustusandja|pank|tootja|garant|maakler`,
    otherAmount: `soetusmaksumus|soetushind|ostuhind|lepingutasu|haldustasu|vormistustasu|käibemaks|km|kokku|
      finantseeritav summa|kindlustus|kindlustusmakse|omavastutus|kõrvalkulud|kommunaalkulud|küte|elekter|
      vesi|hooldus|hooldustasu|väärtus|vara väärtus|kindlustussumma|leppetrahv|viivis|allahindlus|transport|
      parkimine|hind|maamaks|ülekilomeetrid|arve tasu`,
    otherDate: `arve kuupäev|tarne kuupäev|pakkumise kuupäev|esmane registreerimine|väljalaskeaasta|mudeliaasta|
      versioon|tehnoülevaatus|pakkumine kehtib kuni|esimene maksepäev|hoolduse kuupäev`,
    otherRate: `viivis|käibemaks|krediidi kulukuse määr|viivisemäär|leppetrahv`,
    otherId: `telefon|tel.|tel|mob.|arvelduskonto|konto|iban|kliendi nr|kliendinumber|arve nr|tellimuse nr|
      pakkumise nr|sihtnumber|raamleping|raamlepingu nr|tootekood`,
    otherPeriod: `~garantii|garantiiaeg|makseaeg|tarneaeg|hooldusvälp|katseaeg|intressiperiood`,
    otherText: `aadress|asukoht|postiaadress|e-post|kogus|tk|värv|kütus|läbisõit|pindala|korrus|kasutuskoht|
      eritingimused|lisatingimused|märkused|lisad|allkiri|allkirjad|rendileandja allkiri|rentniku allkiri|
      pooled|tingimused|lisa|rendileandja esindaja|rentniku esindaja|juhatuse liige`,
  },
  months: `jaan jaanuar*|veebr veebruar*|märts*|apr aprill*|mai*|juuni*|juuli*|aug august*|sept septemb*|okt oktoob* oktoobr*|nov novemb*|dets detsemb*`,
  numbers: `1 üks ühe üht ühte|2 kaks kahe kaht kahte|3 kolm kolme|4 neli nelja|5 viis viie viit|6 kuus kuue kuut|
    7 seitse seitsme seitset|8 kaheksa kaheksat|9 üheksa üheksat|10 kümme kümne kümmet|
    11 üksteist üksteistkümmend üheteistkümne üheteist|
    12 kaksteist kaksteistkümmend kaheteistkümne kaheteist|
    13 kolmteist kolmteistkümmend kolmeteistkümne kolmeteist|
    14 neliteist neliteistkümmend neljateistkümne neljateist|
    15 viisteist viisteistkümmend viieteistkümne viieteist|
    16 kuusteist kuusteistkümmend kuueteistkümne kuueteist|
    17 seitseteist seitseteistkümmend seitsmeteistkümne seitsmeteist|
    18 kaheksateist kaheksateistkümmend kaheksateistkümne|
    19 üheksateist üheksateistkümmend üheksateistkümne|20 kakskümmend kahekümne|30 kolmkümmend kolmekümne|
    40 nelikümmend neljakümne|50 viiskümmend viiekümne|60 kuuskümmend kuuekümne|70 seitsekümmend|
    80 kaheksakümmend|90 üheksakümmend|100 sada`,
  phrases: {
    notice: 'üles öel*|ülesütle*|ette teat*|etteteat*|öelda üles|teata*|ütleb lepingu üles|lõpetam*',
    extend: 'pikene*|pikenda*|jätku*|uuene*',
    eachTime: 'korraga|iga kord|kaupa',
    from: 'alates|algab|algusega|jõustub',
    until: 'kuni|lõpeb|lõppeb|kehtib kuni',
    advance:
      'ette|ettemaksuna|ettemaks|ettemakse|avansina|perioodi alguses|jooksva kuu eest|ette tasumine|igakuiselt ette',
    arrears:
      'tagantjärele|tagantjärgi|perioodi lõpus|kuu lõpus|eelneva kuu eest|möödunud kuu eest|pärast perioodi lõppu',
    perMonth:
      'kuus|iga kuu|igakuine|igakuiselt|kord kuus|kuu eest|/kuu|€/kuu|kuutasu|iga kalendrikuu|kuu|kuumakse*|kuumaks*|igakuise*',
    perQuarter:
      'kvartalis|iga kvartal|kord kvartalis|kvartaalne|kvartaliti|iga kolme kuu tagant|kvartali eest|kvartal|kvartalimakse*|iga kvartali',
    perHalfYear:
      'poolaastas|kord poolaastas|iga kuue kuu tagant|poolaastane|kaks korda aastas|kord poole aasta jooksul|poolaasta|poolaasta eest',
    perYear: 'aastas|iga aasta|kord aastas|aastane|igal aastal|aasta eest|/aasta|aasta|aastamakse*',
    month: 'kuu|kuud|kuune|kuulise|kuuline|kuuks|kuude|kalendrikuu|kalendrikuud',
    quarter: 'kvartal|kvartali|kvartalit|kv',
    year: 'aasta|aastat|aastane|aastaks|aastase|a|a.',
    day: 'päev|päeva|päevad|päevane|kalendripäeva|tööpäeva|pangapäeva',
    week: 'nädal|nädala|nädalat|näd',
    called: 'edaspidi|nimetat*|edaspidi nimetatud',
    title:
      'liisinguleping|kapitalirendileping|kasutusrendileping|rendileping|üürileping|äriruumi üürileping|sõiduki rendileping|allüürileping|allrendileping|lepingu lisa|järelmaksuleping|täisteenusliisingu leping|leping',
    between: 'vahel',
    and: 'ja|ning',
    entered: 'sõlmi*|allkirjast*|koostat*|kinnita*',
    is: 'on|moodustab|summas|suurus on|määratakse',
    number: 'nr|number|no',
    percent: 'protsenti|protsendipunkti|%|protsent|protsendipunktid',
    plus: 'pluss|millele lisandub|+|lisandub|ja marginaal|suurendatuna',
    indexWords: 'indeks*|thi|tarbijahinna*|baas*',
    address: 'tn|tänav',
    excludingVat: 'ilma käibemaksuta|koos käibemaksuga|km-ta|+ km|lisandub käibemaks|sh käibemaks',
    liesBefore: 'enne|hiljemalt',
    runs: 'kehtib|leping*|rent|rendi*|üür*|periood*|liising*|tähtaeg*',
    signed: 'allkir*|kuupäev|koht',
    lessorWords: 'rendileandja*|üürileandja*|liisinguandja*|omanik*|rendile andja*',
    lesseeWords: 'rentnik*|üürnik*|liisinguvõtja*|klien*|rendile võtja*',
    lets: 'annab rendile|annab üürile|rendib välja|annab kasutusse',
    letBy: 'renditakse',
    to: '',
  },
  endings: 'i|e|a|u|le|lt|st|ga|ni|ks|t|d|it|te|de|s|ks|ta',
}
