using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Allergies;

/// <summary>A substance that a patient does not tolerate (P-020).</summary>
[Access(AccessObject.MedicationList)]
internal sealed class Allergy : AggregateRoot, IPart2Item, IAboutPatient
{
    private Allergy()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public string Substance { get; private init; } = "";

    /// <summary>RxNorm or UNII.</summary>
    public string? Ingredient { get; private init; }

    public AllergyKind Kind { get; private init; }

    public string? Reaction { get; private init; }

    public AllergySeverity? Severity { get; private init; }

    public AllergyCriticality Criticality { get; private init; }

    public AllergyVerification Verification { get; private set; }

    public string? VerificationReason { get; private set; }

    public DateOnly? OnsetOn { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public static Allergy Record(PracticeId practice, PatientKey patient, AllergyInput given, string? ingredient, Recorder by, ChartDay today, bool isPart2 = false)
    {
        if (given.OnsetOn is { } onset)
            today.RefuseFuture(onset, patient.LocationId, nameof(OnsetOn));
        Check.That(
            given.Verification is AllergyVerification.Unconfirmed or AllergyVerification.Confirmed, nameof(Verification), "Verification of a new allergy is unconfirmed or confirmed.");
        var substance = Check.Required(given.Substance, nameof(Substance), AllergyLimits.Substance);
        Check.That(substance.Count(char.IsLetter) >= 2, nameof(Substance), "Substance has fewer than two letters; name the drug, food or material.");
        var code = Check.Optional(given.Ingredient, nameof(Ingredient), AllergyLimits.Code) ?? ingredient;
        Check.That(code is null || code.All(char.IsAsciiLetterOrDigit), nameof(Ingredient), "Ingredient is no RxNorm id and no UNII; write its letters and digits, or leave it empty.");
        return new Allergy
        {
            PracticeId = practice,
            PatientId = patient.Id,
            IsPart2 = isPart2,
            Substance = substance,
            Ingredient = code,
            Kind = given.Kind,
            Reaction = Check.Optional(given.Reaction, nameof(Reaction), AllergyLimits.Reaction),
            Severity = given.Severity,
            Criticality = given.Criticality,
            Verification = given.Verification,
            OnsetOn = given.OnsetOn,
            RecordedAt = by.At,
            RecordedBy = by.Name,
        };
    }

    public void Verify(AllergyVerification verification, string? reason)
    {
        if (!IsActive)
            throw AllergyErrors.Over();
        Verification = verification;
        VerificationReason = IsActive ? null : Check.Required(reason, "Reason", AllergyLimits.Reason);
    }

    public bool IsActive => Verification is AllergyVerification.Unconfirmed or AllergyVerification.Confirmed;

    public AllergyDto Shown => new(
        Id, PatientId, Substance, Ingredient, Kind, Reaction, Severity, Criticality, Verification, VerificationReason, OnsetOn, RecordedAt, RecordedBy)
    { Version = Version, IsPart2 = IsPart2 };
}

/// <summary>Somebody asked at that moment, and there was none: another answer than not having asked (P-020).</summary>
[Access(AccessObject.MedicationList)]
internal sealed class NoKnownAllergies : IPart2Item, IAboutPatient
{
    private NoKnownAllergies()
    {
    }

    public NoKnownAllergies(PracticeId practice, Guid patientId, Recorder by, bool isPart2 = false) =>
        (PracticeId, PatientId, At, By, IsPart2) = (practice, patientId, by.At, by.Name, isPart2);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public DateTimeOffset At { get; private init; }

    public string By { get; private init; } = "";
}
