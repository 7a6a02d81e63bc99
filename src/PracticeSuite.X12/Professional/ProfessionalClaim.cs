using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Professional;

/// <summary>
/// A professional claim with all that stands above it in the file, so that one claim can be looked at by itself. Claims that follow one another
/// and share a biller, a subscriber and a patient are written under one level of each.
/// </summary>
public sealed record ProfessionalClaim
{
    public required BillingProvider BillingProvider { get; init; }

    public required Subscriber Subscriber { get; init; }

    public required ClaimPayer Payer { get; init; }

    /// <summary>Null where the subscriber is the patient.</summary>
    public ClaimPatient? Patient { get; init; }

    /// <summary>CLM01: our own number, which 277CA and 835 answer with (C-080).</summary>
    public required string Id { get; init; }

    /// <summary>CLM02: the sum of the lines (C-121).</summary>
    public required Money Charge { get; init; }

    /// <summary>CLM05-1.</summary>
    public required string PlaceOfService { get; init; }

    /// <summary>CLM05-3: 1 original, 7 replacement, 8 void.</summary>
    public string Frequency { get; init; } = "1";

    /// <summary>CLM06.</summary>
    public bool ProviderSigned { get; init; } = true;

    /// <summary>CLM07: A assigned, B laboratory only, C not assigned.</summary>
    public string Assignment { get; init; } = "A";

    /// <summary>CLM08: Y, N or W.</summary>
    public string BenefitsAssigned { get; init; } = "Y";

    /// <summary>CLM09: Y signed, I informed consent.</summary>
    public string ReleaseOfInformation { get; init; } = "Y";

    /// <summary>CLM10: P where a paper signature is another's.</summary>
    public string? PatientSignatureSource { get; init; }

    /// <summary>AMT*F5: what the patient paid toward this claim (C-071).</summary>
    public Money? PatientPaid { get; init; }

    /// <summary>REF*G1 (C-072).</summary>
    public string? PriorAuthorization { get; init; }

    /// <summary>REF*F8: the payer's number of the claim that is replaced or voided (C-073).</summary>
    public string? PayerClaimControlNumber { get; init; }

    /// <summary>REF*D9 (C-074).</summary>
    public string? ClearinghouseTrace { get; init; }

    /// <summary>NTE*ADD, at most 80 characters, never clinical content (C-075).</summary>
    public string? Note { get; init; }

    /// <summary>ICD-10 codes without dots, the principal first (C-076).</summary>
    public ValueList<string> Diagnoses { get; init; } = [];

    public RenderingProvider? Rendering { get; init; }

    public ServiceFacility? Facility { get; init; }

    public ValueList<OtherInsurance> OtherInsurance { get; init; } = [];

    public ValueList<ServiceLine> Lines { get; init; } = [];

    /// <summary>Without a name: it is a patient's.</summary>
    public override string ToString() => $"Claim {Id}";
}

/// <summary>Loop 2400. Its number (LX) is its place.</summary>
public sealed record ServiceLine
{
    public required Procedure Procedure { get; init; }

    public required Money Charge { get; init; }

    /// <summary>SV104, in units (UN).</summary>
    public decimal Units { get; init; } = 1;

    /// <summary>SV105, only where it is another than the claim's.</summary>
    public string? PlaceOfService { get; init; }

    /// <summary>SV107: which diagnoses, 1 for the first.</summary>
    public ValueList<int> Pointers { get; init; } = [];

    /// <summary>DTP*472.</summary>
    public required DateOnly ServiceDate { get; init; }

    /// <summary>REF*6R, which the 835 answers with (C-083).</summary>
    public string? ControlNumber { get; init; }

    /// <summary>Loop 2420A, only where it is another than the claim's (C-084).</summary>
    public RenderingProvider? Rendering { get; init; }

    public ValueList<LineAdjudication> Adjudications { get; init; } = [];

    public override string ToString() => $"Line {ControlNumber}";
}

/// <summary>Loop 2430: what another payer made of the line (C-103).</summary>
/// <param name="PayerId">The id of a payer of loop 2330B.</param>
public sealed record LineAdjudication(string PayerId, Money Paid, Procedure Procedure, decimal Units, DateOnly? AdjudicatedOn, Money? RemainingLiability = null)
{
    public ValueList<Adjustment> Adjustments { get; init; } = [];

    public override string ToString() => nameof(LineAdjudication);
}
