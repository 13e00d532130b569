### What the person objects to: objection, restriction, answer.

access-act-answer_objection = answer an objection to what is done with the data

event-ObjectionMade = The person objected to a part of the processing
event-ObjectionAnswered = The objection was answered
event-ObjectionWithdrawn = The person took the objection back

task-objection = The person objects to what is done with the data – stop it or answer why it goes on
task-objection-you = Answer your objection

said-processing-proposal = That the rules reckon a proposal for the assessment
said-processing-placing = Being placed with a provider by a rule
said-processing-hosts = That data are given to a workplace
said-processing-statistics = That the case is counted in the statistics
said-processing-handling = That the case is handled and kept
said-processing-pay_control = That what is paid is controlled
said-objection-stopped = It is stopped.
said-objection-goes_on = It goes on.

fact-processing = What the objection is about
fact-processing-not = The objection is about { $was }. The rule is about { $needs }.
fact-processing-proposal = that the rules reckon a proposal
fact-processing-placing = being placed by a rule
fact-processing-hosts = that data are given to a workplace
fact-processing-statistics = the statistics
fact-processing-handling = that the case is handled and kept
fact-processing-pay_control = the control of what is paid

rule-word-stops = it can be stopped
rule-word-goes_on = it cannot be stopped, but is looked into and answered
rule-word-no_right = there is no right to object

table-objection = What can someone who is registered object to?
policy-rights-objection-proposal = You can say no to the rules reckoning a proposal about you. Then the officer assesses without it.
policy-rights-objection-placing = You can say no to being placed by a rule. Then you choose yourself, or together with the officer.
policy-rights-objection-hosts = You can say no to a workplace being told who you are and when you come. Then we give support without a placement.
policy-rights-objection-statistics = You can object to being counted in the statistics. They are needed, and nobody can see that you are among them. You will have an answer.
policy-rights-objection-handling = You can object to your case being handled and kept. That cannot be stopped as long as you are registered. You will have an answer.
policy-rights-objection-otherwise = What a law bids us do cannot be objected to. So it is with the control of what is paid.
table-objection_answered_within = When should an objection be answered?
policy-rights-objection_answered_within-otherwise = When you object to what we do with your data you are to have an answer within { $then }.

refusal-already_done-objection = You have already objected to that. It is being looked into, or it is stopped.
refusal-already_done-objection_answer = The objection has been answered or taken back already.
refusal-unknown-objection = The objection is not in the case.
refusal-not_now-no_right_to_object = A law bids that it is done. Then it cannot be objected to (GDPR article 21).
refusal-not_now-not_restricted = That cannot be stopped while we look into it. Answer no to that question, and the objection is looked into all the same.
refusal-not_now-cannot_be_stopped = That cannot be stopped without stopping the case. Answer why it goes on.
refusal-not_now-held_back_hosts = The person has objected to data being given to a workplace, or that is being looked into. No placement can begin now (GDPR articles 18 and 21).
refusal-not_now-held_back_placing = The person has objected to being placed by the rule, or that is being looked into. Choose together with the person instead (GDPR articles 18 and 21).

objection-held_back-stopped = { $what }: stopped since { $date }.
objection-held_back-considered = { $what }: not done since { $date }, while an objection is looked into.
objection-held_back-contested = { $what }: not done since { $date }, while we look into whether something recorded is wrong.
objection-held_back-what = The data may be kept but not used for that (GDPR articles 18 and 21).
objection-stays-statistics = The statistics: they show whether support comes in time and to everyone, and nobody can see who is among them. You can object and will have an answer.
objection-stays-handling = The handling: as long as you are registered you have a case, and what has been decided must be there to be tried. You can object and will have an answer.
objection-stays-pay_control = The control of what is paid: the law bids it, so there is no right to object.
objection-appeal = The answer can be appealed to the administrative court (chapter 7, section 2 of the Act with supplementary provisions to the EU General Data Protection Regulation).

