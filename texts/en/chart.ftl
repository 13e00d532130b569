### Charts: the words that all charts share, in the picture and in the table with the same figures.

chart-as-table = Show as a table
chart-nothing = There are no figures to show.
chart-low = lowest
chart-high = highest
chart-to = to
chart-not-from-zero = The axis does not begin at zero.
chart-sum = Total
chart-half-within = Half within
chart-nine-in-ten-within = Nine in ten within
chart-or-more = or more
chart-value = Value
chart-stage = Step
chart-from = From
chart-into = To
chart-flows-back = Flows back to an earlier step are only in the table.
chart-granted = Granted
chart-committed = Committed
chart-paid = Paid
chart-committed-not-paid = Committed but not paid
chart-unused = Unused
