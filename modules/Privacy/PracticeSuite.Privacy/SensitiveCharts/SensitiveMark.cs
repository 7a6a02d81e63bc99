using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.SensitiveCharts;

namespace PracticeSuite.Privacy.SensitiveCharts;

/// <summary>That a chart is sensitive, why, and for how long (P-122). What it does is the platform's, which has a row of its own for it.</summary>
internal sealed class SensitiveMark : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private SensitiveMark()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public SensitiveKind Kind { get; private init; }

    public string? Note { get; private init; }

    public string MarkedBy { get; private init; } = "";

    public DateTimeOffset MarkedAt { get; private init; }

    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static SensitiveMark Mark(Caller who, SensitiveChartInput input, Guid patientId, DateTimeOffset now)
    {
        Check.That(Enum.IsDefined(input.Kind), nameof(input.Kind), "Kind is unknown; choose one of the list.");
        return new SensitiveMark
        {
            PracticeId = who.Practice,
            PatientId = patientId,
            Kind = input.Kind,
            Note = Check.Optional(input.Note, nameof(input.Note), SensitiveChartLimits.Note),
            MarkedBy = who.Name,
            MarkedAt = now,
        };
    }

    public void End(Caller who, DateTimeOffset now)
    {
        if (EndedAt is not null)
            throw PrivacyErrors.SensitiveEnded();
        (EndedBy, EndedAt) = (who.Name, now);
    }
}

/// <summary>Why somebody opened a sensitive chart on a day.</summary>
internal sealed class GivenReason : IBelongsToPractice, IAboutPatient
{
    private GivenReason()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid UserId { get; private init; }

    public string GivenBy { get; private init; } = "";

    public ChartOpening Reason { get; private init; }

    public string? Explanation { get; private init; }

    public DateTimeOffset At { get; private init; }

    public static GivenReason Give(Caller who, ChartReasonInput input, Guid patientId, DateTimeOffset now)
    {
        Check.That(Enum.IsDefined(input.Reason), nameof(input.Reason), "Reason is unknown; choose one of the list.");
        var why = Check.Optional(input.Explanation, nameof(input.Explanation), SensitiveChartLimits.Explanation);
        Check.That(
            input.Reason != ChartOpening.Other || why?.Length >= SensitiveChartLimits.ExplanationMin,
            nameof(input.Explanation),
            $"Explanation has {why?.Length ?? 0} characters; of another reason say at least {SensitiveChartLimits.ExplanationMin}.");
        return new GivenReason
        {
            PracticeId = who.Practice,
            PatientId = patientId,
            UserId = who.UserId ?? Guid.Empty,
            GivenBy = who.Name,
            Reason = input.Reason,
            Explanation = why,
            At = now,
        };
    }
}
