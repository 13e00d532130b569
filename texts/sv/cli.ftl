# Det som programmet skriver i terminalen, och det som demonstrationens påhittade ärenden innehåller.

cli-yes = Ja
cli-no = Nej
cli-case-unreadable = ”{ $case }” är varken ett ärendes id eller ett personnummer.
cli-case-none = Det finns inget sådant ärende.
cli-case-erased = Uppgifterna i ärendet är raderade. Det går inte längre att visa varför något beslutades.

## serve

cli-serve-at = Stegvis finns på { $address }
cli-serve-metrics = Mätvärden för Prometheus finns på { $address }
cli-serve-no-sign-in = Ingen kan logga in: kör med --sign-in FIL.toml för inloggning med OpenID Connect, eller med --demonstration för att gå in som någon av de påhittade personerna.
cli-serve-unsafe-database = Databasservern väntar inte på sin disk. Det som har fått ett ja kan gå förlorat när maskinen faller. Slå på dessa inställningar på servern: { $settings }
cli-serve-stopped = Stegvis har stannat.

## seed

cli-seed-stories = Spelar berättelserna
cli-seed-tail = Lägger till fler ärenden
cli-seed-new-person = Ny person { $number }
cli-seed-done = { $acts ->
    [one] En handling utförd.
   *[other] { $acts } handlingar utförda.
} { $before ->
    [0] Ingen fanns sedan tidigare.
    [one] En fanns sedan tidigare.
   *[other] { $before } fanns sedan tidigare.
} { $cases ->
    [0] Inga personer med ärende.
    [one] En person med ärende.
   *[other] { $cases } personer med ärende.
}
cli-seed-letter-title = Beslut: { $matter }
cli-seed-letter-sender = Arbetsförmedlingen (demonstration)
cli-seed-letter-appeal-heading = Om du tycker att beslutet är fel
cli-seed-letter-appeal = Du kan begära att beslutet omprövas. Tiden räknas från den dag du fick brevet. Sista dagen står på Min väg.
cli-seed-letter-footer = Det här är en demonstration. Alla personer är påhittade.

## Personerna i demonstrationen

persona-psychosocial_ips = Stödet först, koden när den behövdes
persona-over_55_gradual_hours = Från tio timmar i veckan till trettio
persona-newly_arrived = Inskriven med tolk, på väg in i köket
persona-training_first = Utbildningen först, sedan Rusta och matcha
persona-no_code_new_provider = Nej tack till koden, ja till ett annat stöd
persona-job_lost_appeal_won = Jobbet tog slut, beslutet ändrades
persona-seven_steps = Dagens sju steg, i deras ordning
persona-benefit_days_run_out = När ersättningsdagarna tog slut
persona-daily_activities_to_work = Från daglig verksamhet till en anställning
persona-education_after_tries = Efter sju insatser: utbildning i stället för en åttonde
persona-from_extra_services_to_own_wage = Extratjänst, introduktionsjobb, etableringsjobb
persona-guarantee_work_training = Garantin, arbetsträning och ett arbete på samma plats
persona-hearing_interpreter = Tolk från första dagen och en arbetsplats där det går att höra
persona-krom_early_result = Kundval rusta och matcha: arbete inom tre månader
persona-krom_ran_on = Insatsen tog slut, men inte för den som hade börjat
persona-provider_full = Den närmaste leverantören var full
persona-public_sheltered_work = Skyddat arbete i kommunen, sedan vanlig anställning
persona-redundancy_transition = Uppsagd: först omställning, sedan leverantör samma dag
persona-refused_acts = Det som ska vägras vägras, och inget ändras
persona-rom2_result = Rusta och matcha 2: betalt när arbetet har varat
persona-sham_employment = Anställningen som inte fanns
persona-sheltered_work_and_return = Från Samhall till ett vanligt jobb, och tillbaka
persona-sta2_then_sius = Fyra delar till arbetsplatsen, och en stödperson på jobbet
persona-sta_history = Tre insatser efter varandra, och ett år av väntan
persona-stom_early_result = Stöd och matchning: resultat och premie på en gång
persona-subsidies_in_order = Tre lönebidrag, i sin ordning
persona-trial_and_internship = Prövning, praktik och sedan ett arbete
persona-yrkesvux_with_support = Yrkesvux med pedagogiskt stöd, och sedan vidare studier
persona-ombud = Systern hjälper till, så länge Berit vill
persona-record_corrected = Stödets första dag var fel, och rättades två gånger
persona-processing_objected = Invände mot en del av behandlingen: en del stoppades, en del gick vidare
persona-god_man = Torsten har en god man
persona-new = Ska skriva in sig
persona-extra = Påhittad person, ett enkelt ärende

