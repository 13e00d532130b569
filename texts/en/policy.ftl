### Why a rule says what it says, to the person whom it concerns. Key: policy-<file>-<table>-<row>.
### $then is the answer of the row in words. $limit_<fact> is the row’s condition in words, for example on months without work.
### No digit is ever typed here: when the rule changes, the text changes.

## Step: registration

policy-registration-actor-otherwise = Done by: { $then }.
policy-registration-needed-otherwise = The step is part of everyone’s way.
policy-registration-lead_time-otherwise = Longest time: { $then }.
policy-registration-requires-otherwise = Nothing has to be done before the registration.

## Step: profiling

policy-profiling-actor-otherwise = Done by: { $then }.
policy-profiling-needed-otherwise = The step is part of everyone’s way.
policy-profiling-requires-otherwise = This must be done first: { $then }.
policy-profiling-lead_time-otherwise = Longest time: { $then }.

## Step: assessment

policy-assessment-actor-otherwise = Done by: { $then }.
policy-assessment-needed-otherwise = The step is part of everyone’s way.
policy-assessment-requires-otherwise = This must be done first: { $then }.
policy-assessment-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-assessment-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-assessment-proposal-health_first = You have answered that health or a disability affects your work. With today’s order that is looked into first.
policy-assessment-proposal-without_work = You are { $limit_age } old and have been without work for { $limit_unemployed_months }. { service-rusta_och_matcha_2 } is then suggested.
policy-assessment-proposal-otherwise = Nothing in your answers suggests that you need a particular service now. You look for work yourself and can always ask for a new assessment.
policy-assessment-proposal-long_unemployed = You have been without work for { $limit_unemployed_months }. { service-steg_till_arbete_plus } is then suggested.
policy-assessment-proposal-health = You have answered that health or a disability affects your work. { service-steg_till_arbete_plus } is then suggested from the start.
policy-assessment-proposal-weak_swedish = You have answered that your Swedish is not yet enough for work. { service-steg_till_arbete_plus } is then suggested.
policy-assessment-proposal-stated_need = You have answered that you need support. We therefore begin with a mapping together with you.
policy-assessment-proposal-some_time_without_work = You are { $limit_age } old and have been without work for { $limit_unemployed_months }. { service-rusta_och_matcha_2 } is then suggested.
policy-assessment-proposal-support_first = Nothing in your answers suggests that you need a particular service now. You look for work yourself and can always ask for a new assessment.

## Step: mapping

policy-mapping-actor-otherwise = Done by: { $then }.
policy-mapping-needed-otherwise = You do not need this step.
policy-mapping-requires-otherwise = This must be done first: { $then }.
policy-mapping-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-mapping-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-mapping-needed-health_affects_work = The step is needed because you have answered that health or a disability affects your work.
policy-mapping-needed-assessed_so = The assessment showed that a mapping is needed first.
policy-mapping-needed-support_first_assessed_so = The assessment showed that you need support. The mapping shows which.
policy-mapping-needed-support_first = The assessment did not lead to support that needs a mapping.

## Step: evidence

policy-evidence-actor-otherwise = Done by: { $then }.
policy-evidence-needed-otherwise = You do not need this step.
policy-evidence-requires-otherwise = This must be done first: { $then }.
policy-evidence-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-evidence-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-evidence-needed-health_affects_work = The step is needed because you have answered that health or a disability affects your work.
policy-evidence-needed-support_first_subsidy = The step is needed because a job with a subsidy may come into question for you. Your other support does not wait for it.
policy-evidence-needed-support_first = The step is not needed, since no job with a subsidy is in question now. You can have support all the same.
policy-evidence-accepted_kinds-otherwise = We accept these kinds of evidence: { $then }.

## Step: overall_assessment

policy-overall_assessment-actor-otherwise = Done by: { $then }.
policy-overall_assessment-needed-otherwise = You do not need this step.
policy-overall_assessment-requires-otherwise = This must be done first: { $then }.
policy-overall_assessment-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-overall_assessment-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-overall_assessment-needed-health_affects_work = The step is needed because you have answered that health or a disability affects your work.
policy-overall_assessment-needed-support_first_subsidy = The step is needed because a job with a subsidy may come into question for you. Your other support does not wait for it.
policy-overall_assessment-needed-support_first = The step is not needed, since no job with a subsidy is in question now. You can have support all the same.

