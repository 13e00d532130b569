### Det som är fel i ärendet: begäran, rättelse, svar.

access-act-correct_record = rätta det som är skrivet i ärendet

event-CorrectionAsked = Personen sa att något är fel
event-RecordCorrected = En uppgift rättades
event-CorrectionAnswered = Begäran om rättelse besvarades

task-correction_asked = Personen säger att något är fel – rätta eller svara varför inte
task-correction_asked-you = Svara på det som du säger är fel

table-correction_answered_within = När ska en begäran om rättelse vara besvarad?
policy-rights-correction_answered_within-otherwise = När du säger att något i ditt ärende är fel ska du ha svar inom { $then }.

refusal-already_done-correction_asked = Du har redan sagt att det är fel. Vänta på svaret.
refusal-already_done-record_correction = Uppgiften är redan rättad. Gå till historiken och välj den rad som gäller nu.
refusal-already_done-correction_answer = Begäran är redan besvarad.
refusal-unknown-record = Raden finns inte i ärendet. Gå till historiken och välj igen.
refusal-unknown-correction = Begäran finns inte i ärendet, eller så gäller den något annat.
refusal-not_now-not_correctable = Den raden rättas inte så. Fatta ett nytt beslut, eller gör om det som blev fel.
refusal-not_now-nothing_corrected = Inget är ändrat. Skriv vad som är rätt, eller svara varför uppgiften står kvar.

history-instead = Gäller i stället för det som stod under { $date }.
history-corrected = Rättat { $date } av { $name }. Raden gäller inte längre.
history-because = Skälet: ”{ $words }”
history-asked = Personen sa { $date } att det här är fel. Det är inte besvarat än.
history-complain = Den som inte är nöjd med svaret kan klaga hos Integritetsskyddsmyndigheten (IMY), imy.se.
correction-corrected = Uppgiften är rättad.
correction-otherwise = Det är rättat på ett annat sätt.
correction-refused = Uppgiften står kvar.

seeker-history-wrong = Det här är fel
seeker-rights-wrong = Säga till om något är fel
seeker-rights-wrong-what = Det som står i ditt ärende ska vara sant. Är något fel kan du säga till, och du får svar.
seeker-rights-wrong-link = Se vad som har hänt
seeker-wrong-title = Säg vad som är fel
seeker-wrong-intro = Din handläggare rättar det, eller svarar varför det står kvar. Det som stod förut finns kvar, överstruket, så att alla kan se vad som har rättats.
seeker-wrong-nothing = Den raden går inte att säga till om. Gå tillbaka och välj en annan. Har du redan sagt till kommer svaret där.
seeker-wrong-text = Vad är fel, och hur är det rätt?
seeker-wrong-send = Skicka
seeker-wrong-done = Det är skickat. Svaret kommer här.

officer-history-correct = Rätta
officer-history-wrong = Personen säger att det är fel
officer-act-answer-correction = Svara på att något är fel
officer-correct_record-title = Rätta en uppgift
officer-correct_record-intro = Det som stod förut finns kvar i historiken, överstruket. Allt som räknas i ärendet går efter det rätta: uppgifter att göra, handläggningstider och ersättning.
officer-correct_record-nothing = Den raden går inte att rätta. Gå till historiken och välj en rad med ”Rätta”.
officer-correct_record-asked = Personen säger
officer-correct_record-on = Vilken dag var det?
officer-correct_record-extent_percent = Hur stor del av heltid?
officer-correct_record-until = Från vilken dag är personen inte längre där?
officer-correct_record-how = Hur var kontakten?
officer-correct_record-with = Med vem?
officer-correct_record-reasons = Varför rättar du?
officer-correct_record-reasons-hint = Personen läser det här.
officer-correct_record-send = Rätta
officer-correct_record-done = Uppgiften är rättad. Båda raderna står i historiken.
officer-answer_correction-title = Svara på att något är fel
officer-answer_correction-intro = Det som är fel ska rättas. Står uppgiften kvar ska personen få veta varför, och att det går att klaga.
officer-answer_correction-none = Det finns ingen begäran att svara på.
officer-answer_correction-record = Vad det gäller
officer-answer_correction-on = Personen sa till
officer-answer_correction-what = Vad som är fel
officer-answer_correction-right = Är det fel?
officer-answer_correction-correct = Rätta uppgiften
officer-answer_correction-by_itself = Den här raden rättas inte här. Är den fel, gör om det som blev fel: ändra personens uppgifter, gör en ny bedömning eller fatta ett nytt beslut. Svara sedan personen.
officer-answer_correction-result = Vad blir det?
officer-answer_correction-result-otherwise = Det är rättat på ett annat sätt
officer-answer_correction-result-refused = Uppgiften står kvar
officer-answer_correction-reasons = Svar till personen
officer-answer_correction-send = Skicka svaret
officer-answer_correction-done = Svaret är skickat.
