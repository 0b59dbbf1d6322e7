import type { Vocabulary } from './types'

/** Swedish labels made of parts. */
export const svCompounds: NonNullable<Vocabulary['compounds']> = {
  fee: [
    [
      'månads|kvartals|halvårs|års|period|termins|hyres|leasing',
      'belopp|kostnad|avgift|hyra|pris|betalning|summa|leasing|leasingavgift|belopp exkl moms|ersättning|ränta och amortering',
    ],
    [
      'hyra|avgift|leasingavgift|leasinghyra|pris|kostnad|belopp|hyreskostnad|leasingkostnad|ersättning',
      'per|/|i|varje',
      'månad|månaden|kvartal|halvår|år|period|termin|betalningsperiod|kalendermånad',
    ],
    ['löpande|ordinarie|periodisk|avtalad|fast', 'avgift|hyra|leasingavgift|månadshyra|månadsavgift|kostnad'],
  ],
  firstIncreasedRent: [
    [
      'förhöjd|förhöjd 1:a|1:a förhöjda|1:a|första|inledande|initial|förhöjd första|första förhöjda|första förhöjd|särskild|särskild första|extra första|större första|extra',
      'hyra|avgift|leasingavgift|betalning|inbetalning|hyresbetalning|hyran|avgiften|leasinghyra|månadshyra|kvartalshyra',
    ],
    ['kontant|kontantbetalning|betalas|betalning', 'vid', 'start|avtalsstart|leverans|tecknande'],
    ['kontantinsats|insats|handpenning', 'vid', 'start|avtalsstart|leverans'],
  ],
  residualValue: [
    [
      '|garanterat|beräknat|kalkylerat|avtalat|uppskattat|bedömt|förväntat|överenskommet',
      'restvärde|slutvärde|återköpsvärde|återköpspris|utköpspris|lösenvärde|lösenpris|slutbelopp|slutbetalning|restbelopp|anvisningsvärde',
    ],
  ],
  startDate: [
    [
      'hyrestidens|leasingperiodens|avtalets|avtalstidens|hyresperiodens|kontraktets|leasingtidens|periodens|hyrans|uthyrningens|kontraktstidens|avtalsperiodens|upplåtelsetidens|löptidens',
      'början|start|startdatum|startdag|första dag|inledning|begynnelse',
    ],
    [
      'hyres|leasing|avtals|kontrakts|uthyrnings|period|nyttjande|tillträdes',
      'start|startdatum|startdag|början|begynnelse',
    ],
    [
      'hyran|hyrestiden|avtalet|leasingperioden|kontraktet|uthyrningen|hyresperioden|avtalstiden|nyttjandet',
      'börjar|startar|påbörjas|inleds|löper från|gäller från|gäller fr.o.m.|börjar gälla|börjar löpa',
    ],
  ],
  endDate: [
    [
      'hyrestidens|leasingperiodens|avtalets|avtalstidens|hyresperiodens|kontraktets|leasingtidens|periodens|hyrans|uthyrningens|kontraktstidens|avtalsperiodens|upplåtelsetidens|löptidens',
      'slut|slutdatum|slutdag|sista dag|utgång|upphörande|avslut',
    ],
    [
      'hyres|leasing|avtals|kontrakts|uthyrnings|period|nyttjande',
      'slut|slutdatum|slutdag|upphörande|avslut',
    ],
    [
      'hyran|hyrestiden|avtalet|leasingperioden|kontraktet|uthyrningen|hyresperioden|avtalstiden',
      'slutar|upphör|avslutas|löper ut|löper till|gäller till|gäller t.o.m.|löper t.o.m.|går ut',
    ],
  ],
  termMonths: [
    [
      'avtals|kontrakts|leasing|hyres|finansierings|bindnings|avbetalnings|upplåtelse|uthyrnings|nyttjande|grundavtals',
      'tid|period|längd|tidens längd|periodens längd|tiden|perioden|tid i månader|tid mån|tid (antal månader)',
    ],
    ['antal', 'månader|mån|hyresmånader|avtalsmånader|månadshyror|månadsavgifter'],
  ],
  contractNumber: [
    [
      'avtal|avtals|kontrakt|kontrakts|leasing|leasingavtals|leasingavtal|hyres|hyresavtals|hyresavtal|hyreskontrakts|hyreskontrakt|finansieringsavtal|avtalets|kontraktets|avrops|hyresorder',
      'nummer|nr|id|referens|ref|beteckning|kod|löpnummer',
    ],
  ],
  objectDescription: [
    ['maskin|utrustning|fordon|apparat|produkt|instrument|enhet', 'och', 'modell|typ|fabrikat|märke'],
    [
      'leasad|hyrd|förhyrd|uthyrd|aktuell|vald',
      'utrustning|maskin|bil|enhet|egendom|vara|produkt|anläggning|apparat',
    ],
    ['leasat|hyrt|förhyrt|uthyrt|aktuellt|valt', 'objekt|föremål|fordon|gods|instrument'],
    [
      'maskinens|objektets|fordonets|utrustningens|bilens|produktens|apparatens',
      'benämning|beteckning|namn|beskrivning|fabrikat och modell|modell|märke och modell|typ',
    ],
  ],
  objectId: [
    [
      'instrument|apparat|maskin|enhets|objekt|objekts|utrustnings|fordons|individ|serie|produkt|inventarie',
      'nummer|nr|id|beteckning',
    ],
    [
      'maskinens|objektets|fordonets|utrustningens|bilens|apparatens|enhetens',
      'nummer|nr|serienummer|serienr|id|individnummer|registreringsnummer|reg.nr|märkning|tillverkningsnummer|id-nummer',
    ],
  ],
  deposit: [['hyres|säkerhets|kontant|garanti', 'deposition|depositionen|depositionsbelopp|säkerhet']],
}
