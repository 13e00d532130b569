### Laboratoriet i webbläsaren: välja scenarier, ändra antaganden, följa en körning och läsa jämförelsen.

role-analyst = analytiker
public-personas-analyst = Analytiker
public-personas-analyst-what = Pröva reformer på ett påhittat Sverige. Analytikern ser inga personer, bara siffror.
seeker-purpose-analysis = analys
shell-nav-laboratory = Laboratoriet
shell-nav-new-comparison = Ny jämförelse
