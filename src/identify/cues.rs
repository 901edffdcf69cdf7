//! Words that say what stands beside them, folded. A word may be in several rows.

use super::lexicon::Trait;

/// What each row's words are.
pub(super) const CUES: &[(Trait, &str)] = &[
    (
        Trait::Title,
        "mr mrs ms miss mx dr doctor prof professor sir dame fr rev reverend pastor imam rabbi officer constable sergeant sgt \
         senator councillor judge justice magistrate nurse sister coach captain",
    ),
    (
        Trait::Kin,
        "uncle aunty auntie aunt nan nana nanna pop poppy nonna nonno yiayia papou grandma grandpa granny gran grandad koro kuia \
         matua whaea mum dad mother father brother sister cousin",
    ),
    (
        Trait::Relative,
        "mum mom mam mother dad da father parents parent brother sister bro sis sibling son daughter kid kids wife husband partner \
         girlfriend boyfriend fiance fiancee ex aunt aunty auntie uncle cousin niece nephew nan nana nanna pop grandma grandpa \
         grandmother grandfather granddaughter grandson stepdad stepmum stepson koro kuia",
    ),
    (
        Trait::Clinical,
        "dr doctor consultant psychiatrist psychologist psych gp nurse clinician therapist pharmacist physio paramedic",
    ),
    (
        Trait::Working,
        "colleague coworker workmate worker planner coordinator facilitator co-worker teammate peer intern trainee cofacilitated \
         facilitated team",
    ),
    (Trait::Supervising, "supervisor supervision"),
    (Trait::Managing, "manager boss coordinator lead"),
    (Trait::Friendly, "friend mate flatmate housemate neighbour neighbor"),
    // People do these, and behind a word at the beginning of a sentence they make it a name.
    (
        Trait::Saying,
        "said says asked asks told tells rang rings called calls phoned phones texted texts messaged emailed replied laughed laughs \
         cried cries smiled smiles nodded shared shares came comes went goes wanted wants talked talks spoke speaks thinks thought \
         offered offers brought brings gave gives took takes showed shows sat sits stood walked walks drove drives drew sang played \
         plays cooked cooks arrived left joined joins helped helps thanked hugged apologised apologized agreed agrees disagreed \
         suggested suggests reckons reckoned knows knew looked looks stopped kept keeps mentioned explained explains described \
         reported admitted decided works worked lives lived loves loved likes liked hates hated needs needed counted waited moved \
         missed turned met meets shouted whispered yelled swore slept ate drank died passed disclosed cancelled reminded noticed \
         lent borrowed promised wrote writes signed booked wished wishes hopes hoped introduced relapsed presented attended",
    ),
    // Of these, what only people do.
    (
        Trait::Speech,
        "said says asked asks told tells rang phoned texted emailed replied laughed laughs smiled nodded cried reckons reckoned thinks \
         whispered yelled hugged shrugged giggled grinned sighed",
    ),
    (
        Trait::Being,
        "is was has had isn wasn does did doesn didn will would wouldn won could couldn can seems seemed feels felt hadn hasn and",
    ),
    // Behind these, a word with a capital is somebody.
    (
        Trait::Meeting,
        "with met meet meeting saw see told tell asked ask rang ring called call phoned phone texted text messaged named visited \
         visit supported supporting support thanked thank hugged for to from by and about remember between dear hi hey hello \
         helped help joined caller client resident participant consumer member peer",
    ),
    // Somebody follows right behind these, even without a capital.
    (
        Trait::Telling,
        "met told asked rang phoned texted messaged thanked hugged visited supported called saw named introduced remembered missed",
    ),
    // And behind these with a "with" or a "to".
    (
        Trait::Talking,
        "met talk talked talking talks speak speaks spoke speaking sit sat sitting chat chatted chatting walk walked walking work worked \
         working catch up meeting session supervision shift appointment coffee",
    ),
    (Trait::Locating, "in at near around outside towards toward via from"),
    // With a "to" or a "from" behind these, a service follows.
    (Trait::Admitting, "admitted admission discharged discharge transferred transfer inpatient outpatient detained"),
    // Behind these, a month is a month and a country is a country.
    (Trait::Inside, "in of since until till by during early late mid last next this every before after through throughout from to"),
    (
        Trait::ServiceTail,
        "hospital hospitals ward unit clinic health healthcare medical college school university uni tafe polytechnic institute centre \
         center service services trust church cathedral chapel mosque temple synagogue house home homes foundation council department \
         court prison gaol jail shelter hostel refuge association society club clubhouse cafe hotel motel pub pharmacy chemist surgery \
         practice primary secondary high kindergarten preschool academy inc ltd llc pty plc corp corporation company co agency team \
         alliance network housing hub headspace lodge villa manor library gym hall project collective rehab",
    ),
    (
        Trait::PlaceTail,
        "bay beach creek river hill hills heights springs spring valley park vale grove gardens garden plains flat flats junction \
         island islands lake lakes downs point bridge north south east west reserve mountain mountains ranges estate oval station \
         port harbour harbor cove falls forest woods green common marsh head cross ferry ford field fields",
    ),
    (
        Trait::PlaceHead,
        "mount mt lake port saint st fort point cape glen upper lower north south east west new san santa los las el la baton",
    ),
    (
        Trait::Street,
        "street road avenue lane drive court crescent place terrace parade boulevard close highway esplanade grove square circuit row \
         mews walk parkway rise view hill gardens quay wharf green track way freeway promenade loop",
    ),
    // Enough of a street even in small letters, behind a number.
    (Trait::SureStreet, "street road avenue crescent terrace parade highway boulevard esplanade st rd ave cres tce pde hwy blvd"),
    (Trait::ShortStreet, "st rd ave av ln dr ct cres cr pl tce pde blvd cl hwy esp gr sq cct pkwy"),
    (Trait::Dwelling, "unit flat apt apartment lot suite shop level villa"),
    (Trait::State, "vic nsw qld tas act nt wa sa"),
    (Trait::Particle, "de da di do dos du del della der den van von bin bint ibn al el le la te o mac mc ap ter"),
    (
        Trait::Month,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept \
         oct nov dec",
    ),
    // What a record's number is called.
    (
        Trait::Record,
        "mrn ur urn crn nhi nhs ssn tfn pps ihi dva ndis medicare licence license passport plate plates rego registration reg centrelink \
         chi ird irn npi imei vin hcc abn",
    ),
    (
        Trait::WeakRecord,
        "case file ref reference claim policy account acct card id pin number member ticket badge login employee client incident bsb \
         invoice booking order receipt referral",
    ),
    (Trait::Plate, "plate plates rego registration reg"),
    // What may stand between such a word and the number.
    (Trait::RecordFiller, "no num nr number id is was card are ends ending in with code reads says"),
    (Trait::PhoneCue, "phone ph mobile mob cell tel telephone call ring rang text texted fax landline whatsapp number phoned"),
    // What these are may be a number, without being an age.
    (Trait::Counted, "it that this there what which number total score average result answer level temperature room count"),
    // Behind these, "3/11" and "the 3rd" are days.
    (Trait::Dating, "on since until till by from dated date dob"),
    (Trait::Weekday, "monday tuesday wednesday thursday friday saturday sunday"),
    // No street, for all its Court.
    (Trait::Law, "family supreme magistrates county high federal district children coroners local youth drug"),
    // In order: each is worth its place.
    (
        Trait::Units,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    ),
    (Trait::Tens, "ten twenty thirty forty fifty sixty seventy eighty ninety"),
    (
        Trait::OrdinalWord,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth \
         seventeenth eighteenth nineteenth twentieth thirtieth",
    ),
    // Words that services are called by in general: the Mental Health Unit is nobody's in particular.
    (
        Trait::Generic,
        "peer peers lived experience recovery mental community emergency intensive care public primary secondary support supported \
         supporting housing aged health social crisis acute day drop medical general family youth children women men area local national \
         service services team group session supervision work worker reception management ward clinic hospital intentional training \
         wellness wellbeing safe consumer carer carers outpatient inpatient human resources reflective practice person centred the \
         alcohol drug drugs other mother baby older adult adults child adolescent outreach north south east west central school high \
         home house university college centre office department community's rehabilitation rehab hub network co production design",
    ),
    // A letter behind these is not somebody's initial.
    (
        Trait::Lettered,
        "vitamin plan option type hepatitis hep grade class part section step point room level gate platform block appendix question team \
         item group stage the a an ward form schedule table figure size category plan",
    ),
    // Small words that are never part of a name.
    (
        Trait::Function,
        "i a an the and or but if so as at by for from in into of off on onto out over to up with without is was are were be been am \
         he she it we they you me him her us them my your his its our their this that these those there here who whom whose what \
         which when where why how not no nor yes do does did done has have had can could will would shall should may might must \
         then than too very just only also all any some each every both few more most other such own same again once because while \
         after before during until about against between through under above below let ok okay oh hi hey hello dear thanks thank \
         please sorry well now today tomorrow yesterday tonight still yet never always maybe perhaps however although though since \
         someone anyone everyone nobody somebody anybody everybody nothing something anything everything don't",
    ),
    // Feelings, ideas and seasons that are names as well. At the beginning of a sentence they are taken for what they mean.
    (
        Trait::Idea,
        "hope faith joy grace patience charity mercy harmony liberty karma destiny prudence constance trinity serenity summer winter \
         autumn spring dawn sunshine melody glory honor honour love peace blessing chance art fortune echo star sky rain",
    ),
    // Names of many that are nobody's: not asked about.
    (
        Trait::Neutral,
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays \
         wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november \
         december jan feb mar apr jun jul aug sep sept oct nov dec \
         afghanistan africa albania algeria america americas andorra angola antarctica argentina armenia asia australia austria \
         azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain \
         brunei bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark \
         djibouti dominica ecuador egypt england eritrea estonia ethiopia europe fiji finland france gabon gambia georgia germany ghana \
         greece grenada guatemala guinea guyana haiti holland honduras hungary iceland india indonesia iran iraq ireland israel italy \
         jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait laos latvia lebanon lesotho liberia libya lithuania \
         luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova mongolia \
         montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria niue norway oman pakistan palau \
         palestine panama papua paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia \
         singapore slovakia slovenia solomon somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand \
         timor togo tokelau tonga trinidad tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela \
         vietnam wales yemen zambia zimbabwe zealand aotearoa victoria queensland tasmania nsw qld england britain uk usa us nz eu uae \
         alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas \
         kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma \
         oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming alberta manitoba ontario quebec saskatchewan \
         english british scottish welsh irish american australian aussie aussies kiwi kiwis canadian european african asian indian \
         chinese japanese korean vietnamese thai filipino indonesian malaysian nepali nepalese pakistani lankan afghan iranian persian \
         iraqi syrian lebanese turkish kurdish arab arabic egyptian sudanese somali ethiopian eritrean nigerian ghanaian kenyan \
         zimbabwean french german dutch spanish italian greek portuguese polish russian ukrainian serbian croatian bosnian macedonian \
         hungarian romanian swedish norwegian danish finnish samoan tongan fijian maori pakeha pasifika pacific mexican latino latina \
         hispanic brazilian aboriginal aborigine indigenous torres strait islander islanders koori koorie murri noongar yolngu anangu \
         palestinian palestinians israeli saudi emirati omani yemeni jordanian kuwaiti qatari libyan tunisian moroccan algerian angolan congolese \
         rwandan ugandan tanzanian zambian liberian gambian senegalese malian cuban haitian jamaican colombian venezuelan peruvian \
         chilean argentinian bolivian ecuadorian guatemalan honduran salvadoran nicaraguan czech slovak slovenian bulgarian albanian \
         estonian latvian lithuanian belarusian georgian armenian azerbaijani kazakh uzbek mongolian tibetan burmese cambodian khmer \
         laotian hmong rohingya hazara pashtun tajik uyghur taiwanese singaporean bangladeshi bengali sinhalese icelandic \
         austrian swiss belgian hebrew yiddish latin russian sunni shia shiite cree inuit metis sami \
         palawa auslan hindi urdu punjabi tamil mandarin cantonese dari farsi amharic tigrinya swahili \
         christian christianity muslim islam islamic jewish judaism hindu hinduism buddhist buddhism catholic anglican protestant \
         orthodox sikh quaker salvos god lord jesus christ allah buddha bible quran koran torah christmas xmas easter ramadan eid \
         diwali passover hanukkah lent anzac naidoc halloween thanksgiving matariki \
         centrelink medicare ndis ndia myki opal medibank headspace lifeline beyondblue samaritans samaritan facebook instagram insta \
         google youtube tiktok twitter whatsapp messenger snapchat zoom teams skype gmail outlook netflix spotify uber iphone ipad \
         android samsung apple microsoft windows amazon ebay paypal airbnb bunnings coles woolworths woolies aldi kmart ikea maccas \
         mcdonalds kfc tesco lego playstation xbox nintendo wikipedia wifi bluetooth powerpoint excel word linkedin reddit discord \
         panadol nurofen valium xanax prozac zoloft lexapro seroquel ritalin suboxone naloxone narcan ventolin ozempic lithium \
         olanzapine clozapine risperidone quetiapine sertraline fluoxetine methadone buprenorphine diazepam venlafaxine lamotrigine \
         aripiprazole abilify paliperidone haloperidol mirtazapine escitalopram lorazepam naltrexone acamprosate disulfiram antabuse \
         pregabalin lyrica oxazepam temazepam fluvoxamine paroxetine duloxetine amitriptyline propranolol melatonin \
         kaumatua whanau whanaungatanga manaakitanga tikanga kaupapa marae hui karakia \
         covid corona adhd ptsd bpd ocd asd did mdd alzheimer alzheimers parkinson parkinsons tourette asperger aspergers autism \
         alcoholics narcotics anonymous wrap ips dbt cbt act",
    ),
];
