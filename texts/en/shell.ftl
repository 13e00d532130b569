### The frame around every page: name, navigation, buttons, errors, days, footer.

## Product

shell-product = Stegvis
shell-tagline = Step by step to work
shell-title = { $page } – Stegvis
shell-title-error = Error: { $page } – Stegvis
shell-phase-tag = Demonstration
shell-phase-text = All people and companies are invented. The rules are a proposal, not law.
shell-proposal-notice = This service follows a proposal. It does not exist in reality yet.
shell-skip = Skip to the content
shell-language-label = Language
shell-language-switch = Change to { $language }
shell-menu = Menu
shell-menu-label = Main menu
shell-signed-in-as = Signed in as { $name }, { $role }
shell-acting-for = You are doing this for { $name }
shell-opens-new-window = opens in a new tab

## Navigation: the person

shell-nav-start = Start
shell-nav-my-way = My way
shell-nav-my-letters = Letters and decisions
shell-nav-my-plan = My plan
shell-nav-my-choice = Choose a provider
shell-nav-my-rating = My rating
shell-nav-my-rights = My rights
shell-nav-my-data = My details
shell-nav-consents = Consents
shell-nav-read-log = Who has read

## Navigation: those who work with the person

shell-nav-worklist = Worklist
shell-nav-find-case = Find a case
shell-nav-register-person = Register a person
shell-nav-investigations = Investigations
shell-nav-confirm-codes = Codes to confirm
shell-nav-participants = Participants
shell-nav-plans = Plans
shell-nav-contacts = Employer contacts
shell-nav-reports = Reports
shell-nav-pay = Pay
shell-nav-ratings = Ratings
shell-nav-capacity = Places
shell-nav-placements = Placements
shell-nav-forecast = Forecast
shell-nav-reviews = Reviews
shell-nav-fidelity = Fidelity
shell-nav-deviations = Deviations

## Navigation: everyone

shell-nav-results = Open results
shell-nav-services = Services
shell-nav-providers = Providers
shell-nav-laboratory = Try the rules
shell-nav-rules = Rules
shell-nav-about = About Stegvis
shell-nav-open-data = Open data

## Buttons and links

shell-continue = Continue
shell-save = Save
shell-save-and-leave = Save and leave
shell-saved-and-left = What you wrote is saved. You can go on whenever you like.
shell-back = Back
shell-cancel = Cancel
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-confirm = Confirm
shell-undo = Undo
shell-print = Print
shell-change = Change
shell-change-what = Change { $what }
shell-remove = Remove
shell-remove-what = Remove { $what }
shell-add = Add
shell-send = Send
shell-start-now = Start
shell-choose = Choose
shell-show = Show
shell-open-case = Open the case
shell-search = Search
shell-filter = Show selection
shell-clear-filter = Show all
shell-download = Download
shell-download-pdf = Download as PDF
shell-download-csv = Download the table as CSV
shell-upload = Upload a file
shell-close = Close
shell-more = Read more
shell-why = Why this was the outcome

## Answers and small words

shell-yes = Yes
shell-no = No
shell-do-not-know = I do not know
shell-rather-not-say = I would rather not answer
shell-none = None
shell-unknown = Not known
shell-not-given = Not filled in
shell-erased = This has been erased
shell-protected = Protected
shell-optional = { $label } (optional)
shell-important = Important
shell-warning = Warning
shell-success = Done
shell-information = Information
shell-done = Done
shell-now = In progress
shell-later = Later
shell-waiting = Waiting
shell-late = Late
shell-close-to-late = Soon late
shell-in-time = In time
shell-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
shell-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
shell-days-left = { $days ->
    [0] Today is the last day
    [one] { $days } day left
   *[other] { $days } days left
}
shell-days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
shell-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
shell-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
shell-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
shell-by = By { $date }
shell-from-to = { $from } to { $to }

## Lists and pages of lists

