import type { Vocabulary } from './types'

export const en: Vocabulary = {
  language: 'en',
  stopWords:
    'the of and to in is for by be with shall this that or as on at it from any not are an agreement lessor lessee lease which its under such may will equipment months between hereby party rental tenant landlord per',
  labels: {
    lessorName: `lessor|~provider|~the provider|the lessor|lessor name|name of lessor|lessor's name|lessor (full legal name)|lessor company|owner|the owner|landlord|the landlord|
      landlord name|landlord's name|name of landlord|leasing company|finance company|rental company|hire company|funder|finance provider|lessor details|
      sublessor|sub-lessor|sublandlord|sub-landlord|licensor|lender|hiring company|rental provider|letting company|lessor/owner|owner/lessor|financier`,
    lesseeName: `lessee|new lessee|incoming lessee|incoming tenant|new tenant|leasing client|leasing customer|lease customer|lease client|the lessee|lessee name|name of lessee|lessee's name|lessee company|~customer|~the customer|customer name|name of customer|tenant|the tenant|
      tenant name|tenant's name|name of tenant|hirer|the hirer|renter|the renter|~user|~client|client name|lessee details|sublessee|sub-lessee|
      subtenant|licensee|hiring customer|lessee/customer|occupier|name of hirer|customer details|hirer name|ordering company|ordering party|ordering customer|ordering organisation|ordering entity`,
    lessorOrgNo: `lessor company number|lessor reg. no.|lessor registration number|landlord company number`,
    lesseeOrgNo: `lessee company number|lessee reg. no.|lessee registration number|customer company number|tenant company number`,
    orgNo: `company number|reg. code|reg code|code of registration|company no.|company reg. no.|company reg no|company registration number|company registration no.|
      company registration|registered number|registered no.|business id|business id no.|business identity code|organisation number|organization number|
      corporate identity number|corporate identity no.|corporate id no.|corporate id|corp. id|corporate reg. no.|reg. no.|reg no|org. no.|org no|
      organisation no.|organization no.|vat number|vat no.|vat reg. no.|vat registration number|vat id|co. reg. no.|co. no.|business reg. no.|business registration number|
      business number|registered in sweden no.|org.nr|org nr|crn|cvr no.|cvr no|registry code|registration code|company code|legal entity code|incorporation number|~registration number|~registration no.`,
    name: `name|company|company name|legal name|full legal name|full name|firm|registered name|trading name|entity|legal entity|organisation|organization|business name|name of company`,
    contractNumber: `agreement number|~certificate number|~certificate no.|order form no.|order form number|agreement no.|~subscription|subscription no.|order / contract|order/contract|order no./contract no.|contract/order|hire no.|hire number|rental no.|rental number|order confirmation no.|~contract|call-off no.|call-off number|lease schedule no.|schedule number|agreement no|agreement nr|agreement ref.|agreement reference|agreement id|contract number|contract no.|
      contract no|contract nr|contract ref.|contract reference|contract id|lease number|lease no.|lease no|lease id|lease ref|lease reference|lease agreement no.|
      lease agreement number|rental agreement no.|rental agreement number|rental contract no.|lease contract no.|hire agreement no.|hire contract no.|
      ~reference number|~reference no.|~our ref.|~our reference|~reference|~ref.|~ref no|schedule no.|~account number|document no.|document number|deal number|
      facility no.|facility number|equipment lease no.|finance agreement no.|agreement`,
    objectDescription: `~what|trailer|the trailer|container|equipment|description of equipment|which space|which equipment|what is leased|what is rented|what is hired|plant on hire|equipment description|description of the equipment|asset|assets|leased asset|leased assets|leased equipment|leased item|leased object|
      leased goods|asset description|description of asset|description of goods|goods|vehicle|the vehicle|make and model|make/model|make & model|make, model|make / model|
      vehicle description|vehicle make and model|the property|property|premises|the premises|demised premises|leased premises|~address of premises|~permitted use|item|items|description|
      product|object|leasing object|lease object|rented equipment|rented item|hired equipment|hired goods|machine|machinery|unit|unit description|item description|model description|
      make and type|subject of lease|subject matter|object of lease|type and model|equipment type and model|specification|property designation|real estate designation|property name|car|the equipment|device|devices`,
    make: `make|manufacturer|brand`,
    model: `model|type|model/type|type/model|variant|model name`,
    objectId: `serial number|system id|system no.|system number|~PIN|~marked|unit id|serial no./PIN|serial number/PIN|serial number / PIN|~unit|~shop unit|~unit no|serial no.|plant no.|plant no|plant number|~registration|machine/serial no.|serial/reg. no.|serial / registration no.|identity no.|identification no.|manufacturer's serial no.|device no.|bearing serial number|serial no|serial nr|s/n|serial|~registration number|~registration no.|~reg. no.|~reg no|registration mark|registration plate|licence plate|license plate|
      plate number|number plate|vehicle registration|vehicle registration number|vehicle reg. no.|~vin|~chassis number|~chassis no.|~frame number|asset number|asset no.|asset id|asset tag|unit no.|unit number|
      title number|machine number|machine no.|manufacturing number|manufacturer's number|manufacturing no.|identification number|equipment id|equipment no.|serial/registration number|
      suite no.|premises no.|premises number|object no.|object number|imei|fleet number|unit id|id number|serial number(s)|product number`,
    startDate: `~delivery|collected|collected on|hired from|rented from|leased from date|in effect from|commencement date|start date|when does it start|from when|rent from|lease from|lease runs from|on hire|on-hire|on hire date|on-hire date|on-hire from|hire from|first day of hire|first rental day|commencement day|collection date|lease start date|lease start|lease commencement date|lease commencement|effective date|term commencement date|commencement|
      date of commencement|commencing on|commencing|commences|commences on|commencement of term|commencement of lease|contract start|contract start date|agreement start|agreement start date|
      hire start date|hire start|possession date|rent commencement date|start of primary period|start of term|start of lease|starting date|starting|starts|starts on|begins|begins on|
      beginning|first day|first day of term|first day of lease|date from|period from|valid from|term from|~from|~delivery date|~date of delivery|inception date|inception|term start|in force from|
      rental start|rental start date|start of rental period|start of the term|handover date|entry date|date of entry|start`,
    endDate: `terminates|back by|due back|returned by|return by|to be returned|end date|lease end date|when does it end|until when|rent until|lease to|lease until|off hire|off-hire|off hire date|off-hire date|hire to|hire until|last day of hire|last rental day|lease end|expiry date|expiration date|expiry|expiration|date of expiry|date of expiration|term expiry|contractual term end|contract end|contract end date|agreement end date|until|
      ending on|ending|ends|ends on|last day of term|last day|last day of lease|last day of the lease|expires|expires on|expiring on|expiring|end of term|end of lease|end of primary period|term end|term end date|maturity date|
      maturity|period to|date to|valid until|valid to|term to|~to|~return date|~termination date|hire end date|hire end|rental end|rental end date|termination|terminates on|end of rental period|end of the term|expiry of term|end|final day|scheduled end date|through`,
    termMonths: `term|the term|lease term|how long|for how long|number of monthly instalments|number of instalments|number of payments|number of monthly rentals|number of monthly payments|term (months)|term in months|lease term (months)|lease term in months|primary period|primary term|minimum term|minimum period|minimum hire period|
      hire period|contract term|contract length|contract period|contract duration|duration|initial term|initial period|number of months|no. of months|number of rentals|rental period|rental term|period of lease|lease period|
      term of lease|term of agreement|term of the lease|agreement term|agreement period|fixed term|fixed period|length of lease|length of term|period of hire|period|lease duration|non-cancellable period|base term|months|tenor|tenure`,
    fee: `rental|rentals|the rental|each instalment|each rental|each payment|each rent|total per month|total rental charge|total rental per month|total monthly rental|total monthly charge|total monthly|total per quarter|monthly total|quarterly total|what is the rent|what does it cost|amount of rent|price per month|monthly price|subscription fee|monthly subscription|rental amount|monthly rental|monthly rentals|monthly payment|monthly payments|monthly instalment|monthly installment|lease payment|lease payments|lease rental|lease rentals|rent|the rent|annual rent|yearly rent|
      monthly rent|half-yearly rent|semi-annual rent|principal rent|base rent|basic rent|rent per annum|rent per month|rent per quarter|rental per month|rental per quarter|quarterly rent|quarterly rental|quarterly payment|annual rental|payment amount|
      instalment|instalments|installment|periodic rental|periodic rent|periodic payment|monthly hire charge|hire charge|hire charges|lease fee|lease fees|leasing fee|rental fee|rental charge|monthly fee|monthly charge|monthly lease fee|monthly lease payment|monthly leasing fee|
      quarterly fee|quarterly lease fee|quarterly lease payment|quarterly instalment|amount per month|amount per quarter|payment per month|payment per period|rent per period|rental per period|rent payable|rent amount|rental price|regular rental|regular payment|subsequent rentals|
      ordinary rental|lease charge|monthly cost|periodic fee|annual fee|yearly rental|basic rental|~fee|~the fee|hire fee|monthly rate|rate per month|monthly charge|hire rate|monthly hire|monthly hire rate|weekly rate|daily rate|quarterly charge|rent each month|rent each quarter|charge per month|lease rate|lease instalment`,
    feePeriod: `payment frequency|payment interval|payment period|rental frequency|frequency|frequency of payment|billing period|billing frequency|billing|billing interval|billed|invoicing period|invoicing|invoicing frequency|invoicing interval|invoiced|payable|payment dates|
      rent payment dates|instalment frequency|payments due|payment profile|rent period|payment schedule|rental payable|rent payable|rent is payable|rentals are payable|payment cycle|rent payments|rental payments|charged`,
    paymentTiming: `payment|payments|payment in advance|payable in advance|in advance|payment in arrears|payable in arrears|in arrears|timing of payments|payment timing|timing|payment terms|
      terms of payment|advance/arrears|payment due|payable on|rentals payable|payment basis|payment method|~due date|paid`,
    firstIncreasedRent: `upfront|up-front|first increased rental|increased first rental|special first instalment|first instalment at delivery|first increased rent|first increased payment|first increased lease fee|increased first rental|increased first rent|increased first payment|increased first instalment|increased initial rental|increased initial rent|initial rental|initial rent|
      initial payment|first rental|first rent|advance rental|advance rent|upfront payment|up-front payment|upfront rental|initial lease payment|initial lease fee|deposit rental|down payment|downpayment|initial rentals|advance payment|
      first payment|rentals paid upfront|first instalment|special rental|special first rental|special initial rental|extraordinary first rent|extraordinary rental|initial instalment|enhanced first rental|larger first rental|higher first rental|one-off initial rental|initial rental payment|first lease payment|first elevated rent|elevated first rent`,
    residualValue: `residual value|the residual value|residual|guaranteed residual value|grv|guaranteed future value|balloon|balloon payment|balloon rental|final rental|
      residual value guarantee|purchase price at end|purchase price at end of term|buy-out price|buyout price|buyout amount|buy-out amount|option price|option to purchase fee|estimated residual value|agreed residual value|calculated residual value|purchase option price|
      purchase option|end of term value|residual amount|residual balance|residual value at end of term|residual value at expiry|call option price|redemption price|final value`,
    interestBase: `reference rate|base rate|interest base|interest rate basis|interest basis|benchmark rate|benchmark|index rate|floating rate|finance house base rate|interest rate|interest|
      variable rate|underlying rate|rate basis|interest reference|rate of interest|interest reference rate|reference interest rate|base interest rate|base interest`,
    interestMargin: `margin|added margin|the margin|interest margin|lending margin|spread|credit spread|mark-up|margin over base|plus margin|plus a margin|applicable margin|margin (% p.a.)|funding margin|lessor's margin|interest spread|interest supplement|
      margin on top|surcharge over base|customer margin|interest rate margin|credit margin`,
    indexName: `index|index clause|indexation|indexation clause|rent review|rent adjustment|rent indexation|index used|annual uplift|price index|escalation clause|index adjustment|indexed to|adjustment index|reference price index|applicable index`,
    indexBaseMonth: `base month|base index|base index month|base index figure|base period|base figure|index base|reference month|reference index|starting index|index figure for|index base month|base value|initial index|index month`,
    noticeMonths: `notice period|notice|notice of termination|termination notice|period of notice|months notice|prior written notice|break notice|notice to terminate|minimum notice|minimum notice period|
      cancellation period|cancellation notice|cancellation|notice required|termination period|required notice|written notice|notice of non-renewal|notice time`,
    extensionMonths: `extension|extension period|extension periods|extension term|renewal|renewals|renewal period|renewal periods|renewal term|renewal terms|automatic renewal|automatic extension|automatically renewed|secondary period|secondary rental period|extended by|
      rollover period|rollover|evergreen period|renewed for|extended for|successive period|further term|renews for|prolongation|prolongation period|continuation period`,
    deposit: `deposit|the deposit|is there a deposit|security deposit|rent deposit|cash deposit|deposit amount|bond|security|bank guarantee|refundable deposit|tenancy deposit|guarantee amount|rental deposit|guarantee deposit|collateral|security amount|cash security`,
    currency: `currency|currency of payment|contract currency|payment currency|invoicing currency|billing currency|agreement currency|all amounts in|amounts in|currency code|denominated in|lease currency`,
    signingDate: `~date|date of signature|date of signing|signed on|signed|signature date|signing date|date signed|place and date|place, date|place/date|place & date|date and place|dated|dated this|agreement date|date of agreement|date of this agreement|contract date|date of contract|executed on|executed|
      signed and dated|electronically signed|digitally signed|entered into on|made on|signed at|executed at|date of execution|execution date|concluded on|date of lease|lease date`,
    otherParty: `debt collector|collecting agent|installer|installed by|represented by|represented through|previous lessee|former lessee|outgoing lessee|outgoing tenant|former tenant|assigning lessee|invoice recipient|payee|assigned to|pledged to|managed by|serviced by|delivered by|insured with|project owner|main contractor|supplier|the supplier|supplier name|name of supplier|vendor|dealer|seller|guarantor|the guarantor|broker|agent|contact person|contact|insurer|insurance company|bank|manager|property manager|managing agent|service provider|
      manufacturer|introducer|end user|parent company|maintenance provider|distributor|reseller|assignee|assignor|surety|service company|service partner|previous tenant|superior landlord|head landlord|workshop|supplied by|arranged by|letting agent`,
    otherAmount: `acquisition cost|turnover|annual turnover|annual sales|sales exceeding|gross sales|purchase price|cost of equipment|equipment cost|net price|list price|cash price|capital cost|documentation fee|doc fee|arrangement fee|administration fee|admin fee|set-up fee|setup fee|invoice fee|invoicing fee|
      reminder fee|late fee|late payment fee|vat|total|total amount|total cost|total rentals|total payable|total rent|total of payments|financed amount|amount financed|financing amount|insurance|insurance premium|premium|excess|excess mileage|excess mileage charge|service charge|service fee|maintenance|maintenance fee|
      maintenance charge|property tax|business rates|utilities|heating|electricity|water|parking|penalty|liquidated damages|early termination fee|termination fee|credit limit|price|unit price|price excl. vat|market value|market rent|insured value|insurance value|insured sum|discount|rent discount|trade-in|installation|
      installation fee|delivery charge|delivery|freight|cleaning|marketing contribution|operating costs|cost per copy|per page|click charge|overage|excess copies|excess hours|liability|sum insured|cover|damages|turnover rent|contribution|acquisition value|investment|capital amount|principal|principal amount|net investment|fair value|deductible|per excess|guaranteed amount|maximum liability|limit of liability|option fee|inspection fee`,
    otherDate: `delivery date|date of delivery|invoice date|print date|printed|quotation date|quote date|first payment date|first payment due|first rental due|registration date|year of manufacture|model year|inspection date|order date|first registration|version|revision|revised|insurance until|warranty until|
      due date|first due date|payment due date|issue date|issued|offer valid until|valid until (offer)|rent review date|review date|date of birth|final payment date|deposit due|installation date`,
    otherRate: `late payment interest|default interest|penalty interest|default rate|late payment|overdue|interest on late payments|interest on overdue|vat|effective rate|annual percentage rate|apr|discount rate|implicit rate|commission|indexed share|share of rent|nominal rate|late charges|per month on overdue|interest act`,
    otherId: `phone|telephone|tel|tel.|mobile|fax|bank account|account no.|account no|iban|bic|swift|sort code|customer number|customer no.|customer no|customer id|invoice number|invoice no.|order number|order no.|order no|po number|purchase order|quotation no.|quote no.|quote number|postcode|zip|article number|article no.|part no.|part number|item no.|cost centre|cost center|
      policy number|policy no.|bankgiro|supplier no.|employee no.|project no.|form no.|master agreement no.|master lease no.|framework agreement no.|master agreement|master lease agreement no.|master lease agreement|appendix|our reference|your reference|your ref.|your ref`,
    otherPeriod: `warranty|warranty period|payment days|credit period|delivery time|service interval|grace period|cure period|interest period|rate fixing period|interest fixing period|rent-free period|rent free period|cooling-off period|trial period|option period|review period`,
    otherText: `address|registered address|registered office|postal address|billing address|invoice address|delivery address|visiting address|street|city|town|country|place|email|e-mail|website|web|quantity|qty|colour|color|fuel|mileage|annual mileage|area|floor area|floor|
      floor space|location|place of use|place of delivery|site|use|condition|insurance|special terms|special conditions|special provisions|terms and conditions|general terms|conditions|remarks|notes|other|appendices|signature|signatures|printed name|name in print|title|position|authorised signatory|signed by|signed for|for the lessor|for the lessee|for and on behalf of|parties|the parties|accessories|
      governing law|year|no.|pos.|parties to the agreement|financial terms|commercial terms|lease type|type of lease|equipment and terms|payment details|line|witness|capacity|signature of lessor|signature of lessee|by`,
  },
  compounds: {
    objectId: [
      [
        'machine|equipment|vehicle|device|unit|asset|product',
        'identification|identification no.|identification number|identity|id',
      ],
    ],
    fee: [
      [
        'monthly|quarterly|annual|yearly|half-yearly|semi-annual|periodic|regular|ordinary',
        '|lease|rental|hire|leasing|contract|net',
        'fee|cost|charge|payment|amount|rate|price|rental|rent|instalment|installment|sum',
      ],
      [
        'lease|rental|hire|leasing|rent|contract|fee|cost|charge|payment|price|amount',
        'per|each|a',
        'month|quarter|period|half-year|year|annum|instalment',
      ],
      ['lease|rental|hire|leasing', 'cost|charge|price|amount|fee|payment|sum'],
    ],
    firstIncreasedRent: [
      [
        'first increased|increased first|initial|initial increased|increased initial|upfront|up-front|advance|first|enhanced initial|special first|higher first|larger first|extraordinary first|elevated first',
        'rent|rental|payment|lease payment|instalment|lease fee|amount|lease rental|lump sum|charge',
      ],
    ],
    residualValue: [
      [
        '|guaranteed|estimated|agreed|calculated|expected|contractual',
        'residual value|buy-back value|buy-back price|buyback value|buyback price|buy-out price|end value|final value|terminal value|future value|repurchase price|residual price|purchase price at expiry',
      ],
    ],
    startDate: [
      [
        'lease|rental|hire|contract|agreement|term|period|lease term|lease period|rental period',
        'from|start|starts|begins|commences|commencement|beginning|starting|start date|commencement date|starts on|begins on|commences on|inception',
      ],
      [
        'start|commencement|beginning|first day|inception',
        'of',
        '|the',
        'lease|term|lease term|rental|hire|rental period|hire period|contract|agreement|period',
      ],
      [
        'handover|hand-over|takeover|possession|effective|commencement|starting|inception|lease start|go-live|installation and start',
        'date|day',
      ],
    ],
    endDate: [
      [
        'lease|rental|hire|contract|agreement|term|period|lease term|lease period|rental period',
        'to|until|end|ends|expires|expiry|ending|end date|expiry date|ends on|expires on|terminates|expiration|termination date|last day',
      ],
      [
        'end|expiry|expiration|last day|termination',
        'of',
        '|the',
        'lease|term|lease term|rental|hire|rental period|hire period|contract|agreement|period',
      ],
      ['return|redelivery|final|expiry|ending|off-hire', 'date|day'],
    ],
    termMonths: [
      [
        'lease|rental|hire|contract|agreement|minimum|fixed|initial|primary|leasing|finance|basic',
        'term|period|length|duration|time',
      ],
      ['length|duration|term|period', 'of', '|the', 'lease|rental|hire|contract|agreement|term'],
    ],
    contractNumber: [
      [
        'lease|sublease|rental|hire|contract|agreement|lease agreement|rental agreement|hire agreement|lease contract|finance agreement|leasing|schedule|call-off',
        'number|no.|no|nr|ref|ref.|reference|id',
      ],
    ],
    objectDescription: [
      [
        'machine|equipment|vehicle|device|product|unit|appliance|instrument',
        'and|type and|make and',
        'model|type|make',
      ],
      ['machine|device|appliance|product|instrument', 'type|model|description'],
      [
        'leased|rented|hired',
        'property|object|equipment|item|items|goods|asset|machine|vehicle|unit|device|devices|premises',
      ],
    ],
    deposit: [['security|cash|rent|rental|guarantee|refundable', 'deposit|deposit amount|sum|bond']],
    noticeMonths: [['notice|termination|cancellation', 'period|time|term|notice']],
    extensionMonths: [['extension|renewal|prolongation|continuation', 'period|term|time|length']],
  },
  months: `jan january*|feb febr february*|mar march*|apr april*|may|jun june*|jul july*|aug august*|
    sep sept september*|oct october*|nov november*|dec december*`,
  numbers: `1 one a an|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|13 thirteen|14 fourteen|
    15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty fourty|50 fifty|60 sixty|70 seventy|
    80 eighty|90 ninety|100 hundred`,
  phrases: {
    notice:
      'tell us|let us know|notice|notif*|terminat*|cancel*|given notice|gives notice|serve notice|non-renewal',
    extend:
      'exten*|renew*|goes on|go on|carries on|rolls over|roll over|runs on|run on|prolong*|continu*|roll over|rolls over|successive|further period*|further term*|rolled over',
    eachTime: 'at a time|each time|each|successive|in turn',
    from: 'begin on|begin|from and including|with effect from|effective from|effective as of|commencing on|commencing|commence* on|commence*|from|starting on|starting|starts on|starts|beginning on|beginning|begins on|begins|as of|as from|effective on|takes effect on',
    until:
      'to and including|up to and including|until and including|through|until|till|to|ending on|ending|ends on|ends|end on|end|expiring on|expires on|expires|expire on|expire|expiring|terminating on|terminates on',
    advance:
      'in advance|advance|at the beginning of each|on the first day of each|at the start of each|annuity due|before the start of each|before the beginning of each|prior to the start of each|prior to the beginning of each',
    arrears:
      'in arrears|in arrear|arrears|at the end of each|on the last day of each|after the end of each|following the end of each',
    perMonth:
      'per month|monthly|each month|every month|p.m|pm|pcm|per calendar month|/month|calendar monthly|a month|each calendar month|every calendar month|month|/mo|/mth',
    perQuarter:
      'per quarter|quarterly|each quarter|every quarter|every three months|p.q|on the usual quarter days|calendar quarter*|per calendar quarter|/quarter|a quarter|quarter|quarterly rent|every 3 months',
    perHalfYear:
      'half-yearly|semi-annually|semi-annual|every six months|twice a year|per half-year|per half year|half yearly|bi-annually|each half-year|half-year|every 6 months|semiannually|semiannual',
    perYear: 'per annum|p.a|per year|annually|yearly|each year|every year|/year|annual|a year|/yr',
    month: "month|months|months'|month's|mth|mths|calendar month|calendar months|mos|mo",
    quarter: 'quarter|quarters',
    year: "year|years|years'|year's|yr|yrs|calendar year",
    day: "day|days|days'|calendar days|business days|working days",
    week: 'week|weeks',
    called:
      'hereinafter referred to as|hereinafter called|hereinafter|hereafter|referred to as|called|as the|as|below|in its capacity as|acting as|being the',
    title:
      'lease agreement|equipment lease agreement|equipment lease|finance lease agreement|operating lease agreement|rental agreement|rental contract|hire agreement|hire contract|lease contract|tenancy agreement|commercial lease|master lease agreement|vehicle lease|lease|agreement|contract|leasing agreement|premises lease|sublease agreement',
    between: 'between|by and between',
    and: 'and|of the one part|of the other part',
    entered: 'entered into|made|dated|concluded|executed|signed|this',
    is: 'is|are|amounts to|amount to|of|being|equal to|equals|set at|fixed at|shall be|will be|in the amount of|in the sum of|agreed at|to|at|name|runs for|for|lasts|has been set at|has been fixed at|totalling|comes to',
    number: 'no|nr|number|ref|#|reference',
    percent: 'per cent|percent|percentage point|percentage points|%|pct|percentage-points|percentage units',
    plus: 'plus|plus a margin of|with the addition of|and an addition of|raised by|augmented by|with a margin of|increased by|with an addition of|+|and a margin of|together with|with a spread of|over',
    indexWords: 'index|cpi|kpi|rpi|consumer price|base month|base figure|base index|base year|retail price*',
    address: 'box|road|street|c/o|po box|sweden|avenue|lane',
    excludingVat: 'excl vat|excluding vat|ex vat|exclusive of vat|plus vat|excl. vat',
    liesBefore: 'before|prior to|not later than|no later than|in advance of|prior|preceding',
    runs: 'term*|period*|lease*|commenc*|runs|valid|agreement|rental*|hire|duration|in force|contract|begin*|start*|possession|premises',
    lessorWords:
      'leased by|rented by|let by|who rents out|who lets out|we let|we rent out|lessor*|owner*|landlord*|funder*|finance company|rental company|rental firm|lets|letting|hire company|leasing company|lender*|leases out|lets out|rents out|lets the space',
    lesseeWords:
      'hired to|leased to|rented to|let to|lessee*|tenant*|hirer*|renter*|rents|renting|customer*|client*|user|operator*|subscriber*|taking the lease|takes the lease|hires|occupier*|leasing party|who rents',
    lets: 'rent to|lease to|hire to|let to|leases|lets|rents|hires|leases out|lets out|rents out|agrees to lease|agrees to let|hereby leases|hereby lets',
    letBy:
      'leased out by|let by|owned by|rented out by|hired from|leased from|rented from|provided by|owned and leased by',
    to: 'to',
    signed: 'sign*|executed|date*|witness|behalf|original*|counterpart*',
  },
  endings: "s|es|'s|ed",
}
