using PracticeSuite.Kernel;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;
using Xunit;

namespace PracticeSuite.X12.Tests.Remittances;

public sealed class BalanceTests
{
    [Theory, Trait("Rule", "C-200"), Trait("Rule", "C-201"), Trait("Rule", "C-202"), Trait("Rule", "C-203")]
    [InlineData("835-paid", 1)]
    [InlineData("835-denied-and-recovered", 2)]
    public async Task The_examples_balance_at_line_claim_and_file(string name, int claims)
    {
        var items = await Sample.ReadAsync(Sample.Bytes(name));

        Assert.All(Claims(items), claim => Assert.Empty(RemittanceBalance.Check(claim)));
        Assert.All(Claims(items), claim => Assert.Null(RemittanceBalance.OfPatientResponsibility(claim)));
        var totals = Totals(items);
        Assert.Null(totals.Check(items.One<RemittanceBegun>().Header));
        Assert.Equal(claims, totals.Claims);
    }

    [Fact, Trait("Rule", "C-200")]
    public async Task A_line_that_does_not_balance_is_found()
    {
        var claim = Claims(await Sample.ReadAsync(Sample.Changed("835-paid", "SVC*HC:99484*95*38.28**1", "SVC*HC:99484*95*38.27**1"))).Single();

        var finding = Assert.Single(RemittanceBalance.Check(claim));

        Assert.Equal(("C-200", "BHI2609A001", "2110 SVC03", "38.27"), (finding.Rule, finding.Subject, finding.Field, finding.Value));
        Assert.Contains("38.28", finding.Problem, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "C-201")]
    public async Task A_claim_that_does_not_balance_is_found()
    {
        var claim = Claims(await Sample.ReadAsync(Sample.Changed("835-paid", "*1*95*38.28*9.77*MB", "*1*95*38.29*9.77*MB"))).Single();

        var finding = Assert.Single(RemittanceBalance.Check(claim));

        Assert.Equal(("C-201", "2100 CLP04", "38.29"), (finding.Rule, finding.Field, finding.Value));
    }

    [Fact, Trait("Rule", "C-201")]
    public void Adjustments_of_the_claim_and_of_its_lines_both_count()
    {
        var line = new RemittanceLine { Procedure = new Procedure("99484"), Charge = new Money(9500), Paid = new Money(5000), Adjustments = [new Adjustment("CO", "45", new Money(4500))] };
        var claim = new RemittanceClaim { Id = "A1", Status = "1", Charge = new Money(9500), Paid = new Money(4000), Adjustments = [new Adjustment("PR", "3", new Money(1000))], Lines = [line] };

        Assert.Empty(RemittanceBalance.Check(claim));
        Assert.Equal(new Money(1000), RemittanceBalance.PatientResponsibility(claim));
        Assert.Equal("C-201", Assert.Single(RemittanceBalance.Check(claim with { Adjustments = [] })).Rule);
    }

    [Theory, Trait("Rule", "C-202"), Trait("Rule", "C-190")]
    [InlineData("BPR*I*25*", "BPR*I*25.01*")]
    [InlineData("WO:EXP26070000111*15~", "WO:EXP26070000111*-15~")]
    [InlineData("WO:EXP26070000111*15~", "WO:EXP26070000111*15*L6*-.01~")]
    public async Task A_payment_that_is_not_its_claims_less_provider_adjustments_is_found(string from, string to)
    {
        var items = await Sample.ReadAsync(Sample.Changed("835-denied-and-recovered", from, to));

        Assert.Equal("C-202", Totals(items).Check(items.One<RemittanceBegun>().Header)!.Rule);
    }

    [Fact, Trait("Rule", "C-203")]
    public async Task What_the_patient_owes_is_what_the_adjustments_say()
    {
        var claim = Claims(await Sample.ReadAsync(Sample.Changed("835-paid", "*38.28*9.77*MB", "*38.28*9.78*MB"))).Single();

        Assert.Empty(RemittanceBalance.Check(claim));
        Assert.Equal("C-203", RemittanceBalance.OfPatientResponsibility(claim)!.Rule);
        Assert.Equal(new Money(977), RemittanceBalance.PatientResponsibility(claim));
    }

    [Fact, Trait("Rule", "C-215")]
    public void A_reversal_balances_with_negated_amounts()
    {
        var line = new RemittanceLine { Procedure = new Procedure("99484"), Charge = new Money(-9500), Paid = new Money(-5000), Adjustments = [new Adjustment("CO", "45", new Money(-4500))] };
        var claim = new RemittanceClaim { Id = "A1", Status = "22", Charge = new Money(-9500), Paid = new Money(-5000), Lines = [line] };

        Assert.Empty(RemittanceBalance.Check(claim));
        Assert.Equal(PaymentStatus.Reversal, PaymentStatuses.Of(claim.Status));
    }

    private static IEnumerable<RemittanceClaim> Claims(IEnumerable<X12Item> items) => items.OfType<RemittanceClaimRead>().Select(read => read.Claim);

    private static RemittanceTotals Totals(IEnumerable<X12Item> items) => items.Aggregate(default(RemittanceTotals), (totals, item) => item switch
    {
        RemittanceClaimRead read => totals.Add(read.Claim),
        ProviderAdjustmentRead read => totals.Add(read.Adjustment),
        _ => totals,
    });
}
