using System.Globalization;

namespace PracticeSuite.Coordination.Contracts.Metrics;

/// <summary>What the figures mean, in sentences that people say, with target and benchmark (K-140 to K-150).</summary>
public static class MetricWords
{
    public static string Title(MetricKey key) => key switch
    {
        MetricKey.ZeroCommunication => "Shared patients nobody talked about",
        MetricKey.SilentPairs => "Pairs that never talked",
        MetricKey.Coverage => "Medication patients talked about this month",
        MetricKey.AcknowledgeTime => "Time until a flag is acknowledged",
        MetricKey.AcknowledgedInTime => "Flags acknowledged in time",
        MetricKey.OverdueContacts => "Contacts overdue now",
        MetricKey.AgreementCoverage => "Pairs with an agreement",
        MetricKey.LeadCoverage => "Patients with crisis lead and backup",
        MetricKey.PlanJointness => "Plans that both signed",
        MetricKey.MessageReadTime => "Time until a message is read",
        MetricKey.ChangeSeenTime => "Time until the therapist sees a change of medication",
        MetricKey.QuestionAge => "Questions that are open",
        _ => "Calls that took place",
    };

    public static string Meaning(MetricKey key) => key switch
    {
        MetricKey.ZeroCommunication =>
            "Of the patients whom a therapist and a prescriber have shared for 180 days or more of the last six months: about whom the two had no contact in that time. A notice, a chart that was read or a message that nobody answered is no contact.",
        MetricKey.SilentPairs => "Of the pairs with such a patient: the two had no contact about any patient in six months.",
        MetricKey.Coverage =>
            "Of the patients who saw a prescriber this month or take medication from one, and have a therapist here: about whom the two had a contact this month.",
        MetricKey.AcknowledgeTime =>
            "From when a flag was raised to when somebody said that they had seen it, in the last 30 days: critical ones by the clock on the wall, others in business hours. What is still open is counted beside it.",
        MetricKey.AcknowledgedInTime => "Of the flags that were due in the last 30 days: acknowledged by then.",
        MetricKey.OverdueContacts => "Patients whose therapist and prescriber were to have talked by the days that their tier asks for.",
        MetricKey.AgreementCoverage => "Of the pairs that share a patient now: those with an agreement that both signed and that was looked at within its time.",
        MetricKey.LeadCoverage => "Of the shared patients: those for whom it is written down who leads in a crisis and who steps in.",
        MetricKey.PlanJointness => "Of the shared patients: those whose active plan bears the signatures of both, the later of them no older than 90 days.",
        MetricKey.MessageReadTime => "From when a message was sent to when it was first read, in business hours, in the last 30 days. What is unread is counted beside it.",
        MetricKey.ChangeSeenTime =>
            "From when a change of medication was recorded to when it first stood before the patient's therapist in the chart, on the clock on the wall, in the last 30 days. What a therapist has not opened yet is counted beside it.",
        MetricKey.QuestionAge => "For how long the questions and disagreements of teams that are open now have waited for an answer: half of them no longer than this.",
        _ => "Of the calls between clinicians that the calendar had in the last 90 days: those that were held.",
    };

    public static string Target(MetricKey key) => key switch
    {
        MetricKey.ZeroCommunication or MetricKey.SilentPairs => "under 5 %",
        MetricKey.Coverage => "80 % or more",
        MetricKey.AcknowledgeTime => "9 of 10 within 60 minutes if critical, 4 business hours if urgent",
        MetricKey.AcknowledgedInTime => "95 % or more",
        MetricKey.OverdueContacts => "none of high risk",
        MetricKey.AgreementCoverage or MetricKey.LeadCoverage => "all",
        MetricKey.PlanJointness => "90 % or more",
        MetricKey.MessageReadTime => "half of the normal ones within 8 hours",
        MetricKey.ChangeSeenTime => "half of them within 24 hours",
        MetricKey.QuestionAge => "none set; a disagreement of 7 days is told to the clinical director",
        _ => "85 % or more",
    };

    /// <summary>What is usual elsewhere; null where nobody has said.</summary>
    public static string? Benchmark(MetricKey key) => key switch
    {
        MetricKey.ZeroCommunication => "23 % is usual",
        MetricKey.Coverage => "12.5 % (5 of 40) where prescribers work part time",
        _ => null,
    };

    public static bool IsTime(MetricKey key) => key is MetricKey.AcknowledgeTime or MetricKey.MessageReadTime or MetricKey.ChangeSeenTime;