seeker-rights-object = Say no to a part of the processing
seeker-rights-object-what = Some things that we do with your data you can say no to, for reasons that have to do with you.
seeker-rights-object-link = See what you can say no to
seeker-objections-title = What I object to
seeker-objections-lead = You can object to what we do with your data. An officer looks into it. We stop, unless we have compelling grounds that weigh heavier than yours.
seeker-objections-none = You have not objected to anything.
seeker-objections-withdraw = Take back
seeker-objections-on = You objected
seeker-objections-why = Your reasons
seeker-objections-now = How it stands
seeker-objections-waits = It is being looked into.
seeker-objections-goes_on = It is done, as before.
seeker-objections-withdrawn = You took the objection back on { $date }.
seeker-objections-answer = The answer
seeker-objections-answered = { $date }, { $name }
seeker-objections-stays = This we do not stop
seeker-objections-remedies = If you are not satisfied with the answer
seeker-object-title = Object to what we do
seeker-object-intro = Your case goes on. Only what you object to can be stopped.
seeker-object-nothing = You have already objected to what can be objected to.
seeker-object-processing = What do you object to?
seeker-object-processing-proposal-hint = The rules read how long you have been without work and other things about you, and propose what the officer should begin with. Without the proposal the officer assesses alone.
seeker-object-processing-placing-hint = Whoever does not choose a provider in time is placed by a rule, and the provider is told. Otherwise you choose yourself, or together with the officer.
seeker-object-processing-hosts-hint = When you get a placement the workplace is told your first name and the days on which you come. A placement that has begun is ended separately.
seeker-object-processing-statistics-hint = Cannot be stopped, but you will have an answer.
seeker-object-processing-handling-hint = Cannot be stopped as long as you are registered, but you will have an answer.
seeker-object-text = Why?
seeker-object-text-hint = Tell what it is in your situation that makes you say no. Write no more about yourself than you need.
seeker-object-restrict = Do you want us to leave it be while we look into it?
seeker-object-restrict-hint = We may keep the data but not use them for that. What cannot be stopped cannot wait either.
seeker-object-error-restrict = { $label }: answer no. What you have chosen cannot be stopped while we look into it, but the objection is looked into all the same
seeker-object-send = Send the objection
seeker-object-done = The objection is sent. The answer will come here.
seeker-withdraw_objection-title = Take back an objection
seeker-withdraw_objection-intro = What is stopped, or waits, may be done again.
seeker-withdraw_objection-nothing = There is no objection to take back.
seeker-withdraw_objection-send = Take back
seeker-withdraw_objection-done = The objection is taken back.
seeker-wrong-restrict = Is there something that we should leave be while we look?
seeker-wrong-restrict-hint = We may keep the data but not use them for that until you have an answer.
seeker-wrong-restrict-nothing = No, nothing

officer-act-object = Record an objection
officer-act-withdraw-objection = Take back an objection
officer-act-answer-objection = Answer an objection
officer-assess-held_back = The rules reckon no proposal. Assess without it.
officer-answer_objection-title = Answer an objection
officer-answer_objection-intro = What the person objects to is to be stopped, unless there are compelling grounds that weigh heavier than the person’s. It is for you to show those grounds.
officer-answer_objection-none = There is no objection to answer.
officer-answer_objection-processing = The person objects to
officer-answer_objection-on = The person said so
officer-answer_objection-what = The person’s reasons
officer-answer_objection-held_back = While it is looked into
officer-answer_objection-not_held_back = Done as usual. The person has not asked that it wait, or it cannot.
officer-answer_objection-result = What will it be?
officer-answer_objection-reasons = Reasons, which the person reads
officer-answer_objection-reasons-hint = If it goes on: write which compelling grounds weigh heavier than the person’s. How to complain and appeal stands with the answer.
officer-answer_objection-send = Send the answer
officer-answer_objection-done = The answer is sent.
