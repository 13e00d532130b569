### Sidorna om ersättningar: listor, en rad med sin förklaring, leverantörens, anordnarens och arbetsgivarens sidor.

## Rader i listor och en rad för sig

pay-lines-line = Ersättning
pay-lines-person = Person
pay-lines-payee = Betalas till
pay-lines-service = Insats
pay-lines-days = Tid
pay-lines-amount = Belopp
pay-lines-state = Läge
pay-lines-more = Mer
pay-lines-show = Visa
pay-lines-the-person = Den enskilda
pay-lines-no-amount = Kan inte räknas än
pay-lines-lacks = Saknas: { $what }
pay-lines-claim-by = Begär senast { $date }
pay-lines-claim-too-late = Skulle ha begärts senast { $date }
pay-lines-any = Alla
pay-lines-filter-state = Läge
pay-lines-filter-service = Insats
pay-lines-filter-month = Månad
pay-lines-filter-apply = Visa urvalet
pay-lines-filter-clear = Visa alla
pay-lines-beginning = Visa från början
pay-lines-month = { $month } { $year }
pay-lines-month-1 = januari
pay-lines-month-2 = februari
pay-lines-month-3 = mars
pay-lines-month-4 = april
pay-lines-month-5 = maj
pay-lines-month-6 = juni
pay-lines-month-7 = juli
pay-lines-month-8 = augusti
pay-lines-month-9 = september
pay-lines-month-10 = oktober
pay-lines-month-11 = november
pay-lines-month-12 = december
pay-lines-sums = Summor per månad och läge
pay-lines-sum = Summa
pay-lines-sum-unknown = { $count ->
    [one] { $count } rad kan inte räknas än
   *[other] { $count } rader kan inte räknas än
}
pay-lines-revision = Ändring
pay-lines-revision-what = Raden rättar en tidigare rad. Beloppet är skillnaden mot vad som redan var bestämt.
pay-lines-appropriation = Anslag
pay-lines-why = Så är raden räknad
pay-lines-rows-lead = De här reglerna gav beloppet:
pay-lines-no-rows = Ingen regel finns antecknad för raden. Antingen rättar den bort en tidigare rad, eller så är uppgifterna gallrade.
pay-lines-rules-gone = Reglerna som raden räknades efter finns inte kvar i programmet.
pay-lines-bundle-now = Regelversion { $version }. Det är de regler som gäller nu.
pay-lines-bundle-then = Regelversion { $version }. Reglerna har ändrats sedan dess, men raden står kvar som den räknades.
pay-lines-rests-on = Det här bygger raden på
pay-lines-events = { $count ->
    [one] Händelse nummer { $numbers } i ärendet.
   *[other] Händelserna nummer { $numbers } i ärendet.
}
pay-lines-no-events = Ingen händelse finns antecknad för raden.
pay-lines-evidence = Resultatet visas med: { $what }.
pay-lines-key = Radens beteckning: { $key }
pay-lines-lacking = Det här saknas
pay-lines-do-lack-evidence = Lämna intyg till Arbetsförmedlingen om att arbetet eller studierna har varat. När det är kontrollerat räknas raden.
pay-lines-do-lack-host_confirmation = Anordnaren intygar på sidan för praktikplatser att personen har varit där. Då kan raden bekräftas.
pay-lines-do-lack-employer = Handläggaren för in arbetsgivaren i registret. Kontakta handläggaren om det dröjer.
pay-lines-do-lack-employment = Handläggaren fyller i uppgifterna om anställningen i beslutet. Kontakta handläggaren om det dröjer.
pay-lines-do-fact = Handläggaren för in uppgiften i ärendet. Raden räknas om när uppgiften finns.
pay-lines-split-caption = Så delas ersättningen för platsen
pay-lines-split-part = Del
pay-lines-split-host = Anordnarens del
pay-lines-split-provider = Leverantörens del
pay-lines-split-whole = Hela ersättningen
pay-lines-download = Hämta listan som fil
pay-lines-file = ersattningar
pay-lines-column-line = Ersättning
pay-lines-column-person = Person
pay-lines-column-payee = Betalas till
pay-lines-column-service = Insats
pay-lines-column-track = Spår
pay-lines-column-from = Första dagen
pay-lines-column-to = Sista dagen
pay-lines-column-kronor = Belopp i kronor
pay-lines-column-ore = Belopp i öre
pay-lines-column-whole = Hela ersättningen i kronor
pay-lines-column-state = Läge
pay-lines-column-state_on = Läge sedan
pay-lines-column-claim_by = Begärs senast
pay-lines-column-lacks = Saknas
pay-lines-column-appropriation = Anslag
pay-lines-column-rules = Regler
pay-lines-column-key = Beteckning

## Att bekräfta och ifrågasätta

pay-lines-nothing-to-confirm = Det finns inget att bekräfta i urvalet just nu.
pay-lines-none-chosen = Välj minst en rad i listan.
pay-lines-case = Ett ärende
pay-lines-confirmed = { $count ->
    [0] Det fanns inget kvar att bekräfta.
    [one] { $count } rad är bekräftad.
   *[other] { $count } rader är bekräftade.
}
pay-line-title = En ersättning
pay-line-choose = Välj först en rad i listan:
pay-confirm-title = Stämmer raden?
pay-confirm-done = Raden är bekräftad.
pay-dispute-title = Är något fel?
pay-dispute-intro = Beloppet räknas ut av uppgifterna i ärendet och går inte att skriva om. Berätta vad som är fel, så rättas uppgifterna och raden räknas om.
pay-dispute-text = Vad är fel med raden?
pay-dispute-text-hint = Skriv vad som inte stämmer och hur det borde vara. Skriv inget om personens hälsa.
pay-dispute-send = Skicka invändningen
pay-dispute-done = Invändningen är skickad. En kontrollant svarar.

## Leverantör

provider-pay-title = Ersättningar
provider-pay-intro = Ersättningen räknas ut av det som har hänt i varje ärende. Här bekräftar ni det som stämmer och säger till om det som är fel. En rad betalas när den är bekräftad och granskad.
provider-pay-none = Inga ersättningar finns i urvalet. En rad räknas fram när en månad är slut eller ett resultat är nått.
provider-pay-confirm = Bekräfta valda rader
provider-pay-confirm-all = { $count ->
    [one] Bekräfta den enda kompletta raden
   *[other] Bekräfta alla { $count } kompletta rader
}
provider-pay-confirm-what = När du bekräftar intygar du för leverantören att raden stämmer med det som har gjorts.
provider-pay-confirm-one = Bekräfta raden

## Anordnare

host-compensation-title = Ersättningar
host-compensation-intro = Här ser ni vad ni får för era praktikplatser. Ni ser bara förnamn. Har en leverantör ordnat platsen delas ersättningen, och delningen visas på varje rad.
host-compensation-none = Inga ersättningar finns i urvalet. En rad räknas fram när en månad är slut eller praktiken har slutat.
host-compensation-confirm = Bekräfta valda rader
host-compensation-confirm-all = { $count ->
    [one] Bekräfta den enda kompletta raden
   *[other] Bekräfta alla { $count } kompletta rader
}
host-compensation-confirm-what = När du bekräftar intygar du för arbetsplatsen att personen har varit där de dagar som raden gäller.
host-compensation-confirm-one = Bekräfta raden
