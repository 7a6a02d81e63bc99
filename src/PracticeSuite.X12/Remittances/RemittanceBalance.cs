using PracticeSuite.Kernel;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Remittances;

/// <summary>Whether the sums of an 835 hold (C-200 to C-203). All three must, or nothing of the file is posted (C-204). Pure functions.</summary>
public static class RemittanceBalance
{
    private const string AskPayer = "Post nothing of this file; ask the payer for a corrected one.";

    /// <summary>C-200: charge less the line's adjustments is what was paid.</summary>
    public static FieldFinding? OfLine(RemittanceLine line, string claimId)
    {
        var expected = line.Charge - Sum(line.Adjustments);
        return expected == line.Paid ? null
            : new FieldFinding("C-200", claimId, "2110 SVC03", Values.Text(line.Paid), $"The line's charge less its adjustments is {Values.Text(expected)}.", AskPayer);
    }

    /// <summary>C-201: charge less all adjustments, the claim's and its lines', is what was paid.</summary>
    public static FieldFinding? OfClaim(RemittanceClaim claim)
    {
        var expected = claim.Charge - Sum(claim.Adjustments) - OfLines(claim);
        return expected == claim.Paid ? null
            : new FieldFinding("C-201", claim.Id, "2100 CLP04", Values.Text(claim.Paid), $"The claim's charge less all adjustments is {Values.Text(expected)}.", AskPayer);
    }

    /// <summary>C-203: what the payer says the patient owes is the sum of PR. A difference is told and stops nothing; PR is what is posted.</summary>
    public static FieldFinding? OfPatientResponsibility(RemittanceClaim claim)
    {
        var said = claim.PatientResponsibility ?? Money.Zero;
        var adjusted = PatientResponsibility(claim);
        return said == adjusted ? null
            : new FieldFinding("C-203", claim.Id, "2100 CLP05", Values.Text(said), $"The patient's share by adjustments (PR) is {Values.Text(adjusted)}.", "Post what the adjustments say, and flag the claim.");
    }

    /// <summary>What is posted to the patient: PR of the claim and of its lines.</summary>
    public static Money PatientResponsibility(RemittanceClaim claim) =>
        new(claim.Adjustments.Concat(claim.Lines.SelectMany(line => line.Adjustments)).Where(one => one.Group == "PR").Sum(one => one.Amount.Cents));

    /// <summary>All that is wrong with a claim so that it may not be posted: C-200 and C-201.</summary>
    public static IReadOnlyList<FieldFinding> Check(RemittanceClaim claim)
    {
        var findings = claim.Lines.Select(line => OfLine(line, claim.Id)).OfType<FieldFinding>().ToList();
        if (OfClaim(claim) is { } finding)
            findings.Add(finding);
        return findings;
    }

    private static Money OfLines(RemittanceClaim claim) => new(claim.Lines.Sum(line => Sum(line.Adjustments).Cents));

    private static Money Sum(ValueList<Adjustment> adjustments)
    {
        var cents = 0L;
        foreach (var adjustment in adjustments)
            cents += adjustment.Amount.Cents;
        return new Money(cents);
    }
}

/// <summary>The sums of a whole transaction set, added up while it is read; adding gives a new one.</summary>
public readonly record struct RemittanceTotals(Money Paid, Money ProviderAdjustments, long Claims)
{
    public RemittanceTotals Add(RemittanceClaim claim) => this with { Paid = Paid + claim.Paid, Claims = Claims + 1 };

    public RemittanceTotals Add(ProviderAdjustment adjustment) => this with { ProviderAdjustments = ProviderAdjustments + adjustment.Amount };

    /// <summary>C-202: what all claims were paid, less provider adjustments, is the payment.</summary>
    public FieldFinding? Check(RemittanceHeader header)
    {
        var expected = Paid - ProviderAdjustments;
        return expected == header.Paid ? null
            : new FieldFinding("C-202", "", "BPR02", Values.Text(header.Paid), $"The claims less provider adjustments come to {Values.Text(expected)}.", "Post nothing of this file; ask the payer for a corrected one.");
    }
}