## Texter i de enkla ärendena

cli-tail-assessment = Personen har varit utan arbete i mer än två år och hälsan påverkar arbetet. Stödet behöver börja nu.
cli-tail-goal = Ett arbete på minst deltid i närheten av hemmet.
cli-tail-activities = Personen söker två arbeten i månaden. Arbetsförmedlingen ordnar stöd och följer upp varje månad.
cli-tail-competence = Personen har arbetat i butik och på lager och vill gärna möta människor.
cli-tail-decision = Du får Steg till arbete + eftersom du har varit utan arbete länge och hälsan påverkar ditt arbete.
cli-tail-intent = Vi tänker avslå Steg till arbete +, eftersom du kan arbeta heltid utan stöd i det yrke du söker.
cli-tail-comment = Jag klarar inte heltid. Det står också i läkarintyget.
cli-tail-refusal = Du får inte Steg till arbete +. Vi bedömer att du kan arbeta heltid utan stöd i det yrke du söker.
cli-tail-appeal = Beslutet är fel. Ingen har frågat mig hur mycket jag orkar.

## backup, restore, move

cli-transfer-backing-up = Säkerhetskopierar
cli-transfer-restoring = Återställer
cli-transfer-moving = Flyttar
cli-transfer-backed-up = { $rows ->
    [one] En rad
   *[other] { $rows } rader
} säkerhetskopierade till { $place } på { $seconds } sekunder. Förvara nycklarna, { $place }.keys, på ett annat ställe än resten.
cli-transfer-restored = { $rows ->
    [one] En rad
   *[other] { $rows } rader
} återställda i { $place } på { $seconds } sekunder. Det som togs bort efter säkerhetskopian är borttaget igen.
cli-transfer-moved = { $rows ->
    [one] En rad
   *[other] { $rows } rader
} flyttade till { $place } på { $seconds } sekunder. Den gamla databasen är orörd.
cli-transfer-digests =
    Kontrollsumma för databasen: { $digest }
    Kontrollsumma för nycklarna: { $keys }
    Dagens huvud: { $head }
cli-transfer-not-empty = { $place } är inte tom. Inget har ändrats.
cli-transfer-missing = Det finns ingen databas i { $place }
cli-transfer-no-backup = { $place } är ingen hel säkerhetskopia. Inget har ändrats.
cli-transfer-other-layout = Säkerhetskopian har databasversion { $found }, men programmet har version { $known }. Återställ den med det program som skrev den. När det här programmet sedan öppnar databasen görs den om.
cli-transfer-differs = Det som skrevs är inte detsamma som det som lästes. Inget har sparats. Kontrollera disken och försök igen.
cli-transfer-file = { $file }: { $why }

## retention

cli-retention-ahead = { $on } ligger efter i dag, { $today }. Utan --dry-run går det bara att ta bort det som redan ska vara borta.
cli-retention-erasing = Tar bort
cli-retention-row = { $case }  avslutat { $ended }, får sparas till och med { $by }
cli-retention-kept-spell = { $case }  sparas: personen är inskriven
cli-retention-kept-work = { $case }  sparas: personen har ett arbete med stöd
cli-retention-kept-answer = { $case }  sparas: en begäran är inte besvarad
cli-retention-kept-pay = { $case }  sparas: en ersättning är inte färdigbehandlad
cli-retention-would = { $count ->
    [0] Inget ärende skulle tas bort { $on }.
    [one] Ett ärende skulle tas bort { $on }.
   *[other] { $count } ärenden skulle tas bort { $on }.
}
cli-retention-done = { $count ->
    [0] Inget ärende behövde tas bort.
    [one] Ett ärende är borttaget. Historiken har kvar steg och datum.
   *[other] { $count } ärenden är borttagna. Historiken har kvar steg och datum.
}