    /// <summary>Whether the target is met; null where it is not told, or so few say nothing.</summary>
    public static bool? IsMet(MetricFigure figure) => figure switch
    {
        { Of: 0 } => null,
        { Key: MetricKey.OverdueContacts, Part: MetricPart.HighRisk } => figure.Hits == 0,
        { Key: MetricKey.OverdueContacts or MetricKey.QuestionAge } => null,
        { Key: MetricKey.AgreementCoverage or MetricKey.LeadCoverage } => figure.Hits == figure.Of,
        { Key: MetricKey.AcknowledgeTime, Part: MetricPart.Critical, High: { } high } => figure.IsFew ? null : high <= 60,
        { Key: MetricKey.AcknowledgeTime, Part: MetricPart.Urgent, High: { } high } => figure.IsFew ? null : high <= 240,
        { Key: MetricKey.MessageReadTime, Part: MetricPart.Normal, Middle: { } middle } => figure.IsFew ? null : middle <= 8 * 60,
        { Key: MetricKey.ChangeSeenTime, Middle: { } middle } => figure.IsFew ? null : middle <= 24 * 60,
        { Key: MetricKey.AcknowledgeTime or MetricKey.MessageReadTime or MetricKey.ChangeSeenTime } => null,
        { IsFew: true } => null,
        { Key: MetricKey.ZeroCommunication or MetricKey.SilentPairs } => 20L * figure.Hits < figure.Of,
        { Key: MetricKey.Coverage } => 5L * figure.Hits >= 4L * figure.Of,
        { Key: MetricKey.AcknowledgedInTime } => 20L * figure.Hits >= 19L * figure.Of,
        { Key: MetricKey.PlanJointness } => 10L * figure.Hits >= 9L * figure.Of,
        _ => 20L * figure.Hits >= 17L * figure.Of,
    };

    public static string Of(MetricPart part) => part switch
    {
        MetricPart.HighRisk => "High risk",
        _ => part.ToString(),
    };

    /// <summary>The large figure.</summary>
    public static string Figure(MetricFigure figure) => figure switch
    {
        { Key: MetricKey.OverdueContacts } => figure.Hits.ToString("N0", CultureInfo.InvariantCulture),
        { Key: MetricKey.QuestionAge } => figure.Middle is { } days ? Days(days) : "none open",
        { Key: MetricKey.AcknowledgeTime or MetricKey.MessageReadTime or MetricKey.ChangeSeenTime } => figure.Middle is { } middle ? Length(middle) : "none yet",
        _ => figure.Share,
    };

    /// <summary>What it rests on.</summary>
    public static string Basis(MetricFigure figure) => figure switch
    {
        { Key: MetricKey.OverdueContacts } => figure.Middle is { } mean
            ? string.Create(CultureInfo.InvariantCulture, $"of {figure.Of:N0} shared, {mean:0.#} days on average")
            : string.Create(CultureInfo.InvariantCulture, $"of {figure.Of:N0} shared"),
        { Key: MetricKey.QuestionAge } => figure.Of == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"median age of {figure.Of:N0} open{(!figure.IsFew && figure.High is { } high ? $", 9 of 10 no older than {Days(high)}" : "")}"),
        { Key: MetricKey.AcknowledgeTime or MetricKey.MessageReadTime or MetricKey.ChangeSeenTime } => string.Join(", ", Times(figure)),
        { Of: 0 } => "nothing to count",
        { IsFew: true } => "too few for a percentage",
        _ => figure.Count,
    };

    /// <summary>"55 min", "3 h 20 min".</summary>
    public static string Length(double minutes)
    {
        var whole = (int)Math.Round(minutes, MidpointRounding.AwayFromZero);
        return whole < 60 ? $"{whole} min" : whole % 60 == 0 ? $"{whole / 60} h" : $"{whole / 60} h {whole % 60} min";
    }

    private static string Days(double days) => string.Create(CultureInfo.InvariantCulture, $"{days:0} {(days is 1 ? "day" : "days")}");

    private static IEnumerable<string> Times(MetricFigure figure)
    {
        if (!figure.IsFew && figure.High is { } high)
            yield return $"9 of 10 within {Length(high)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"{figure.Of:N0} measured");
        if (figure.Open > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{figure.Open:N0} {(figure.Key switch { MetricKey.MessageReadTime => "unread", MetricKey.ChangeSeenTime => "not seen yet", _ => "open" })}");
    }
}
