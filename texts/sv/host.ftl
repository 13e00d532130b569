### Sidor för anordnare av praktik: förnamn och datum, inget mer.

host-placements-title = Praktikplatser
host-placements-place = Du arbetar hos { $host }.
host-placements-free = Ni har { $free ->
    [0] inga lediga platser
    [one] { $free } ledig plats
   *[other] { $free } lediga platser
} av { $places }.
host-placements-intro = Här ser du vem som kommer och när. Du ser bara förnamn och datum.
host-placements-none = Ingen praktik pågår hos er just nu. Den visas här när en handledare har ordnat den.
host-placements-name = Förnamn
host-placements-from = Första dagen
host-placements-to = Sista dagen
host-placements-state = Läge
host-placements-confirmed = Intygad { $date }
host-placements-confirm-who = Intyga att { $name } har kommit
host-placements-before = Visa från början

host-confirm-title = Intyga praktik
host-confirm-intro = Intyga att personen har kommit till praktiken. Svara bara på det du vet.
host-confirm-none = Det finns ingen praktik att intyga. Se praktikplatserna för vem som kommer.
host-confirm-name = Förnamn
host-confirm-dates = Tid
host-confirm-here = Jag intygar att personen har varit här
host-confirm-already = Praktiken intygades { $date }. Du behöver inte göra något mer.
host-confirm-send = Intyga
host-confirm-done = Praktiken är intygad. Tack!
