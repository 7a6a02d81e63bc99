using PracticeSuite.Charting.Flags.Rules;
using Xunit;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>The rulebook's table, §7: whom each rule tells.</summary>
public sealed class FlagAddressTests
{
    [Theory]
    [InlineData("UF-01", "Therapist, Prescriber, CrisisLead", true)]
    [InlineData("UF-02", "Therapist, Prescriber, CrisisLead", true)]
    [InlineData("UF-03", "Prescriber, Therapist", false)]
    [InlineData("UF-04", "Prescriber", false)]
    [InlineData("UF-05", "Prescriber", false)]
    [InlineData("UF-06", "Prescriber, Therapist", false)]
    [InlineData("UF-07", "Prescriber", false)]
    [InlineData("UF-08", "Prescriber", false)]
    [InlineData("UF-09", "Prescriber", false)]
    [InlineData("UF-10", "Prescriber, CrisisLead", false)]
    [InlineData("UF-11", "Prescriber", false)]
    [InlineData("UF-12", "Prescriber", false)]
    [InlineData("UF-13", "Prescriber", false)]
    [InlineData("UF-14", "Prescriber", false)]
    [InlineData("UF-15", "Prescriber", false)]
    [InlineData("UF-16", "Prescriber", false)]
    [InlineData("UF-17", "Prescriber", false)]
    [InlineData("UF-18", "Prescriber, Nurse", false)]
    [InlineData("UF-19", "Prescriber", false)]
    [InlineData("UF-20", "Prescriber", false)]
    [InlineData("UF-21", "Prescriber", false)]
    [InlineData("UF-22", "Prescriber", false)]
    [InlineData("UF-23", "Prescriber", false)]
    [InlineData("UF-24", "Prescriber, Therapist", false)]
    [InlineData("UF-25", "Prescriber", false)]
    [InlineData("UF-26", "Prescriber", false)]
    [InlineData("UF-27", "Prescriber", false)]
    [InlineData("UF-28", "Therapist, Prescriber", false)]
    [InlineData("UF-29", "Prescriber, Therapist", false)]
    [InlineData("UF-30", "Prescriber", false)]
    [InlineData("UF-31", "Prescriber", false)]
    [InlineData("UF-32", "Prescriber", false)]
    [InlineData("UF-33", "Therapist", false)]
    [InlineData("UF-34", "Team", false)]
    [InlineData("UF-35", "Prescriber", false)]
    [Trait("Rule", "K-041"), Trait("Rule", "P-202"), Trait("Rule", "P-203")]
    public void A_rule_tells_whom_the_rulebook_says_and_closes_as_it_says(string id, string to, bool needsDisposition)
    {
        var rule = FlagRules.Find(id)!;

        Assert.Equal(to.Split(", ").Order(), rule.To.Select(one => $"{one}").Order());
        Assert.Equal(needsDisposition, rule.NeedsDisposition);
    }
}
