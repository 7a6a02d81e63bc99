using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Edits;

/// <summary>What a claim is judged by besides itself.</summary>
/// <param name="Today">On the practice's calendar: no service and no birth lies after it (C-017).</param>
/// <param name="AcceptsFrequency78">The payer takes replacements and voids; Medicare Part B never does (C-123, B-165).</param>
public sealed record EditOptions(DateOnly Today, bool AcceptsFrequency78 = true)
{
    /// <summary>Of the file in which the claim will stand: data may hold none of them (C-035).</summary>
    public Delimiters Delimiters { get; init; } = Delimiters.Default;
}

/// <summary>
/// Looks at a claim before it is sent, for what a payer would turn away although the file is well formed (C-120 to C-125). What needs more than the
/// claim (duplicates, privacy holds, timely filing) is its owner's. All findings come at once.
/// </summary>
public static class ClaimEdits
{
    public static IReadOnlyList<FieldFinding> Check(ProfessionalClaim claim, EditOptions options)
    {
        var findings = new EditFindings(claim.Id);
        ClaimDetailEdits.Check(claim, options, findings);
        PartyEdits.Check(claim, options, findings);
        DiagnosisEdits.Check(claim, findings);
        LineEdits.Check(claim, options, findings);
        StructureEdits.Check(claim, options, findings);
        SecondaryEdits.Check(claim, findings);
        WritingEdits.Check(claim, options.Delimiters, findings);
        return findings.All;
    }

    /// <summary>What stands above the claims of a batch (C-051 to C-054).</summary>
    public static IReadOnlyList<FieldFinding> Check(ClaimBatchHeader header, Delimiters? delimiters = null)
    {
        var findings = new EditFindings("");
        if (header.Submitter.Phone is not { Length: 10 } phone || !phone.All(char.IsAsciiDigit))
            findings.Add("C-053", "1000A PER04", header.Submitter.Phone, "The submitter's telephone number has not ten digits.", "Give area code and number without signs.");
        WritingEdits.Check(header, delimiters ?? Delimiters.Default, findings);
        return findings.All;
    }
}

/// <summary>Gathers findings; one value of a field is told once for one rule, and what is found of it is not found missing as well.</summary>
internal sealed class EditFindings(string subject)
{
    private const string Missing = "C-120";

    private readonly List<FieldFinding> _all = [];
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<(string Rule, string Field, string? Value)> _told = [];

    public IReadOnlyList<FieldFinding> All => _all;

    public void Add(string rule, string field, string? value, string problem, string fix) => Add(new FieldFinding(rule, subject, field, value, problem, fix));

    public void Add(FieldFinding finding)
    {
        if (!_told.Add((finding.Rule, finding.Field, finding.Value)))
            return;
        if (_fields.Add(finding.Field) || finding.Rule != Missing)
            _all.Add(finding);
    }
}
