using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>All that a claim in a file is made of: what its version froze, and who and where patient, practice and payer are.</summary>
/// <param name="ControlNumber">CLM01.</param>
/// <param name="Coverage">Null where the one that the claim rests on is gone.</param>
/// <param name="Payer">The payer's rules of the day of service, as they read now.</param>
/// <param name="Before">What the payers before this one answered; of a claim to a first payer none.</param>
internal sealed record ClaimFacts(
    Claim Claim,
    ClaimVersion Version,
    ClaimEvidence Evidence,
    string ControlNumber,
    PatientChartFacts Chart,
    Coverage? Coverage,
    StaffMember? Rendering,
    PracticeProfile Practice,
    PayerProfileFact Payer,
    ClearinghousePayer Route,
    IReadOnlyList<PriorPayer> Before)
{
    /// <summary>Where the practice wants its money; null = at its own address (C-060).</summary>
    public PostalAddress? PayTo { get; init; }

    /// <summary>What the patient has paid toward the service so far, less what went back to them (C-071).</summary>
    public Money PatientPaid { get; init; }
}

/// <summary>A payer that has adjudicated the claim before this one is asked (C-100 to C-103).</summary>
/// <param name="PayerIdentifier">At the clearinghouse that carries the claim.</param>
/// <param name="Adjustments">CAS of the line, as its 835 has it.</param>
internal sealed record PriorPayer(
    Coverage Coverage, string PayerName, string PayerIdentifier, string FilingCode, Money Paid, DateOnly AdjudicatedOn, string? ClaimControlNumber,
    IReadOnlyList<X12.Adjustment> Adjustments)
{
    /// <summary>What it paid for the line, before what it took off the whole claim; null where it has answered no line.</summary>
    public Money? LinePaid { get; init; } = Paid;

    /// <summary>What it left to the patient (C-101).</summary>
    public Money PatientShare { get; init; }

    /// <summary>CAS of the claim.</summary>
    public IReadOnlyList<X12.Adjustment> ClaimAdjustments { get; init; } = [];
}
