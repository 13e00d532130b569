### Pages for specialists: questions to answer and codes to examine.

specialist-inquiries-title = Investigations
specialist-inquiries-intro = Questions from officers and codes that wait for you, the most urgent first.
specialist-inquiries-none = No question is waiting for you right now.
specialist-inquiries-cases = Cases in which you have answered
specialist-inquiries-cases-none = You have not answered in any case yet.
specialist-inquiries-before = Show from the beginning

## Answer a question

specialist-answer-title = Answer a question
specialist-answer-none = There is no unanswered question in the case. See the investigations for other cases.
specialist-answer-question = The question
specialist-answer-asked = Asked
specialist-answer-profession = To
specialist-answer-purpose = Why
specialist-answer-mapping = The mapping
specialist-answer-competence = What the person can and wants to do
specialist-answer-adaptations = Adaptations
specialist-answer-statement = Your statement
specialist-answer-statement-hint = Begin with what the person can do. Then write what is hard in which work, and which adaptations help. The person can read it.
specialist-answer-send = Give the statement
specialist-answer-done = The statement has been given.

## Examine a proposed code

specialist-review-title = Examine a proposed code
specialist-review-intro = A code holds only when there is evidence, an overall assessment, your confirmation and the person’s own yes.
specialist-review-none = No proposed code waits for your examination in the case.
specialist-review-code = Proposed code
specialist-review-proposed = Proposed
specialist-review-answer = The person’s own answer
specialist-review-answer-yes = Yes, { $date }
specialist-review-answer-no = No, { $date }
specialist-review-answer-waiting = Not yet
specialist-review-evidence = Evidence that has come in
specialist-review-evidence-none = No evidence has come in.
specialist-review-evidence-kind = Evidence
specialist-review-evidence-issuer = From
specialist-review-evidence-received = Came in
specialist-review-evidence-says = Disability according to the evidence
specialist-review-overall = Overall assessment
specialist-review-overall-none = No overall assessment has been made.
specialist-review-overall-on = Made
specialist-review-overall-team = By
specialist-review-overall-resources = Resources
specialist-review-overall-limits = Limits
specialist-review-overall-reduced = Reduced work capacity
specialist-review-confirmed = Does the code agree with the evidence?
specialist-review-confirmed-yes = Yes, I confirm the code
specialist-review-confirmed-no = No, I do not confirm it
specialist-review-statement = Your statement
specialist-review-statement-hint = Write why. The person can read it.
specialist-review-send = Give the answer
specialist-review-done = The answer has been given.
