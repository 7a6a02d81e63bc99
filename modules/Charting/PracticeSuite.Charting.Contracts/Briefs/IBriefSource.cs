namespace PracticeSuite.Charting.Contracts.Briefs;

/// <summary>
/// Tells lines of briefs to whoever may read what they say; a module that knows something registers one. It decides permission and Part 2
/// itself, and tells nothing of what its reader may not see.
/// </summary>
public interface IBriefSource
{
    Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken);
}

/// <param name="Since">The day of the reader's last visit with the patient; null = there was none.</param>
/// <param name="Zone">Of the patient's location.</param>
public sealed record BriefQuestion(Guid PatientId, BriefKind Kind, DateOnly Today, DateOnly? Since, TimeZoneInfo Zone)
{
    /// <summary>How far back "since the last visit" goes where there was none.</summary>
    private const int DaysWithout = 90;

    public DateOnly From => Since ?? Today.AddDays(-DaysWithout);
}

/// <param name="Text">A sentence or a row; the first lines of a part are the ones that have room first.</param>
public sealed record BriefLine(BriefPart Part, string Text)
{
    /// <summary>It says something of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <summary>Which visits a patient had; Scheduling knows.</summary>
public interface IBriefVisits
{
    /// <summary>The day of the last kept visit with that member of staff before a day; null = none that the caller may know of.</summary>
    Task<DateOnly?> GetLastAsync(Guid patientId, Guid staffId, DateOnly before, CancellationToken cancellationToken);
}
