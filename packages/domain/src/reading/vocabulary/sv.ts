import { svCompounds } from './sv-compounds'
import type { Vocabulary } from './types'

export const sv: Vocabulary = {
  language: 'sv',
  stopWords:
    'och att det som en på är för av till med den har inte om ett ska skall vid eller från enligt mellan detta avtal avtalet hyra leasegivaren leasetagaren månader kronor under samt parterna objektet',
  labels: {
    lessorName: `nyttjanderättsupplåtare|nyttjanderättsupplåtaren|leasegivare|leasegivaren|leasinggivare|leasinggivaren|leasegivarens namn|leasingbolag|leasingbolaget|
      uthyrare|uthyraren|uthyrarens namn|UH|hyresvärd|hyresvärden|hyresvärdens namn|fastighetsägare|
      fastighetsägaren|finansbolag|finansbolaget|finansiär|finansiären|upplåtare|upplåtaren|finansieringsbolag|
      andrahandsuthyrare|andrahandsuthyraren|andrahandshyresvärd|andrahandshyresvärden|andrahandsupplåtare|den som hyr ut|den som upplåter|hyresgivare|hyresgivaren|leasingbolagets namn|vi som hyr ut|vi hyr ut|värden|hyresbolag|hyresbolaget|uthyrningsbolag|uthyrningsföretag|maskinuthyrare|långivare|förstahandshyresgäst|lessor`,
    lesseeName: `leasetagare|tillträdande leasetagare|ny leasetagare|tillträdande hyresgäst|ny hyresgäst|övertagande leasetagare|övertagare|leasetagaren|leasingtagare|leasingtagaren|leasetagarens namn|hyrestagare|
      hyrestagaren|HT|hyresgäst|hyresgästen|hyresgästens namn|~kund|~kunden|kundnamn|kundens namn|nyttjare|nyttjaren|
      nyttjanderättshavare|nyttjanderättshavaren|förhyrare|förhyraren|andrahandshyresgäst|andrahandshyresgästen|hyrande företag|lessee|
      avtalskund|hyresman|hyresmannen|du som hyr|ni som hyr|den som hyr|avropande myndighet|beställare|beställaren|avropare|låntagare|hyreskund|brukare|hyrare|hyraren`,
    lessorOrgNo: `leasegivarens organisationsnummer|leasegivarens org.nr|uthyrarens organisationsnummer|
      uthyrarens org.nr|hyresvärdens organisationsnummer|hyresvärdens org.nr`,
    lesseeOrgNo: `leasetagarens organisationsnummer|leasetagarens org.nr|hyrestagarens organisationsnummer|
      hyresgästens organisationsnummer|hyresgästens org.nr|kundens organisationsnummer|kundens org.nr`,
    orgNo: `organisationsnummer|organisationsnr|org.nr|org nr|orgnr|org.nummer|org.-nr|org. nr|
      person-/organisationsnummer|person/organisationsnummer|personnr/organisationsnr|pers.nr/org.nr|personnr/orgnr|
      personnr/org.nr|person-/org.nr|pers-/orgnr|momsregistreringsnummer|momsreg.nr|momsregnr|VAT-nr|vat nr|
      vat-nummer|org.no|registreringsnummer (organisation)|bolagsnummer`,
    name: `namn|firma|företag|företagsnamn|bolag|bolagsnamn|juridiskt namn|namn/firma|firmanamn|bolagets namn|
      företagets namn|part|organisation|fullständigt namn`,
    contractNumber: `avtalsnummer|sedelns nummer|sedel nr|hyressedel nr|~vårt nummer|ert avtalsnummer|avtalsnummer hos oss|avtalsnr|avtalsref|kontraktsref|~avtal|~kontrakt|avtalets nr|kontraktets beteckning|avtalets beteckning|kontraktets nr|ordernr/avtalsnr|hyresorder|hyresorder nr|avropets nummer|avropsnummer|avropsnr|avrop nr|hyreskontrakt|leasingavtal|leasingkontrakt|vårt avtalsnr|vårt avtalsnummer|hyresnummer|hyresnr|avtal nr|avtal nummer|avtalets nummer|avtalets nr|kontraktsnummer|kontraktsnr|
      kontraktnr|kontrakt nr|kontraktets nummer|leasingavtal nr|leasingavtal nummer|leasingavtalsnummer|
      hyresavtal nr|hyresavtal nummer|hyreskontrakt nr|hyresavtalsnummer|ert avtalsnr|finansieringsavtal nr|
      leasingkontrakt nr|avtals-ID|avtalsid|kontrakts-ID|avtalsreferens|kontraktsreferens|avtalsnummer/ref|
      ~referensnummer|~referensnr|~referens|~diarienummer|~dnr|~vår referens|leasingnummer|leasingnr|
      avtalsbeteckning|kontraktsbeteckning|avtal/kontrakt nr|~ärendenummer|~löpnummer|~ref.nr|~ref nr`,
    objectDescription: `instrument|möbel|möbler|verktyg|redskap|trailer|trailern|släpvagn|släpvagnen|container|containern|apparat|anläggning|enhet|maskin och typ|leasingobjekt|leasingobjektet|~vad|hyrd maskin|vad hyrs|föremål|föremålet|maskin/utrustning|vilken maskin|hyrd maskin|fabrikat/typ|modell/benämning|objekt|objektet|objektsbeskrivning|objektbeskrivning|hyresobjekt|
      hyresobjektet|hyresföremål|hyresföremålet|specifikation|objektspecifikation|beskrivning|benämning|beteckning|
      typ, modell, beteckning|fabrikat och modell|fabrikat/modell|fabrikat, modell|fabrikat och typ|fabrikat/typ|
      märke/modell|märke och modell|märke, modell|fordon|fordonet|fordonsmodell|utrustning|utrustningen|
      fastighetsbeteckning|fastighet|fastigheten|artikel|produkt|~vara|maskin|maskinen|maskintyp|leasad utrustning|
      hyrd utrustning|hyrt objekt|leasat objekt|förhyrt objekt|leasingföremål|hyresgods|leasinggods|godset|
      vad som hyrs|avtalsobjekt|avtalsföremål|leasad egendom|egendomen|egendom|~förhyrd lokal|~lokalen|~lokal|
      ~lokaler|~förhyrda lokaler|~avser|avtalet avser|avtalet omfattar|~lokalens adress|~hyresobjektets adress|
      ~lokalens användning|bil|bilen|personbil|objektstyp och modell|bilmodell`,
    make: `fabrikat|märke|tillverkare|fordonsmärke|bilmärke`,
    model: `modell|modellbeteckning|typ|typbeteckning|modell/typ|typ/modell|variant`,
    objectId: `serienummer|ind.nr|individ nr|individ-nr|id-märkning|märkt|~märkt med|~enhetsnummer|system-ID|systemnummer|anläggningsnummer|anläggnings-ID|serienr|maskin-/serienummer|maskin-nr|maskin nr|serie-/tillverkningsnummer|serie-/reg.nr|serienummer/reg.nr|reg.nr/serienr|serie/chassinr|serie- eller reg.nr|identitet|registrering|serie nr|serie-nr|ser.nr|tillverkningsnummer|tillverkningsnr|tillv.nr|maskinnummer|maskinnr|
      registreringsnummer|reg.nr|reg nr|regnr|reg.nummer|regnummer|regn.nr|registreringsnr|~chassinummer|~chassinr|~chassi nr|
      identifikationsnummer|identitetsnummer|id-nummer|id-nr|~VIN|lokalnummer|lokal nr|lokalnr|lokalens nummer|
      lokalens nr|objektnummer|objektsnummer|objektsnr|objektnr|individnummer|individ|märkning|maskin-id|individnr|IMEI|S/N|fordonets reg.nr|
      inventarienummer|inventarienr|objekts-ID|lägenhetsnummer|lägenhetsnr|~fordonsidentitet|~kontraktsyta nr`,
    startDate: `träder i kraft|uthämtad|uthämtas|hämtad|utlämnad|utlämning|beräknad utlämning|avtalet träder i kraft|i kraft från|gäller fr o m den|hämtas den|levereras och hyran börjar|startdatum|startdag|start|periodens start|periodens början|leveransdag, tillika periodens start|hyran löper från|när|från vilken dag|startdatum för hyran|gäller fr o m|avtalet startar|avtal från|hyra från|avtalets första dag|första dag för avtalet|från den|från och med den|fr.o.m. den|hyran börjar|hyran börjar löpa|hyrestiden börjar|leasingperioden börjar|bilen hämtas ut|hämtas|uthämtning|börjar löpa|inflyttning|inflyttningsdag|tillträde till lokalen|startar den|avtalsstart den|hyresstart den|hyrtid från|hyrstart|avtalsstart|avtalets start|avtalets startdatum|beräknad startdag|första dag|första dagen|
      från och med|fr.o.m.|fr o m|from och med|gäller från|gäller från och med|avtalet gäller från|avtalet gäller fr.o.m.|
      leasingperiodens början|leasingperiodens start|hyrestidens början|hyrestidens start|hyresperiodens början|
      hyresperiodens start|tillträde|tillträdesdag|tillträdesdatum|hyrestid från och med|inledningsdatum|inledningsdag|
      avtalsperiod fr.o.m.|ikraftträdande|ikraftträdandedag|ikraftträdandedatum|hyresstart|leasingstart|period från|hyrestid fr.o.m.|
      löper från|löper fr.o.m.|avtalstid från|avtalstidens början|avtalstid fr.o.m.|begynnelsedatum|begynnelsedag|
      påbörjas|börjar|~från|~leveransdag|~leveransdatum|~leverans|första hyresdag|hyresdag ett|startar|
      avtalet börjar|avtalet börjar gälla|giltigt från|giltig från|gäller fr.o.m.|första avtalsdag|starttid`,
    endDate: `slutdatum|åter senast|åter|tillbaka senast|tillbaka|inlämnas senast|slutdag|slut|periodens slut|periodens utgång|hyran löper till och med|hyran löper till|till vilken dag|avtal till|hyra till|avtalets sista dag|sista dag för avtalet|till och med den|t.o.m. den|bilen lämnas åter|lämnas åter|återlämning|återlämnas|återlämnas senast|hyrestiden slutar|hyrtid till|hyrslut|leasingperioden slutar|hyran upphör|bilen återlämnas|avtalsslut|avtalets slut|sista dag|sista dagen|till och med|t.o.m.|t o m|gäller till|
      gäller till och med|upphör|upphör den|avtalets slutdatum|slutdatum för leasingperioden|hyrestid till och med|
      hyrestidens slut|hyresperiodens slut|leasingperiodens slut|avtalsperiod t.o.m.|utgångsdatum|utgångsdag|
      hyresslut|leasingslut|hyrestidens utgång|avtalstidens slut|avtalstidens utgång|period till|hyrestid t.o.m.|
      ~till|~återlämningsdatum|~återlämningsdag|avtalet upphör|avtalet löper ut|löper ut|löper till|löper t.o.m.|gäller t.o.m.|
      giltigt till|giltig till|sista hyresdag|sista avtalsdag|avtalstid till|avtalstid t.o.m.|avslutas|
      avflyttningsdag|avflyttning|slutar|sluttid|hyresperiodens utgång|leasingperiodens utgång`,
    termMonths: `avtalstid|avtalstiden|hur länge|~mån|upplåtelsetid|upplåtelsetiden|antal hyror|antal avgifter|antal betalningar|löptid|löptiden|leasingperiod|leasingperioden|leasingtid|leasingtiden|hyrestid|
      hyrestiden|hyresperiod|hyresperioden|antal månader|antal mån|avtalsperiod|avtalsperioden|avtalslängd|
      avtalets längd|avtalets löptid|kontraktstid|kontraktstiden|kontraktsperiod|kontraktslängd|bindningstid|bindningstiden|
      antal perioder|uppsägningsfri tid|grundhyrestid|grundhyresperiod|bastid|giltighetstid|tidsperiod|
      varaktighet|längd i månader|längd|avtalstid i månader|hyrestidens längd|grundperiod|leasingtidens längd|fast period`,
    fee: `leasingavgift|summa/mån|summa/månad|summa/kvartal|totalt/mån|totalt/månad|total/mån|leasingavgiften|leasingavgifter|per månad, ex moms|hyrans belopp|summa månadshyra|summa hyra|summa per månad|total månadshyra|totalt per månad|total hyra per månad|månadssumma|vad kostar det|vad kostar det att hyra|kr/mån|kr per månad|att betala|hyra per månad, ex moms|hyra per kvartal, kronor|hyra per månad, kronor|per kvartal|månadsbelopp|kvartalsbelopp|leasingavgift per betalningsperiod|leasingavgift per månad|
      leasingavgift per kvartal|hyra|hyran|månadshyra|månadshyran|månadsavgift|månadsavgiften|hyra per månad|
      hyra per kvartal|kvartalshyra|kvartalshyran|kvartalsavgift|hyresbelopp|hyresbeloppet|periodhyra|
      periodavgift|hyra per period|avgift per period|bashyra|bashyran|årshyra|årshyran|årsavgift|halvårshyra|halvårsavgift|halvårshyran|kvartalsavgiften|grundhyra|
      grundhyran|~total månadskostnad|månadskostnad|att betala per period|att betala per månad|leasinghyra|annuitet|
      hyrans storlek|kallhyra|varmhyra|hyresavgift|hyresavgiften|hyra/mån|hyra/månad|hyra/kvartal|hyra/år|
      leasingavgift/mån|avgift/mån|avgift per månad|avgift per kvartal|periodisk avgift|leasingkostnad|
      hyreskostnad|leasingbelopp|pris per månad|pris/mån|månadspris|belopp per månad|belopp per period|
      löpande avgift|nyttjandeavgift|nyttjanderättsavgift|hyra exkl. moms|ordinarie hyra|ordinarie leasingavgift|~avgift|~avgiften|
      hyresersättning|vederlag|löpande hyra|terminshyra|avgift per termin|månadsleasing|hyrespris|per månad`,
    feePeriod: `betalningsperiod|betalningsperioden|betalningsintervall|betalningsfrekvens|debiteringsperiod|
      debiteringsintervall|fakturaperiod|faktureringsperiod|faktureringsintervall|faktureringsfrekvens|avgiftsperiod|betalas per|betalning sker|
      debiteras|hyran betalas|termin|periodicitet|aviseringsperiod|avisering|aviseringsintervall|fakturering|
      faktureras|hyresinbetalning|hyrans betalning|betalningstermin|debitering|hyresbetalning|avgiftsintervall|
      betalningstakt|betalas|betalningssätt och intervall|avgiften betalas|leasingavgiften betalas`,
    paymentTiming: `betalning|betalningssätt|betalningsvillkor|betalningsplan|betalningstidpunkt|förskott/efterskott|
      i förskott|förskottsvis|i efterskott|efterskottsvis|betalas i förskott|betalas i efterskott|
      debiteras i förskott|hyran betalas i förskott|betalningen sker|förfall|~förfallodag|~förfallodatum`,
    firstIncreasedRent: `första förhöjd hyra|första förhöjda hyra|första förhöjda hyran|första förhöjd leasingavgift|
      första förhöjda leasingavgift|första förhöjda leasingavgiften|första förhöjd|första förhöjda|förhöjd förstagångshyra|förhöjd första hyra|
      förhöjd första leasingavgift|förhöjd första avgift|förhöjd förstahyra|förhöjd förstaavgift|förstahyra|förstagångshyra|förstagångsavgift|
      särskild leasingavgift|särskild hyra|särskild första hyra|FFH|~kontantinsats|kontantinsatsen|handpenning|förskottshyra|
      insats|första avgift|första hyra|första leasingavgift|första hyran|första betalning|engångshyra|
      initial leasingavgift|initialhyra|initial hyra|extra förstahyra|större första hyra|första större hyra|
      förhöjd startavgift|förhöjd hyra|förhöjd avgift|förhöjd leasingavgift|engångsbelopp vid start|inledande avgift|inledande hyra|inledande förhöjd hyra`,
    residualValue: `restvärde|restvärdet|garanterat restvärde|kalkylerat restvärde|beräknat restvärde|öppet restvärde|
      stängt restvärde|avtalat restvärde|restvärdesgaranti|slutvärde|restskuld|utköpspris|utköpsbelopp|
      lösenpris|lösenbelopp|återköpsvärde|återköpspris|anvisningsvärde|anvisningspris|planenligt restvärde|
      restvärdesbelopp|restvärdeansvar|restbelopp|utköpsvärde|restvärde vid avtalets slut|köpoption|optionspris`,
    interestBase: `räntebas|räntebasen|basränta|basräntan|referensränta|referensräntan|ränta|räntan|räntesats|
      bunden ränta|rörlig ränta|aktuell basränta|marknadsränta|underliggande ränta|
      styrränta|räntereferens|räntemodell|räntevillkor|ränteunderlag`,
    interestMargin: `marginal|tillägg till bas|tillägg till basränta|tillägg på basräntan|marginalen|räntemarginal|räntemarginalen|påslag|påslaget|räntepåslag|räntepåslaget|påslag %-enheter|påslag, %-enheter|påslag i procentenheter|
      kundmarginal|leasegivarens marginal|individuell marginal|tillägg till räntebasen|kreditmarginal|finansieringsmarginal|
      marginal på räntebasen|räntetillägg|ränta påslag|marginalpåslag|marginaltillägg`,
    indexName: `index|indexklausul|indextyp|indexuppräkning|indexreglering|indextillägg|indexserie|
      uppräkning av hyran|hyresjustering|justering av hyran|ändring av hyran enligt index|indexbilaga|
      prisindex|indexering|indexjustering|hyresreglering|uppräkning`,
    indexBaseMonth: `basmånad|basmånaden|bastal|bastalet|basindex|indextal för|basindextal|startindex|
      indexbas|basperiod|utgångsindex|indexmånad|jämförelsemånad|basmånad för index`,
    noticeMonths: `uppsägningstid|uppsägningstiden|uppsägning|avtalet sägs upp senast|sägs upp senast|uppsägningstid för båda parter|uppsägning av avtalet|uppsägningstid i månader|uppsägning senast|
      uppsägningsfrist|varseltid|ömsesidig uppsägningstid|uppsägning minst|uppsägning ska ske senast|uppsägning ska ske|säga upp`,
    extensionMonths: `förlängning|förlängningen|förlängning om uppsägning uteblir|utan uppsägning|annars|om inte uppsägning sker|förlängningstid|förlängningsperiod|förlängningsperioder|automatisk förlängning|
      förlängs|förlängs med|avtalet förlängs|avtalet förlängs med|förlängs automatiskt|förlängs automatiskt med|
      förlängning i månader|förlänges med|kontraktet förlängt med|fortsatt uthyrning|prolongation|prolongeras|
      prolongeras med|prolongationstid|förlängning med|förlängningsvillkor|förlängningens längd`,
    deposit: `deposition|depositionen|depositionsbelopp|depositionsavgift|säkerhet|ställd säkerhet|hyresdeposition|
      pant|bankgaranti|säkerhetsbelopp|depositum|kontant deposition|handpant|deponeras|säkerhetsdeposition|
      depositionssumma|säkerheten|deponerat belopp`,
    currency: `valuta|valutaslag|avtalsvaluta|faktureringsvaluta|betalningsvaluta|alla belopp i|belopp i|belopp anges i`,
    signingDate: `~datum|datum för undertecknande|datum för underskrift|undertecknat den|undertecknad den|undertecknat|undertecknad|undertecknas|ort och datum|
      ort/datum|ort, datum|ort & datum|ort och dag|signeringsdatum|signerat|signerad|signerat den|avtalsdatum|avtalsdag|avtalet ingicks|
      signerat datum|underskriftsdatum|underskriftsdag|elektroniskt signerad|elektroniskt signerat|datum och underskrift|
      undertecknandedag|datum för avtalets ingående|datum för avtal|tecknat den|tecknades|upprättat den|upprättat|daterat|datering|dagtecknat|
      avtalets datum|kontraktsdatum|ingånget den|ingånget|signeringsdag|underskrivet|underskrivet den`,
    otherParty: `beställaren av projektet|beställare av projektet|byggherre|byggherren|projektbeställare|inkassobolag|inkassoföretag|tidigare leasetagare|tidigare hyrestagare|frånträdande leasetagare|frånträdande hyresgäst|avgående leasetagare|nuvarande leasetagare|betalningsmottagare|fakturaköpare|överlåten till|förmedlas av|förmedlat av|installatör|installatören|elinstallatör|elinstallatören|vvs-installatör|levereras av|försäkras hos|förvaltas av|service utförs av|leverantör|leverantören|leverantör av objektet|ramavtalsägare|ramavtalsleverantör|pantsatt till|pantsättning till|utrustningsleverantör|maskinleverantör|leverantörens namn|säljare|säljaren|återförsäljare|återförsäljaren|borgensman|borgensmannen|
      borgensmän|borgenär|förmånstagare|förmånshavare|mäklare|mäklaren|garant|garanten|garantigivare|garantigivaren|kontaktperson|försäkringsbolag|försäkringsgivare|bank|banken|
      förvaltare|förvaltaren|ombud|förmedlare|förmedlaren|serviceleverantör|servicepartner|tillverkare|tillverkaren|fakturamottagare|
      underleverantör|verkstad|moderbolag|moderbolaget|slutanvändare|tidigare hyresgäst|överlåtare|generalagent|factoringbolag|
      fastighetsförvaltare|fastighetsmäklare|panthavare|kreditförmedlare|ägare av fastigheten|serviceverkstad|försäljare|handläggare|pantsättare|åf`,
    otherAmount: `startavgift|omsättningstillägg|omsättning|nettoomsättning|omsättningshyra|nettoomsättning över|förmånsvärde|förmånsvärdet|förmånsvärde per månad|startkostnad|etableringsavgift|etablering|anskaffningsvärde|anskaffningsvärdet|maskinens pris|objektets pris|fordonets pris|bilens pris|anskaffningskostnad|anskaffningspris|inköpspris|köpeskilling|köpesumma|uppläggningsavgift|
      uppläggningskostnad|aviavgift|aviseringsavgift|administrationsavgift|administrativ avgift|faktureringsavgift|fakturaavgift|
      påminnelseavgift|moms|mervärdesskatt|finansierat belopp|finansieringsbelopp|totalt|totalbelopp|summa|total|
      totalkostnad|fastighetsskatt|fastighetsskatten|försäkring|försäkringspremie|premie|självrisk|övermil|övermilsavgift|
      övermätning|milkostnad|milavgift|serviceavgift|serviceavtal|driftskostnad|driftskostnader|drift|värme|vatten|el|el och värme|
      parkeringsavgift|startavgift serviceavtal|vite|viten|förseningsavgift|förtida lösen|kreditbelopp|totalpris|listpris|
      pris exkl. moms|styckpris|à-pris|nypris|bruttopris|nettopris|kontraktssumma|kontraktsvärde|marknadsföringsavgift|
      marknadsvärde|marknadsvärdet|bokfört värde|försäkringsvärde|försäkringsbelopp|inbytesvärde|inbyte|rabatt|hyresrabatt|avgift för service|
      service|serviceersättning|städning|renhållning|indextillägg belopp|tillägg|värmetillägg|förbrukning|mätaravgift|
      avslutsavgift|återställningskostnad|transport|frakt|leveransavgift|installation|installationsavgift|
      borgen|borgensbelopp|borgensåtagande|beställningsavgift|ramkredit|limit|kreditlimit|över körsträcka|merkostnad|
      kostnad per extra mil|avgift per sida|sidpris|klickpris|överkopior|pris per kopia|ansvarsförsäkring|förtida uppsägning|
      upplägg|skadestånd|skadeståndet|gemensamma kostnader|marknadsföringsbidrag|totala hyran|total hyra|sammanlagda hyran|summa hyror|summa avgifter`,
    otherDate: `leveransdag|leveransdatum|leverans|fakturadatum|utskriftsdatum|offertdatum|första betalningsdag|första betalning|
      första förfallodag|första fakturadatum|registreringsdatum|tillverkningsår|årsmodell|besiktningsdatum|orderdatum|order|offert|
      beställningsdatum|första registrering|i trafik|utskriven|version|giltig t.o.m.|giltighetstid offert|utgåva|reviderad|
      senast uppdaterad|betalning senast|deposition senast|första hyresbetalning|försäkring t.o.m.|besiktning|bindande till|garanti t.o.m.|
      förfallodag|förfallodatum|anbud|beställning|revisionsdatum|blankett|blankettdatum|deponeras senast|nyckelöverlämning`,
    otherRate: `dröjsmålsränta|dröjsmålsräntan|dröjsmål|moms|mervärdesskatt|effektiv ränta|straffränta|räntelagen|
      indexandel|andel av hyran|provision|uppräkningsprocent|rabatt|procent av hyran|nominell ränta|kalkylränta|internränta|räntenivå vid tecknande`,
    otherId: `telefon|tel|telefonnummer|mobil|mobiltelefon|fax|bankgiro|plusgiro|postgiro|bg|pg|kundnummer|kundnr|
      fakturanummer|fakturanr|personnummer|pnr|ordernummer|ordernr|offertnummer|offertnr|postnummer|iban|bic|swift|ocr|ocr-nummer|
      gln|peppol|lokalnummer hyresgäst|artikelnummer|artikelnr|artnr|kontonummer|konto|clearingnummer|anställningsnummer|
      kostnadsställe|projektnummer|referenskod|försäkringsnummer|leverantörsnummer|besiktningsnummer|blankettnr|säljarkod|ramavtal nr|ramavtal|under ramavtal|ramavtal dnr|ramavtalets nummer|ramavtalsnummer|ramavtal|
      beställningsnummer|er referens|ert ordernr|vårt ordernr|inköpsordernummer|handläggarkod|bilaga nr|bilaga`,
    otherPeriod: `garanti|garantitid|betalningstid|kredittid|leveranstid|service|serviceintervall|reklamationstid|räntebindningstid|
      ränteperiod|räntejustering|betalningsfri period|karenstid|preskription|provtid|ångerfrist|optionstid|hyresfri period|hyresfri tid|rabattperiod`,
    otherText: `adress|postadress|besöksadress|fakturaadress|leveransadress|utdelningsadress|gatuadress|gata|kommun|postort|ort|säte|kontaktperson|
      e-post|epost|e-postadress|mejl|hemsida|webb|antal|pris|färg|bränsle|drivmedel|avtalad körsträcka|körsträcka|area|yta|
      lokalens area|hyresarea|våning|plan|användning|användningsområde|skick|placering|uppställningsplats|leveransplats|
      försäkring|särskilda villkor|särskilda bestämmelser|övrigt|anmärkning|bilagor|bilaga|underskrift|underskrifter|
      namnförtydligande|namnteckning|leasegivarens underskrift|leasetagarens underskrift|hyresvärdens underskrift|
      hyresgästens underskrift|för leasegivaren|för leasetagaren|allmänna villkor|parter|parterna|titel|befattning|
      behörig firmatecknare|firmatecknare|tillbehör|extrautrustning|växellåda|miltal|driftställe|avdelning|kostnadsställe|lokalens skick och användning|tillverkningsår|årsmodell|villkor|ekonomiska villkor|rad|pos|position|artikelnr|kategori|objektstyp|typ av avtal|avtalstyp|avtalsform|hyrestid och uppsägning`,
  },
  compounds: svCompounds,
  months: `jan januari*|feb febr februari*|mar mars|apr april*|maj|jun juni|jul juli|aug augusti*|
    sep sept september*|okt oktober*|nov november*|dec december*`,
  numbers: `1 en ett|2 två|3 tre|4 fyra|5 fem|6 sex|7 sju|8 åtta|9 nio|10 tio|11 elva|12 tolv|13 tretton|14 fjorton|
    15 femton|16 sexton|17 sjutton|18 arton aderton|19 nitton|20 tjugo|30 trettio|40 fyrtio|50 femtio|60 sextio|
    70 sjuttio|80 åttio|90 nittio|100 hundra etthundra`,
  phrases: {
    notice:
      'uppsäg*|säg* upp|säg* avtalet upp|säger|sägs|säger till|säg till|säger du till|säger ni till|säger upp|avflyttningsanmälan|uppsagt|uppsagd|sagts upp|sagt upp|säger upp|sägs avtalet inte upp|varsel|varsl*|avslut*',
    extend:
      'förläng*|prolong*|förny*|löper vidare|löper kontraktet vidare|löper avtalet vidare|löper det vidare|kontraktet vidare|avtalet vidare|fortsätter|fortsätta|fortsatt|fortlöper|förläng* sig',
    eachTime: 'varje gång|till varje gång|i sänder|åt gången|i taget|för varje gång|per gång|i stöten',
    from: 'flytta in|från och med|fr.o.m|fr o m|from|från|med början|räknat från|med start|fom|start den|träder i kraft|tillträde* sker|tillträder|tillträdes|börjar löpa|börjar gälla|börjar|inleds|påbörjas',
    until: 'till och med|t.o.m|t o m|tom|till|fram till|intill|upphör|löper ut|slutar|avslutas|utgår|utlöper',
    advance:
      'i förskott|förskottsvis|förskott|förskottsbetalning|förskottsbetalas|före periodens början|senast sista vardagen före|före varje kalendermånads början|före varje kalenderkvartals början|i början av varje',
    arrears:
      'i efterskott|efterskottsvis|efterskott|efter periodens slut|vid periodens slut|efter varje periods slut|i slutet av varje',
    perMonth:
      'per månad|/mån|/månad|månadsvis|månatlig*|varje månad|en gång i månaden|per kalendermånad|i månaden|månadsvisa|per mån|varje kalendermånad*|månadshyra*|månadsavgift*|månadskostnad*|månadspris*|mån|månad|kalendermånad*|månadsfakturering',
    perQuarter:
      'per kvartal|/kvartal|kvartalsvis|varje kvartal|i kvartalet|var tredje månad|kalenderkvartal*|per kalenderkvartal|kvartalsvisa|varje kalenderkvartal*|kvartalshyra*|kvartalsavgift*|kvartal|per kv|kvartalsfakturering|tremånadersperiod*',
    perHalfYear:
      'per halvår|/halvår|halvårsvis|varje halvår|två gånger per år|var sjätte månad|halvårshyra*|halvårsavgift*|halvår',
    perYear:
      'per år|/år|årligen|årsvis|varje år|helårsvis|en gång per år|årlig*|per kalenderår|årshyra*|årsavgift*|om året|helår|årsvisa',
    month: 'månad|månads|månader|månaders|mån|mdr|kalendermånad|kalendermånader|månaden|mån.',
    quarter: 'kvartal|kvartals|kvartalen',
    year: 'år|års|åren|kalenderår|årig*',
    day: 'dag|dagar|dagars|dygn|kalenderdagar|bankdagar|vardagar',
    week: 'vecka|veckor|veckors',
    called:
      'nedan kalla*|nedan benämn*|nedan|kalla*|hädanefter|såsom|i egenskap av|som|benämn*|här kalla*|fortsättningsvis',
    title:
      'leasingavtal|hyresavtal|hyreskontrakt|finansieringsavtal|leasingkontrakt|avtal|kontrakt|finansieringskontrakt|lokalhyreskontrakt|lokalhyresavtal|billeasingavtal|maskinhyresavtal|hyresavtal för lös egendom|för lokal|avtal om leasing|avtal om hyra',
    between: 'mellan',
    and: 'och|samt|å ena sidan|å andra sidan',
    entered:
      'ingått*|ingicks|ingånget|träffa*|tecknat*|upprätta*|underteckna*|underskri*|signera*|dagteckna*|datera*|denna dag|godkän*|accepter*',
    is: 'är|utgörs av|utgör|uppgår till|uppgår|om|på|med|till|avser|utgår med|bestäms till|beräknas till|har bestämts till|fastställs till|blir|ska vara|lyder|löper under|löper på|gäller för|gäller i|omfattar|namn',
    number: 'nr|nummer|no|#',
    percent: 'procent|procentenhet|procentenheter|%|%-enheter|procents|procentandelar',
    plus: 'plus|jämte|ökad med|ökat med|höjd med|med ett tillägg om|med tillägg om|förhöjd med|med tillägg av|med ett tillägg av|ökad med|ökat med|med ett påslag|med påslag|med en marginal|+|och en marginal|samt en marginal',
    indexWords: 'bastal|basmånad*|indextal*|index|oktoberindex|basindex|konsumentprisindex|kpi|basår',
    address: 'box|c/o|sverige|vägen|gatan',
    excludingVat: 'exkl moms|exklusive moms|exkl. moms|ex moms|exkl mervärdesskatt|exklusive mervärdesskatt',
    liesBefore: 'före|innan|senast',
    runs: 'hyr|hyrs|hyra|pågår|nyttja*|räknas|upplåtelse*|gäller|löper|avtalstid*|hyrestid*|leasingperiod*|leasingtid*|löptid*|hyresperiod*|avtalsperiod*|tid*|upplåt*|kontraktstid*|avtalet|kontraktet|hyran|hyresförhållandet|uthyrning*|tillträde*|period*',
    lessorWords:
      'uthyrar*|uthyrande|uthyrningsbolag*|uthyrningsföretag*|hyr ut|hyrs ut|hyra ut|hyresgivar*|hyresvärd*|leasegivar*|leasinggivar*|finansiär*|finansbolag*|leasingbolag*|hyresbolag*|kreditgivar*|leverantör och uthyrare|upplåtare*|upplåtande|ägare',
    lesseeWords:
      'hyrande|hyrestag*|hyresgäst*|som hyr|vill hyra|hyreskund*|leasetag*|leasingtag*|kund|kunden|kunduppgifter|nyttjar*|abonnent*|beställar*|hyresman*|förhyrar*|brukar*|hyrs av|vem hyr',
    lets: 'hyr ut|hyr härmed ut|hyr härmed|uthyr|uthyrs|upplåter|upplåts|hyrs ut|leasar ut|överlåter nyttjanderätten',
    letBy: 'hyrs ut av|uthyrs av|upplåts av|ägs av|ägs och hyrs ut av|hyr av|hyrs av|leasas av',
    to: 'till|åt',
    signed: 'underteckna*|underskri*|signera*|ort|datum|namnteckning|namnförtydligande|firmateckna*|exemplar',
  },
  endings: 'n|en|et|s|ns|ens|ets|t|na|nas|er|erna',
  krone: 'SEK',
}
