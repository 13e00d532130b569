### The laboratory in the browser: choose scenarios, change assumptions, follow a run and read the comparison.

role-analyst = analyst
public-personas-analyst = Analysts
public-personas-analyst-what = Try reforms on an invented Sweden. The analyst sees no persons, only figures.
seeker-purpose-analysis = analysis
shell-nav-laboratory = The laboratory
shell-nav-new-comparison = New comparison