## Step: code

policy-code-actor-otherwise = Done by: { $then }.
policy-code-needed-otherwise = You do not need this step.
policy-code-requires-otherwise = This must be done first: { $then }.
policy-code-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-code-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-code-needed-health_affects_work = The step is needed because you have answered that health or a disability affects your work.
policy-code-needed-support_first_subsidy = The step is needed because a job with a subsidy may come into question for you. Your other support does not wait for it.
policy-code-needed-support_first = The step is not needed, since no job with a subsidy is in question now. You can have support all the same.
policy-code-codes_in_force-otherwise = These codes are in force: { $then }.
policy-code-codes_max-otherwise = You can have at most this many codes: { $then }.

## Step: decision

policy-decision-actor-otherwise = Done by: { $then }.
policy-decision-needed-otherwise = The assessment led to support or education. A decision is then needed.
policy-decision-requires-otherwise = This must be done first: { $then }.
policy-decision-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-decision-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-decision-needed-not_assessed = The assessment has not been made yet. Until it has, we expect that you will get a decision.
policy-decision-needed-in_work = You have work. While you have it, no decision on support is needed.
policy-decision-needed-own_search = The assessment is that you look for work yourself. No decision on support is then needed.
policy-decision-requires-code_first = You have answered that health or a disability affects your work. With today’s order this must be done before the decision: { $then }.
policy-decision-requires-not_assessed = This must be done first: { $then }.
policy-decision-requires-mapping_first = The assessment is that this must be done before the decision: { $then }.
policy-decision-requires-support_first_not_assessed = This must be done first: { $then }.
policy-decision-requires-support_first_mapping = The assessment is that you need support. Before the decision this is done: { $then }. You need not wait for any code.
policy-decision-requires-support_first = Before the decision only this must be done: { $then }. You need not wait for any code.

## Step: choice

policy-choice-actor-otherwise = Done by: { $then }.
policy-choice-needed-otherwise = You have been granted support and now choose who will give it.
policy-choice-requires-otherwise = This must be done first: { $then }.
policy-choice-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-choice-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-choice-needed-not_granted = You have no decision on support in force now, so there is nothing to choose yet.
policy-choice-needed-education = We buy the education, so there is no provider to choose.
policy-choice-choose_within-otherwise = You have this long to choose: { $then }.
policy-choice-choose_within-support_first = With the proposal you have this long to choose: { $then }.
policy-choice-placed_by-otherwise = If you do not choose in time, we place you by a rule that is the same for all: { $then }. You can change afterwards.

## Step: support

policy-support-actor-otherwise = Done by: { $then }.
policy-support-needed-otherwise = You have no decision on support in force now.
policy-support-requires-otherwise = This must be done first: { $then }.
policy-support-lead_time-support_first = The proposal: done within { $then }, from the day on which the step can begin.
policy-support-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-support-actor-education = We buy the education. Done by: { $then }.
policy-support-needed-granted = You have been granted support, and now it is to begin.
policy-support-requires-not_assessed = This must be done first: { $then }.
policy-support-requires-education = The education can begin when this is done: { $then }.

## Step: work

policy-work-actor-otherwise = Done by: { $then }.
policy-work-needed-otherwise = The step comes when it is time for you. It has no place of its own in the queue.
policy-work-requires-otherwise = This must be done first: { $then }.
policy-work-lead_time-otherwise = When you have worked for some time, we confirm it within { $then }.
policy-work-verified_after-otherwise = We follow up that the work lasts after: { $then }.

## Step: closing