shell-hits = { $count ->
    [0] No results
    [one] { $count } result
   *[other] { $count } results
}
shell-empty-list = There is nothing to show here.
shell-pagination-label = Pages
shell-pagination-previous = Previous page
shell-pagination-next = Next page
shell-table-sort-by = Sort by { $column }
shell-table-scroll = The table can be scrolled sideways

## Errors

shell-error-summary-title = This needs to be put right
shell-error-prefix = Error:
shell-error-kept = What you have written is still there.
shell-error-400-title = We did not understand what was sent
shell-error-400-what = Go back, check what you wrote and try again.
shell-error-401-title = You need to sign in
shell-error-401-what = Sign in to see the page. You will come back here when you have signed in.
shell-error-403-title = You may not see this page
shell-error-403-what = The page is only for those who work with the case and the person it concerns. Ask your officer if you think that this is wrong.
shell-error-404-title = The page does not exist
shell-error-404-what = Check the address, or go to the start page and look from there.
shell-error-409-title = Someone else was first
shell-error-409-what = The case has changed since you opened the page. Read what is new and make your change again. What you have written is still there.
shell-error-413-title = The file is too big
shell-error-413-what = The file may be at most { $megabytes } MB. Choose a smaller file or divide it.
shell-error-422-title = This cannot be saved
shell-error-422-what = Put right what is marked and send again. What you have written is still there.
shell-error-429-title = There were too many attempts
shell-error-429-what = Wait a while and try again.
shell-error-500-title = Something went wrong on our side
shell-error-500-what = Try again in a while. If that does not help, you can call or visit us. Give the number { $reference }.
shell-error-503-title = The service is closed just now
shell-error-503-what = We will be back soon. You can call or visit us meanwhile.
shell-error-507-title = Nothing can be saved just now
shell-error-507-what = None of what you just did has been saved. Copy what you have written if you want to keep it, and try again in a while. If it is urgent you can call or visit us.
shell-error-read-only-title = The case can only be read
shell-error-read-only-what = The case holds something from a newer version. It can be read here but not changed.
shell-error-session-title = You have been signed out
shell-error-session-what = You were away too long. Sign in again and go on where you were.

## The day in the demonstration

shell-day-today = Today is { $date } in the demonstration.
shell-day-heading = Move the day forward
shell-day-to-hint = The day only goes forward. Time limits run and reminders are sent on the way.
shell-day-next = A day
shell-day-week = A week
shell-day-month = A month
shell-day-other = To a date
shell-day-to = Move to date
shell-day-move = Move
shell-day-moved = It is now { $date } in the demonstration.
shell-day-not-back = The day cannot be moved back. Choose a date after { $date }.
shell-day-too-far = Choose a date before { $date }.

## Dates in forms

shell-date-day = Day
shell-date-month = Month
shell-date-year = Year
shell-date-hint = For example { $example }

## Footer

shell-footer-label = About the site
shell-footer-accessibility = Accessibility statement
shell-footer-about = About Stegvis
shell-footer-results = Open results
shell-footer-source = Source code
shell-footer-read-log = Who has read my case
shell-footer-privacy = How we handle your data
shell-footer-contact = Contact
shell-footer-rules = The rules
shell-footer-not-authority = Stegvis is a proposal for a system. It is not run by any public authority.
shell-footer-bundle = Rules version { $bundle }

## Said on every page

shell-phase-demonstration = This is a demonstration: every person and company is invented.
shell-phase-proposal = The rules are a proposal and not law.
shell-phase-in_force = Today’s rules are followed.
shell-nav-appeals = Reconsiderations
shell-day-moved-done = The day has been moved.
form-error-media-type = The file is of a kind that is not accepted. Choose a PDF, a picture (PNG or JPEG), a statement in XML or plain text.
shell-synthetic = invented
shell-error-sent-otherwise = This form has already been sent, with other content. What you sent first is saved. Send again if you also want to save what stands here.
shell-error-typed = This is what you had typed
shell-file-refused = The file was stopped when it was checked, and is not saved. It may hold harmful code. Ask whoever sent it for a new file, or hand it in on paper.
shell-file-not_scanned = The file could not be checked just now, and is not saved. Try again in a while.
