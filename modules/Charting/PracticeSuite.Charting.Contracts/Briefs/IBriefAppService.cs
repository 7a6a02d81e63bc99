namespace PracticeSuite.Charting.Contracts.Briefs;

/// <summary>What somebody has to know before they see the patient: one page of stored facts, nothing made up, never psychotherapy notes (K-100 to K-110).</summary>
public interface IBriefAppService
{
    Task<BriefDto> GetAsync(Guid patientId, BriefKind kind, CancellationToken cancellationToken);

    /// <summary>The same as a PDF of one page.</summary>
    Task<BriefPaper> PrintAsync(Guid patientId, BriefKind kind, CancellationToken cancellationToken);
}

/// <summary>For whom it is.</summary>
public enum BriefKind
{
    /// <summary>For the prescriber, before a medication visit.</summary>
    Visit,

    /// <summary>For the therapist, before a session (K-110).</summary>
    Session,
}

/// <summary>Its sections, in their order (K-100 to K-108, K-110).</summary>
public enum BriefPart
{
    Patient,
    WhyToday,
    MedicationChanges,
    SinceLast,
    TherapistSays,
    Scales,
    Medications,
    Flags,
    Goals,
    ToDecide,
}

/// <param name="At">When it was put together.</param>
/// <param name="Words">At most <see cref="BriefLimits.Words"/>.</param>
public sealed record BriefDto(Guid PatientId, BriefKind Kind, DateTimeOffset At, IReadOnlyList<BriefSection> Sections, int Words)
{
    /// <summary>Something of the practice's Part 2 program is in it (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="More">How many lines there was no room for.</param>
public sealed record BriefSection(BriefPart Part, IReadOnlyList<string> Lines, int More);

public sealed record BriefPaper(Guid PatientId, string FileName, byte[] Content);

public static class BriefLimits
{
    /// <summary>K-109.</summary>
    public const int Words = 350;

    /// <summary>Of the other clinician's last note (K-102).</summary>
    public const int NoteWords = 120;
}
