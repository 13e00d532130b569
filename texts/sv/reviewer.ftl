### Omprövningsenhetens sidor.

## Omprövningar

reviewer-appeals-title = Omprövningar
reviewer-appeals-intro = Beslut som ska prövas på nytt, det mest brådskande först.
reviewer-appeal_decision-title = Omprövning
reviewer-appeal_decision-send = Avgör omprövningen
reviewer-appeal_decision-done = Omprövningen är avgjord.
reviewer-appeal_decision-none = Det finns ingen omprövning som väntar i ärendet.
reviewer-appeal_decision-in_time = Begäran kom i tid.
reviewer-appeal_decision-in_time_by = Begäran kom i tid. Sista dagen är { $date }.
reviewer-appeal_decision-too_late = Begäran kom för sent. Sista dagen var { $date }.
reviewer-appeal_decision-result = Vad blir beslutet?
reviewer-appeal_decision-reasons = Skäl
reviewer-appeal_decision-reasons-hint = Bemöt det personen säger.
