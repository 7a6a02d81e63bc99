using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>What a patient has paid too much is of the account, whichever of its services it stands on.</summary>
[Trait("Rule", "C-386")]
public sealed class PatientCreditTests
{
    private static readonly DateOnly Due = new(2027, 1, 31);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_share_of_another_service_takes_up_what_was_paid_too_much_and_its_waiver_gives_it_back(DatabaseKind kind)
    {
        await using var host = await OverpaidAsync(kind);
        var (before, october) = ((await CreditAsync(host)).Amount, await OctoberAsync(host, "PR-2 20"));
        var reckoned = await CreditAsync(host);

        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(october.Id, "Cannot pay", token));
        var waived = (await CreditAsync(host)).Amount;
        await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.TakeBackWaiverAsync(october.Id, "Can pay", token));

        Assert.Equal((Money.Dollars(30), Money.Dollars(10), Due), (before, reckoned.Amount, reckoned.DueOn!.Value));
        Assert.Equal((Money.Dollars(30), Money.Dollars(10)), (waived, (await CreditAsync(host)).Amount));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task No_more_goes_back_than_the_account_is_below_nought_whatever_its_task_says(DatabaseKind kind)
    {
        await using var host = await OverpaidAsync(kind);
        await OctoberAsync(host, "PR-2 20");
        await RestateAsync(host, 30);

        await RefundAsync(host);

        Assert.Equal(Money.Dollars(10), (await CreditAsync(host)).Amount);
        Assert.Contains("RefundsPayable -10.00", await host.BooksAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nothing_goes_back_of_an_account_that_owes_as_much(DatabaseKind kind)
    {
        await using var host = await OverpaidAsync(kind);
        var stale = await CreditAsync(host);
        await OctoberAsync(host, "PR-2 30");
        var done = Assert.Single((await host.WorkAsync(WorkKind.PatientCredit, done: true)).Rows);
        await host.Billing.System.RunAsync<BillingDbContext>(async (db, token) =>
        {
            (await db.WorkItems.SingleAsync(i => i.Id == stale.Id, token)).Reopen();
            await db.SaveChangesAsync(token);
        });

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => RefundAsync(host));

        Assert.Equal(stale.Id, done.Id);
        Assert.Equal("Billing:NothingToRefund", refusal.Code);
        Assert.Contains("reckoned against other services", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-166")]
    public async Task The_60_days_of_an_account_go_on_whatever_service_it_is_below_nought_on(DatabaseKind kind)
    {
        await using var host = await OverpaidAsync(kind);
        var first = await CreditAsync(host);
        var september = await FirstAsync(host);
        await OctoberAsync(host, "PR-2 15");
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(10));

        await host.PayAsync(0, 60);
        var stays = await CreditAsync(host);
        await host.ReceiveAsync(Of("EFT3", [Claim(await host.NumberAsync(1), 95, adjustments: ["CO-45 40"]), Claim(september, 95, adjustments: ["CO-45 40", "PR-2 15"]).Reversed()]));
        await host.ReceiveAsync(Of("EFT4", [Claim(september, 95, adjustments: ["CO-45 40", "PR-2 45"])]));
        var moved = await CreditAsync(host);

        Assert.Equal((first.Id, Money.Dollars(75), Due), (stays.Id, stays.Amount, stays.DueOn!.Value));
        Assert.NotEqual(first.Id, moved.Id);
        Assert.Equal((Money.Dollars(45), Due), (moved.Amount, moved.DueOn!.Value));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-166")]
    public async Task The_60_days_of_what_is_left_when_a_part_goes_back_are_those_of_the_whole(DatabaseKind kind)
    {
        await using var host = await OverpaidAsync(kind);
        await OctoberAsync(host, "PR-2 20");
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(10));
        await host.PayAsync(0, 40);
        var whole = await CreditAsync(host);

        await RefundAsync(host);
        await host.PayAsync(0, 1);

        var left = (await host.WorkAsync(WorkKind.PatientCredit)).Rows.Single(row => row.OwedAt is null);
        Assert.NotEqual(whole.Id, left.Id);
        Assert.Equal((whole.DueOn, Due), (left.DueOn, left.DueOn!.Value));
    }

    /// <summary>$45 for a share of $15.</summary>
    private static async Task<RemittanceHost> OverpaidAsync(DatabaseKind kind)
    {
        var host = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40", "PR-2 15"])]));
        await host.PayAsync(0, 45);
        return host;
    }

    private static async Task<ClaimDto> OctoberAsync(RemittanceHost host, string share)
    {
        var october = new BillingMonth(2026, 10);
        host.Billing.Practice.Patients[0].Work.AddRange(["2026-10-02 10:00-10:12", "2026-10-06 09:00-09:10"]);
        await host.Billing.System.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(october, false, null, token));
        var claim = await host.Billing.ReadAsync(db => db.Claims.AsNoTracking().SingleAsync(c => c.Month == october));
        await host.ReceiveAsync(Of("EFT2", [Claim(claim.Number, 95, adjustments: ["CO-45 40", share])]));
        return await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.GetAsync(claim.Id, token));
    }

    private static Task<string> FirstAsync(RemittanceHost host)
    {
        var patient = host.Billing.Practice.Patients[0].Id;
        return host.Billing.ReadAsync(db => db.Claims.Where(c => c.PatientId == patient && c.Month == new BillingMonth(2026, 9)).Select(c => c.Number).SingleAsync());
    }

    private static async Task<WorkItemDto> CreditAsync(RemittanceHost host) => Assert.Single((await host.WorkAsync(WorkKind.PatientCredit)).Rows);

    private static async Task RefundAsync(RemittanceHost host)
    {
        var item = await CreditAsync(host);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.RefundAsync(item.Id, item.Version, "Paid too much", token));
    }

    /// <summary>As something that nobody follows would leave it.</summary>
    private static Task RestateAsync(RemittanceHost host, decimal dollars) => host.Billing.System.RunAsync<BillingDbContext>(async (db, token) =>
    {
        var item = await db.WorkItems.SingleAsync(i => i.Kind == WorkKind.PatientCredit && i.DoneAt == null, token);
        item.Restate(Money.Dollars(dollars));
        await db.SaveChangesAsync(token);
    });
}
