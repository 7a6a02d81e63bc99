using System.Text.Json.Nodes;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Superbills;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using Xunit;

namespace PracticeSuite.Billing.Tests.Claims;

/// <summary>Texts that an earlier program stored lack what is said since; they are read as they are, never rewritten.</summary>
public sealed class EarlierTextTests
{
    private static readonly DateTimeOffset At = new(2026, 9, 17, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Evidence_of_an_earlier_program_reads_as_empty_where_it_says_nothing()
    {
        var earlier = JsonNode.Parse(Sha256Text.Of(Evidence()).Text)!.AsObject();
        Assert.True(earlier.Remove("supervision") && earlier.Remove("coordination"));
        Assert.True(earlier["enrollment"]!.AsObject().Remove("designatedMember") && earlier["coverage"]!.AsObject().Remove("filingIndicator"));

        var read = StoredEvidence.Read(earlier.ToJsonString());

        Assert.Empty(read.Coordination);
        Assert.Equal(("", "", ""), (read.Supervision, read.Enrollment.DesignatedMember, read.Coverage.FilingIndicator));
        Assert.Equal("99484", read.Code);
    }

    [Fact]
    public void Evidence_of_this_program_reads_back_as_the_very_text_that_was_hashed()
    {
        var stored = Sha256Text.Of(Evidence());

        Assert.Equal(stored, Sha256Text.Of(StoredEvidence.Read(stored.Text)));
    }

    [Fact]
    public void An_issue_of_an_earlier_program_prints_and_signs_and_promises_nothing()
    {
        var earlier = JsonNode.Parse(Sha256Text.Of(Content()).Text)!.AsObject();
        Assert.True(earlier.Remove("patientOwesNothing"));
        earlier["signature"] = new JsonObject { ["by"] = "Bo Biller", ["at"] = At };
        var row = earlier["time"]!["rows"]![0]!.AsObject();
        Assert.True(row.Remove("purpose") && row.Remove("edited"));

        var content = Sha256Text.Read<SuperbillContent>(earlier.ToJsonString());
        var text = TextOf(SuperbillDocument.Of(content, withLedger: true).GeneratePdf());

        Assert.Contains("PROVIDER'S SIGNATURE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Biller", text, StringComparison.Ordinal);
        Assert.DoesNotContain("owes nothing", text, StringComparison.Ordinal);
        Assert.DoesNotContain("edited", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Planning:", text, StringComparison.Ordinal);
    }

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));
    }

    private static ClaimEvidence Evidence()
    {
        var day = new DateOnly(2026, 9, 17);
        return new ClaimEvidence(
            "99484", 1, day, "11", "America/New_York", ["F33.1"], [], 9500, null, 1260, 1200, At, "AB",
            new EnrollmentEvidence(Guid.CreateVersion7(), Guid.CreateVersion7(), day, null, Guid.CreateVersion7(), "Nora Nurse"),
            new ConsentEvidence(Guid.CreateVersion7(), At, null, "Verbal", null, [1, 2]), null,
            new PlanEvidence(Guid.CreateVersion7(), 1, day, null), new ScaleEvidence(Guid.CreateVersion7(), "PHQ-9", 12, day),
            new CoverageEvidence(Guid.CreateVersion7(), Guid.CreateVersion7(), "ACME", "Acme Health", Guid.CreateVersion7(), 1, "W1", false, null, "CI"),
            new RenderingEvidence(Guid.CreateVersion7(), "Asha Patel", "PMHNP", "1234567893", null, null), "General",
            [new CoordinationEvidence(Guid.CreateVersion7(), 1, "Coordination", At)], false, []);
    }

    private static SuperbillContent Content() => new(
        "Superbill — not a bill", true, "C1", 1, At, "America/New_York",
        new SuperbillPractice("Harbor Behavioral", ["1 Oak Street"], "(518) 555-0199", "12-3456789", null),
        new SuperbillProvider("Asha Patel", "PMHNP", "1234567893", null, null), new SuperbillPatient("Rosa Last", null, ["2 Elm Street"], null, "1"),
        new SuperbillInsurance("Acme Health", "W1", null, "Self", null), ["F33.1"],
        new SuperbillLine(new DateOnly(2026, 9, 17), "11", "99484", "", [], 1, "A", 9500, 0, 9500), [], true, null, false,
        new SuperbillTime(1260, 1200, At, "AB", [new SuperbillTimeRow(At, At.AddMinutes(21), 1260, "Nora Nurse", "Planning", "Timer", "counted", true, false, "treatment", true)]));
}
