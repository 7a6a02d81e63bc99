using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Medications;

namespace PracticeSuite.Web.Pages.Patients.Medications;

/// <summary>What stands in the box of what a patient said.</summary>
public sealed class ReportDraft
{
    public Guid? MedicationId { get; set; }

    public string? Medication { get; set; }

    public MedicationUse Use { get; set; }

    public ISet<EffectTag> Tags { get; } = new HashSet<EffectTag>();

    public EffectSeverity? Severity { get; set; }

    public int? Days { get; set; }

    /// <summary>How long it has gone on matters (UF-19, UF-35).</summary>
    public bool AsksDays => Use is MedicationUse.MissedDoses or MedicationUse.Stopped || Tags.Contains(EffectTag.Constipation);

    public string? Words { get; set; }

    public DateOnly ObservedOn { get; set; }

    public void Tag(EffectTag tag, bool isOn)
    {
        if (isOn)
            Tags.Add(tag);
        else
            Tags.Remove(tag);
    }

    public MedicationReportInput ToInput() => new(MedicationId, Medication, Use, [.. Tags], Severity, Words, ObservedOn) { Days = AsksDays ? Days : null };

    public void Clear()
    {
        Tags.Clear();
        (MedicationId, Medication, Use, Severity, Days, Words) = (null, null, default, null, null, null);
    }
}

/// <summary>What stands in the boxes of a result.</summary>
public sealed class ResultDraft
{
    public MonitoredMeasure Measure { get; set; }

    public decimal? Value { get; set; }

    public decimal? Second { get; set; }

    public DateOnly TakenOn { get; set; }

    public string Unit => MonitoredMeasures.UnitOf(Measure);

    public bool HasSecond => Measure == MonitoredMeasure.BloodPressure;

    public MonitoringResultInput ToInput() => new(Measure, Value ?? -1, Unit, TakenOn, HasSecond ? Second : null);

    public void Clear() => (Value, Second) = (null, null);
}

/// <summary>What stands in the boxes of an allergy.</summary>
public sealed class AllergyDraft
{
    public string? Substance { get; set; }

    public AllergyKind Kind { get; set; }

    public string? Reaction { get; set; }

    public AllergySeverity? Severity { get; set; }

    public AllergyCriticality Criticality { get; set; }

    public AllergyVerification Verification { get; set; }

    public DateOnly? OnsetOn { get; set; }

    public AllergyInput ToInput() => new(Substance, null, Kind, Reaction, Severity, Criticality, Verification, OnsetOn);

    public void Clear() => (Substance, Kind, Reaction, Severity, Criticality, Verification, OnsetOn) = (null, default, null, null, default, default, null);
}
