### Logga in, egna inloggningar, ny inloggning före beslut, konton.

sign_in-lead = Välj hur du vill logga in.
sign_in-with = Logga in med { $name }
sign_in-not-now = Det går inte att logga in med { $name } just nu. Försök igen om en stund.
sign_in-shared-device = Använder du en dator som andra också använder? Glöm inte att logga ut när du är klar.
sign_in-again = Till inloggningen
sign_in-nameless = Inte inskriven än

## Inloggningen godtogs inte

sign_in-fault-code = Kod om du kontaktar supporten: { $code }
sign_in-fault-not_ready-title = Det går inte att logga in just nu
sign_in-fault-not_ready-what = Vi får inget svar från tjänsten som du loggar in med.
sign_in-fault-not_ready-do = Vänta en stund och försök igen.
sign_in-fault-cancelled-title = Inloggningen avbröts
sign_in-fault-cancelled-what = Du är inte inloggad.
sign_in-fault-cancelled-do = Du kan försöka igen när du vill.
sign_in-fault-again-title = Inloggningen hann bli för gammal
sign_in-fault-again-what = Inloggningen tog för lång tid, var redan använd eller började i en annan webbläsare.
sign_in-fault-again-do = Börja om från inloggningssidan, i samma webbläsare.
sign_in-fault-level-title = Du behöver logga in på ett säkrare sätt
sign_in-fault-level-what = Sättet du loggade in på räcker inte för det du ska göra.
sign_in-fault-level-do = Logga in igen och välj ett säkrare sätt, till exempel en e-legitimation på rätt tillitsnivå.
sign_in-fault-person-title = Vi fick inte veta vem du är
sign_in-fault-person-what = Tjänsten som du loggade in med lämnade inte de uppgifter som behövs för att känna igen dig.
sign_in-fault-person-do = Försök med ett annat sätt att logga in. Du kan också ringa eller besöka oss och få hjälp på plats.
sign_in-fault-account-title = Du har inget konto här
sign_in-fault-account-what = Inloggningen gick bra, men du har ingen behörighet i Stegvis.
sign_in-fault-account-do = Arbetar du här? Be din chef att beställa behörighet hos den som administrerar Stegvis. Söker du arbete? Logga in med e-legitimation i stället.
sign_in-fault-another-title = Någon annan loggade in
sign_in-fault-another-what = Det var inte samma person som skulle bekräfta. Inget har beslutats eller betalats.
sign_in-fault-another-do = Den som började behöver själv logga in igen.
sign_in-fault-refused-title = Inloggningen kunde inte godtas
sign_in-fault-refused-what = Svaret från tjänsten som du loggade in med stämde inte. För din säkerhet loggade vi inte in dig.
sign_in-fault-refused-do = Försök igen. Händer det flera gånger, kontakta oss och uppge koden här nedanför.

## Utloggad

sign_in-out-title = Du är utloggad
sign_in-out-what = Stäng webbläsaren om andra använder samma dator.

## Egna inloggningar

sign_in-mine-title = Dina inloggningar
sign_in-mine-what = Här ser du var du är inloggad. Är det något du inte känner igen, avsluta det.
sign_in-mine-going = Pågår nu
sign_in-mine-ended = Avslutade
sign_in-mine-browser = Webbläsare
sign_in-mine-place = Nätverk
sign_in-mine-began = Inloggad
sign_in-mine-used = Senast använd
sign_in-mine-end = Avsluta
sign_in-mine-this = Den du använder nu
sign_in-mine-end-one = Avsluta { $which }
sign_in-mine-end-others = Avsluta alla andra
sign_in-mine-not-known = Inte känt
sign_in-mine-none-ended = Det finns inga avslutade inloggningar att visa.
sign_in-mine-unknown = Tror du att någon annan har loggat in som du? Avsluta inloggningen, spärra din e-legitimation hos den som har gett ut den och berätta för oss.
sign_in-mine-done = Inloggningen är avslutad.

## Ny inloggning före beslut och betalningar

sign_in-step_up-title = Bekräfta att det är du
sign_in-step_up-why = { $minutes ->
    [one] Beslut och betalningar kräver att du har loggat in under den senaste minuten.
   *[other] Beslut och betalningar kräver att du har loggat in under de senaste { $minutes } minuterna.
}
sign_in-step_up-kept = Det du skrev är sparat. Inget är gjort än.
sign_in-step_up-not-kept = Det du skrev gick inte att spara. Kopiera texten här nedanför innan du går vidare. Inget är gjort än.
sign_in-step_up-go = Logga in igen
sign_in-resume-title = Gör klart det du började
sign_in-resume-what = Du har bekräftat att det är du. Inget är gjort än: tryck på knappen så görs det du höll på med.
sign_in-resume-send = Gör klart
sign_in-resume-nothing-title = Inget väntar
sign_in-resume-nothing = Det finns inget som väntar på att du ska bekräfta.

## Konton

shell-nav-accounts = Konton
public-personas-administrator = Administratörer
public-personas-administrator-what = Ge och ta tillbaka behörighet. Administratören ser inga ärenden.
sign_in-accounts-title = Konton
sign_in-accounts-what = De som arbetar och kan logga in. Den som får sin roll från arbetsgivarens eget register visas också.
sign_in-accounts-caption = Konton som gäller
sign_in-accounts-none = Det finns inga konton än.
sign_in-accounts-name = Namn
sign_in-accounts-role = Roll
sign_in-accounts-unit = Enhet
sign_in-accounts-way = Loggar in med
sign_in-accounts-since = Gäller från
sign_in-accounts-end = Ta tillbaka
sign_in-accounts-withdraw = Ta tillbaka kontot för { $name }
sign_in-accounts-withdrawn-done = Kontot är taget tillbaka och personen är utloggad överallt.
sign_in-grant-title = Ge ett konto
sign_in-grant-what = Ange vad inloggningstjänsten kallar personen, och vilken roll hon eller han ska ha här. Kontot gäller när en annan administratör har bekräftat det.
sign_in-grant-no-way = Det finns inget sätt för personal att logga in, så det går inte att ge några konton.
sign_in-grant-way = Sätt att logga in
sign_in-grant-account = Personens beteckning i inloggningstjänsten
sign_in-grant-account-hint = Den sparas inte i klartext.
sign_in-grant-name = Namn
sign_in-grant-role = Roll
sign_in-grant-unit = Enhet
sign_in-grant-unit-hint = Lämna tomt om personen inte hör till någon enhet.
sign_in-grant-organisation = Organisation
sign_in-grant-organisation-hint = Bara för den som arbetar hos en leverantör, en anordnare eller en arbetsgivare.
sign_in-grant-organisation-needed = Välj den organisation som personen arbetar för. Den ska passa till rollen.
sign_in-grant-reason = Varför?
sign_in-grant-send = Föreslå kontot
cli-account-granted = { $name } kan logga in som { $role }.
cli-account-withdrawn = Kontot är taget tillbaka och personen är utloggad överallt.
cli-account-none = Det finns inget sådant konto.
cli-account-no-role = Det finns ingen sådan roll för den som arbetar: { $role }
cli-account-needs-organisation = Den rollen behöver --organisation med leverantörens, anordnarens eller arbetsgivarens id.
cli-account-everyone-out = { $count ->
    [one] { $count } inloggning är avslutad.
   *[other] { $count } inloggningar är avslutade.
}
