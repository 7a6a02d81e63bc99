using System.Globalization;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Months;
using PracticeSuite.X12;
using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Professional;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>What is looked at besides the claim itself.</summary>
/// <param name="Twins">Claims of the same patient, payer, code, day and practitioner that stand at the payer (C-126).</param>
internal sealed record SendingContext(DateOnly Today, DateTimeOffset Now, IReadOnlyList<string> Twins);

/// <summary>All that may keep a claim from going: the edits of the claim itself, and those that need to know more (C-120 to C-129).</summary>
internal static class SendingEdits
{
    public static async Task<IReadOnlyList<FieldFinding>> CheckAsync(ClaimFacts facts, ProfessionalClaim claim, SendingContext context)
    {
        var findings = new List<FieldFinding>();
        // Whatever a profile says: Medicare Part B takes back and replaces nothing (B-165, C-123).
        var takesCorrections = facts.Payer is { AcceptsFrequency78: true, Kind: not PayerKind.MedicareB };
        findings.AddRange(ClaimEdits.Check(claim, new EditOptions(context.Today, takesCorrections)));
        findings.AddRange(Own(facts, context));
        if (findings.Count == 0 && await RoundTrip.DiffersAsync(claim))
            findings.Add(new FieldFinding("C-129", claim.Id, "CLM", null, "The claim does not read back as it was written.", "Tell whoever keeps the program; nothing was sent."));
        return findings;
    }

    private static IEnumerable<FieldFinding> Own(ClaimFacts facts, SendingContext context)
    {
        if (facts.Coverage is null)
            yield return Of(facts, "C-120", "2010BA NM109", null, "The coverage that the claim rests on is gone.", "Record the patient's insurance of that day and run month end.");
        if (facts.Route.ClaimsEnrollment == PayerFileEnrollment.Requested)
            yield return Of(facts, "C-342", "2010BB NM109", facts.Route.PayerIdentifier, "The payer has not enrolled the practice for claims yet.", "Set the enrollment to active under Practice, Clearinghouses once the payer has confirmed it.");
        if (context.Twins.Count > 0)
            yield return Of(facts, "C-126", "2300 CLM01", string.Join(", ", context.Twins), "The same service stands at the payer already.", "Open that claim; correct or void it there, and void this one's month if it is the same service.");
        foreach (var finding in Privacy(facts, context).Concat(Filing(facts, context)))
            yield return finding;
    }

    /// <summary>Judged at the moment of telling, whatever the month was when it was evaluated (C-127, B-179, B-180).</summary>
    internal static IEnumerable<FieldFinding> Privacy(ClaimFacts facts, SendingContext context)
    {
        // Taking back what should never have been told tells nothing new.
        if (facts.Version.Frequency == ClaimFrequency.Void)
            yield break;
        if (facts.Chart.IsRestrictedOn(facts.Evidence.DateOfService))
            yield return Of(facts, "C-127", "H-RESTRICTED", null, "The patient asked that the insurer is not told of this day.", "Do not send it; the patient has paid in full.");
        if (facts.Evidence.Part2 && Part2Payment.ConsentOf(facts.Chart, context.Now, context.Today) is null)
            yield return Of(facts, "C-127", "H-PART2-CONSENT", null, "No consent to tell the payer of what the Part 2 program did is in force.", "Record the patient's consent for payment, or do not send it.");
    }

    private static IEnumerable<FieldFinding> Filing(ClaimFacts facts, SendingContext context)
    {
        // Taking back what was paid wrongly is late on no day.
        if (facts.Version.Frequency == ClaimFrequency.Void)
            yield break;
        DateOnly? last = facts.Version.Frequency == ClaimFrequency.Original
            ? TimelyFiling.LastDay(facts.Payer, facts.Evidence.DateOfService, facts.Before.Count > 0 ? facts.Before[^1].AdjudicatedOn : null)
            : facts.Claim.AnsweredOn is { } answered ? TimelyFiling.LastDayOfCorrection(facts.Payer, answered) : null;
        if (last is { } day && context.Today > day)
        {
            yield return Of(
                facts, "C-128", "2400 DTP*472", facts.Evidence.DateOfService.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"The payer took it until {day:yyyy-MM-dd}.", "Ask the payer for an exception, with proof of an earlier filing if there is one, or write it off.");
        }
    }

    private static FieldFinding Of(ClaimFacts facts, string rule, string field, string? value, string problem, string fix) =>
        new(rule, facts.ControlNumber, field, value, problem, fix);
}
