using PracticeSuite.Kernel;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Edits;

/// <summary>A claim to a second payer and what the first made of it (C-100 to C-104).</summary>
internal static class SecondaryEdits
{
    public static void Check(ProfessionalClaim claim, EditFindings findings)
    {
        if (claim.Subscriber.Responsibility is "S" or "T" && claim.OtherInsurance.All(other => other.Responsibility != "P"))
            findings.Add("C-100", "2320 SBR01", claim.Subscriber.Responsibility, "This payer is not the first, and the first is not named.", "Give the primary payer and its payment.");
        if (claim.OtherInsurance.Any(other => other.Responsibility == claim.Subscriber.Responsibility) || claim.OtherInsurance.DistinctBy(other => other.Responsibility).Count() != claim.OtherInsurance.Count)
            findings.Add("C-100", "2320 SBR01 twice", claim.Subscriber.Responsibility, "Two payers have one rank.", "Give each its own.");
        for (var at = 0; at < claim.OtherInsurance.Count; at++)
            Payer(claim, claim.OtherInsurance[at], at + 1, findings);
        for (var at = 0; at < claim.Lines.Count; at++)
        {
            foreach (var answer in claim.Lines[at].Adjudications)
                Line(claim, claim.Lines[at], answer, $"2430[{at + 1}]", findings);
        }
    }

    private static void Payer(ProfessionalClaim claim, OtherInsurance other, int number, EditFindings findings)
    {
        if (string.IsNullOrEmpty(other.Payer.Id))
            findings.Add("C-102", $"2330B[{number}] NM109", null, "The other payer has no id.", "Give the one that the lines name.");
        Answers(other, number, findings);
        var isBefore = string.CompareOrdinal(other.Responsibility, claim.Subscriber.Responsibility) < 0;
        if (isBefore && other.Paid is null)
            findings.Add("C-101", $"2320[{number}] AMT*D", null, "It is not said what the payer before has paid.", "Give it from its 835; nought is an amount.");
        if (other.Paid is { Cents: < 0 } paid)
            findings.Add("C-018", $"2320[{number}] AMT*D", Values.Text(paid), "The payment is negative.", "Take the latest 835 of the payer.");
        if (other.RemainingLiability is { Cents: < 0 } owed)
            findings.Add("C-018", $"2320[{number}] AMT*EAF", Values.Text(owed), "What the patient still owes is negative.", "Take the latest 835 of the payer.");
        var hasLines = claim.Lines.Any(line => line.Adjudications.Any(answer => answer.PayerId == other.Payer.Id));
        if (hasLines && other.RemainingLiability is { } rest)
            findings.Add("C-101", $"2320[{number}] AMT*EAF", Values.Text(rest), "What the patient still owes stands at the claim although the lines tell.", "Leave it out here.");
        if (!isBefore || other.Paid is null)
            return;
        if (hasLines)
            ByLines(claim, other, number, other.Paid.Value, findings);
        else
            AsAWhole(claim, other, number, other.Paid.Value, findings);
    }

    /// <summary>OI: the same two questions as of the claim itself (C-101).</summary>
    private static void Answers(OtherInsurance other, int number, EditFindings findings)
    {
        if (other.BenefitsAssigned is not ("Y" or "N" or "W"))
            findings.Add("C-101", $"2320[{number}] OI03", other.BenefitsAssigned, "It says nothing of who gets the other payer's benefits.", "Y, N or W.");
        if (other.ReleaseOfInformation is not ("Y" or "I"))
            findings.Add("C-101", $"2320[{number}] OI06", other.ReleaseOfInformation, "No release of information to the other payer is said to be signed.", "Y signed, I informed consent.");
    }

    /// <summary>The payer before has answered the claim and not its lines.</summary>
    private static void AsAWhole(ProfessionalClaim claim, OtherInsurance other, int number, Money paid, EditFindings findings)
    {
        if (other.AdjudicatedOn is null)
            findings.Add("C-103", $"2330B[{number}] DTP*573", null, "It is not said when the payer before decided, neither here nor at the lines.", "Give the date of its 835.");
        var sum = new Money(paid.Cents + other.Adjustments.Sum(one => one.Amount.Cents));
        if (sum != claim.Charge)
            findings.Add("C-104", $"2320[{number}] CAS", Values.Text(sum), $"Payment and adjustments of the payer before do not come to the charge of {Values.Text(claim.Charge)}.", "Copy them from its 835.");
    }

    /// <summary>It has answered lines: then all of them, and what it paid for the claim is what it paid for them less what it took off the whole (C-200, C-201 of its 835).</summary>
    private static void ByLines(ProfessionalClaim claim, OtherInsurance other, int number, Money paid, EditFindings findings)
    {
        var (sum, isWhole) = (-other.Adjustments.Sum(one => one.Amount.Cents), true);
        for (var at = 0; at < claim.Lines.Count; at++)
        {
            var answers = claim.Lines[at].Adjudications.Where(answer => answer.PayerId == other.Payer.Id).ToList();
            sum += answers.Sum(answer => answer.Paid.Cents);
            isWhole &= answers.Count > 0;
            if (answers.Count == 0)
                findings.Add("C-103", $"2430[{at + 1}] SVD", null, "The payer before has answered other lines of the claim and not this one.", "Give what its 835 says of this line; nought is an amount.");
        }

        if (isWhole && paid.Cents >= 0 && sum != paid.Cents)
            findings.Add("C-101", $"2320[{number}] AMT*D", Values.Text(paid), $"The payments for the lines, less the adjustments of the claim, come to {Values.Text(new Money(sum))}.", "Copy both from its 835.");
    }

    private static void Line(ProfessionalClaim claim, ServiceLine line, LineAdjudication answer, string loop, EditFindings findings)
    {
        if (claim.OtherInsurance.All(other => other.Payer.Id != answer.PayerId))
            findings.Add("C-102", $"{loop} SVD01", answer.PayerId, "No other payer of the claim has this id.", "Use the id of loop 2330B.");
        if (answer.Paid.Cents < 0)
            findings.Add("C-018", $"{loop} SVD02", Values.Text(answer.Paid), "The payment is negative.", "Take the latest 835 of the payer.");
        if (answer.RemainingLiability is { Cents: < 0 } owed)
            findings.Add("C-018", $"{loop} AMT*EAF", Values.Text(owed), "What the patient still owes is negative.", "Take the latest 835 of the payer.");
        if (answer.AdjudicatedOn is null)
            findings.Add("C-103", $"{loop} DTP*573", null, "It is not said when the payer before decided.", "Give the date of its 835.");
        var sum = new Money(answer.Paid.Cents + answer.Adjustments.Sum(one => one.Amount.Cents));
        if (sum != line.Charge)
            findings.Add("C-104", $"{loop} SVD02", Values.Text(sum), $"Payment and adjustments do not come to the line's charge of {Values.Text(line.Charge)}.", "Copy them from its 835.");
    }
}