policy-closing-actor-otherwise = Done by: { $then }.
policy-closing-needed-otherwise = The step comes when it is time for you. It has no place of its own in the queue.
policy-closing-requires-otherwise = This must be done first: { $then }.
policy-closing-lead_time-otherwise = To be done within: { $then }, from the day on which the step can begin.
policy-closing-next_step_within-otherwise = The next step is to be decided when a service ends. Longest time without a next step: { $then }.
policy-closing-concern_within-otherwise = If someone fears for your life or health, a human gets in touch. Longest time: { $then }.
policy-closing-services_tried_max-otherwise = You may have tried many services without result. When the number reaches the limit, we make a new assessment. The limit is { $then }.

## Step: plan

policy-plan-actor-otherwise = Done by: { $then }.
policy-plan-needed-otherwise = The step is part of everyone’s way.
policy-plan-requires-otherwise = This must be done first: { $then }.
policy-plan-lead_time-otherwise = Your action plan is to be ready within { $then } of registration.
policy-plan-first_within-otherwise = Your first action plan is to be ready within { $then } of registration.
policy-plan-renewed_every-otherwise = The plan is renewed when needed, and at the latest after { $then }.
policy-plan-shown_before-otherwise = Your officer is reminded to renew the plan this long before: { $then }.

## Step: control

policy-control-actor-otherwise = Done by: { $then }.
policy-control-needed-otherwise = The step comes when it is time for you. It has no place of its own in the queue.
policy-control-requires-otherwise = This must be done first: { $then }.
policy-control-lead_time-otherwise = The report is due { $then } after the end of the month at the latest.
policy-control-report_required-in_support = You take part in a service. You therefore tell us every month what you have done.
policy-control-report_required-otherwise = You do not take part in any service. We therefore expect no report from you.
policy-control-report_due-otherwise = The report is due { $then } after the end of the month at the latest.

## Step: rights

policy-rights-actor-otherwise = Done by: { $then }.
policy-rights-needed-otherwise = You can use your rights whenever you wish.
policy-rights-requires-otherwise = This must be done first: { $then }.
policy-rights-lead_time-otherwise = We are to answer your request for reconsideration within { $then }.
policy-rights-comment_within-otherwise = Before we decide anything against you, you may say what you think. You have { $then }.
policy-rights-appeal_within-otherwise = If you want the decision changed, write to us within { $then } of the day on which you got it.
policy-rights-reconsidered_within-otherwise = We are to answer your request for reconsideration within { $then }.
policy-rights-delay_after-otherwise = If we have not decided after { $then }, you can ask us to do so.
policy-rights-delay_answered_within-otherwise = When you have asked for a decision, we are to decide, or say no to your request, within { $then }.
policy-rights-received_assumed_after-otherwise = If we do not know when the letter arrived, we count { $then } from the day on which we sent it.
policy-rights-erased_after-otherwise = When your case has ended we keep what we know of you for at most { $then } after the end of the year. Then we erase it.

## Service: rusta_och_matcha_2

policy-rusta_och_matcha_2-eligibility-in_work = You work or study now. The service is for those without work.
policy-rusta_och_matcha_2-eligibility-adult = You are { $limit_age } old and without work. You can therefore have the service.
policy-rusta_och_matcha_2-eligibility-youth_guarantee = You are { $limit_age } old and have been registered for { $limit_registered_months }. You can therefore have the service.
policy-rusta_och_matcha_2-eligibility-newly_arrived = You are new in Sweden and within the time for establishment. You can therefore have the service.
policy-rusta_och_matcha_2-eligibility-young_with_code = You are { $limit_age } old and have a code which shows that you need support. You can therefore have the service.
policy-rusta_och_matcha_2-eligibility-far_from_work = You are { $limit_age } old and have been without work for { $limit_unemployed_months }. You can therefore have the service.
policy-rusta_och_matcha_2-eligibility-transition_support = You have transition support. We give nothing that competes with it. When it has ended we try again.
policy-rusta_och_matcha_2-eligibility-otherwise = None of the grounds for the service fits you at present. You can ask for a new assessment when something has changed.
policy-rusta_och_matcha_2-track-furthest = You have been without work for { $limit_unemployed_months }. You get the track with the most support: { $then }.
policy-rusta_och_matcha_2-track-further = You have been without work for { $limit_unemployed_months }. You get the track with more support: { $then }.
policy-rusta_och_matcha_2-track-otherwise = You get the track for those close to work: { $then }.
policy-rusta_och_matcha_2-longest-otherwise = The service may last at most { $then }.
policy-rusta_och_matcha_2-start_within-otherwise = The service is to begin within { $then }.
policy-rusta_och_matcha_2-joint_plan_within-otherwise = You and your coach make a plan together within { $then }.
policy-rusta_och_matcha_2-contact_every-otherwise = You are to be in contact at least once in { $then }.
policy-rusta_och_matcha_2-final_report_within-otherwise = When the service has ended, the report is to come within { $then }. You may read it.
policy-rusta_och_matcha_2-access_after_end-otherwise = The provider can see your case for { $then } after the service, to follow how it goes. Then it is closed.

