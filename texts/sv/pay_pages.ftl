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
