using static PracticeSuite.Charting.Contracts.Notes.NoteKind;

namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>Every template (P-040). Those of psychotherapy ask for interventions, response and risk, whatever else they are called (P-041).</summary>
public static class NoteTemplates
{
    private static readonly NoteSectionTemplate Interventions = new("Interventions", "Interventions", "What you did, and by which method.");
    private static readonly NoteSectionTemplate Response = new("Response", "Response", "How the patient took it, and progress toward the goal.");
    private static readonly NoteSectionTemplate Risk = new("Risk", "Risk", "Harm to self or others as assessed today, and what follows from it; \"none reported\" is a statement too.");
    private static readonly NoteSectionTemplate Plan = new("Plan", "Plan", "What happens next, and until when.");

    public static IReadOnlyList<NoteTemplate> All { get; } =
    [
        new("DAP", "DAP: data, assessment, plan", [Progress],
        [
            new("Data", "Data", "What the patient said and you saw, as far as the record needs it."), new("Assessment", "Assessment", "What it means for diagnosis and goals."),
            Interventions, Response, Plan, Risk,
        ]),
        new("SOAP", "SOAP: subjective, objective, assessment, plan", [Progress],
        [
            new("Subjective", "Subjective", "What the patient reports."), new("Objective", "Objective", "What you observed; scores of scales."),
            new("Assessment", "Assessment", "What it means for diagnosis and goals."), Interventions, Response, Plan, Risk,
        ]),
        new("BIRP", "BIRP: behavior, intervention, response, plan", [Progress],
            [new("Behavior", "Behavior", "How the patient presented, and what they reported."), Interventions, Response, Plan, Risk]),
        new("GIRP", "GIRP: goal, intervention, response, plan", [Progress],
            [new("Goal", "Goal", "Which goal of the plan the session worked on."), Interventions, Response, Plan, Risk]),
        new("INTAKE", "Intake assessment", [Intake],
        [
            new("Presenting", "Presenting problem", "Why now, in the patient's words."), new("History", "History", "Treatment, medical, family and social history."),
            new("Substances", "Substance use", "What, how much, how often.", Required: false), new("MentalStatus", "Mental status", "As observed."),
            new("Formulation", "Formulation", "Diagnosis and how you came to it."), Risk, Plan,
        ]),
        new("EM", "Medication visit", [MedicationVisit],
        [
            new("Interval", "Since last visit", "Symptoms, effect, side effects, adherence."), new("MentalStatus", "Mental status", "As observed."),
            new("Results", "Results", "Vitals, labs, scales.", Required: false), new("Assessment", "Assessment", "What it means for diagnosis and treatment."),
            new("Medication", "Medication decisions", "What starts, changes or stops, and why."), Risk, Plan,
        ]),
        new("GROUP", "Group session", [Group],
        [
            new("Topic", "Topic", "What the group worked on. Name no other member."), new("Participation", "Participation", "How this patient took part."),
            Interventions, Response, Plan, Risk,
        ]),
        new("COORD", "Care coordination", [CareCoordination],
            [new("Contact", "Contact", "With whom, and why."), new("Exchanged", "What was said", "Information given and received."), Plan]),
        new("CRISIS", "Crisis", [Crisis],
        [
            new("Situation", "Situation", "What happened, who called, where the patient was."), Risk, Interventions, Response,
            new("Disposition", "Disposition", "Where the patient went, and with whom; the safety plan."), Plan,
        ]),
        new("PHONE", "Phone call", [Phone], [new("Call", "Call", "Who called, and why."), new("Advice", "What you advised", "And what was agreed.")]),
        new("DISCHARGE", "Discharge summary", [Discharge],
        [
            new("Course", "Course of treatment", "From when to when, and what was done."), new("Outcome", "Outcome", "Against the goals of the plan; last scores."),
            new("Reason", "Reason for discharge", "Agreed, moved, no longer came …"), new("Aftercare", "Aftercare", "Referrals, and whom to call in a crisis."), Risk,
        ]),
    ];

    public static NoteTemplate? Find(string? key) => All.FirstOrDefault(template => template.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<NoteTemplate> For(NoteKind kind) => All.Where(template => template.Kinds.Contains(kind));
}
