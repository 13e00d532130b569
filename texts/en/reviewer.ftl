### The reconsideration unit's pages.

## Reconsiderations

reviewer-appeals-title = Reconsiderations
reviewer-appeals-intro = Decisions to reconsider, the most urgent first.
reviewer-appeal_decision-title = Reconsideration
reviewer-appeal_decision-send = Decide the reconsideration
reviewer-appeal_decision-done = The reconsideration has been decided.
reviewer-appeal_decision-none = There is no reconsideration waiting in the case.
reviewer-appeal_decision-in_time = The request came in time.
reviewer-appeal_decision-in_time_by = The request came in time. The last day is { $date }.
reviewer-appeal_decision-too_late = The request came too late. The last day was { $date }.
reviewer-appeal_decision-result = What is the decision?
reviewer-appeal_decision-reasons = Reasons
reviewer-appeal_decision-reasons-hint = Answer what the person says.
