using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class MonthYieldTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-151")]
    public async Task A_month_comes_to_what_is_eligible_of_the_enrolled_what_is_near_what_holds_the_rest_and_what_was_paid(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3, medicare: false);
        await host.AdmitAsync(8, medicare: true, "2026-09-08 10:00-10:15");
        await host.AdmitAsync(9, medicare: true, "2026-09-08 10:00-10:05");
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(60));
        await host.AnswerAsync(host.Practice.Patients[1], ClaimState.Paid, "PCN2", Money.Dollars(41));

        var yield = await ReadAsync(host.Biller, Neighbours.September);
        var director = await ReadAsync(host.Host.For(Neighbours.Therapist, PracticeRole.Supervisor), Neighbours.September);
        var none = await ReadAsync(host.Biller, Neighbours.September.Next);

        Assert.Equal((5, 3, 2, 1, Money.Dollars(101)), (yield.Months, yield.Eligible, yield.Held, yield.NearMiss, yield.Paid!.Value));
        Assert.Equal(("H-TIME-SHORT", 2), (Assert.Single(yield.Holds).Hold, yield.Holds[0].Count));
        Assert.Equal((5, 3, 2, 1, null), (director.Months, director.Eligible, director.Held, director.NearMiss, director.Paid));
        Assert.Equal((0, 0, Money.Zero), (none.Months, none.Eligible, none.Paid!.Value));
    }

    private static Task<MonthYieldDto> ReadAsync(Platform.Operations.IOperations who, BillingMonth month) =>
        who.RunAsync<IMonthYieldAppService, MonthYieldDto>((months, ct) => months.GetAsync(month, ct));
}
