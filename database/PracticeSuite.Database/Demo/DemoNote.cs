using PracticeSuite.Kernel;

namespace PracticeSuite.Database.Demo;

/// <summary>What somebody invented wrote about somebody invented.</summary>
/// <param name="Sections">In the template's order.</param>
internal sealed record DemoNote(string Kind, string Template, string Code, IReadOnlyList<string> Sections)
{
    /// <summary>How far back notes go.</summary>
    public const int DaysKept = 60;

    /// <summary>Of how many patients: a larger practice reads no better for more of the same.</summary>
    public const int PatientsKept = 120;

    public static DemoNote Group { get; } = new("Group", "GROUP", "90853",
    [
        "Skills for sleep: stimulus control and a fixed time to get up.", "Spoke twice, unasked; offered another member an idea that had worked.",
        "Psychoeducation on sleep; shared planning of one evening; reflection in the round.", "Listened with interest, took notes, named one change for the week.",
        "Fixed time to get up until the next session.", "None reported.",
    ]);

    private static readonly DemoNote[] Sessions =
    [
        new("Progress", "DAP", "90834",
        [
            "Reports three better nights after putting the phone out of the bedroom. Went to two of three planned walks. Worry about work comes in the evening, less than last week.",
            "Low mood eases as activity grows. Rumination stays the main obstacle; avoidance is smaller.",
            "Behavioral activation: looked at the week's plan hour by hour. Worry time practiced in session.",
            "Took up the idea of worry time with some doubt, then found two uses for it alone.",
            "Walks on Monday, Wednesday and Saturday; worry time at 6 p.m. Next session in a week.",
            "No thoughts of death or harm, asked directly. No change of the safety plan.",
        ]),
        new("Progress", "BIRP", "90834",
        [
            "Came on time, tense at first. Tells of an argument with a sister and of leaving before it grew. Slept about six hours.",
            "Cognitive restructuring of \"I ruin everything\"; rehearsed a first sentence for the next call.",
            "Could name two other readings of the argument. Tension went from 7 to 4 by the end.",
            "Calls the sister before Sunday; thought record when the sentence comes back.",
            "None reported; protective factors unchanged.",
        ]),
        new("Progress", "SOAP", "90834",
        [
            "Says the mornings are the worst and that the new dose makes the mouth dry. Cooked twice.",
            "Speech of normal pace, brighter than two weeks ago; laughed once. Last score is down by four.",
            "Improving on treatment; energy lags behind mood.",
            "Graded tasks for the morning; problem solving for the bus.",
            "Chose the smallest step without being asked.",
            "Up at seven on weekdays; breakfast with the neighbor on Thursday.",
            "Passive wish not to wake up once, last week, gone by noon; no plan, no intent. Safety plan read together.",
        ]),
        new("Progress", "GIRP", "90834",
        [
            "Goal 1 of the plan: to leave the house alone on four days a week.",
            "Exposure: planned two more steps of the hierarchy, practiced the first outside the building.",
            "Fear rose to 6 and fell to 3 without leaving. Proud of it.",
            "Steps 4 and 5 alone before the next session; note fear before and after.",
            "None reported.",
        ]),
    ];

    private static readonly DemoNote[] Visits =
    [
        new("MedicationVisit", "EM", "99214",
        [
            "Mood better on most days. Takes the medicine daily, missed one dose. Dry mouth in the morning, no other side effect.",
            "Alert, cooperative, mood \"okay\", affect fuller than last time, thoughts orderly.",
            "Blood pressure 124/78. Last scale down by four.",
            "Partial response, still improving; tolerable side effect.",
            "Dose stays. Water at the bed; call if the mouth gets worse.",
            "No thoughts of harm, asked directly.",
            "Back in four weeks; therapist informed of the dry mouth.",
        ]),
        new("MedicationVisit", "EM", "99214",
        [
            "Sleeps better and worries less, restless in the first hour after the tablet. No missed dose.",
            "Slightly fidgety, mood \"calmer\", thoughts orderly, no psychotic signs.",
            "Pulse 84. No labs due.",
            "Good response; activation in the first hour.",
            "Tablet moves to the evening. No other change.",
            "None reported.",
            "Phone call in ten days, visit in six weeks.",
        ]),
    ];

    public static DemoNote Of(DemoPatient patient, DemoStaff author) =>
        author.Credential == "MD" ? Visits[patient.Number % Visits.Length] : Sessions[patient.Number % Sessions.Length];

    /// <summary>One in seven the day after the next, one in eight not yet.</summary>
    public static DateTimeOffset? SignedAt(DemoPatient patient, Interval when, DateTimeOffset now) => patient.Number switch
    {
        var number when number % 8 == 5 && when.End > now.AddDays(-20) => null,
        var number when number % 7 == 3 && when.End.AddHours(39) < now => when.End.AddHours(39),
        _ => when.End.AddMinutes(20) < now ? when.End.AddMinutes(20) : null,
    };
}
