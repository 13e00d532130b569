### Signing in, one’s own sign-ins, a fresh sign-in before decisions, accounts.

sign_in-lead = Choose how to sign in.
sign_in-with = Sign in with { $name }
sign_in-not-now = You cannot sign in with { $name } just now. Try again in a while.
sign_in-shared-device = Do others use this computer too? Remember to sign out when you are done.
sign_in-again = Go to sign-in
sign_in-nameless = Not registered yet

## The sign-in was not accepted

sign_in-fault-code = Code to give if you contact support: { $code }
sign_in-fault-not_ready-title = You cannot sign in just now
sign_in-fault-not_ready-what = We get no answer from the service that you sign in with.
sign_in-fault-not_ready-do = Wait a while and try again.
sign_in-fault-cancelled-title = The sign-in was broken off
sign_in-fault-cancelled-what = You are not signed in.
sign_in-fault-cancelled-do = You can try again whenever you like.
sign_in-fault-again-title = The sign-in became too old
sign_in-fault-again-what = The sign-in took too long, was already used or began in another browser.
sign_in-fault-again-do = Begin again from the sign-in page, in the same browser.
sign_in-fault-level-title = You need to sign in in a safer way
sign_in-fault-level-what = The way you signed in is not enough for what you are about to do.
sign_in-fault-level-do = Sign in again and choose a safer way, such as an electronic identification of the right level of assurance.
sign_in-fault-person-title = We were not told who you are
sign_in-fault-person-what = The service that you signed in with did not give what we need to recognise you.
sign_in-fault-person-do = Try another way to sign in. You can also call or visit us and get help in person.
sign_in-fault-account-title = You have no account here
sign_in-fault-account-what = The sign-in went well, but you have no right to use Stegvis.
sign_in-fault-account-do = Do you work here? Ask your manager to have the administrator of Stegvis give you an account. Are you looking for work? Sign in with electronic identification instead.
sign_in-fault-another-title = Someone else signed in
sign_in-fault-another-what = It was not the same person who was to confirm. Nothing has been decided or paid.
sign_in-fault-another-do = The one who began must sign in again.
sign_in-fault-refused-title = The sign-in could not be accepted
sign_in-fault-refused-what = The answer from the service that you signed in with was not right. For your safety we did not sign you in.
sign_in-fault-refused-do = Try again. If it happens several times, contact us and give the code below.

## Signed out

sign_in-out-title = You are signed out
sign_in-out-what = Close the browser if others use the same computer.

## One’s own sign-ins

sign_in-mine-title = Your sign-ins
sign_in-mine-what = Here you see where you are signed in. If there is one that you do not recognise, end it.
sign_in-mine-going = Going on now
sign_in-mine-ended = Ended
sign_in-mine-browser = Browser
sign_in-mine-place = Network
sign_in-mine-began = Signed in
sign_in-mine-used = Last used
sign_in-mine-end = End
sign_in-mine-this = The one you use now
sign_in-mine-end-one = End { $which }
sign_in-mine-end-others = End all others
sign_in-mine-not-known = Not known
sign_in-mine-none-ended = There are no ended sign-ins to show.
sign_in-mine-unknown = Do you think that someone else has signed in as you? End the sign-in, block your electronic identification with whoever issued it, and tell us.
sign_in-mine-done = The sign-in has ended.

## A fresh sign-in before decisions and payments

sign_in-step_up-title = Confirm that it is you
sign_in-step_up-why = { $minutes ->
    [one] Decisions and payments need that you have signed in within the last minute.
   *[other] Decisions and payments need that you have signed in within the last { $minutes } minutes.
}
sign_in-step_up-kept = What you wrote is saved. Nothing has been done yet.
sign_in-step_up-not-kept = What you wrote could not be saved. Copy the text below before you go on. Nothing has been done yet.
sign_in-step_up-go = Sign in again
sign_in-resume-title = Finish what you began
sign_in-resume-what = You have confirmed that it is you. Nothing has been done yet: press the button, and what you were doing is done.
sign_in-resume-send = Finish
sign_in-resume-nothing-title = Nothing waits
sign_in-resume-nothing = There is nothing that waits for you to confirm.

## Accounts

shell-nav-accounts = Accounts
public-personas-administrator = Administrators
public-personas-administrator-what = Give and take back accounts. The administrator sees no cases.
sign_in-accounts-title = Accounts
sign_in-accounts-what = Those who work and can sign in. Whoever gets a role from the employer’s own register is shown too.
sign_in-accounts-caption = Accounts that hold
sign_in-accounts-none = There are no accounts yet.
sign_in-accounts-name = Name
sign_in-accounts-role = Role
sign_in-accounts-unit = Unit
sign_in-accounts-way = Signs in with
sign_in-accounts-since = Holds from
sign_in-accounts-end = Take back
sign_in-accounts-withdraw = Take back the account of { $name }
sign_in-accounts-withdrawn-done = The account has been taken back, and the person is signed out everywhere.
sign_in-grant-title = Give an account
sign_in-grant-what = Say what the sign-in service calls the person, and which role she or he is to have here. The account holds when another administrator has confirmed it.
sign_in-grant-no-way = There is no way for staff to sign in, so no accounts can be given.
sign_in-grant-way = Way to sign in
sign_in-grant-account = The person’s name in the sign-in service
sign_in-grant-account-hint = It is not kept readable.
sign_in-grant-name = Name
sign_in-grant-role = Role
sign_in-grant-unit = Unit
sign_in-grant-unit-hint = Leave it empty if the person belongs to no unit.
sign_in-grant-organisation = Organisation
sign_in-grant-organisation-hint = Only for those who work for a provider, a host or an employer.
sign_in-grant-organisation-needed = Choose the organisation that the person works for. It must fit the role.
sign_in-grant-reason = Why?
sign_in-grant-send = Propose the account
cli-account-granted = { $name } can sign in as { $role }.
cli-account-withdrawn = The account has been taken back, and the person is signed out everywhere.
cli-account-none = There is no such account.
cli-account-no-role = There is no such role for someone who works: { $role }
cli-account-needs-organisation = That role needs --organisation with the id of the provider, the host or the employer.
cli-account-everyone-out = { $count ->
    [one] { $count } sign-in has ended.
   *[other] { $count } sign-ins have ended.
}
