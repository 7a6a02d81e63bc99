using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// A Part 2 consent as the filter asks for it; kept by Charting in the transaction in which the consent is recorded or taken back. A row
/// is never removed, only ended.
/// </summary>
public sealed class Part2Consent : IBelongsToPractice, IAboutPatient
{
    private Part2Consent()
    {
    }

    public Part2Consent(PracticeId practice, Guid sourceId, Guid patientId, Part2Purposes purposes, DateTimeOffset from, DateTimeOffset? until) =>
        (PracticeId, SourceId, PatientId, ForTreatment, ForPayment, ForOperations, From, Until) = (
            practice,
            sourceId,
            patientId,
            purposes.HasFlag(Part2Purposes.Treatment),
            purposes.HasFlag(Part2Purposes.Payment),
            purposes.HasFlag(Part2Purposes.Operations),
            from,
            until);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    /// <summary>The consent in the chart.</summary>
    public Guid SourceId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool ForTreatment { get; private init; }

    public bool ForPayment { get; private init; }

    public bool ForOperations { get; private init; }

    public DateTimeOffset From { get; private init; }

    /// <summary>The first instant at which it does not hold any more; null = until it is taken back.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>When it was kept, which may be after the patient gave it; null = before this was written down.</summary>
    public DateTimeOffset? RecordedAt { get; internal set; }

    internal void End(DateTimeOffset at)
    {
        if (Until is null || Until > at)
            Until = at > From ? at : From;
    }
}
