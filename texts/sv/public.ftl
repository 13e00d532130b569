### Sidor som alla kan se.

public-start-title = Steg för steg till arbete
public-start-lead = Stegvis visar vägen från inskrivning till ett arbete som varar.
public-start-what = Du ser var du är, vad som händer härnäst och när det senast ska vara gjort. Du väljer själv vem som ska ge dig stöd. Varje beslut har skäl som går att läsa.
public-start-how = Alla steg har en tid. Blir något sent syns det samma dag hos din handläggare. Ingen som behöver stöd ska bli utan något att göra.
public-start-who = Stegvis är ett förslag till system. Här är alla personer och företag påhittade.
public-start-register = Skriv in dig
public-start-results = Se resultaten, öppet för alla
public-start-walk = Prova som någon av dem
public-start-walk-intro = Välj en person nedan för att gå in som hon eller han. Du kan också flytta fram dagen högst upp på sidan och se vad som händer.

public-sign_in-title = Logga in
public-sign_in-intro = Det här är en demonstration. Välj en påhittad person för att gå in som hon eller han.
public-sign_in-closed = Inloggningen är inte öppen än.
public-personas-job_seeker = Arbetssökande
public-personas-job_seeker-what = Se din väg, välj leverantör, svara på frågor och överklaga.
public-personas-officer = Handläggare
public-personas-officer-what = Bedöm, kartlägg och besluta. Arbetslistan visar det mest brådskande först.
public-personas-specialist = Specialister
public-personas-specialist-what = Utred och svara på frågor från handläggare.
public-personas-coach = Handledare hos leverantörer
public-personas-coach-what = Planera med deltagaren, håll kontakt och ordna praktik.
public-personas-host = Anordnare av praktik
public-personas-host-what = Se vem som kommer och intyga att personen har varit där.
public-personas-reviewer = Omprövning
public-personas-reviewer-what = Pröva beslut på nytt när någon har överklagat.
public-personas-more = Fler påhittade personer
