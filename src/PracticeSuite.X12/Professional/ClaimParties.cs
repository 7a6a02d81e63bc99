using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Professional;

/// <summary>The practice that bills: loops 2000A, 2010AA and 2010AB (C-055 to C-060).</summary>
/// <param name="Taxonomy">PRV*BI, which many payers need.</param>
/// <param name="TaxId">Nine digits without a dash (C-013).</param>
/// <param name="TaxIdIsSsn">REF*SY instead of REF*EI.</param>
/// <param name="PayTo">Where to send money when it is not the street address; the place for a PO box (C-016).</param>
public sealed record BillingProvider(EntityName Name, PostalAddress Address, string TaxId, string? Taxonomy = null, bool TaxIdIsSsn = false, PostalAddress? PayTo = null);

/// <summary>The person whose insurance it is: loops 2000B and 2010BA (C-061 to C-065).</summary>
/// <param name="Responsibility">SBR01: P primary, S secondary, T tertiary payer.</param>
/// <param name="IsPatient">SBR02 18; then no patient of their own follows.</param>
/// <param name="MedicareSecondaryType">SBR05, where Medicare is not primary (C-106).</param>
/// <param name="FilingCode">SBR09: MB, CI, MC.</param>
/// <param name="Sex">F, M or U.</param>
public sealed record Subscriber(
    string Responsibility,
    bool IsPatient,
    EntityName Name,
    string FilingCode,
    string? GroupNumber = null,
    string? PlanName = null,
    string? MedicareSecondaryType = null,
    DateOnly? DiedOn = null,
    PostalAddress? Address = null,
    DateOnly? BornOn = null,
    string? Sex = null)
{
    /// <summary>Nothing of what it holds: birth, death and sex are a person's.</summary>
    public override string ToString() => nameof(Subscriber);
}

/// <summary>Who is asked to pay: loop 2010BB (C-066, C-067).</summary>
/// <param name="BillingId">REF*G2, the practice's number at this payer where it wants one.</param>
public sealed record ClaimPayer(EntityName Name, string? BillingId = null);

/// <summary>A patient who is not the subscriber: loops 2000C and 2010CA (C-068, C-069).</summary>
/// <param name="Relationship">PAT01: 01 spouse, 19 child, G8 other.</param>
public sealed record ClaimPatient(string Relationship, EntityName Name, PostalAddress? Address, DateOnly? BornOn, string? Sex, DateOnly? DiedOn = null)
{
    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(ClaimPatient);
}

/// <summary>Who did it (NM1*82, PRV*PE).</summary>
public sealed record RenderingProvider(EntityName Name, string? Taxonomy = null);

/// <summary>Where it was done (NM1*77).</summary>
public sealed record ServiceFacility(EntityName Name, PostalAddress Address);

/// <summary>What another payer has answered before: loops 2320 and 2330 (C-100 to C-102).</summary>
/// <param name="Relationship">SBR02: 18 where the patient is that payer's subscriber.</param>
/// <param name="Paid">AMT*D.</param>
/// <param name="RemainingLiability">AMT*EAF, where no line says it.</param>
/// <param name="AdjudicatedOn">DTP*573 of loop 2330B, where no line says it.</param>
/// <param name="ClaimControlNumber">REF*F8 of loop 2330B: how that payer called the claim.</param>
public sealed record OtherInsurance(
    string Responsibility,
    string Relationship,
    string FilingCode,
    EntityName Subscriber,
    EntityName Payer,
    Money? Paid = null,
    Money? RemainingLiability = null,
    string? GroupNumber = null,
    string? PlanName = null,
    string? MedicareSecondaryType = null,
    string? BenefitsAssigned = "Y",
    string? ReleaseOfInformation = "Y",
    PostalAddress? SubscriberAddress = null,
    DateOnly? AdjudicatedOn = null,
    string? ClaimControlNumber = null)
{
    /// <summary>CAS of the claim, copied from the 835.</summary>
    public ValueList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Its rank alone: numbers of groups and claims lead to a person.</summary>
    public override string ToString() => $"{nameof(OtherInsurance)} {Responsibility}";
}
