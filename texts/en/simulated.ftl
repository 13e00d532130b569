# What modelled people write and sign in a simulated history. Every key ends in a number: the program chooses one of
# them for each text. All of it is invented.

simulated-address = Exempelgatan { $number }, { $municipality }
simulated-unit-specialist-1 = Psychologist
simulated-unit-specialist-2 = Occupational therapist
simulated-unit-specialist-3 = Physiotherapist
simulated-unit-specialist-4 = Social adviser
simulated-unit-coach = Coach, { $organisation }
simulated-unit-own-coach = The service’s own coach
simulated-unit-control = Invented control
persona-simulated = From the simulated history

## Action plan

simulated-goal-1 = A job of at least half time within commuting distance.
simulated-goal-2 = Back to the same occupation as before, preferably with a smaller employer.
simulated-goal-3 = A first job in an occupation where people are wanted locally.
simulated-goal-4 = A job with fixed hours that goes together with taking children to and from school.
simulated-goal-5 = Try a new occupation, see whether it holds, and then look for full time.
simulated-activities-1 = Applies for three jobs a week and sends the activity report each month. We talk again in six weeks.
simulated-activities-2 = Finishes the CV for the next meeting and contacts two employers that we have agreed on.
simulated-activities-3 = Applies for vacancies on Platsbanken and tells the officer if there is an interview.
simulated-activities-4 = Goes to the job fair, applies for at least six jobs a month and calls if anything changes at home.
simulated-activities-5 = Finds out which courses the occupation asks for, and meanwhile applies for jobs that do not.

## Assessment

simulated-assessment-1 = We have gone through education, jobs and health together, and come to this.
simulated-assessment-2 = The assessment rests on today's meeting and on what the case says already.
simulated-assessment-3 = Earlier jobs speak for it. The time without work speaks against.
simulated-assessment-own_search-1 = Has worked until recently, searches broadly and knows how. Manages alone with our services on the web.
simulated-assessment-own_search-2 = There are many vacancies in the occupation locally. Nothing shows that more support is needed now.
simulated-assessment-own_search-3 = Has two interviews booked and wants to go on alone. We follow up if it takes long.
simulated-assessment-own_search-4 = Searches actively and has an up-to-date CV. We meet again when the plan is renewed.
simulated-assessment-mapping-1 = Says that health affects work. We need to map what works before anything is decided.
simulated-assessment-mapping-2 = Has been without work for long and tried several things. A mapping is to show what has not been tried.
simulated-assessment-mapping-3 = It is unclear how much the person can do, and in what kind of work. The mapping is to answer that.
simulated-assessment-matching-1 = Needs help to find employers and to show what they can do. A provider that matches is right now.
simulated-assessment-matching-2 = The occupation has vacancies but nobody answers. Support to apply well and prepare interviews is needed.
simulated-assessment-matching-3 = Has searched alone for months without result. Closer contact and help to apply can make a difference.
simulated-assessment-support-1 = Needs someone who comes along to the workplace. The support begins now and goes on when work has begun.
simulated-assessment-support-2 = Wants to work but has been interrupted by illness several times. Support that follows gives the best chance.
simulated-assessment-support-3 = A long time without work and health that varies. The coach can adapt the pace.
simulated-assessment-education-1 = Employers ask for training that is missing. The course is short and leads to jobs locally.
simulated-assessment-education-2 = Has the experience but not the papers. Training opens more doors than more applications.
simulated-assessment-education-3 = Wants to change occupation after an injury. The training fits what the person can and wants to do.

## Mapping and overall assessment

simulated-competence-1 = Has worked in a shop and in a warehouse. Careful, comes in time and likes a day with a clear beginning and end.
simulated-competence-2 = Several years in a school kitchen. Used to large amounts and hygiene rules, but cannot lift heavy things.
simulated-competence-3 = Has driven lorries and planned for others. Wants responsibility, is tired by many interruptions.
simulated-competence-4 = Has looked after home and children and worked as a volunteer. Good at organising and talking to people.
simulated-competence-5 = Experience of care in two countries. The Swedish is enough for talking but not for all texts.
simulated-resources-1 = Reads and writes without difficulty, learns new tasks fast and likes working with their hands.
simulated-resources-2 = Has many contacts and good knowledge of the trade. Is at their best in the morning.
simulated-resources-3 = Wants to return to work, knows their limits and tells in time.
simulated-limits-1 = Manages at most four hours at a time and must be able to step aside for a while.
simulated-limits-2 = Cannot lift heavy things or work with the arms above the shoulders. Must be able to sit and stand in turns.
simulated-limits-3 = Has difficulty with noise and many instructions at once. Written routines help.
simulated-statement-1 = The evidence is enough. What is described affects what the person can do in ordinary work, and support can make up for it.
simulated-statement-2 = I have talked with the person and read the statement. The impairment is lasting and matters for work.
simulated-statement-3 = The difficulties are well described in statement and meeting. Adaptations should be tried on the spot.
simulated-health-service-1 = The local health centre (invented)
simulated-health-service-2 = The rehabilitation clinic at the hospital (invented)
simulated-health-service-3 = The psychiatric clinic (invented)