## Service: steg_till_arbete_plus

policy-steg_till_arbete_plus-eligibility-long_unemployed = You have been without work for { $limit_unemployed_months }. You can therefore have the service.
policy-steg_till_arbete_plus-eligibility-health = You have answered that health or a disability affects your work. You can therefore have the service. No code is needed.
policy-steg_till_arbete_plus-eligibility-weak_swedish = Your Swedish is not yet enough for work. You can therefore have the service.
policy-steg_till_arbete_plus-eligibility-short_education_literacy = You have a short education, and reading or writing is hard for you. You can therefore have the service.
policy-steg_till_arbete_plus-eligibility-short_education_digital = You have a short education and have not learnt to use a computer or a phone. You can therefore have the service.
policy-steg_till_arbete_plus-eligibility-short_education_care = You have a short education and care for someone, so that it is hard to study. You can therefore have the service.
policy-steg_till_arbete_plus-eligibility-transition_support = You have transition support. We give nothing that competes with it. When it has ended we try again.
policy-steg_till_arbete_plus-eligibility-otherwise = None of the grounds for the service fits you at present. You can ask for a new assessment when something has changed.
policy-steg_till_arbete_plus-track-very_long_without_work = You have been without work for { $limit_unemployed_months }. You get the track with the most support: { $then }.
policy-steg_till_arbete_plus-track-health = Health or a disability affects your work. You get the track with the most support: { $then }.
policy-steg_till_arbete_plus-track-otherwise = You get the track for those closer to work: { $then }.
policy-steg_till_arbete_plus-start_within-otherwise = The service is to begin within { $then }.
policy-steg_till_arbete_plus-joint_plan_within-otherwise = You and your coach make a plan together within { $then }.
policy-steg_till_arbete_plus-contact_every-otherwise = You are to be in contact at least once in { $then }.
policy-steg_till_arbete_plus-final_report_within-otherwise = When the service has ended, the report is to come within { $then }. You may read it.
policy-steg_till_arbete_plus-access_after_end-otherwise = The provider can see your case for { $then } after the service, to follow how it goes. Then it is closed.
policy-steg_till_arbete_plus-longest-otherwise = The decision holds for at most { $then }. The support once you have begun to work does not end with it.

## Service: arbetsmarknadsutbildning

policy-arbetsmarknadsutbildning-eligibility-in_work = You work or study now. The service is for those without work.
policy-arbetsmarknadsutbildning-eligibility-adult = You are { $limit_age } old and without work. You can therefore have the service.
policy-arbetsmarknadsutbildning-eligibility-newly_arrived = You are new in Sweden and within the time for establishment. You can therefore have the service.
policy-arbetsmarknadsutbildning-eligibility-young_with_code = You are young and have a code which shows that you need support. You can therefore have the service.
policy-arbetsmarknadsutbildning-eligibility-otherwise = None of the grounds for the service fits you at present. You can ask for a new assessment when something has changed.
policy-arbetsmarknadsutbildning-longest-otherwise = The service may last at most { $then }.
policy-arbetsmarknadsutbildning-start_within-otherwise = The service is to begin within { $then }.
policy-arbetsmarknadsutbildning-final_report_within-otherwise = When the service has ended, the report is to come within { $then }. You may read it.
policy-arbetsmarknadsutbildning-access_after_end-otherwise = The provider can see your case for { $then } after the service, to follow how it goes. Then it is closed.

