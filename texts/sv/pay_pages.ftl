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
pay-lines-former = Tidigare deltagare
pay-lines-no-amount = Kan inte räknas än
pay-lines-lacks = Saknas: { $what }
pay-lines-claim-by = Begär senast { $date }
pay-lines-claim-too-late = Skulle ha begärts senast { $date }
pay-lost = Förlorat, begärdes inte i tid
pay-lost-what = { $count ->
    [one] { $count } rad begärdes inte i tid och betalas därför inte. Beloppet är { $amount }.
   *[other] { $count } rader begärdes inte i tid och betalas därför inte. Tillsammans är de { $amount }.
}
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
pay-lines-event = { $what }, { $date } (händelse nummer { $number } i ärendet)
pay-lines-no-events = Ingen händelse finns antecknad för raden.
pay-lines-evidence = Resultatet visas med: { $what }.
pay-lines-key = Radens beteckning: { $key }
pay-lines-lacking = Det här saknas
pay-lines-do-lack-evidence = Lämna intyg till Arbetsförmedlingen om att arbetet eller studierna har varat. När det är kontrollerat räknas raden.
pay-lines-do-lack-host_confirmation = Anordnaren intygar på sidan för praktikplatser att personen har varit där. Raden kan bekräftas nästa gång ersättningarna räknas.
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

## Att bekräfta och invända

pay-lines-nothing-to-confirm = Det finns inget att bekräfta i urvalet just nu.
pay-lines-waiting = { $count ->
    [one] { $count } rad väntar på er.
   *[other] { $count } rader väntar på er.
}
pay-lines-waiting-show = Visa det som väntar
pay-lines-none-chosen = Välj minst en rad i listan.
pay-lines-case = Ett ärende
pay-lines-case-gone = Ärendet finns inte.
pay-lines-amount-changed = Beloppet har ändrats sedan du öppnade sidan. Läs raden igen innan du går vidare.
pay-lines-confirmed-more = Det finns fler. Tryck en gång till för att bekräfta nästa.
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

## Arbetsgivare

employer-title = Stöd för anställda
employer-who = Du arbetar hos { $employer }.
employer-claims = Stöd att begära
employer-claims-intro = Stödet räknas ut månad för månad. Begär det senast den dag som står på raden. Begärs det senare är det förlorat.
employer-claims-none = Ni har inget stöd att begära just nu. En rad kommer när en månad är slut.
employer-confirm = Begär valda rader
employer-confirm-all = { $count ->
    [one] Begär den enda kompletta raden
   *[other] Begär alla { $count } kompletta rader
}
employer-employees = Anställda med stöd
employer-employees-intro = Ni ser bara förnamn, och inget om varför stödet ges.
employer-employees-none = Ingen anställning med stöd finns hos er just nu. Den visas här när handläggaren har beslutat om stödet och anställningen har börjat.
employer-employees-name = Förnamn
employer-employees-waiting = Inte betalt än
employer-employees-paid = Betalt
employer-pay-title = Alla ersättningar till er
employer-pay-intro = Varje månad med stöd är en rad. Välj läget Betald för att se vad som har betalats.
employer-pay-none = Inga ersättningar finns i urvalet.
employer-pay-confirm = Begär valda rader
employer-pay-confirm-all = { $count ->
    [one] Begär den enda kompletta raden
   *[other] Begär alla { $count } kompletta rader
}
employer-pay-confirm-what = När du begär stödet intygar du för arbetsgivaren att personen har varit anställd och fått lön enligt beslutet de dagar som raden gäller.
employer-pay-confirm-one = Begär stödet

## Räkna på stöd

