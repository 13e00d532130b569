# Error messages in forms. $label is the field's label.

form-error-prefix = Error
form-error-required = { $label }: enter an answer
form-error-too-long =
    { $label }: shorten the text by { $over ->
        [one] one character
       *[other] { $over } characters
    } – the limit is { $max } characters
form-error-date-required = { $label }: enter a date with day, month and year
form-error-date-incomplete = { $label }: enter day, month and year – one of them is missing
form-error-date-unreal = { $label }: there is no such date – enter day and month as numbers and the year with four digits
form-error-choice-required = { $label }: choose one of the answers
form-error-choice-unknown = { $label }: one of the answers cannot be chosen – choose among those shown
form-error-confirm = { $label }: tick the box to go on
form-error-number-required = { $label }: enter a number
form-error-number = { $label }: enter a whole number in digits, without decimals
form-error-number-range = { $label }: enter a number from { $min } to { $max }
form-error-personal-number-form = { $label }: enter the personal identity number with 10 or 12 digits, for example YYYYMMDD-XXXX
form-error-personal-number-date = { $label }: there is no such date of birth – check the first digits
form-error-personal-number-check = { $label }: the number is not right – check every digit
form-error-unreadable = The form could not be read. Check your answers and send it again.

# The count under a text field

form-count-limit = You can enter up to { $count } characters
form-count-under-one = You have one character left
form-count-under-other = You have { $count } characters left
form-count-at-limit = You have no characters left
form-count-over-one = You have one character too many
form-count-over-other = You have { $count } characters too many
form-error-file-required = { $label }: choose a file