## audit

cli-audit-done = { $rows ->
    [one] En rad i journalerna prövad,
   *[other] { $rows } rader i journalerna prövade,
} { $findings ->
    [0] allt är som det skrevs.
    [one] ett fel.
   *[other] { $findings } fel.
} Dagens huvud: { $head }
cli-audit-head-written = Journalernas huvuden står i { $file }. Förvara filen någon annanstans. Dagens huvud: { $head }
cli-audit-cannot-write = { $file } går inte att skriva
cli-audit-cannot-read = { $file } går inte att läsa
cli-audit-too-large = { $file } är större än 16 MB. Så stor är ingen fil med journalernas huvuden.
cli-audit-no-heads = { $file } är ingen fil som "stegvis audit head" har skrivit
cli-audit-heads-changed = { $file } har ändrats: dagens huvud stämmer inte med journalernas. Använd en kopia som inte är ändrad.

## check

cli-check-views-of-other-rules = Listorna är gjorda enligt andra regler ({ $hash }). Starta tjänsten med de här reglerna så görs de om.
cli-check-done = { $cases ->
    [one] Ett ärende kontrollerat,
   *[other] { $cases } ärenden kontrollerade,
} { $findings ->
    [0] inget fel.
    [one] ett fel.
   *[other] { $findings } fel.
}
cli-policy-checked = { $policies ->
    [one] En uppsättning regler kontrollerad,
   *[other] { $policies } uppsättningar regler kontrollerade,
} { $findings ->
    [0] inget fel.
    [one] ett fel.
   *[other] { $findings } fel.
}

## explain

cli-explain-heading = { $date } – { $what }
cli-explain-assessment = Arbetsmarknadspolitisk bedömning
cli-explain-decision = Beslut
cli-explain-choice = Val av leverantör
cli-explain-id = Beslutets id: { $id }
cli-explain-reasons = Motivering: { $reasons }
cli-explain-nothing = Inget har bedömts eller beslutats i ärendet än.
cli-explain-no-decision = Ärendet har inget beslut med id { $id }.

## due

cli-due-done = { $date }: { $tasks ->
    [0] inget att göra,
    [one] en sak att göra,
   *[other] { $tasks } saker att göra,
} { $idle ->
    [0] ingen är utan aktivitet.
    [one] en person är utan aktivitet.
   *[other] { $idle } personer är utan aktivitet.
}

## lead-times

cli-lead-times-heading = Ledtider i dagar: antal, median och nionde decil från inskrivningen, sedan från steget före
cli-lead-times-row = { $step }: { $count } st, { $median } och { $ninth } från inskrivningen, { $median_before } och { $ninth_before } från steget före
cli-lead-times-none = Inga steg är klara än.

## statement

cli-statement-nobody = Ingen inskriven person har det personnummer som står i meddelandet.
cli-statement-received = Mottaget i ärende { $case }.
cli-statement-before = Meddelandet fanns redan i ärende { $case }. Inget har ändrats.

## erase

cli-erase-say-yes = Allt om personen i ärende { $case } raderas för gott. Lägg till --yes om det är meningen.
cli-erase-done = Allt om personen i ärende { $case } är raderat.
cli-seed-evidence = Påhittat underlag för demonstrationen. Utfärdat av { $issuer }, mottaget { $date }.

## population