## Service: arbetspraktik

policy-arbetspraktik-eligibility-in_work = You work or study now. The service is for those without work.
policy-arbetspraktik-eligibility-adult = You are { $limit_age } old and without work. You can therefore have the service.
policy-arbetspraktik-eligibility-youth_guarantee = You are { $limit_age } old and have been registered for { $limit_registered_months }. You can therefore have the service.
policy-arbetspraktik-eligibility-newly_arrived = You are new in Sweden and within the time for establishment. You can therefore have the service.
policy-arbetspraktik-eligibility-young_with_code = You are young and have a code which shows that you need support. You can therefore have the service.
policy-arbetspraktik-eligibility-otherwise = None of the grounds for the service fits you at present. You can ask for a new assessment when something has changed.
policy-arbetspraktik-longest-young = You are { $limit_age } old. The internship may then last at most { $then }.
policy-arbetspraktik-longest-otherwise = The internship may last at most { $then }.
policy-arbetspraktik-extent_max-not_in_support = You take part in no other support. You can be at the internship for at most this share of full time: { $then }.
policy-arbetspraktik-extent_max-rusta_och_matcha = You take part in { service-rusta_och_matcha_2 }. You can then be at the internship for at most this share of full time: { $then }.
policy-arbetspraktik-extent_max-otherwise = You can be there for at most this share of full time: { $then }.
policy-arbetspraktik-contact_every-otherwise = You are to be in contact at least once in { $then }.
policy-arbetspraktik-final_report_within-otherwise = When the service has ended, the report is to come within { $then }. You may read it.

## Service: arbetstraning

policy-arbetstraning-eligibility-in_work = You work or study now. The service is for those without work.
policy-arbetstraning-eligibility-guarantee = You have been without work for { $limit_unemployed_months }. You can therefore have work training.
policy-arbetstraning-eligibility-otherwise = None of the grounds for the service fits you at present. You can ask for a new assessment when something has changed.
policy-arbetstraning-longest-many_paid_days = You have been without work for { $limit_unemployed_months } and paid in the guarantee for { $limit_guarantee_days }. The work training may then last at most { $then }.
policy-arbetstraning-longest-otherwise = The work training may last at most { $then }.
policy-arbetstraning-extent_max-otherwise = You can be there for at most this share of full time: { $then }.
policy-arbetstraning-contact_every-otherwise = You are to be in contact at least once in { $then }.
policy-arbetstraning-final_report_within-otherwise = When the service has ended, the report is to come within { $then }. You may read it.

## Service: lonebidrag_utveckling

policy-lonebidrag_utveckling-eligibility-without_code = You have no code now. A wage subsidy needs a code, and you decide yourself whether you want one.
policy-lonebidrag_utveckling-eligibility-reduced_capacity = You have a code, and the overall assessment shows that your work capacity is reduced. An employer can therefore get a subsidy towards your wage.
policy-lonebidrag_utveckling-eligibility-otherwise = The overall assessment does not show that your work capacity is reduced. You can therefore not have a wage subsidy.
policy-lonebidrag_utveckling-demands-otherwise = Before the decision this must be in place: { $then }.
policy-lonebidrag_utveckling-longest-otherwise = A decision holds for at most { $then }.
policy-lonebidrag_utveckling-wage_ceiling-otherwise = The subsidy is worked out on a wage of up to { $then } a month for full time.
policy-lonebidrag_utveckling-degree_max-otherwise = The subsidy can be at most { $then } of the wage up to the ceiling.
policy-lonebidrag_utveckling-extent_max-otherwise = You can work at most this share of full time: { $then }.

## Service: matchning_och_uppfoljning

policy-matchning_och_uppfoljning-eligibility-otherwise = Everyone who is registered gets this help.
policy-matchning_och_uppfoljning-contact_every-otherwise = Your officer follows up how it goes at least once in { $then }.
policy-matchning_och_uppfoljning-start_within-otherwise = Your officer begins within { $then }.
policy-matchning_och_uppfoljning-final_report_within-otherwise = When the help has ended, a summary is written within { $then }. You may read it.
