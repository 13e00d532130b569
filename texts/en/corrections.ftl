### What is wrong in the case: request, correction, answer.

access-act-correct_record = correct what is recorded in the case

event-CorrectionAsked = The person said that something is wrong
event-RecordCorrected = A record was corrected
event-CorrectionAnswered = The request for a correction was answered

task-correction_asked = The person says that something is wrong – correct it or answer why not
task-correction_asked-you = Answer what you say is wrong

table-correction_answered_within = When should a request for a correction be answered?
policy-rights-correction_answered_within-otherwise = When you say that something in your case is wrong you are to have an answer within { $then }.

refusal-already_done-correction_asked = You have already said that it is wrong. Wait for the answer.
refusal-already_done-record_correction = It has been corrected already. Go to the history and choose the line that holds now.
refusal-already_done-correction_answer = The request has been answered already.
refusal-unknown-record = The line is not in the case. Go to the history and choose again.
refusal-unknown-correction = The request is not in the case, or it is about something else.
refusal-not_now-not_correctable = That line is not corrected so. Decide anew, or do again what went wrong.
refusal-not_now-nothing_corrected = Nothing has changed. Write what is right, or answer why the record stands.

history-instead = Holds in place of what stood under { $date }.
history-corrected = Corrected on { $date } by { $name }. The line no longer holds.
history-because = The reason: “{ $words }”
history-asked = On { $date } the person said that this is wrong. It has not been answered yet.
history-complain = Whoever is not satisfied with the answer can complain to the Swedish Authority for Privacy Protection (IMY), imy.se.
correction-corrected = The record has been corrected.
correction-otherwise = It has been put right in another way.
correction-refused = The record stands.

seeker-history-wrong = This is wrong
seeker-rights-wrong = Say that something is wrong
seeker-rights-wrong-what = What stands in your case must be true. If something is wrong you can say so, and you will have an answer.
seeker-rights-wrong-link = See what has happened
seeker-wrong-title = Say what is wrong
seeker-wrong-intro = Your officer corrects it, or answers why it stands. What stood before remains, struck through, so that everyone can see what has been corrected.
seeker-wrong-nothing = You cannot ask about that line. Go back and choose another. If you have asked already, the answer will come there.
seeker-wrong-text = What is wrong, and how is it right?
seeker-wrong-send = Send
seeker-wrong-done = It is sent. The answer will come here.

officer-history-correct = Correct
officer-history-wrong = The person says that it is wrong
officer-act-answer-correction = Answer that something is wrong
officer-correct_record-title = Correct a record
officer-correct_record-intro = What stood before remains in the history, struck through. Everything that is reckoned from the case goes by what is right: tasks, lead times and pay.
officer-correct_record-nothing = That line cannot be corrected. Go to the history and choose a line with “Correct”.
officer-correct_record-asked = The person says
officer-correct_record-on = On which day was it?
officer-correct_record-extent_percent = What share of full time?
officer-correct_record-until = From which day is the person no longer there?
officer-correct_record-how = How was the contact held?
officer-correct_record-with = With whom?
officer-correct_record-reasons = Why do you correct it?
officer-correct_record-reasons-hint = The person reads this.
officer-correct_record-send = Correct
officer-correct_record-done = The record is corrected. Both lines stand in the history.
officer-answer_correction-title = Answer that something is wrong
officer-answer_correction-intro = What is wrong is to be corrected. If the record stands the person is to know why, and that it is possible to complain.
officer-answer_correction-none = There is no request to answer.
officer-answer_correction-record = What it is about
officer-answer_correction-on = The person said so
officer-answer_correction-what = What is wrong
officer-answer_correction-right = Is it wrong?
officer-answer_correction-correct = Correct the record
officer-answer_correction-by_itself = This line is not corrected here. If it is wrong, do again what went wrong: change the person’s details, make a new assessment or decide anew. Then answer the person.
officer-answer_correction-result = What will it be?
officer-answer_correction-result-otherwise = It has been put right in another way
officer-answer_correction-result-refused = The record stands
officer-answer_correction-reasons = Answer to the person
officer-answer_correction-send = Send the answer
officer-answer_correction-done = The answer is sent.