cli-population-empty = En befolkning behöver minst en person.
cli-population-too-many = { $size } personer är för många. Det går att göra högst { $max }.
cli-population-no-figures = För { $on } eller tiden nära den dagen finns inga publicerade siffror. Siffror finns för { $months }.
cli-population-impossible = Ingen befolkning kan stämma med de här siffrorna på en gång: { $figures }
cli-population-few-numbers = Det finns bara { $count } personnummer för test som går att använda. Välj färre personer eller ta bort --with-personal-numbers.
cli-population-heading = { $size ->
    [one] En påhittad person, som
   *[other] { $size } påhittade personer. Var och en
} står för { $weight } inskrivna arbetslösa. Siffrorna gäller { $month }.
cli-population-column-published = Publicerat
cli-population-column-made = Gjort
cli-population-column-difference = Skillnad
cli-population-column-what = Vad, och var siffran står (skillnaden är i procentenheter)
cli-population-counties = Länen. De publicerade andelarna gäller { $month }, och personer utan känd kommun är inte med.
cli-population-municipalities = Kommunerna. De publicerade andelarna gäller { $month }.
cli-population-widest = Av { $count } kommuner skiljer sig { $name } mest: { $persons } påhittade personer. Alla visas med --municipalities.
cli-population-persons = { $what } ({ $persons } personer)
cli-population-bound = { $what } (ska ligga mellan { $low } och { $high })
cli-population-compare = { $what } (visas som jämförelse)
cli-population-outside = { $what } – UTANFÖR GRÄNSEN
cli-population-source = { $source }. Säkerhet: { $confidence }.
cli-population-source-borrowed = { $source }. Siffran gäller { $month } och används för att ingen närmare är publicerad. Säkerhet: { $confidence }.
cli-population-confidence-high = hög
cli-population-confidence-medium = medel
cli-population-confidence-low = låg
cli-population-free = Det här bestäms av antaganden, inte av publicerade siffror (i parentes: var antagandet står i scenarios/processes):
cli-population-fits = Alla siffror ligger inom sina gränser.
cli-population-does-not-fit = Någon siffra ligger utanför sin gräns.
cli-population-figure-registered = Inskrivna arbetslösa
cli-population-figure-open = Öppet arbetslösa
cli-population-figure-in_programme = I program med aktivitetsstöd
cli-population-figure-aged_18_24 = Från arton till tjugofyra år
cli-population-figure-without_work_12 = Utan arbete i minst ett år
cli-population-figure-without_work_24 = Utan arbete i minst två år
cli-population-figure-without_work_24-of-without_work_12 = Utan arbete i minst två år, av dem som varit utan i minst ett
cli-population-figure-without_work_under_6-of-without_work_under_12 = Utan arbete i mindre än ett halvår, av dem som varit utan i mindre än ett år
cli-population-figure-born_abroad = Födda utanför Sverige
cli-population-figure-born_in_europe = Födda i Europa utanför Sverige
cli-population-figure-women = Kvinnor
cli-population-figure-weak_position = Svag konkurrensförmåga
cli-population-figure-weak_position-of-without_work_12 = Svag konkurrensförmåga, av dem som varit utan arbete i minst ett år
cli-population-figure-weak_position-of-without_work_24 = Svag konkurrensförmåga, av dem som varit utan arbete i minst två år
cli-population-figure-lacks_upper_secondary = Utan gymnasieutbildning
cli-population-figure-born_outside_europe-of-lacks_upper_secondary = Födda utanför Europa, av dem utan gymnasieutbildning
cli-population-figure-lacks_compulsory-of-lacks_upper_secondary = Utan fullständig grundskola, av dem utan gymnasieutbildning
cli-population-figure-has_code = Med kod för funktionsnedsättning
cli-population-figure-has_code-of-without_work_12 = Med kod för funktionsnedsättning, av dem som varit utan arbete i minst ett år
cli-population-figure-born_outside_europe-of-without_work_12 = Födda utanför Europa, av dem som varit utan arbete i minst ett år
cli-population-figure-women-of-without_work_12 = Kvinnor, av dem som varit utan arbete i minst ett år
cli-population-figure-women-of-aged_18_24 = Kvinnor, av dem från arton till tjugofyra år
cli-population-figure-new_registrations-aged_18_24 = Från arton till tjugofyra år, av dem som skriver in sig
cli-population-free-aged_25_54 = Från tjugofem till femtiofyra år
cli-population-free-aged_55_64 = Femtiofem år eller äldre
cli-population-free-post_secondary = Eftergymnasial utbildning
cli-population-free-impaired = Nedsatt arbetsförmåga, med eller utan kod
cli-population-free-states_health = Uppger att hälsan påverkar arbetet
cli-population-free-newly_arrived = Nyanlända
cli-population-free-swedish_none = Kan ingen eller nästan ingen svenska
cli-population-free-literacy_not_good = Läser och skriver inte så att det räcker i arbete
cli-population-free-digital_none = Saknar digital vana
cli-population-free-care_duties = Behöver stöd på grund av omsorg om andra
cli-population-free-part_time = Vill arbeta deltid