calculator-title = Räkna på stöd till en anställning
calculator-intro = Se vad en anställning med stöd kan ge innan du ansöker. Inget sparas.
calculator-right = Om en person har rätt till stödet avgör en handläggare. Här ser du vad reglerna ger för den som har rätten.
calculator-ask = Anställningen
calculator-service = Vilket stöd?
calculator-wage = Månadslön
calculator-wage-hint = Lönen före skatt för den tid som avtalet gäller, i hela kronor.
calculator-extent = Arbetstid
calculator-extent-hint = Andel av heltid.
calculator-degree = Bidragets andel av lönen
calculator-degree-hint = Andelen bestäms av hur mycket arbetsförmågan är nedsatt i just det arbetet. För stöd med fast belopp spelar den ingen roll.
calculator-extra = Bidrag för handledning och annat stöd per månad
calculator-extra-hint = Lämna tomt om du inte söker något sådant bidrag.
calculator-months = Antal månader
calculator-months-unit = månader
calculator-crowns = kr
calculator-day = Första dagen
calculator-day-hint = Reglerna för den dagen används.
calculator-send = Räkna
calculator-not-in-force = Stödet fanns inte { $date }. Välj ett av dem som gällde då.
calculator-employer-gets = Arbetsgivaren får { $amount } i månaden.
calculator-person-gets = Den anställda får { $amount } i månaden av staten.
calculator-unknown = Reglerna ger inget belopp för den dagen utan fler uppgifter.
calculator-by-rules-of = Regler som gällde
calculator-ceiling = Taket
calculator-ceiling-what = Vid heltid räknas lön upp till { $ceiling }. Vid { $extent } procent räknas lön upp till { $counts }.
calculator-ceiling-above = Lönen är högre än så. Det som ligger över ger inget bidrag.
calculator-ceiling-below = Hela lönen räknas.
calculator-degree-used = { $degree } procent av den lön som räknas.
calculator-degree-lowered = Du angav { $asked } procent. Andelen får vara högst { $max } procent och den används.
calculator-extra-used = { $amount } i månaden. Högst { $max } kan ges.
calculator-extra-lowered = Högst { $max } i månaden kan ges. Det beloppet används.
calculator-extra-none = Stödet har inget sådant bidrag.
calculator-total = Sammanlagt
calculator-total-what = { $amount } på { $months ->
    [one] { $months } månad
   *[other] { $months } månader
}
calculator-too-long = Du angav { $asked } månader. Stödet kan pågå i högst { $most } månader, så bara de räknas. Ett beslut kan gälla kortare tid.
calculator-rules-end = Reglerna räcker inte för alla månader. Bara de månader som har regler räknas.
calculator-paid-by = Vem betalar?
calculator-paid-by-what = Staten, ur anslag { $appropriation }.
calculator-part = Del
calculator-a-month = Per månad
calculator-bill = Vem betalar vad
calculator-bill-wage = Lön
calculator-bill-subsidy = Bidrag till lönen
calculator-bill-fixed = Fast stöd till arbetsgivaren
calculator-bill-extra = Bidrag för handledning och annat stöd
calculator-bill-left = Kvar för arbetsgivaren
calculator-bill-person = Staten betalar till den anställda
calculator-bill-note = Arbetsgivaravgifter och andra kostnader ingår inte.
calculator-split-picture = Lönen delad i bidragets del A, arbetsgivarens del under taket B och det som ligger över taket C. Samma siffror står i tabellen.
calculator-split-caption = Så delas lönen
calculator-split-subsidy = Bidraget
calculator-split-employers = Arbetsgivarens del under taket
calculator-split-above = Lön över taket
calculator-split-wage = Hela lönen
calculator-periods = Hur länge, och när det ska begäras
calculator-periods-none = Reglerna sätter ingen tid.
calculator-rules = Reglerna som svarade

## Vad som har sagts om en rad, och anordnarens prognos

pay-line-said = Det här har sagts om raden
host-forecast = Så mycket väntas platserna ge
host-forecast-intro = Prognosen är räknad med samma regler som ersättningen, för praktik som pågår och om den fortsätter som planerat. Den här månaden och de två nästa visas. Slutar någon tidigare blir ersättningen lägre.
host-forecast-none = Ingen praktik pågår hos er just nu.
host-forecast-page-sum = Summa på sidan

## Ord som reglerna om resultat svarar med

rule-word-competitive = vanlig anställning
rule-word-own_business = eget företag
rule-word-through_firm = egenanställning
rule-word-studies = studier
rule-word-contract = anställningsavtal
rule-word-income_statement = inkomstuppgift
rule-word-admission = antagningsbesked
rule-word-business_registration = registrerat företag