## Decisions

simulated-decision-1 = You meet the conditions, and we find that you need this to get into work.
simulated-decision-2 = You have searched for long without getting work, and what we agreed on in the plan is not enough. So you get this support.
simulated-decision-3 = This is the support that best fits what we found in the mapping.
simulated-decision-4 = You get what you have asked for. The conditions are met and there is room.
simulated-decision-subsidy-1 = The employer is paid part of the wage, because the work is adapted to what you can do now.
simulated-decision-subsidy-2 = The employment meets the conditions of wage, collective agreement and supervision. We follow up half-way.
simulated-decision-subsidy-3 = You have been without work for so long that the employer can get support for employing you.
simulated-next-step-1 = We have gone through what has happened since last time and decided how to go on.
simulated-next-step-2 = What was done has given something, but no work yet.
simulated-next-step-own_search-1 = Wants to search alone for a while, and has what is needed for it.
simulated-next-step-own_search-2 = Several interviews are coming. More support now would take time from them.
simulated-next-step-more_support-1 = Came closer to work with the support but is not there. We look for something that builds on it.
simulated-next-step-more_support-2 = Without support it may well come to a halt again. We are to offer something new.
simulated-next-step-more_support-3 = The person says that frequent talks helped. The next support should have them.

## Work, placement and closing

simulated-place-1 = The grocery in the centre: till and shelves
simulated-place-2 = Warehouse outside town: picking and packing
simulated-place-3 = Home help: shopping, cleaning and company
simulated-place-4 = Restaurant: dishes and preparations
simulated-place-5 = Workshop: assembly and testing
simulated-place-6 = Preschool: childcare
simulated-place-7 = Office: customer service by telephone
simulated-place-studies-1 = Adult education: basic subjects
simulated-place-studies-2 = Folk high school: general course
simulated-place-studies-3 = Higher vocational education
simulated-place-subsidised-1 = Caretaking: grounds and simple repairs
simulated-place-subsidised-2 = Kitchen: breakfast and dishes
simulated-place-subsidised-3 = Shop storeroom: unpacking at one's own pace
simulated-place-subsidised-4 = Janitor's work: post, furniture and lamps
simulated-tasks-1 = Unpack goods, fill shelves and help customers find things.
simulated-tasks-2 = Prepare lunch, clear tables and do the dishes together with a colleague.
simulated-tasks-3 = Tend flower beds, rake paths and empty bins in the park.
simulated-tasks-4 = Sort post, copy and receive visitors at the desk.
simulated-final-report-1 = We have met every week. The person has applied for more jobs than before and dares to call. Routines remain.
simulated-final-report-2 = Three employers visited and one trial week done. Came in time every day. Manages five hours.
simulated-final-report-3 = The support went as planned. What worked best was practising at a real workplace.
simulated-final-report-4 = Several interruptions because of illness. When the person was here it went well. The next support should begin gently.
simulated-periodic-report-1 = We follow the plan. Two visits are done and a meeting with an employer is booked.
simulated-periodic-report-2 = Has come to all meetings but one. Works on the CV and practises interviews.
simulated-periodic-report-3 = Tries three mornings a week at a workplace. It goes well, but tiredness shows on Thursdays.
simulated-periodic-report-4 = No deviation from the plan. The next step is more hours.
simulated-closing-1 = The case is closed. What we have done is in the history.
simulated-closing-own_wish-1 = The person has told us that they no longer want to be registered.
simulated-closing-own_wish-2 = Has found something alone and need not be registered any longer.
simulated-closing-own_wish-3 = Closes on the web. Is welcome back.
simulated-closing-lasting_work-1 = The work has lasted and is confirmed. We wish good luck.
simulated-closing-lasting_work-2 = The employment was verified at the follow-up. The case can be closed.
simulated-closing-studies-1 = Has begun studies and gets student aid.
simulated-closing-studies-2 = Admitted and has begun. Back with us only if needed.

## The command line

cli-seed-simulated-run = Simulating a history
cli-seed-simulated-people = Writing the people
cli-seed-simulated-events = Writing the events
cli-seed-simulated-views = Making the lists
cli-seed-simulated-done = { $cases } simulated cases with { $events } events.
cli-seed-simulated-before = The simulated history is there already.
cli-seed-simulated-other = The database has a simulated history of another size already ({ $there }). Start over with a new database.
cli-seed-copies = Writing { $histories } simulated cases in { $copies } copies. The shortest cases are left out, so that a case has at least 60 events on average. Each copy is about new invented people at offices of their own, with ids of their own. What has happened, and on which days, is the same.
cli-seed-copies-speed = { $cases } cases with { $events } events were written in { $seconds } s: { $speed } events a second.
cli-seed-simulated-few-numbers = There are only { $count } personal numbers for invented people, and a history that large would need { $needed }. Choose a smaller one.
