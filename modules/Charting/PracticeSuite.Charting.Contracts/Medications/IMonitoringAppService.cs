namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>What has to be measured because of what is taken (P-015).</summary>
public interface IMonitoringAppService
{
    /// <summary>The soonest first.</summary>
    Task<IReadOnlyList<MonitoringDueDto>> GetDueAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<MonitoringResultDto>> GetResultsAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Whose day has passed, of all present patients of whom the caller may read the medication; the longest due first.</summary>
    Task<IReadOnlyList<MonitoringDueDto>> GetOverdueAsync(CancellationToken cancellationToken);

    Task<MonitoringResultDto> RecordAsync(Guid patientId, MonitoringResultInput result, CancellationToken cancellationToken);

    Task<MonitoringResultDto> MarkInErrorAsync(Guid id, string? reason, CancellationToken cancellationToken);
}

/// <param name="For">The medication because of which it is due.</param>
/// <param name="OverdueFrom">The first day on which it is urgent: its rule allows some days after the due one.</param>
/// <param name="IsOverdue">Those days are over, too.</param>
/// <param name="Rule">Of the rulebook.</param>
public sealed record MonitoringDueDto(
    Guid PatientId, Guid MedicationId, string For, MonitoredMeasure Measure, DateOnly DueOn, DateOnly OverdueFrom, DateOnly? LastOn, bool IsOverdue, string Rule);

/// <param name="Second">The lower one of a blood pressure.</param>
public sealed record MonitoringResultDto(
    Guid Id, Guid PatientId, MonitoredMeasure Measure, decimal Value, decimal? Second, string Unit, DateOnly TakenOn, string RecordedBy, string? ErrorReason)
{
    public bool IsPart2 { get; init; }
}

/// <param name="Unit">One of the measure's.</param>
public sealed record MonitoringResultInput(MonitoredMeasure Measure, decimal Value, string? Unit, DateOnly TakenOn, decimal? Second = null);

public enum MonitoredMeasure
{
    LithiumLevel,
    Creatinine,
    Tsh,
    Calcium,
    NeutrophilCount,
    ValproateLevel,
    Alt,
    Platelets,
    Weight,
    Glucose,
    Lipids,
    Aims,
    BloodPressure,
    HeartRate,
    Ast,
    A1c,
}

/// <summary>In which unit a measure is told, and what is surely a slip of the hand.</summary>
public static class MonitoredMeasures
{
    public static string UnitOf(MonitoredMeasure measure) => Of(measure).Unit;

    /// <summary>The lowest and highest that can be meant.</summary>
    public static (decimal Least, decimal Most) BoundsOf(MonitoredMeasure measure) => (Of(measure).Least, Of(measure).Most);

    private static (string Unit, decimal Least, decimal Most) Of(MonitoredMeasure measure) => measure switch
    {
        MonitoredMeasure.LithiumLevel => ("mEq/L", 0, 10),
        MonitoredMeasure.Creatinine => ("mg/dL", 0.1m, 30),
        MonitoredMeasure.Tsh => ("mIU/L", 0, 500),
        MonitoredMeasure.Calcium => ("mg/dL", 2, 25),
        MonitoredMeasure.NeutrophilCount => ("cells/mcL", 0, 100_000),
        MonitoredMeasure.ValproateLevel => ("mcg/mL", 0, 1_000),
        MonitoredMeasure.Alt => ("U/L", 0, 20_000),
        MonitoredMeasure.Platelets => ("10^3/mcL", 0, 3_000),
        MonitoredMeasure.Weight => ("lb", 20, 1_200),
        MonitoredMeasure.Glucose => ("mg/dL", 10, 2_000),
        MonitoredMeasure.Lipids => ("mg/dL", 10, 2_000),
        MonitoredMeasure.Aims => ("points", 0, 40),
        MonitoredMeasure.BloodPressure => ("mmHg", 40, 300),
        MonitoredMeasure.HeartRate => ("/min", 20, 300),
        MonitoredMeasure.Ast => ("U/L", 0, 20_000),
        MonitoredMeasure.A1c => ("%", 3, 20),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
