using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Tests.Agreements;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Contacts;

[Trait("Rule", "K-034")]
public sealed class OverdueRoundTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Both_are_told_on_the_day_and_three_days_later_and_who_supervises_after_a_week_each_once(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Staff[House.Lcsw.Id] = House.Lcsw with { SupervisorId = House.Assistant.Id };
        host.House.Charts.Share(House.Rosa, "2026-09-09 09:00");
        Guid[] pair = [House.Lcsw.Id, House.Pmhnp.Id];

        await RoundAsync(host);
        Assert.Empty(host.House.Charts.Told);
        for (var day = 1; day <= 12; day++)
        {
            host.Host.Clock.Advance(TimeSpan.FromDays(1));
            await RoundAsync(host);
            await RoundAsync(host);
        }

        Assert.Equal([(1, 2), (4, 2), (8, 1)], host.House.Charts.Told.Select(one => (one.Days, one.ToStaffIds.Count)));
        Assert.Equal(pair, host.House.Charts.Told[0].ToStaffIds);
        Assert.Equal([House.Assistant.Id], host.House.Charts.Told[2].ToStaffIds);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Where_the_supervisor_has_left_the_directors_are_told_after_a_week(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var gone = House.FrontDesk with { EmployedTo = new DateOnly(2026, 9, 1) };
        host.House.Staff[gone.Id] = gone;
        host.House.Staff[House.Lcsw.Id] = House.Lcsw with { SupervisorId = gone.Id };
        host.House.Directors.UnionWith([House.Assistant.Id, gone.Id]);
        host.House.Charts.Share(House.Rosa, "2026-08-01 09:00");

        await RoundAsync(host);

        Assert.Equal([House.Assistant.Id], host.House.Charts.Told[^1].ToStaffIds);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_round_that_comes_late_tells_each_once_and_a_contact_begins_anew(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-08-01 09:00");

        await RoundAsync(host);
        Assert.Equal((39, 3), (host.House.Charts.Told[0].Days, await host.ReadAsync((db, ct) => db.OverdueNotices.CountAsync(ct))));
        Assert.Equal(2, host.House.Charts.Told.Count);
        await ContactClockTests.TalkedAsync(host, House.Rosa, "2026-10-09 10:00");
        host.Host.Clock.Advance(TimeSpan.FromDays(31));
        await RoundAsync(host);

        Assert.Equal((3, 1), (host.House.Charts.Told.Count, host.House.Charts.Told[^1].Days));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Another_tier_tells_nobody_again_about_the_same_time_without_a_contact(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-10-01 09:00");
        host.House.Charts.Tiers[House.Rosa] = new TierFacts { Phq9 = 22 };
        await RoundAsync(host);

        host.House.Charts.Tiers.Remove(House.Rosa);
        for (var day = 1; day <= 26; day++)
        {
            host.Host.Clock.Advance(TimeSpan.FromDays(1));
            await RoundAsync(host);
        }

        Assert.Equal([(1, 2), (4, 2)], host.House.Charts.Told.Select(one => (one.Days, one.ToStaffIds.Count)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_contact_that_was_written_down_late_is_followed_by_a_time_of_its_own(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-09-01 09:00");
        await RoundAsync(host);
        var told = host.House.Charts.Told.Count;
        host.Host.Clock.Advance(TimeSpan.FromHours(1));
        await host.As(House.Lcsw).RunAsync<IPatientTermsAppService>((terms, ct) =>
            terms.LogTalkAsync(new TalkInput(House.Rosa, House.Pmhnp.Id, ContactChannel.Phone, CareHost.Local("2026-09-25 10:00"), 5), ct));

        host.Host.Clock.AdjustTime(CareHost.Local("2026-10-26 12:00"));
        await RoundAsync(host);

        Assert.Equal((told + 1, 1), (host.House.Charts.Told.Count, host.House.Charts.Told[^1].Days));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_round_that_dies_before_it_told_has_written_no_step_and_the_next_tells(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-08-01 09:00");
        var due = Assert.Single(await ChunksAsync(host));

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.AsSystem.RunAsync<OverdueRound>(async (round, ct) =>
        {
            await round.TakeAsync(due, ct);
            throw new InvalidOperationException("killed");
        }));
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.OverdueNotices.CountAsync(ct)));
        host.House.Charts.Told.Clear();
        await RoundAsync(host);

        Assert.Equal(2, host.House.Charts.Told.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Of_two_rounds_at_once_one_writes_each_step(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-08-01 09:00");
        host.House.Charts.Share(House.Theo, "2026-08-01 09:00");

        await Race.BetweenAsync(() => RoundAsync(host), () => RoundAsync(host));

        Assert.Equal(6, await host.ReadAsync((db, ct) => db.OverdueNotices.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-082")]
    public async Task Nobody_is_told_what_rests_on_the_work_of_the_program_unless_everybody_is_of_it(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa, "2026-09-25 09:00");
        host.House.Charts.Share(House.Theo, "2026-08-01 09:00");
        host.House.Charts.OfProgram.Add(House.Theo);
        await host.ProgramAsync(House.Lcsw);
        await host.ChangeAsync(House.Lcsw, await host.TermsOfAsync(House.Lcsw, House.Rosa), OwnTerms.None with { Tier = ContactTier.HighRisk });

        Assert.Empty(await ChunksAsync(host));
        Assert.Equal((ContactTier.HighRisk, 7), (await host.AsSystem.RunAsync<IContactClock, IReadOnlyList<ContactDue>>((clock, ct) => clock.GetAsync([House.Rosa], ct)))
            .Select(due => (due.Tier, due.OverdueDays)).Single());
        await host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepMembersAsync([new ProgramTime(null, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null)], ct));

        Assert.Equal([House.Rosa, House.Theo], Assert.Single(await ChunksAsync(host)).Select(due => due.PatientId));
    }

    private static Task<IReadOnlyList<IReadOnlyList<ContactDue>>> ChunksAsync(CareHost host) =>
        host.AsSystem.RunAsync<OverdueRound, IReadOnlyList<IReadOnlyList<ContactDue>>>((round, ct) => round.GetChunksAsync(ct));

    private static async Task RoundAsync(CareHost host)
    {
        foreach (var chunk in await ChunksAsync(host))
            await host.AsSystem.RunAsync<OverdueRound>((round, ct) => round.TakeAsync(chunk, ct));
    }
}
