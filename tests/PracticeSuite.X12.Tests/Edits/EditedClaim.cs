using PracticeSuite.X12.Edits;
using PracticeSuite.X12.Professional;
using Xunit;

namespace PracticeSuite.X12.Tests.Edits;

/// <summary>The rulebook's claims, in which nothing is wrong, and what is found when one thing is.</summary>
internal static class EditedClaim
{
    public static readonly EditOptions Options = new(new DateOnly(2026, 11, 23));

    /// <summary>Example 1: Medicare, the patient is the subscriber.</summary>
    public static ProfessionalClaim Medicare { get; } = Read("837p-medicare");

    /// <summary>Example 2: commercial, a child, replacement, pay-to box, second location.</summary>
    public static ProfessionalClaim Replacement { get; } = Read("837p-replacement");

    public static ProfessionalClaim Secondary { get; } = Read("837p-secondary");

    public static ProfessionalClaim WithLine(this ProfessionalClaim claim, Func<ServiceLine, ServiceLine> change) => claim with { Lines = [change(claim.Lines[0]), .. claim.Lines.Skip(1)] };

    /// <summary>Only the named rule is broken, at the named field, with what stands there and what to do.</summary>
    public static void Breaks(this ProfessionalClaim claim, string rule, string field, string? value, EditOptions? options = null, string? alsoRule = null)
    {
        var findings = ClaimEdits.Check(claim, options ?? Options);

        Assert.All(findings, finding => Assert.True(finding.Rule == rule || finding.Rule == alsoRule, finding.ToString()));
        var found = Assert.Single(findings, finding => finding.Rule == rule && finding.Field == field);
        Assert.Equal(value, found.Value);
        Assert.Equal(claim.Id, found.Subject);
        Assert.NotEmpty(found.Problem);
        Assert.NotEmpty(found.Fix);
    }

    /// <summary>The rule is broken there, whatever else is.</summary>
    public static void Finds(this ProfessionalClaim claim, string rule, string field, string? value) =>
        Assert.Contains(ClaimEdits.Check(claim, Options), finding => (finding.Rule, finding.Field, finding.Value) == (rule, field, value));

    public static void Passes(this ProfessionalClaim claim) => Assert.Empty(ClaimEdits.Check(claim, Options));

    private static ProfessionalClaim Read(string name) => Sample.ReadAsync(Sample.Bytes(name)).GetAwaiter().GetResult().One<ClaimRead>().Claim;
}
