using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Plans;

/// <summary>One of the signatures that a version needs, never edited; what of it was signed is borne out by its hash (P-032, P-043).</summary>
[Access(AccessObject.TreatmentPlan), AuditedAs(AuditAction.Sign)]
internal sealed class PlanSignature : IConcludedItem, IAboutPatient
{
    private PlanSignature()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid PlanVersionId { get; private init; }

    public PlanSigner As { get; private init; }

    public PlanAgreement How { get; private init; }

    public DateOnly On { get; private init; }

    /// <summary>When it was signed, or recorded, here.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Who signed; of the patient's, who recorded it.</summary>
    public Guid? StaffId { get; private init; }

    public string? Name { get; private init; }

    public string? Credential { get; private init; }

    public DateTimeOffset? AgreedAt { get; private init; }

    public Guid? HeardById { get; private init; }

    public string? Reason { get; private init; }

    public string Hash { get; private set; } = "";

    /// <summary>With it the version became active.</summary>
    public bool IsLast { get; private set; }

    /// <summary>It has the label of what it signs: everybody who reads the version sees what it still waits for.</summary>
    bool IConcludedItem.IsConcluded => true;

    public static PlanSignature Of(PlanVersion version, PlanSigner signer, PlanPen pen, DateOnly on) => Sealed(version, new PlanSignature
    {
        PracticeId = version.PracticeId, PatientId = version.PatientId, IsPart2 = version.IsPart2, PlanVersionId = version.Id,
        As = signer, How = PlanAgreement.Signature, On = on, At = pen.At, StaffId = pen.StaffId, Name = pen.Name, Credential = pen.Credential,
    });

    public static PlanSignature Of(PlanVersion version, PatientAgreementInput given, PlanPen recorder, DateOnly on) => Sealed(version, new PlanSignature
    {
        PracticeId = version.PracticeId, PatientId = version.PatientId, IsPart2 = version.IsPart2, PlanVersionId = version.Id,
        As = PlanSigner.Patient, How = given.How, On = on, At = recorder.At, StaffId = recorder.StaffId, Name = given.Name,
        AgreedAt = given.At, HeardById = given.HeardById, Reason = given.Reason,
    });

    public void Complete() => IsLast = true;

    private static PlanSignature Sealed(PlanVersion version, PlanSignature signature)
    {
        signature.Hash = PlanCanon.HashOf(signature, version);
        return signature;
    }
}

/// <summary>Who signs, as they were named and licensed at that moment.</summary>
internal sealed record PlanPen(Guid? StaffId, string Name, string? Credential, DateTimeOffset At);
