using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

public sealed class ReferenceTests
{
    [Fact]
    public void Projects_reference_downhill_and_through_contracts_only() => Assert.Empty(ReferenceRule.Broken(House.Edges));

    [Fact]
    public void The_house_has_edges_to_judge() => Assert.True(House.Edges.Count > 30);

    [Theory]
    [InlineData("Charting", "Billing.Contracts")]
    [InlineData("Billing", "Coordination")]
    [InlineData("Coordination.Contracts", "Charting.Contracts")]
    [InlineData("Scheduling", "Database")]
    [InlineData("Kernel", "Platform")]
    [InlineData("Platform", "Identity.Contracts")]
    [InlineData("Documents", "Kernel")]
    [InlineData("Identity", "Documents")]
    [InlineData("X12", "Billing.Contracts")]
    [InlineData("X12", "Platform")]
    [InlineData("Charting", "X12")]
    [InlineData("Billing.Contracts", "X12")]
    public void An_uphill_or_inward_reference_is_reported(string from, string to) => Assert.Single(ReferenceRule.Broken([(from, to)]));
}
