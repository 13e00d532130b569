### Pages for hosts of placements: first names and dates, nothing more.

host-placements-title = Placements
host-placements-place = You work at { $host }.
host-placements-free = You have { $free ->
    [0] no free places
    [one] { $free } free place
   *[other] { $free } free places
} out of { $places }.
host-placements-intro = Here you see who is coming and when. You see only first names and dates.
host-placements-none = No placement is under way at your workplace right now. It is shown here when a coach has arranged it.
host-placements-name = First name
host-placements-from = First day
host-placements-to = Last day
host-placements-state = State
host-placements-confirmed = Confirmed on { $date }
host-placements-confirm-who = Confirm that { $name } has come
host-placements-before = Show from the beginning

host-confirm-title = Confirm a placement
host-confirm-intro = Confirm that the person has come to the placement. Answer only what you know.
host-confirm-none = There is no placement to confirm. See the placements for who is coming.
host-confirm-name = First name
host-confirm-dates = Time
host-confirm-here = I confirm that the person has been here
host-confirm-already = The placement was confirmed on { $date }. There is nothing more to do.
host-confirm-send = Confirm
host-confirm-done = The placement has been confirmed. Thank you!
