namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>Who leads in a crisis and how the team keeps in touch, for the head of a chart, its brief and the patient's card (K-004, K-182).</summary>
public interface IChartCoordination
{
    /// <summary>Null = no therapist and prescriber share the patient, or the caller may not know who treats them.</summary>
    Task<ChartCoordinationDto?> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>The same of whoever leads, as a sheet for the patient (PDF).</summary>
    Task<byte[]> MakeCardAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <param name="LeadId">Null = nobody leads (K-004).</param>
/// <param name="AgreementId">Null = the pair has no agreement that holds.</param>
/// <param name="LastOn">The local day of their last contact.</param>
/// <param name="Phone">The practice's.</param>
public sealed record ChartCoordinationDto(
    Guid PatientId, Guid? LeadId, Guid? BackupId, Guid? AgreementId, bool IsExpired, ContactRhythm Rhythm, DateOnly? LastOn, int? DaysAgo, string Phone)
{
    /// <summary>Where to call when the practice is closed: its after-hours line, or its own number where there is none (K-182).</summary>
    public required string AfterHoursPhone { get; init; }

    /// <summary>Whose pair speaks for the chart.</summary>
    public required Guid TherapistId { get; init; }

    public required Guid PrescriberId { get; init; }

    /// <summary>The caller is one of a pair that shares the patient, and names lead and backup.</summary>
    public bool MayName { get; init; }

    /// <summary>The caller sees no tier, and so not when the two talked: with the day on which it is due, that would tell.</summary>
    public bool HidesContact { get; init; }

    public bool LacksLead => LeadId is null || BackupId is null;
}
