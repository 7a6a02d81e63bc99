using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

/// <summary>What was measured because of a medication (P-015); a wrong one is marked and stays.</summary>
[Access(AccessObject.MedicationList)]
internal sealed class MonitoringResult : AggregateRoot, IPart2Item, IAboutPatient
{
    private MonitoringResult()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public MonitoredMeasure Measure { get; private init; }

    public decimal Value { get; private init; }

    /// <summary>The lower one of a blood pressure.</summary>
    public decimal? Second { get; private init; }

    public string Unit { get; private init; } = "";

    public DateOnly TakenOn { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public string? ErrorReason { get; private set; }

    public static MonitoringResult Make(PracticeId practice, PatientKey patient, MonitoringResultInput given, Recorder by, ChartDay today)
    {
        Check.That(Enum.IsDefined(given.Measure), nameof(Measure), "Measure is none of the list.");
        today.RefuseFuture(given.TakenOn, patient.LocationId, nameof(TakenOn));
        var unit = MonitoredMeasures.UnitOf(given.Measure);
        Check.That(string.Equals(given.Unit?.Trim(), unit, StringComparison.OrdinalIgnoreCase), nameof(Unit), $"Unit is another than {unit}; convert the value.");
        Check.That((given.Second is not null) == (given.Measure == MonitoredMeasure.BloodPressure), nameof(Second), "Second is the lower value of a blood pressure; give it there and nowhere else.");
        Check.That(!(given.Second >= given.Value), nameof(Second), "Second is not below the first; the higher value of a blood pressure comes first.");
        Demand(given.Measure, given.Value, nameof(Value), unit);
        if (given.Second is { } second)
        {
            Check.That(decimal.Round(second, 3) == second, nameof(Second), "Second has more than three decimals; round it.");
            Check.That(second >= LeastDiastolic, nameof(Second), $"Second is below {LeastDiastolic:0} {unit}; look at it again.");
        }

        return new MonitoringResult
        {
            PracticeId = practice,
            PatientId = patient.Id,
            Measure = given.Measure,
            Value = given.Value,
            Second = given.Second,
            Unit = unit,
            TakenOn = given.TakenOn,
            RecordedAt = by.At,
            RecordedBy = by.Name,
        };
    }

    public void MarkInError(string? reason)
    {
        if (ErrorReason is not null)
            throw MedicationErrors.ResultInError(Id);
        ErrorReason = Medication.CheckedReason(reason, "Reason");
    }

    public MonitoringResultDto Shown => new(Id, PatientId, Measure, Value, Second, Unit, TakenOn, RecordedBy, ErrorReason) { IsPart2 = IsPart2 };

    private const decimal LeastDiastolic = 20;

    private static void Demand(MonitoredMeasure measure, decimal value, string field, string unit)
    {
        var (least, most) = MonitoredMeasures.BoundsOf(measure);
        Check.That(value >= least && value <= most, field, $"{field} is outside {least:0.##} to {most:0.##} {unit}; look at the value and its unit again.");
        Check.That(decimal.Round(value, 3) == value, field, $"{field} has more than three decimals; round it.");
    }
}

internal sealed class MonitoringResultConfiguration : IEntityTypeConfiguration<MonitoringResult>
{
    public void Configure(EntityTypeBuilder<MonitoringResult> result)
    {
        result.ToTable("charting_monitoring_results");
        // Whole thousandths: both databases sort them alike (decision 4).
        result.Property(r => r.Value).HasColumnName("value_thousandths").HasConversion(value => (long)(value * 1000m), stored => stored / 1000m);
        result.Property(r => r.Second).HasColumnName("second_thousandths").HasConversion(value => (long)(value!.Value * 1000m), stored => stored / 1000m);
        result.Property(r => r.Unit).HasMaxLength(16);
        result.Property(r => r.RecordedBy).HasMaxLength(MedicationConfiguration.UserName);
        result.Property(r => r.ErrorReason).HasMaxLength(MedicationLimits.Words);
        result.Ignore(r => r.Shown);
        result.BelongsToPatient();
    }
}
