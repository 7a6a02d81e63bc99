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

        Assert.Equal((5, 3, 2, 1, Money.Dollars(101)), (yield.Months, yield.Eligible, yield.Held, yield.NearMiss, yield.Paid));
        Assert.Equal(("H-TIME-SHORT", 2), (Assert.Single(yield.Holds).Hold, yield.Holds[0].Count));
        Assert.Equal((5, 3, 2, 1, Money.Dollars(101)), (director.Months, director.Eligible, director.Held, director.NearMiss, director.Paid));
        Assert.Equal((0, 0, Money.Zero), (none.Months, none.Eligible, none.Paid));
        Assert.Equal([new YieldOfMonth(Neighbours.September, 5, 3, Money.Dollars(101))], none.Before);
        Assert.Empty(yield.Before);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-151"), Trait("Rule", "K-153")]
    public async Task Behind_each_part_stand_the_patients_whose_meter_the_reader_may_see_and_the_others_are_counted(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 1, medicare: false);
        await host.AdmitAsync(8, medicare: true, "2026-09-08 10:00-10:15");
        await host.AdmitAsync(9, medicare: true, "2026-09-08 10:00-10:05");
        await host.RunAsync();
        var director = host.Host.For(Neighbours.Therapist, PracticeRole.Supervisor);
        var nurse = host.Host.For(Guid.CreateVersion7(), PracticeRole.CareCoordinator);

        var held = await ListAsync(director, YieldPart.Held);
        var near = await ListAsync(director, YieldPart.NearMiss);
        var eligible = await ListAsync(director, YieldPart.Eligible);
        var short_ = await ListAsync(director, YieldPart.Held, "H-TIME-SHORT");
        var other = await ListAsync(director, YieldPart.Held, "H-TIME");
        var unrelated = await ListAsync(nurse, YieldPart.Held);

        Assert.Equal((2, 2, 1, 1), (held.Of, held.Rows.Count, near.Rows.Count, eligible.Rows.Count));
        Assert.Equal((900L, 2, 0), (near.Rows[0].Counted.Value, short_.Rows.Count, other.Of));
        Assert.All(held.Rows, row => Assert.Single(row.Holds));
        Assert.Equal(host.Practice.Patients[0].Id, eligible.Rows[0].PatientId);
        Assert.Equal((2, 0), (unrelated.Of, unrelated.Rows.Count));
        await Assert.ThrowsAsync<AccessDeniedException>(() => ListAsync(host.Host.For(Neighbours.Therapist, PracticeRole.Therapist), YieldPart.Held));
    }

    private static Task<YieldListDto> ListAsync(Platform.Operations.IOperations who, YieldPart part, string? hold = null) =>
        who.RunAsync<IMonthYieldAppService, YieldListDto>((months, ct) => months.GetListAsync(Neighbours.September, part, hold, ct));

    private static Task<MonthYieldDto> ReadAsync(Platform.Operations.IOperations who, BillingMonth month) =>
        who.RunAsync<IMonthYieldAppService, MonthYieldDto>((months, ct) => months.GetAsync(month, ct));
}
