using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Time;

/// <summary>Work that a Part 2 program's people log (P-071, P-072, P-082).</summary>
public sealed class Part2EntryTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071"), Trait("Rule", "P-082")]
    public async Task It_is_labelled_and_so_is_its_correction_and_a_biller_outside_does_not_see_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await MembersAsync(host, House.Pmhnp.Id);
        var units = await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-04 10:00:00", "2026-09-04 10:08:00");
        // Who corrects their entry after they have left the program still corrects the program's entry.
        await MembersAsync(host);
        await host.As(House.Pmhnp).RunAsync<ITimeEntryAppService>((service, ct) => service.CorrectAsync(TimeEntryServiceTests.CorrectionOf(units, 1, "2026-09-03 10:00:00", "2026-09-03 10:07:00"), ct));

        var labels = await host.Host.AsSystem.RunAsync<CoordinationDbContext, List<bool>>(
            (db, ct) => db.Entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.Revision).Select(entry => entry.IsPart2).ToListAsync(ct));
        var billers = await CountAsync(host, PracticeRole.Biller);

        Assert.Equal([true, true, false], labels);
        Assert.Equal(1, billers);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-073"), Trait("Rule", "P-077")]
    public async Task A_consent_for_payment_shows_it_to_billers_and_one_for_treatment_does_not(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await MembersAsync(host, House.Pmhnp.Id);
        await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");

        await ConsentAsync(host, Part2Purposes.Treatment);
        var treated = await CountAsync(host, PracticeRole.Biller);
        await ConsentAsync(host, Part2Purposes.Payment);

        Assert.Equal((0, 1), (treated, await CountAsync(host, PracticeRole.Biller)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071")]
    public async Task Its_author_sees_it_also_after_leaving_the_program(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await MembersAsync(host, House.Pmhnp.Id);
        await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");

        await MembersAsync(host);

        Assert.Equal(1, await host.As(House.Pmhnp).RunAsync<CoordinationDbContext, int>((db, ct) => db.Entries.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-071")]
    public async Task Month_end_reads_it_with_its_label_and_a_display_without_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await MembersAsync(host, House.Pmhnp.Id);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await host.LogAsync(House.Pmhnp, House.Rosa, "2026-09-03 10:00:00", "2026-09-03 10:08:00");
        await host.LogAsync(House.Lcsw, House.Rosa, "2026-09-04 10:00:00", "2026-09-04 10:08:00");

        var (whole, shown) = await host.As(House.Lcsw).RunAsync<IServiceProvider, (CareMonthFacts, CareMonthFacts)>(async (services, ct) =>
        {
            var (time, access) = ((ICareTime)services.GetService(typeof(ICareTime))!, (IAccess)services.GetService(typeof(IAccess))!);
            var all = (await time.GetAsync([House.Rosa], new BillingMonth(2026, 9), ct))[0];
            using var kept = access.KeepToWhatIsShown();
            return (all, (await time.GetAsync([House.Rosa], new BillingMonth(2026, 9), ct))[0]);
        });

        Assert.Equal([true, false], whole.Entries.Select(entry => entry.IsPart2));
        Assert.Equal([House.Lcsw.Id], shown.Entries.Select(entry => entry.StaffId));
    }

    private static Task MembersAsync(CareHost host, params IReadOnlyCollection<Guid> staff) => host.Host.AsSystem.RunAsync<IPart2Access>((part2, ct) =>
        part2.KeepMembersAsync([.. staff.Select(one => new ProgramTime(one, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null))], ct));

    private static Task ConsentAsync(CareHost host, Part2Purposes purposes) => host.Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepNewAsync(
        [new Part2Consent(host.Host.Practice, Guid.CreateVersion7(), House.Rosa, purposes, host.Host.Clock.GetUtcNow(), null)], ct));

    private static Task<int> CountAsync(CareHost host, string role) =>
        host.Host.For(House.FrontDesk.Id, role).RunAsync<CoordinationDbContext, int>((db, ct) => db.Entries.CountAsync(entry => entry.IsLatest, ct));
}
