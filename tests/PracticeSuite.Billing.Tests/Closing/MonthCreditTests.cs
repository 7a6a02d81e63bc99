using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Statements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Closing;

/// <summary>Whose money the practice has at a month's end: payers', patients', and what is held ahead of a share.</summary>
[Trait("Rule", "C-386")]
public sealed class MonthCreditTests
{
    private static readonly BillingMonth December = new(2026, 12);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    /// <summary>
    /// The first has paid $20.00 of $15.00. Of the second, who paid $15.00, the payer then took its answer back. The third owes, and has paid $7.50 ahead.
    /// </summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task What_patients_paid_beyond_what_they_owe_and_what_is_held_of_them_stand_apart(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15", "PR-2 15", "PR-2 15");
        await host.PayAsync(20);
        await host.PayAsync(17.25m, patient: 1);
        await PrepaymentTests.TakeAsync(host.Billing, host.Patient(2).Id, 5);
        await PrepaymentTests.TakeAsync(host.Billing, host.Patient(2).Id, 2.50m);

        var closing = await GetAsync(host.Billing, December);
        var before = await GetAsync(host.Billing, new BillingMonth(2026, 11));

        Assert.Equal(new MonthCreditsDto(0, Money.Zero, Money.Zero, new MonthPatientCreditsDto(2, Money.Dollars(7.25m), 2, Money.Dollars(7.50m))), closing.Report.Credits);
        Assert.Equal(new MonthCreditsDto(0, Money.Zero, Money.Zero, new MonthPatientCreditsDto(0, Money.Zero, 0, Money.Zero)), before.Report.Credits);
        var check = closing.Checks.Single(one => one.Check == CloseCheck.Credits);
        Assert.Equal((CloseOutcome.Noted, "2 patients' accounts are paid beyond what is owed, $7.25 in all."), (check.Outcome, check.Text));
        Assert.Equal(CloseOutcome.Met, before.Checks.Single(one => one.Check == CloseCheck.Credits).Outcome);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_put_to_a_share_or_goes_back_is_held_no_more(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        var (patient, claim) = (host.Patient(0).Id, await host.Remittances.ClaimAsync(0));
        await PrepaymentTests.TakeAsync(host.Billing, patient, 40);
        var row = (await PrepaymentTests.HeldAsync(host.Billing, patient)).Rows[0];
        await PrepaymentTests.DoAsync(host.Billing, (all, token) => all.ApplyAsync(row.Id, row.Version, claim.Id, Money.Dollars(15), token));
        var applied = (await GetAsync(host.Billing, December)).Report.Credits;
        row = (await PrepaymentTests.HeldAsync(host.Billing, patient)).Rows[0];

        await PrepaymentTests.DoAsync(host.Billing, (all, token) => all.ReturnAsync(row.Id, row.Version, "Moved away", token));

        Assert.Equal(new MonthPatientCreditsDto(0, Money.Zero, 1, Money.Dollars(25)), applied.Patients);
        Assert.Equal(new MonthCreditsDto(0, Money.Zero, Money.Dollars(25), new MonthPatientCreditsDto(0, Money.Zero, 0, Money.Zero)), (await GetAsync(host.Billing, December)).Report.Credits);
    }

    /// <summary>Both persons sign what the patients are owed, and it is on the paper.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task The_paper_says_both(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        await host.PayAsync(20);
        await PrepaymentTests.TakeAsync(host.Billing, host.Patient(0).Id, 7.50m);
        var report = (await GetAsync(host.Billing, December)).Report;
        var content = new Billing.Closing.MonthClosingContent("Harbor", "America/New_York", 1, report, [], "test user", host.Billing.Host.Clock.GetUtcNow());
        var old = content with { Report = report with { Credits = report.Credits with { Patients = null } } };

        var (text, without) = (TextOf(content), TextOf(old));

        Assert.Contains("Patients' accounts paid beyond what is owed 1 $5.00", text, StringComparison.Ordinal);
        Assert.Contains("Paid ahead by patients and held 1 $7.50", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paid ahead", without, StringComparison.Ordinal);

        static string TextOf(Billing.Closing.MonthClosingContent content) => string.Join(' ', SuperbillTests.TextOf(Billing.Closing.MonthClosingDocument.Of(content).GeneratePdf()));
    }

    private static Task<MonthClosingDto> GetAsync(BillingHost host, BillingMonth month) => host.Biller.RunAsync<IMonthClosingAppService, MonthClosingDto>((all, ct) => all.GetAsync(month, ct));
}
