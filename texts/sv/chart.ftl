### Diagram: orden som alla diagram har gemensamt, i bilden och i tabellen med samma siffror.

chart-as-table = Visa som tabell
chart-nothing = Det finns inga siffror att visa.
chart-low = lägst
chart-high = högst
chart-to = till
chart-not-from-zero = Axeln börjar inte på noll.
chart-sum = Summa
chart-half-within = Hälften inom
chart-nine-in-ten-within = Nio av tio inom
chart-or-more = eller mer
chart-value = Värde
chart-stage = Steg
chart-from = Från
chart-into = Till
chart-flows-back = Flöden tillbaka till ett tidigare steg finns bara i tabellen.
chart-granted = Beviljat
chart-committed = Bundet
chart-paid = Betalt
chart-committed-not-paid = Bundet men inte betalt
chart-unused = Oanvänt
