import type { Vocabulary } from './types'

export const fi: Vocabulary = {
  language: 'fi',
  stopWords:
    'ja on ei se tai sekä että tämä sopimus sopimuksen vuokralleantaja vuokralainen vuokranantaja vuokralleottaja kuukautta euroa mukaan ennen kuin joka jos sen vuokra voidaan sopimuksessa vuokran osapuolet tämän alkaen saakka kuukauden',
  labels: {
    lessorName: `vuokralleantaja|vuokralle antaja|vuokralleantajan nimi|vuokranantaja|vuokranantajan nimi|
      vuokranantajat|leasingyhtiö|leasingantaja|leasingilleantaja|rahoitusyhtiö|rahoittaja|~omistaja|
      vuokraava yhtiö|vuokraaja yritys|vuokralle antava|antolainaaja|rahoitusyhtiön nimi|
      omistaja ja vuokralleantaja|kalustovuokraaja`,
    lesseeName: `vuokralleottaja|vuokralle ottaja|vuokralleottajan nimi|vuokralainen|vuokralaisen nimi|vuokraaja|
      leasingottaja|leasingilleottaja|~asiakas|asiakkaan nimi|~yritys|yrityksen nimi|~käyttäjä|~haltija|
      vuokralle ottava|vuokraava asiakas|asiakasyritys|vuokraajayritys`,
    lessorOrgNo: `vuokranantajan y-tunnus|vuokralleantajan y-tunnus`,
    lesseeOrgNo: `vuokralaisen y-tunnus|vuokralleottajan y-tunnus|asiakkaan y-tunnus|yrityksen y-tunnus`,
    orgNo: `y-tunnus|y-tunnus:|ytunnus|ly-tunnus|henkilö-/y-tunnus|henkilötunnus/y-tunnus|alv-numero|alv-tunnus|
      yritystunnus|kaupparekisterinumero|henkilötunnus tai y-tunnus`,
    name: `nimi|toiminimi|~yritys|yrityksen nimi|yhtiö|nimi/toiminimi|yhtiön nimi`,
    contractNumber: `sopimusnumero|sopimusnro|sopimus nro|sopimuksen numero|leasingsopimus nro|leasingsopimuksen numero|
      vuokrasopimus nro|vuokrasopimuksen numero|sopimustunnus|viitenumero|diaarinumero|sopimuksen nro|
      sopimusnumero/viite|sopimus nro.|vuokrasopimus|~leasingsopimus|sopimusviite|~sopimus|
      sopimuksen tunnus|vuokrasopimusnumero`,
    objectDescription: `vuokrakohde|vuokrauskohde|vuokrattava kohde|leasingkohde|leasingkohteen kuvaus|~kohde|kohteen kuvaus|
      laite|laitteet|ajoneuvo|merkki ja malli|merkki/malli|huoneisto|vuokrahuoneisto|huoneiston osoite|
      ~tilat|vuokrattavat tilat|toimitila|käyttötarkoitus|vuokratilat|kone|koneen merkki ja malli|
      laitteen kuvaus|laitteen malli|vuokrattava laite|vuokrattava kone|tuote|nimike|trukki|kuvaus|
      kone/laite|merkki, malli|vuokrakohteen kuvaus|laite ja malli|kuormaaja`,
    make: `merkki|valmistaja`,
    model: `malli|tyyppi|malli/tyyppi|mallimerkintä`,
    objectId: `sarjanumero|sarjanro|rekisterinumero|rekisteritunnus|rek.nro|rek. nro|valmistenumero|alustanumero|
      vin-numero|runkonumero|laitenumero|koneen numero|kiinteistötunnus|huoneiston numero|kohdenumero|
      laitteen sarjanumero|valmistusnumero|sarjanro.|tunniste|laitetunnus|huoneistonumero|rekisterinro|
      yksilöintinumero`,
    startDate: `alkamispäivä|alkupäivä|aloituspäivä|sopimus alkaa|sopimuksen alkamispäivä|vuokra-aika alkaa|
      vuokra-ajan alkamispäivä|vuokrasuhde alkaa|vuokrakausi alkaa|vuokrasuhteen alkamispäivä|
      voimaantulopäivä|toimituspäivä|luovutuspäivä|hallintaoikeus alkaa|~alkaen|alku|alkaa|voimassa alkaen|
      vuokra-aika alkaen|alkamispvm|alkupvm|ensimmäinen vuokrapäivä|sopimus voimassa alkaen|
      ensimmäinen päivä|vuokrakauden alku|kausi alkaa`,
    endDate: `päättymispäivä|loppupäivä|sopimus päättyy|sopimuksen päättymispäivä|vuokra-aika päättyy|
      vuokra-ajan päättymispäivä|vuokrasuhde päättyy|vuokrakausi päättyy|voimassa saakka|~asti|~saakka|
      palautuspäivä|viimeinen maksupäivä|loppu|päättyy|vuokra-aika asti|päättymispvm|loppupvm|
      viimeinen vuokrapäivä|viimeinen päivä|vuokrakauden loppu|kausi päättyy|päättymisaika`,
    termMonths: `sopimuskausi|sopimuskausi (kk)|vuokra-aika|vuokra-aika (kk)|vuokrakausi|vuokrakausi kuukausina|
      leasingaika|leasingkausi|sopimusaika|sopimuksen kesto|kesto|kuukausien määrä|kuukausien lukumäärä|
      vuokraerien lukumäärä|vähimmäisvuokra-aika|pituus kk|vuokra-ajan pituus|kauden pituus|
      kesto kuukausina|kesto kk|määräaika|vuokra-aika kuukausina|maksuerien määrä|maksuerien lukumäärä|
      sopimuskauden pituus|kuukausia`,
    fee: `vuokra|vuokran määrä|vuokraerä|vuokraerän määrä|kuukausivuokra|kuukausierä|leasingvuokra|leasingmaksu|
      leasingerä|vuokra/kk|vuokra euroa/kk|perusvuokra|pääomavuokra|vuosivuokra|vuokra ilman arvonlisäveroa|
      vuokra alv 0 %|kokonaisvuokra|maksuerä|vuokra kuukaudessa|kuukausimaksu|vuokra neljännesvuodessa|
      neljännesvuosivuokra|vuokramaksu|vuokra/kuukausi|vuokra eur/kk|vuokran suuruus|kuukausihinta|
      maksuerän suuruus|kuukausivuokra alv 0 %|vuokra per kk|vuokra €/kk|leasingvuokra kuukaudessa`,
    feePeriod: `maksuväli|maksuerien väli|maksukausi|laskutusväli|laskutuskausi|laskutusjakso|vuokranmaksukausi|
      vuokranmaksuväli|maksurytmi|maksuaika|maksutapa|vuokra maksetaan|~maksetaan|eräväli`,
    paymentTiming: `maksuehto|maksuehdot|maksuajankohta|etukäteen|maksetaan etukäteen|ennakkoon|~ennakkomaksu|jälkikäteen|
      maksetaan jälkikäteen|~eräpäivä|vuokran maksupäivä|vuokranmaksupäivä|maksupäivä`,
    firstIncreasedRent: `ensimmäinen korotettu vuokra|korotettu ensimmäinen vuokra|korotettu ensivuokra|
      ensimmäinen suurennettu vuokra|suurempi ensimmäinen vuokraerä|ensimmäinen vuokraerä|ensivuokra|
      käsiraha|ennakkovuokra|~ennakkomaksu|alkumaksu|korotettu ensimmäinen erä|ensimmäinen korotettu erä|
      korotettu ensimmäinen vuokraerä|ensimmäinen erä|alkuvuokra|korotettu alkuvuokra`,
    residualValue: `jäännösarvo|jäännösarvo alv 0 %|taattu jäännösarvo|vastuujäännösarvo|jäännösarvovastuu|
      avoin jäännösarvo|laskennallinen jäännösarvo|loppuarvo|lunastushinta|lunastusarvo|takaisinostohinta|
      viimeinen suurempi erä|jäännösarvo sopimuksen päättyessä|arvioitu jäännösarvo|sovittu jäännösarvo`,
    interestBase: `viitekorko|viitekoron määrä|perusviitekorko|korkosidonnaisuus|~korko|korkoperuste|
      vuokran korkosidonnaisuus|kiinteä korko|korkojakso|korontarkistusjakso`,
    interestMargin: `marginaali|korkomarginaali|marginaali %|asiakasmarginaali|prosenttiyksikköä|lisämarginaali|
      marginaalin määrä|korkolisä|marginaali prosenttiyksikköä|korkomarginaali %`,
    indexName: `indeksi|indeksiehto|indeksisidonnaisuus|indeksitarkistus|vuokran tarkistaminen|vuokrantarkistus|
      vuokran tarkistus|elinkustannusindeksi|kuluttajahintaindeksi|vuokrankorotus|sidottu indeksiin|
      tarkistusperuste`,
    indexBaseMonth: `perusindeksi|perusindeksin pisteluku|perusindeksin kuukausi|perusindeksinä|peruskuukausi|indeksiluku|
      pisteluku|lähtöindeksi|vertailuindeksi|tarkistuskuukausi|tarkistusindeksi|
      viimeksi julkaistu indeksiluku`,
    noticeMonths: `irtisanomisaika|~irtisanominen|irtisanomisehto|irtisanomisaika (kk)|vuokralaisen irtisanomisaika|
      vuokranantajan irtisanomisaika|molemminpuolinen irtisanomisaika|sopimuksen irtisanominen|
      ilmoitettava kirjallisesti|kuukautta ennen|irtisanomisaika kuukausina|irtisanottava viimeistään|
      irtisanomisaika molemmin puolin`,
    extensionMonths: `jatkokausi|jatkoaika|jatkovuokrakausi|automaattinen jatkuminen|sopimus jatkuu|jatkuu automaattisesti|
      jatko-optio|sopimuksen jatkuminen|pidennys|jatkuu kerrallaan|uusiutuminen|optiokausi|
      jatkokauden pituus|jatkuu|jatkoaika kuukausina|sopimus jatkuu kerrallaan|jatkokaudet`,
    deposit: `vakuus|vuokravakuus|takuuvuokra|vakuuden määrä|vakuusmaksu|pankkitakaus|takuumaksu|vuokratakuu|
      vakuustalletus|käteisvakuus|talletus|vakuuden suuruus|rahavakuus|vakuussumma|vakuusraha|takuusumma`,
    currency: `valuutta|rahayksikkö|sopimusvaluutta|laskutusvaluutta|maksuvaluutta|~euroa|summat euroina|
      kaikki summat`,
    signingDate: `päiväys|allekirjoituspäivä|allekirjoituspäivämäärä|allekirjoitettu|paikka ja aika|paikka ja päiväys|
      sopimuksen päiväys|sopimuspäivä|päivämäärä|aika ja paikka|sähköisesti allekirjoitettu|
      allekirjoituspvm|paikka, aika|paikka ja pvm|pvm|sopimus allekirjoitettu|allekirjoitusaika|päivätty|
      allekirjoituksen päivämäärä|~aika`,
    otherParty: `toimittaja|laitetoimittaja|myyjä|takaaja|välittäjä|isännöitsijä|yhteyshenkilö|vakuutusyhtiö|pankki|
      valmistaja|huoltoliike|jälleenmyyjä|omavelkainen takaaja`,
    otherAmount: `hankintahinta|hankinta-arvo|ostohinta|avausmaksu|perustamismaksu|toimistomaksu|käsittelymaksu|
      laskutuslisä|laskutusmaksu|muistutusmaksu|alv|arvonlisävero|yhteensä|rahoitettava määrä|vakuutus|
      vakuutusmaksu|omavastuu|ylikilometrit|ylikilometrimaksu|vesimaksu|vesi|sähkö|lämmitys|hoitovastike|
      huolto|huoltomaksu|huoltosopimus|listahinta|hinta|vakuutusarvo|käypä arvo|sopimussakko|viivästysmaksu|
      alennus|toimitusmaksu|kuljetus|autopaikka|pysäköinti|siivous|ylikopiot|kopiohinta|lisäkopiot|
      rahtimaksu|kokonaishinta|arvo`,
    otherDate: `laskun päivä|toimituspäivä|tarjouspäivä|ensirekisteröinti|vuosimalli|käyttöönotto|versio|painos|
      katsastus|tarjous voimassa|ensimmäinen maksupäivä|tarkastuspäivä|takuu voimassa`,
    otherRate: `viivästyskorko|alv|todellinen vuosikorko|korkolain mukainen|arvonlisävero|provisio`,
    otherId: `puhelin|puh.|puh|gsm|tilinumero|iban|asiakasnumero|asiakasnro|laskunumero|tilausnumero|tarjousnumero|
      postinumero|ovt|verkkolaskutunnus|puitesopimus|puitesopimus nro|tuotenumero|viitteenne|viitteemme`,
    otherPeriod: `takuu|takuuaika|toimitusaika|huoltoväli|koeaika|maksuaika netto|korkojakso`,
    otherText: `osoite|postiosoite|laskutusosoite|toimitusosoite|paikkakunta|sähköposti|määrä|kpl|väri|polttoaine|
      ajokilometrit|pinta-ala|kerros|sijainti|sijoituspaikka|erityisehdot|muut ehdot|huomautukset|liitteet|
      allekirjoitus|allekirjoitukset|nimenselvennys|vuokranantajan puolesta|vuokralaisen puolesta|osapuolet|
      varusteet|vuosimalli|ehdot|kunto|toimipaikka|käyttöpaikka|sijoitusosoite`,
  },
  months: `tammi tammik tammikuu*|helmi helmikuu*|maalis maaliskuu*|huhti huhtikuu*|touko toukokuu*|kesä kesäkuu*|heinä heinäkuu*|elo elokuu*|syys syyskuu*|loka lokakuu*|marras marraskuu*|joulu joulukuu*`,
  numbers: `1 yksi yhden yhtä yhdeksi yhdessä|2 kaksi kahden kahta kahdeksi kahdessa|
    3 kolme kolmen kolmea kolmeksi kolmessa|4 neljä neljän neljää neljäksi neljässä|
    5 viisi viiden viittä viideksi viidessä|6 kuusi kuuden kuutta kuudeksi kuudessa|
    7 seitsemän seitsemää seitsemäksi seitsemässä|8 kahdeksan kahdeksaa kahdeksaksi kahdeksassa|
    9 yhdeksän yhdeksää yhdeksäksi yhdeksässä|10 kymmenen kymmentä kymmeneksi kymmenessä|
    11 yksitoista yhdentoista yhtätoista yhdeksitoista yhdessätoista|
    12 kaksitoista kahdentoista kahtatoista kahdeksitoista kahdessatoista|
    13 kolmetoista kolmentoista kolmeatoista kolmeksitoista kolmessatoista|
    14 neljätoista neljäntoista neljäätoista neljäksitoista neljässätoista|
    15 viisitoista viidentoista viittätoista viideksitoista viidessätoista|
    16 kuusitoista kuudentoista kuuttatoista kuudeksitoista kuudessatoista|
    17 seitsemäntoista seitsemäätoista seitsemäksitoista seitsemässätoista|
    18 kahdeksantoista kahdeksaatoista kahdeksaksitoista kahdeksassatoista|
    19 yhdeksäntoista yhdeksäätoista yhdeksäksitoista yhdeksässätoista|
    20 kaksikymmentä kahdenkymmenen kahtakymmentä kahdeksikymmeneksi kahdessakymmenessä|
    30 kolmekymmentä kolmenkymmenen kolmeakymmentä kolmeksikymmeneksi kolmessakymmenessä|
    40 neljäkymmentä neljänkymmenen|50 viisikymmentä viidenkymmenen|60 kuusikymmentä kuudenkymmenen|
    70 seitsemänkymmentä|80 kahdeksankymmentä|90 yhdeksänkymmentä|100 sata sadan`,
  phrases: {
    notice: 'irtisano*|irtisanomi*|ilmoit* kirjallisesti|irtisanottava',
    extend: 'jatku*|jatketaan|pident*|uusiutu*|jatkokau*',
    eachTime: 'kerrallaan|aina|kerralla',
    from: 'alkaen|alkaa|lukien|voimassa|alkaa kulua',
    until: 'saakka|asti|päättyy|päättyen|päättyy viimeistään',
    advance:
      'etukäteen|ennakkoon|ennakolta|ennakkomaksuna|kuukausittain etukäteen|vuokrakauden alussa|kuukauden alussa|jakson alussa|kunkin kuun 1. päivänä|kuun ensimmäisenä päivänä',
    arrears:
      'jälkikäteen|jälkikäteismaksuna|vuokrakauden lopussa|kuukauden lopussa|jakson lopussa|kuukausittain jälkikäteen|takautuvasti',
    perMonth:
      'kuukausittain|kuukaudessa|/kk|kk|per kuukausi|kuukausi|joka kuukausi|kerran kuukaudessa|€/kk|kuukautta kohti|kuukausierissä|kuukaudelta|kuukausi*|kk:ssa|kk:lta|kuussa',
    perQuarter:
      'neljännesvuosittain|vuosineljänneksittäin|kvartaaleittain|kolmen kuukauden välein|3 kk välein|/neljännesvuosi|vuosineljännes|neljännesvuodessa|neljännesvuosi*|kvartaalissa|vuosineljänneks*|neljännesvuodelta',
    perHalfYear:
      'puolivuosittain|puolen vuoden välein|kahdesti vuodessa|6 kk välein|puolivuosi|puolivuosi*|puolessa vuodessa',
    perYear: 'vuodessa|vuosittain|/v|p.a.|joka vuosi|vuotuinen|kerran vuodessa|vuosi|vuodelta|vuosi*|vuotui*',
    month:
      'kuukausi|kuukautta|kuukauden|kuukaudet|kuukauteen|kuukausien|kuukausiksi|kk|kk:n|kk:tta|kalenterikuukausi',
    quarter: 'neljännesvuosi|neljännesvuotta|vuosineljännes|kvartaali|kvartaalia',
    year: 'vuosi|vuotta|vuoden|vuodet|vuodeksi|vuosien|v|v.|kalenterivuosi',
    day: 'päivä|päivää|päivän|päivänä|pv|pvä|vrk|pankkipäivää|kalenteripäivää',
    week: 'viikko|viikkoa|viikon|vko|vk',
    called: 'jäljempänä|tästä eteenpäin|myöhemmin|nimeltään',
    title:
      'leasingsopimus|rahoitusleasingsopimus|vuokrasopimus|liikehuoneiston vuokrasopimus|toimitilan vuokrasopimus|huoltoleasingsopimus|osamaksusopimus|puitesopimus|lisäys sopimukseen|alivuokrasopimus|sopimus',
    between: 'välillä|kesken',
    and: 'ja|sekä',
    entered: 'allekirjoit*|solmi*|tehty|päivätty|laadittu|sovittu|tehneet|hyväksy*',
    is: 'on|ovat|suuruinen|on sovittu|määrältään|yhteensä',
    number: 'nro|numero|n:o|no',
    percent: 'prosenttia|prosenttiyksikköä|%|prosentin|prosenttiyksikön|%-yksikköä|%-yks',
    plus: 'lisättynä|plus|+|johon lisätään|ja marginaali|korotettuna',
    indexWords: 'indeks*|elinkustannus*|kuluttajahinta*|perusindeks*|pistelu*',
    address: 'katu|tie',
    excludingVat:
      'alv 0 %|ilman arvonlisäveroa|veroton|+ alv|sis. alv|sisältää arvonlisäveron|lisättynä arvonlisäverolla',
    liesBefore: 'ennen|viimeistään|vähintään',
    runs: 'voimassa|sopimu*|vuokra*|kausi|kausit|leasing*|alkaa',
    signed: 'allekirjoit*|paikka|aika|päiväys',
    lessorWords:
      'vuokranantaj*|vuokralleantaj*|vuokralle antaj*|rahoitusyhtiö*|leasingyhtiö*|omistaj*|vuokraa ulos',
    lesseeWords: 'vuokralai*|vuokralleottaj*|vuokralle ottaj*|asiakas|asiakkaan|käyttäj*|vuokraaj*',
    lets: 'vuokraa|antaa vuokralle|luovuttaa vuokralle',
    letBy: 'vuokranantajana on|vuokralleantajana on',
    to: '',
  },
  endings: 'n|a|ä|t|en|in|ssa|ssä|sta|stä|lle|lla|llä|na|nä|ksi|sta|ta|tä|ja|jä|ia|iä|nsa|nsä',
}
