using System.Text.Json.Nodes;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Billing.Tests.WorkedCases;

/// <summary>§17 of the rulebook, case by case, from the data file.</summary>
public sealed class WorkedCaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var one in CaseFile.Cases)
            cases.Add(one.Text("case"), one.Text("title"));
        return cases;
    }

    [Fact]
    public void Every_worked_case_of_the_rulebook_is_in_the_file() => Assert.Equal(75, CaseFile.Cases.Count());

    [Theory, MemberData(nameof(Cases))]
    public void A_worked_case_comes_out_as_the_rulebook_says(string number, string title)
    {
        Assert.NotEmpty(title);
        var one = CaseFile.Case(number);
        var facts = CaseFacts.Fixture.And(one.Object("with"));

        foreach (var expected in one.List("expect"))
        {
            if (expected.Flag("rejected"))
                Assert.Throws<ArgumentException>(() => facts.Entries());
            else
                Compare(expected, Evaluated(facts, expected), facts);
        }

        if (one["correction"] is JsonObject correction)
            CompareCorrection(correction, one.Object("claim"), facts);
        if (one["resend"] is JsonObject resend)
            CompareResend(resend, one.Object("claim"), facts);
    }

    private static EvaluatedMonth Evaluated(CaseFacts facts, JsonObject expected)
    {
        var patient = facts.Evaluate(expected.OptionalText("month"), expected.OptionalText("asOf"));
        return expected.OptionalText("code") is { } code ? patient.Months.Single(month => month.Result.Code == code) : patient.Headline;
    }

    private static void Compare(JsonObject expected, EvaluatedMonth month, CaseFacts facts)
    {
        var result = month.Result;
        Assert.Equal(Words(expected, "holds"), result.Holds.Select(hold => hold.Code.ToText()));
        Assert.Equal(expected.As<MonthDecision>("decision"), result.Decision);
        Assert.Equal((long)expected["seconds"]!, result.Total.Value);
        Assert.Equal((long?)expected["secondsMissing"] ?? 0, result.Missing.Value);
        Assert.Equal((long?)expected["secondsMissing"] ?? 0, result.Holds.Sum(hold => hold.Missing?.Value ?? 0));
        Assert.Equal(Words(expected, "advisories"), result.Advisories.Select(advisory => advisory.Code.ToText()));
        Assert.Equal(expected.Flag("nearMiss"), result.IsNearMiss);
        CompareExclusions(expected, month.Time!);
        CompareClaim(expected, result, facts);
        Assert.Equal(result.Total.Value, Lineage(month.Time!));
    }

    private static void CompareClaim(JsonObject expected, MonthResult result, CaseFacts facts)
    {
        if (expected.OptionalDay("dateOfService") is { } on)
            Assert.Equal(on, result.ServiceDate);
        if (result.Decision == MonthDecision.Eligible)
            Assert.Equal((long?)expected["expectedAllowedCents"], result.ExpectedAllowed?.Cents);
        if (expected["diagnoses"] is not null)
            Assert.Equal(Words(expected, "diagnoses"), result.Diagnoses.Select(DiagnosisCode.ToClaimForm));
        if (expected.OptionalText("payer") is { } payer)
            Assert.Equal(CaseReader.Id("payer", payer), result.PayerId);
        if (expected.OptionalDay("fileBy") is { } fileBy)
            Assert.Equal(fileBy, result.FileBy);
        if (expected.OptionalText("fixMentions") is { } fix)
            Assert.Contains(result.Holds, hold => hold.Fix.Contains(fix, StringComparison.Ordinal));
        if (expected["patientBalanceCents"] is { } balance)
            Assert.Equal((long)balance, PatientBalance(result, facts).Cents);
    }

    private static void CompareExclusions(JsonObject expected, CareMonthTime time)
    {
        var excluded = time.Pieces.Where(piece => piece.Exclusion is not null).GroupBy(piece => piece.Exclusion!.Value.ToCode())
            .ToDictionary(group => group.Key, group => group.Sum(piece => piece.When.Length.Value));
        var wanted = (expected["exclusions"] as JsonObject)?.ToDictionary(pair => pair.Key, pair => (long)pair.Value!) ?? [];
        Assert.Equal(wanted.OrderBy(pair => pair.Key, StringComparer.Ordinal), excluded.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        var late = time.Pieces.Count(piece => piece.Standing == TimeStanding.Counted && piece.Entry.IsLate);
        Assert.Equal((int?)expected["lateEntries"] ?? 0, late);
    }

    private static long Lineage(CareMonthTime time) =>
        time.Pieces.Where(piece => piece.Standing == TimeStanding.Counted).Sum(piece => piece.When.Length.Value);

    private static Money PatientBalance(MonthResult result, CaseFacts facts) => ExpectedPayment.OfMedicare(
        result.Charge, result.ExpectedAllowed!.Value, Money.Zero, facts.Payer("MEDICARE").SequestrationPercent, result.Qmb).PatientBalance;

    private static void CompareCorrection(JsonObject expected, JsonObject claim, CaseFacts facts)
    {
        var now = facts.Result();
        var payer = facts.Rules().ProfileOn(now.PayerId!.Value, now.Month.LastDay)!;

        var plan = ClaimCorrection.Plan(Sent(claim, now), now, payer, facts.Zone.LocalDate(facts.AsOf));

        Assert.Equal(expected.As<CorrectionAction>("action"), plan.Action);
        Assert.Equal(expected.OptionalText("frequency"), plan.Frequency is { } frequency ? $"{frequency}" : null);
        Assert.Equal(expected.OptionalText("originalControlNumber"), plan.OriginalControlNumber);
        Assert.Equal(expected.Flag("refund"), plan.RefundDue);
        Assert.Equal(expected.OptionalDay("dueOn"), plan.DueOn);
        Assert.Equal(expected.OptionalText("hold"), plan.Hold?.ToText());
    }

    /// <summary>The claim that was turned away becomes, mended, a claim to send as the first one was.</summary>
    private static void CompareResend(JsonObject expected, JsonObject answered, CaseFacts facts)
    {
        var month = facts.Evaluate().Headline;
        var draft = ClaimDraft.Of(month, facts.Patient(facts.Month), facts.Rules());
        var act = new Act("test", facts.AsOf, "test", DateOnly.FromDateTime(facts.AsOf.Date));
        var claim = Claim.Make(PracticeId.New(), CaseFacts.PatientId, facts.Month, draft.Head with { EvidenceSha256 = "what was sent" }, false, act);

        claim.Record(new ClaimOutcomeInput(answered.As<ClaimState>("answer"), answered.Day("on"), null, null, null), act, []);
        claim.Revise(draft.Head, monthIsOpen: false, act);
        var version = draft.ToVersion(claim, "mended", facts.AsOf);

        Assert.Equal((ClaimState.Draft, true), (claim.State, claim.IsUnsent));
        Assert.Equal(expected.Text("frequency"), $"{version.Frequency}");
        Assert.Equal((2, null, null), (version.Number, version.ReplacesVersionId, version.OriginalPayerControlNumber));
    }

    private static SentClaim Sent(JsonObject claim, MonthResult now) => new(
        CaseReader.Id("claim", "1"), claim.As<ClaimStanding>("standing"), now.Code!, claim.Day("serviceDate"), Words(claim, "diagnoses"),
        now.PlaceOfService, now.RenderingNpi, now.BillingNpi, claim.OptionalText("controlNumber"),
        new Money((long)claim["paidCents"]!), claim.OptionalDay("adjudicatedOn"), now.PayerId ?? Guid.Empty, now.MemberId ?? "", now.AuthorizationNumber,
        now.Modifiers, now.Charge);

    private static List<string> Words(JsonObject node, string key) =>
        (node[key] as JsonArray)?.Select(item => (string)item!).ToList() ?? [];
}
