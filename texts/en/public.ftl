### Pages that everyone can see.

public-start-title = Step by step to work
public-start-lead = Stegvis shows the way from registration to work that lasts.
public-start-what = You see where you are, what happens next and by when. You choose who will support you. Every decision has reasons that can be read.
public-start-how = Every step has a time limit. If something is late, your officer sees it the same day. Nobody who needs support should be left with nothing to do.
public-start-who = Stegvis is a proposal for a system. Every person and company here is invented.
public-start-register = Register
public-start-results = See the results, open to all
public-start-walk = Try it as one of them
public-start-walk-intro = Choose a person below to go in as them. You can also move the day at the top of the page and see what happens.

public-sign_in-title = Sign in
public-sign_in-intro = This is a demonstration. Choose an invented person to go in as them.
public-sign_in-closed = Sign-in is not open yet.
public-personas-job_seeker = Job seekers
public-personas-job_seeker-what = See your way, choose a provider, answer questions and appeal.
public-personas-officer = Officers
public-personas-officer-what = Assess, map and decide. The worklist shows what is most urgent first.
public-personas-specialist = Specialists
public-personas-specialist-what = Investigate and answer questions from officers.
public-personas-coach = Coaches at providers
public-personas-coach-what = Plan with the participant, keep in contact and arrange placements.
public-personas-host = Hosts of placements
public-personas-host-what = See who is coming and confirm that the person has been there.
public-personas-reviewer = Reconsideration
public-personas-reviewer-what = Try decisions again when someone has appealed.
public-personas-more = More invented people
